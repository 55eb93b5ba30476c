"""Floor 1: files written whole or not at all, small files read whole, and text decoded whichever editor saved it."""

import codecs
import errno
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice, pairwise
from pathlib import Path

from drafter.errors.reading import FileMissing, FileTooLarge, FileUnreadable, FolderGiven, NotText
from drafter.errors.reasons import system_reason
from drafter.errors.writing import NotRemovable, OutputKindWrong, OutputUnwritable

BACKUPS_KEPT = 3
MOST_BYTES = 256 * 1024 * 1024
"""Largest file that is read whole: a film dragged into the window must not fill the memory."""
_ROOM = 64 * 1024
"""Bytes that are asked for at least, whatever size is stated: a pipe states none."""
_LOOKED_AT = 10_000
"""Names in a folder among which a similar one is looked for."""
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}")
"""What a system takes for a suffix; 1.初稿 and 2026.3 have none."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def absolute(files: Iterable[str]) -> list[str]:
    """The absolute paths of files, links in them kept: what the user calls another place stays another place."""
    folders: dict[str, str] = {}
    found = []
    for file in files:
        name = file.rpartition(os.sep)[2]
        folder = file[: len(file) - len(name)]
        if folder not in folders:
            # resolve() would ask the disk for each; the empty name puts a separator behind it
            folders[folder] = os.path.join(os.path.abspath(folder), "")  # noqa: PTH100, PTH118
        found.append(folders[folder] + name)
    return found


def read_text(path: Path) -> str:
    """The text of a small file that the user wrote, lines ended by LF; raises NotText, and as `read_bytes`."""
    content = read_bytes(path)
    try:
        return text_of(content)
    except UnicodeDecodeError as error:
        raise NotText(path) from error


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The content of a file; raises FileMissing, FolderGiven, FileUnreadable, or FileTooLarge for more than `most`."""
    try:
        size = path.stat().st_size
        if size > most:
            raise FileTooLarge(path, most)
        with path.open("rb") as file:
            content = file.read(max(size, _ROOM) + 1)  # room for as many bytes as are asked for is made at once
            if len(content) > max(size, _ROOM):  # no plain file, or one that is being written
                content += file.read(max(0, most + 1 - len(content)))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise missing(path) from error
    except IsADirectoryError as error:
        raise FolderGiven(path) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        raise FileUnreadable(path, system_reason(error)) from error
    if len(content) > most:
        raise FileTooLarge(path, most)
    return content


def missing(path: Path) -> FileMissing:
    """The FileMissing for `path`, with files beside it that have the same stem or a similar name."""
    import difflib

    try:
        with os.scandir(path.parent) as entries:
            names = sorted(
                entry.name for entry in islice(entries, _LOOKED_AT) if not entry.name.startswith((".", "~$"))
            )
    except (OSError, ValueError):
        names = []
    same = [name for name in names if Path(name).stem in (path.name, path.stem)]
    near = same or difflib.get_close_matches(path.name, names, 3)
    return FileMissing(path, [str(path.with_name(name)) for name in near[:3]])


def check_is_there(path: Path) -> os.stat_result:
    """The stat result of `path`; raises FileMissing, and FileUnreadable where the system does not tell."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a null character
        raise missing(path) from error
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise missing(path) from error
        raise FileUnreadable(path, system_reason(error)) from error


def check_is_file(path: Path) -> None:
    """Raises FileMissing, FolderGiven or FileUnreadable where `path` is not a file."""
    if stat.S_ISDIR(check_is_there(path).st_mode):
        raise FolderGiven(path)


def text_of(content: bytes, errors: str = "strict") -> str:
    """Bytes as text, lines ended by LF: UTF-8, UTF-16 with its mark as PowerShell's > writes it, or else GB18030.

    `errors`: as for `bytes.decode`; "strict" raises UnicodeDecodeError for bytes that are none of these.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", errors)
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("gb18030", errors)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def with_ending(path: Path, endings: Sequence[str]) -> Path:
    """The path of a file to be written, with the first of `endings` where it has no suffix.

    Raises OutputKindWrong for any other suffix: the file would be opened by the wrong program.
    """
    if path.suffix.lower() in endings:
        return path
    if _ENDING.fullmatch(path.suffix):
        raise OutputKindWrong(path, endings)
    return path.with_name(path.name + endings[0])


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
            os.chmod(aside, _mode_of(path))  # noqa: PTH101 - symmetrical with the os calls around it
            os.replace(aside, path)  # noqa: PTH105 - as above
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


def windows_fault(name: str) -> str:
    """Why Windows would take a file name for something else, in Chinese; empty for a valid name."""
    if forbidden := re.search(r'[<>:"/\\|?*\x00-\x1f]', name):
        return f"文件名里不能有 {forbidden[0]}"
    if is_device(name):
        return f"{name} 是系统保留的名称"
    return "文件名不能以点或空格结尾" if name.endswith((".", " ")) else ""


def is_device(name: str) -> bool:
    """Whether Windows takes a file name for a device, such as con and NUL.txt."""
    return _DEVICE.fullmatch(name) is not None


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
