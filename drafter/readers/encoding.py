"""The one place where the encoding of a text file is decided."""

import codecs
from collections.abc import Iterator

from drafter.zh.punctuation import is_han

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GB18030_MARK = b"\x84\x31\x95\x33"
_SAMPLE = 8_000
"""Bytes that tell the encodings apart."""
_SHORT = 200
"""Bytes under which chance can make one encoding look like another."""
_LIKELY = 0.6
"""Share of a sample that is everyday Chinese or ASCII where the encoding is right; wrong ones stay under a third."""
_DAMAGED = 0.2
"""Share of broken characters up to which a line is damaged UTF-8 and not another encoding."""


def decoded(content: bytes) -> str:
    """The text of a file, NUL and what no encoding explains as U+FFFD; never fails.

    By its mark, else UTF-8, else UTF-16, GB18030 or Big5 by what the bytes look like, else line by line.
    """
    return _decoded(content).replace("\x00", "\ufffd")


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if content.startswith(_GB18030_MARK):
        content = content[len(_GB18030_MARK) :]
    wide = _utf16(content)
    if wide:
        return content.decode(wide, "replace")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return _chinese_after_all(content, text) if len(content) < _SHORT and not text.isascii() else text
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return _line_by_line(content)
    if _everyday(text[:_SAMPLE]) >= _LIKELY and not _has_utf8_lines(content):
        return text
    return _guessed(content) or _line_by_line(content)


def _chinese_after_all(content: bytes, text: str) -> str:
    """A few GB18030 characters can be UTF-8 by chance, and are then letters from Latin to Arabic: 联通 is one."""
    if max(text) >= "\u0800":
        return text
    try:
        other = content.decode("gb18030")
    except UnicodeDecodeError:
        return text
    return other if _everyday(other) == 1 else text


def _utf16(content: bytes) -> str:
    """UTF-16 without a mark: zero bytes on one side only (ASCII, line ends), or Chinese in pairs and not in UTF-8."""
    sample = content[: _SAMPLE & ~1]
    pairs = len(sample) // 2
    if not pairs or len(content) % 2:
        return ""
    zeros = {"utf-16-be": sample[0::2].count(0), "utf-16-le": sample[1::2].count(0)}
    likely = max(zeros, key=lambda encoding: zeros[encoding])
    if zeros[likely] == sum(zeros.values()) and zeros[likely] > pairs * 0.6:
        return likely
    try:
        sample.decode("utf-8")
        return ""
    except UnicodeDecodeError as error:
        if error.start >= len(sample) - 3:  # cut in the middle of a character
            return ""
    return next((encoding for encoding in zeros if _everyday(sample.decode(encoding, "replace")) > 0.8), "")


def _everyday(text: str) -> float:
    """Share of characters that a Chinese office writes every day: those of GB2312, and ASCII without controls."""
    if not text:
        return 1.0
    good = sum(1 for mark in text if " " <= mark <= "~" or mark in "\t\r\n\f\u3000" or _in_gb2312(mark))
    return good / len(text)


def _in_gb2312(mark: str) -> bool:
    if not (is_han(mark) or "\u2000" <= mark <= "\u2642" or "\u3000" <= mark <= "\u3029" or "！" <= mark <= "～"):
        return False
    try:
        code = mark.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return code[0] < 0xD8  # symbols and the first level, the 3,755 common characters


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
        best = from_bytes(content[:_SAMPLE], cp_isolation=["big5", "big5hkscs", "cp950", "gb18030"]).best()
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
