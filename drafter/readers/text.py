"""Plain text in whatever encoding an office saved it."""

import codecs

from drafter.document import Line

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def text_lines(content: bytes) -> tuple[Line, ...]:
    """The lines of a text file, numbered from 1 by their line ends (LF, CRLF or CR)."""
    text = decoded(content)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(Line(number, line) for number, line in enumerate(text.split("\n"), 1))


def decoded(content: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, UTF-16, GB18030, else what the bytes look like most."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    for encoding in ("utf-8", _utf16_without_mark(content), "gb18030"):
        try:
            return content.decode(encoding) if encoding else ""
        except UnicodeDecodeError:
            continue
    return _guessed(content)


def _utf16_without_mark(content: bytes) -> str:
    """UTF-16 where every other byte of the line ends and blanks is zero; else UTF-8 again, which has failed."""
    for encoding, ends in (("utf-16-le", b"\n\x00"), ("utf-16-be", b"\x00\n")):
        if ends in content[:4000] and len(content) % 2 == 0:
            return encoding
    return "utf-8"


def _guessed(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:100_000]).best()
    return content.decode(best.encoding if best else "gb18030", "replace")
