"""One program at a time where several would change the same files."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_WAIT = 30.0
"""Seconds to wait for another program; one that takes longer was stopped in the middle, and is not waited for."""
_PAUSE = 0.02
_LOCK_FILE = ".lock"
"""Stands for its folder on Windows, which opens no folders."""
_LOCKED_BYTE = 2**30
"""The one that is locked on Windows: no other program can read it, so it is far behind the end of any file here."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Within, every other program waits that would be alone in the same folder, which is made where there is none.

    Where it cannot be made or opened nobody waits: what is to be written there fails with the reason. Not to be nested.
    """
    handle = _opened(folder)
    try:
        if handle is not None:
            end = time.monotonic() + _WAIT
            while not lock(handle) and time.monotonic() < end:
                time.sleep(_PAUSE)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def lock(handle: int) -> bool:
    """Locks an open file until it is closed or the process ends; False where another program has it.

    True, too, on a file system that has no locks.
    """
    if sys.platform == "win32":
        import msvcrt

        place = os.lseek(handle, 0, os.SEEK_CUR)
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            return _is_ours(lambda: msvcrt.locking(handle, msvcrt.LK_NBLCK, 1), PermissionError)
        finally:
            os.lseek(handle, place, os.SEEK_SET)
    import fcntl

    return _is_ours(lambda: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB), BlockingIOError)


def _is_ours(lock: Callable[[], None], taken: type[OSError]) -> bool:
    """Whether a file can be locked, or knows no locks; `taken` is raised where another program has it."""
    try:
        lock()
    except taken:
        return False
    except OSError:
        pass
    return True


def _opened(folder: Path) -> int | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if sys.platform == "win32":
            return os.open(folder / _LOCK_FILE, os.O_RDWR | os.O_CREAT)
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None
