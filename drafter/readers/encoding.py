"""The one place where the encoding of a text file is decided."""

import codecs
from collections.abc import Iterator
from functools import cache

from drafter.zh.punctuation import is_han

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GB18030_MARK = b"\x84\x31\x95\x33"
_SAMPLE = 1_000
"""Characters that tell the encodings apart."""
_SHORT = 200
"""Bytes under which chance can make one encoding look like another."""
_LIKELY = 0.6
"""Share of a sample that is everyday Chinese or ASCII where the encoding is right; wrong ones stay under a third."""
_CERTAIN = 0.85
"""Share from which no other encoding is tried."""
_DAMAGED = 0.2
"""Share of broken characters up to which a line is damaged UTF-8 and not another encoding."""


def decoded(content: bytes) -> str:
    """The text of a file, NUL and undecodable bytes as U+FFFD; never fails.

    By its mark, else UTF-8, else UTF-16, GB18030 or Big5 by what the bytes look like, else line by line.
    """
    return _decoded(content).replace("\x00", "\ufffd")


def encoded_like(content: bytes, text: str) -> bytes:
    """Another text in the encoding of a file, with its mark; in UTF-8 where the file is damaged or of two encodings."""
    was = decoded(content)
    plain = [(b"", encoding) for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5")]
    for mark, encoding in (*_MARKS, (_GB18030_MARK, "gb18030"), *plain):
        try:
            if content.startswith(mark) and content[len(mark) :].decode(encoding) == was:
                return mark + text.encode(encoding)
        except UnicodeError:
            continue
    return text.encode("utf-8", "replace")


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if content.startswith(_GB18030_MARK):
        content = content[len(_GB18030_MARK) :]
    if b"\x00" in content and (wide := _zero_padded(content)):
        return content.decode(wide, "replace")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(content)
    return _chinese_after_all(content, text) if len(content) < _SHORT and not text.isascii() else text


def _not_utf8(content: bytes) -> str:
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    share = _everyday(text[:_SAMPLE]) if text else 0.0
    if share < _CERTAIN and (wide := _utf16(content)):
        return content.decode(wide, "replace")
    if share >= _LIKELY and not _has_utf8_lines(content):
        return text
    return (_guessed(content) if text and share < _LIKELY else "") or _line_by_line(content)


def _chinese_after_all(content: bytes, text: str) -> str:
    """A few GB18030 characters can be valid UTF-8 by chance, as letters from Latin to Arabic; 联通 can."""
    if max(text) >= "\u0800":
        return text
    try:
        other = content.decode("gb18030")
    except UnicodeDecodeError:
        return text
    return other if _everyday(other) == 1 else text


def _zero_padded(content: bytes) -> str:
    """UTF-16 without a mark whose text is ASCII for the most part: zero bytes on one side only."""
    sample = content[: 2 * _SAMPLE]
    zeros = {"utf-16-be": sample[0::2].count(0), "utf-16-le": sample[1::2].count(0)}
    likely = max(zeros, key=lambda encoding: zeros[encoding])
    return likely if zeros[likely] == sum(zeros.values()) and zeros[likely] > len(sample) * 0.3 else ""


def _utf16(content: bytes) -> str:
    """UTF-16 without a mark whose text is Chinese."""
    if len(content) % 2:
        return ""
    sample = content[: 2 * _SAMPLE]
    for encoding in ("utf-16-le", "utf-16-be"):
        if _everyday(sample.decode(encoding, "replace")) > _CERTAIN:
            return encoding
    return ""


def _everyday(text: str) -> float:
    """Share of characters that a Chinese office writes every day: common ones of GB2312, and ASCII."""
    return sum(map(_common().__contains__, text)) / len(text) if text else 1.0


@cache
def _common() -> frozenset[str]:
    """ASCII without controls, and of GB2312 the symbols and the first level, 3,755 characters."""
    rows = [*range(0xA1, 0xA4), *range(0xB0, 0xD8)]
    chinese = bytes(byte for row in rows for cell in range(0xA1, 0xFF) for byte in (row, cell))
    return frozenset(chinese.decode("gb2312", "ignore")) | frozenset(map(chr, range(32, 127))) | frozenset("\t\r\n\f")


def _has_utf8_lines(content: bytes) -> bool:
    """Whether some long line is UTF-8 by itself: a file put together from two encodings."""
    return any(len(line) > 11 and not line.isascii() and _is_utf8(line) for line in content[:65536].split(b"\n"))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _guessed(content: bytes) -> str:
    """Big5 and its like, where a guess explains all bytes; else ""."""
    from charset_normalizer import from_bytes

    try:
        best = from_bytes(content[:8_000], cp_isolation=["big5", "big5hkscs", "cp950", "gb18030"]).best()
        return content.decode(best.encoding) if best and best.encoding != "gb18030" else ""
    except (UnicodeDecodeError, LookupError):
        return ""


def _line_by_line(content: bytes) -> str:
    return "\n".join(_lines(content))


def _lines(content: bytes) -> Iterator[str]:
    for line in content.split(b"\n"):
        try:
            yield line.decode("utf-8")
            continue
        except UnicodeDecodeError:
            pass
        damaged = line.decode("utf-8", "replace")
        if damaged.count("\ufffd") <= _DAMAGED * len(damaged) + 1 and any(map(is_han, damaged)):
            yield damaged
        else:
            yield line.decode("gb18030", "replace")
