"""Plain text in whatever encoding an office saved it."""

import re
from collections.abc import Sequence
from itertools import count, zip_longest
from pathlib import Path

from drafter.document import Line
from drafter.errors.reading import FormatWrong
from drafter.readers.encoding import decoded, encoded_like
from drafter.readers.length import check_length

_OTHERS = ((b"PK\x03\x04", ".docx"), (b"\xd0\xcf\x11\xe0", ".doc"), (b"{\\rtf", ".rtf"), (b"%PDF-", ".pdf"))


def text_lines(content: bytes, path: Path) -> tuple[Line, ...]:
    """The lines of a text file, numbered from 1 by their line ends (LF, CRLF or CR).

    Raises FormatWrong for a file of another kind that is named as text, and TextTooLong.
    """
    for head, ending in _OTHERS:
        if content.startswith(head):
            raise FormatWrong(path, ending)
    raw = raw_lines(content)
    check_length(raw, path)
    return tuple(map(Line, count(1), raw))


def raw_lines(content: bytes) -> list[str]:
    """The text of each line as it stands in the file, without its line end; after a last line end stands no line."""
    text = decoded(content)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines


def rewritten(content: bytes, lines: Sequence[str]) -> bytes:
    """The file with other text in as many lines, its encoding, mark and line ends as they were."""
    ends = re.findall("\r\n|\r|\n", decoded(content))
    return encoded_like(content, "".join(line + end for line, end in zip_longest(lines, ends, fillvalue="")))
