"""One program at a time where several would change the same files."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WAIT = 30.0
"""Seconds to wait for another program; one that takes longer was stopped in the middle, and is not waited for."""
_PAUSE = 0.02


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

    True, too, where there are no locks: on some file systems, and on Windows, which has no fcntl.
    """
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass
    return True


def _opened(folder: Path) -> int | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder, os.O_RDONLY)
    except OSError:  # on Windows always, which opens no folders
        return None
