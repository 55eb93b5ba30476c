"""Plain text in whatever encoding an office saved it."""

import re
from collections.abc import Sequence
from itertools import count, zip_longest
from pathlib import Path

from drafter.document import Line
from drafter.errors.reading import FormatWrong, NotText, TextGarbled
from drafter.readers.encoding import decoded, encoded_like
from drafter.readers.length import check_length
from drafter.zh.punctuation import is_han

_OTHERS = ((b"PK\x03\x04", ".docx"), (b"\xd0\xcf\x11\xe0", ".doc"), (b"{\\rtf", ".rtf"), (b"%PDF-", ".pdf"))
_SAMPLE = 2000
_LEAST = 256
"""Bytes under which a few strange ones say nothing."""
_SHARE = 50
"""One control character in so many is more than any text has."""
_HEAD = 40
"""Lines that show whether a text is garbled."""
_FEW_WRONG = 6
_LEAST_LATIN = 20
_LEAST_KINDS = 8
_LATIN = re.compile("[\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
"""What the bytes of Chinese become in the encodings of Western Europe."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a"))


def text_lines(content: bytes, path: Path) -> tuple[Line, ...]:
    """The lines of a text file, numbered from 1 by their line ends (LF, CRLF or CR).

    Raises FormatWrong for a file of another kind that is named as text, NotText, TextGarbled and TextTooLong.
    """
    for head, ending in _OTHERS:
        if content.startswith(head):
            raise FormatWrong(path, ending)
    raw = raw_lines(content)
    if _is_binary(content, raw):
        raise NotText(path)
    check_length(raw, path)
    if _is_garbled("\n".join(raw[:_HEAD])):
        raise TextGarbled(path)
    return tuple(map(Line, count(1), raw))


def _is_binary(content: bytes, lines: Sequence[str]) -> bool:
    """Whether the beginning of a file is strewn with control characters, which no text has in any encoding."""
    head = content[:_SAMPLE]
    if len(head) < _LEAST:
        return False
    if (len(head) - len(head.translate(None, _CONTROLS))) * _SHARE <= len(head):
        return False  # tested first because it is fast; UTF-16 has such bytes, too
    start = "\n".join(lines[:_SAMPLE])[:_SAMPLE]
    return sum(1 for sign in start if sign < " " and sign not in "\t\n\v\f\x1a") * _SHARE > len(start)


def _is_garbled(text: str) -> bool:
    """Whether a text was saved after it had been decoded wrongly: 鏌愬眬…銆, Ä³¾Ö…¡£, 锟斤拷.

    锛, 銆 and 鐨 are what ，, 。 and 的 become; hardly a text has one of them.
    """
    if "锟斤拷" in text:
        return text.count("锟斤拷") >= _FEW_WRONG
    if "，" in text or text.isascii():
        return False
    if sum(map(text.count, "锛銆鐨")) >= max(_FEW_WRONG, len(text) / _SHARE):
        return True
    latin = _LATIN.findall(text)
    if len(latin) <= _LEAST_LATIN or len(set(latin)) < _LEAST_KINDS:  # a line of one mark is drawn
        return False
    return len(latin) * 2 > len("".join(text.split())) and not any(map(is_han, text))


def raw_lines(content: bytes) -> list[str]:
    """The text of each line of the file, without its line end; there is no line after a final line end."""
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
