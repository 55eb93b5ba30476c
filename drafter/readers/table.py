"""Which reader takes which file."""

from pathlib import Path

from drafter.document import Line
from drafter.errors.reading import FileEmpty, FileMissing, FileUnreadable, FormatUnknown
from drafter.readers.text import text_lines

READERS = {".txt": text_lines}
"""Ending → reader of the file's bytes."""


def read_lines(path: Path) -> tuple[Line, ...]:
    """The lines of a file; raises FileMissing, FileUnreadable, FileEmpty and FormatUnknown."""
    if path.suffix.lower() not in READERS:
        raise FormatUnknown(path)
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    except OSError as error:
        raise FileUnreadable(path, error.strerror or "系统不允许") from error
    if not content.strip():
        raise FileEmpty(path)
    return lines_of(content, path.name)


def lines_of(content: bytes, name: str) -> tuple[Line, ...]:
    """The lines of a file's bytes, by the ending of its name; raises FormatUnknown."""
    reader = READERS.get(Path(name).suffix.lower())
    if reader is None:
        raise FormatUnknown(Path(name))
    return reader(content)
