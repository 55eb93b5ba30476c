"""Small files read whole, and text decoded whichever editor saved it."""

import codecs
import errno
import os
import stat
from itertools import islice
from pathlib import Path

from drafter.errors.reading import FileMissing, FileTooLarge, FileUnreadable, FolderGiven, NotText
from drafter.errors.reasons import system_reason

MOST_BYTES = 256 * 1024 * 1024
"""Largest file that is read whole: a film dragged into the window must not fill the memory."""
_ROOM = 64 * 1024
"""Bytes that are asked for at least, whatever size is stated: a pipe states none."""
_LOOKED_AT = 10_000
"""Names in a folder among which a similar one is looked for."""


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
