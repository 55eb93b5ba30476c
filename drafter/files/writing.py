"""Files written whole or not at all, backed up, moved and deleted."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

from drafter.errors.reasons import system_reason
from drafter.errors.writing import NotRemovable, OutputUnwritable
from drafter.files.names import windows_fault

BACKUPS_KEPT = 3


def write_bytes(path: Path, content: bytes) -> None:
    """Puts `content` at `path`: written aside, flushed to the disk, then moved into place.

    Folders on the way are made; where `path` is a link, the file it leads to is written. Raises OutputUnwritable; an
    existing file is unchanged then.
    """
    if sys.platform == "win32" and (fault := windows_fault(path.name)):
        raise OutputUnwritable(path, fault)
    try:
        path = path.resolve() if path.is_symlink() else path
        path.parent.mkdir(parents=True, exist_ok=True)
        with _aside(path, content) as aside:
            aside.chmod(_mode_of(path))
            aside.replace(path)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        raise OutputUnwritable(path, system_reason(error)) from error
    _flush_folder(path.parent)


def write_text(path: Path, text: str) -> None:
    """`write_bytes` of UTF-8 text with LF line ends."""
    try:
        content = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character, of which no encoding knows the other half
        content = text.encode("utf-8", "replace")
    write_bytes(path, content)


def back_up(path: Path) -> Path | None:
    """Copies the file at `path` to `path.bak1`, older copies moving to .bak2 and .bak3; None where there is no file.

    A file that .bak1 is a copy of is not copied again, so that failed attempts do not push out older copies.
    Raises OutputUnwritable.
    """
    if not path.exists():
        return None
    copies = [path.with_name(f"{path.name}.bak{age}") for age in range(1, BACKUPS_KEPT + 1)]
    try:
        content = path.read_bytes()
        if copies[0].exists() and copies[0].read_bytes() == content:
            return copies[0]
        with _aside(copies[0], content) as aside:
            shutil.copystat(path, aside)
            for younger, older in reversed(list(pairwise(copies))):
                if younger.exists():
                    younger.replace(older)
            aside.replace(copies[0])
    except OSError as error:
        raise OutputUnwritable(path, f"备份不成：{system_reason(error)}") from error
    _flush_folder(path.parent)
    return copies[0]


def make_private(path: Path) -> None:
    """Creates an empty file that only its owner may read, or makes an existing file so. Raises OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with suppress(OSError):  # another user's, or on a disk that knows no rights
        path.chmod(0o600)


def move(path: Path, place: Path) -> None:
    """Moves a file to another place on the same disk, where an existing file is backed up. Raises OutputUnwritable."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        back_up(place)
        path.replace(place)
    except OSError as error:
        raise OutputUnwritable(place, system_reason(error)) from error
    _flush_folder(place.parent)
    _flush_folder(path.parent)


def delete(path: Path) -> None:
    """Deletes a file where there is one; raises NotRemovable."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise NotRemovable(path, system_reason(error)) from error


@contextmanager
def _aside(path: Path, content: bytes) -> Iterator[Path]:
    """A flushed file with `content` beside `path`, deleted at the end unless it was moved."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield Path(name)
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)


def _mode_of(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _flush_folder(folder: Path) -> None:
    """Makes the move itself durable where the system lets a folder be flushed (not on Windows)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
