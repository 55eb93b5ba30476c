"""Where the reading of a library is done: in this process, on the cores of this machine, or on a Dask cluster."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children


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
    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts)
    try:
        yield pool
    except BaseException:
        # Killed before the pool is told: finding itself broken, it closes the pipe in which tasks wait for them.
        for worker in set(active_children()) - before:
            worker.kill()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; the one that waits for the others deals with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
