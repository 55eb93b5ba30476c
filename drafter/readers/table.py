"""Which reader takes which file."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from drafter.document import Line
from drafter.document.formatting import Formatting
from drafter.errors.docx import is_encrypted
from drafter.errors.problem import Problem
from drafter.errors.reading import (
    FileEmpty,
    FileTooLarge,
    FormatUnknown,
    NotText,
    PdfGiven,
)
from drafter.files import check_is_file, read_bytes
from drafter.readers.kinds import Kind, is_docx, kind_of
from drafter.readers.length import check_length
from drafter.readers.markdown import markdown_lines
from drafter.readers.text import text_lines
from drafter.readers.typed import with_tables

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read; a report of a thousand pages is two million bytes of text."""

_DOCX = (".docx", ".docm", ".dotx", ".dotm")
_PAGES = (".html", ".htm")
_BLANK = b"\x00 \t\n\r\v\f"
"""Bytes of an empty file; one that was being written when the power failed is all zeros."""
_TAG = 64
_BEFORE_TAG = b"\xef\xbb\xbf\xff\xfe \t\r\n"

Reader = Callable[[bytes, Path], tuple[Line, ...]]


def _word(content: bytes, path: Path) -> tuple[Line, ...]:
    """What a word processor or an office system saved: read by what it is, for many are called something else."""
    kind = kind_of(content)
    if kind == "pdf":
        raise PdfGiven(path)
    if kind == "other":
        raise NotText(path)
    if kind == "text" and path.suffix.lower() in _PAGES:
        text_lines(content, path)  # called for the problems it raises
        return _page(content)
    if kind in ("html", "mhtml"):
        return _page(content)
    if kind == "text" and not _is_docx(content, path):
        return text_lines(content, path)
    from drafter.readers.docx import docx_lines  # slow to import: many folders hold texts alone

    return docx_lines(readable(content, path), path, lambda inside: _chunk(inside, path))


def readable(content: bytes, path: Path) -> bytes:
    """The bytes to read a file from: its own, or those of the .docx that LibreOffice makes of what only it reads.

    Raises OfficeMissing and ConversionFailed, and DocxBroken for a damaged .docx in one XML file.
    """
    if is_docx(content):
        return content
    if _is_flat(content, path):
        from drafter.readers.docx import archived

        return archived(content, path)
    if not _is_foreign(content, path):
        return content
    from drafter.readers.office import converted

    return converted(content, path)


def readable_together(paths: Iterable[Path]) -> dict[Path, bytes]:
    """By path the .docx of each file that only LibreOffice reads, all converted by one start of it.

    Left out are a file that it cannot convert, a single one, and what exceeds MAX_BYTES in all.
    """
    found: dict[Path, bytes] = {}
    left = MAX_BYTES
    for path in paths:
        if READERS.get(path.suffix.lower()) is _word:
            with suppress(Problem):
                content = content_of(path)
                if len(content) <= left and _is_foreign(content, path):
                    found[path] = content
                    left -= len(content)
    if len(found) < 2:
        return {}
    from drafter.readers.office import converted_together

    return converted_together(found)


def _is_foreign(content: bytes, path: Path) -> bool:
    """Whether only LibreOffice reads a file."""
    if READERS.get(path.suffix.lower()) is not _word or not content.strip(_BLANK):
        return False
    return kind_of(content) not in ("pdf", "other", "text", "html", "mhtml", "flat") and not _is_docx(content, path)


def _is_flat(content: bytes, path: Path) -> bool:
    """Whether a file is a .docx in one XML file, as programs that fill in templates write it under the name .doc."""
    return READERS.get(path.suffix.lower()) is _word and kind_of(content) == "flat"


def _is_docx(content: bytes, path: Path) -> bool:
    """Whether a file is read as a .docx: it is one, or is called so and is nothing that LibreOffice reads."""
    named = path.suffix.lower() in _DOCX and not _is_other(kind_of(content))
    return is_docx(content) or is_encrypted(content) or named


def _is_other(kind: Kind) -> bool:
    """Whether a file named .docx is of a kind that LibreOffice reads."""
    return kind in ("rtf", "ole", "xml")


def _page(content: bytes) -> tuple[Line, ...]:
    """A web page, alone or with its pictures."""
    from drafter.readers.html import html_lines, mhtml_lines

    return mhtml_lines(content) if kind_of(content) == "mhtml" else html_lines(content)


def _chunk(content: bytes, path: Path) -> tuple[Line, ...]:
    """A file that stands inside the .docx at the path: office systems put their pages there, and the reports of which
    they make one; what only LibreOffice reads and what is damaged is left out."""
    kind = kind_of(content)
    if kind in ("html", "mhtml"):
        return _page(content)
    with suppress(Problem):
        if kind == "text":
            return text_lines(content, path)
        if kind == "flat" or is_docx(content):
            from drafter.readers.docx import docx_lines

            return docx_lines(readable(content, path), path)
    return ()


def _pdf(_: bytes, path: Path) -> tuple[Line, ...]:
    raise PdfGiven(path)


_MARKED_UP = re.compile(r"#{1,6} +\S.*(?<!#)$|\*\*[^*\s][^*]*\*\*$")
"""A line that is a heading in Markdown, or all of it bold."""


def _plain(content: bytes, path: Path) -> tuple[Line, ...]:
    """Plain text with the tables typed in it, a web page saved as text, or Markdown pasted into a text file.

    Two headings of Markdown show that it is Markdown."""
    if content[:_TAG].lstrip(_BEFORE_TAG).replace(b"\x00", b"").lower().startswith((b"<!doctype html", b"<html")):
        return _page(content)
    lines = text_lines(content, path)
    if b"#" in content or b"*" in content:  # quicker than asking line by line, whatever the encoding
        begun = [line.text for line in lines if line.text.startswith(("#", "*"))]
        if sum(_MARKED_UP.match(text.rstrip()) is not None for text in begun) > 1:
            return markdown_lines(content, path)
    return with_tables(lines) if b"|" in content else lines


READERS: dict[str, Reader] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": markdown_lines,
    ".markdown": markdown_lines,
    **dict.fromkeys((*_DOCX, ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".ott", ".fodt", ".uot", ".uof"), _word),
    **dict.fromkeys((*_PAGES, ".mht", ".mhtml"), _word),
    ".pdf": _pdf,
}
"""Ending → reader of the file's bytes; the path is for messages."""

QUICK = frozenset((".txt", ".text", ".md", ".markdown"))
"""Endings of files that are read in hardly more time than it takes to compare them."""


def read_lines(path: Path) -> tuple[Line, ...]:
    """The lines of a file, at least one of them with text.

    Raises the problems of `errors.reading`: FileMissing, FileUnreadable, FileTooLarge, TextTooLong, FileEmpty,
    FormatUnknown, FormatWrong, NotText, TextGarbled, DocxBroken, OfficeMissing, ConversionFailed and PdfGiven.
    """
    if path.suffix.lower() not in READERS:
        check_is_file(path)  # a missing file is reported before its kind
    _reader(path)
    return lines_in(content_of(path), path)


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises FileMissing, FolderGiven, FileUnreadable and FileTooLarge."""
    return read_bytes(path, MAX_BYTES)


def lines_in(content: bytes, path: Path) -> tuple[Line, ...]:
    """The lines of a file whose bytes were read, at least one of them with text. Raises as `read_lines`."""
    lines = _reader(path)(content, path) if content.strip(_BLANK) else ()
    texts = [line.text for line in lines]
    check_length(texts, path)
    if not "".join(texts).strip():
        raise FileEmpty(path)
    return lines


def page_heads_in(content: bytes, path: Path) -> tuple[Line, ...]:
    """What stands in the page headers of a .docx that was read; () for files of other kinds. Raises DocxBroken."""
    if READERS.get(path.suffix.lower()) is not _word or not is_docx(content):
        return ()
    from drafter.readers.docx import docx_page_heads

    return docx_page_heads(content, path)


def formatting_in(content: bytes, path: Path) -> Formatting | None:
    """How a .docx that was read is set; None for files of other kinds. Raises DocxBroken."""
    if READERS.get(path.suffix.lower()) is not _word or not is_docx(content):
        return None
    from drafter.readers.docx import docx_formatting

    return docx_formatting(content, path)


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
