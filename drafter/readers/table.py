"""Which reader takes which file."""

import re
from collections.abc import Callable
from pathlib import Path

from drafter.document import Line
from drafter.errors.reading import FileEmpty, FileTooLarge, FileUnreadable, FolderGiven, FormatUnknown, PdfGiven
from drafter.errors.reasons import system_reason
from drafter.files import check_is_file, missing
from drafter.readers.length import check_length
from drafter.readers.markdown import markdown_lines
from drafter.readers.text import text_lines

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read; a report of a thousand pages is two million bytes of text."""

_ROOM = 64 * 1024
"""Bytes for which room is made however small a file says it is: a pipe says nothing."""

Reader = Callable[[bytes, Path], tuple[Line, ...]]


def _docx(content: bytes, path: Path) -> tuple[Line, ...]:
    from drafter.readers.docx import docx_lines  # dear to import, as the next: many folders hold texts alone

    return docx_lines(content, path)


def _office(content: bytes, path: Path) -> tuple[Line, ...]:
    from drafter.readers.office import office_lines

    return office_lines(content, path)


def _pdf(_: bytes, path: Path) -> tuple[Line, ...]:
    raise PdfGiven(path)


_MARKED_UP = re.compile(r"#{1,6} +\S.*(?<!#)$|\*\*[^*\s][^*]*\*\*$")
"""A line that is a heading in Markdown, or all of it bold."""


def _plain(content: bytes, path: Path) -> tuple[Line, ...]:
    """Plain text, or Markdown that was pasted into a text file: two of its headings show it."""
    lines = text_lines(content, path)
    begun = [line.text for line in lines if line.text.startswith(("#", "*"))]
    marked_up = sum(_MARKED_UP.match(text.rstrip()) is not None for text in begun)
    return markdown_lines(content, path) if marked_up > 1 else lines


READERS: dict[str, Reader] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": markdown_lines,
    ".markdown": markdown_lines,
    ".docx": _docx,
    ".docm": _docx,
    ".doc": _office,
    ".wps": _office,
    ".rtf": _office,
    ".odt": _office,
    ".pdf": _pdf,
}
"""Ending → reader of the file's bytes; the path is for messages."""


def read_lines(path: Path) -> tuple[Line, ...]:
    """The lines of a file, at least one of them with text.

    Raises the problems of `errors.reading`: FileMissing, FileUnreadable, FileTooLarge, TextTooLong, FileEmpty,
    FormatUnknown, FormatWrong, NotText, TextGarbled, DocxBroken, OfficeMissing, ConversionFailed and PdfGiven.
    """
    if path.suffix.lower() not in READERS:
        check_is_file(path)  # what is not there is of no kind
    _reader(path)
    return lines_in(content_of(path), path)


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises FileMissing, FileUnreadable and FileTooLarge."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FileTooLarge(path, MAX_BYTES)
        with path.open("rb") as file:
            content = file.read(max(size, _ROOM) + 1)  # room for as many bytes as are asked for is made at once
            if len(content) > max(size, _ROOM):  # no plain file, or one that is being written
                content += file.read(MAX_BYTES + 1 - len(content))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise missing(path) from error
    except IsADirectoryError as error:
        raise FolderGiven(path) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(path, system_reason(error)) from error
    if len(content) > MAX_BYTES:
        raise FileTooLarge(path, MAX_BYTES)
    return content


def lines_in(content: bytes, path: Path) -> tuple[Line, ...]:
    """The lines of a file whose bytes were read, at least one of them with text. Raises as `read_lines`."""
    lines = _reader(path)(content, path) if content.strip() else ()
    texts = [line.text for line in lines]
    check_length(texts, path)
    if not "".join(texts).strip():
        raise FileEmpty(path)
    return lines


def page_heads_in(content: bytes, path: Path) -> tuple[Line, ...]:
    """What stands in the page headers of a .docx that was read; () for files of other kinds. Raises DocxBroken."""
    if READERS.get(path.suffix.lower()) is not _docx:
        return ()
    from drafter.readers.docx import docx_page_heads

    return docx_page_heads(content, path)


def lines_of(content: bytes, name: str) -> tuple[Line, ...]:
    """The lines of a file's bytes, by the ending of its name; () for no bytes. Raises as `read_lines`."""
    path = Path(name)
    reader = _reader(path)
    if len(content) > MAX_BYTES:
        raise FileTooLarge(path, MAX_BYTES)
    lines = reader(content, path) if content else ()
    check_length([line.text for line in lines], path)
    return lines


def _reader(path: Path) -> Reader:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise FormatUnknown(path)
    return reader
