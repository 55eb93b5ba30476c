"""Executors for reading a library: this process, the cores of this machine, or a Dask cluster."""

import os
import signal
import tempfile
import time
from collections.abc import Collection, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from tempfile import TemporaryDirectory
from threading import Thread

from drafter.libreoffice import stop_all

GRACE = 0.8
"""Seconds that interrupted processes get to end the programs they have started."""


@contextmanager
def engine(processes: int, scheduler: str = "") -> Iterator[Executor | None]:
    """An executor, or None where this process is to do the work itself.

    `processes` 0 means as many as there are cores; `scheduler` is the address of a Dask scheduler. Left by an
    exception, the work that is not done is dropped at once.
    """
    if scheduler:
        from drafter.app.mining.cluster import on_cluster

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
    # Holds the copies that LibreOffice works on, so that they are deleted however a worker ends.
    with TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as folder:
        pool = ProcessPoolExecutor(processes, initializer=_start_worker, initargs=(folder,))
        try:
            yield pool
        except BaseException:
            # Ended before the pool is shut down: a pool that is broken drops the tasks that wait for it.
            _end(set(active_children()) - before)
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        pool.shutdown()


def _end(workers: Collection[BaseProcess]) -> None:
    """Ends processes, at first with the time to end what they have started."""
    for worker in workers:
        worker.terminate()
    late = time.monotonic() + GRACE
    for worker in workers:
        worker.join(max(0, late - time.monotonic()))
        worker.kill()


def _start_worker(folder: str) -> None:
    """Ctrl-C reaches every process of a terminal; the one that waits for the others deals with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: _leave())
    tempfile.tempdir = folder
    Thread(target=_end_with_parent, daemon=True).start()


def _leave() -> None:
    stop_all()
    os._exit(1)


def _end_with_parent() -> None:
    """Ends this process when the one that it works for is gone, however that came to be killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        _leave()
