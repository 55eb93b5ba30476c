"""Where the reading of a library is done: in this process, on the cores of this machine, or on a Dask cluster."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, parent_process
from multiprocessing.connection import wait
from threading import Thread


@contextmanager
def engine(processes: int, scheduler: str = "") -> Iterator[Executor | None]:
    """An executor, or None where this process is to do the work itself.

    `processes` 0 means as many as there are cores; `scheduler` is the address of a Dask scheduler. Left by an
    exception, the work that is not done is dropped at once.
    """
    if scheduler:
        from drafter.app.cluster import on_cluster

        with on_cluster(scheduler) as executor:
            yield executor
    elif (processes or os.cpu_count() or 1) == 1:
        yield None
    else:
        with _on_cores(processes or os.cpu_count() or 1) as executor:
            yield executor


@contextmanager
def _on_cores(processes: int) -> Iterator[Executor]:
    before = set(active_children())
    pool = ProcessPoolExecutor(processes, initializer=_start_worker)
    try:
        yield pool
    except BaseException:
        # Killed before the pool is told: finding itself broken, it closes the pipe in which tasks wait for them.
        for worker in set(active_children()) - before:
            worker.kill()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _start_worker() -> None:
    """Ctrl-C reaches every process of a terminal; the one that waits for the others deals with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends this process when the one that it works for is gone, however that came to be killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
