"""Numbers and texts in the streams of a .doc ([MS-DOC])."""

import re
from struct import Struct
from typing import NamedTuple

_U16, _U32 = Struct("<H"), Struct("<I")
_UNSEEN = re.compile("[\x00-\x1f\ufffe\uffff]")


class Unreadable(Exception):
    """A .doc that this reader cannot read: of an older version, encrypted or damaged."""


class Span(NamedTuple):
    """A structure in the table stream."""

    start: int
    size: int


def u16(stream: bytes, at: int) -> int:
    """The 16-bit number at a place; raises Unreadable beyond the end, as all functions here."""
    return int(_U16.unpack(taken(stream, at, 2))[0])


def u32(stream: bytes, at: int) -> int:
    """The 32-bit number at a place."""
    return int(_U32.unpack(taken(stream, at, 4))[0])


def u32s(stream: bytes, at: int, many: int) -> tuple[int, ...]:
    """`many` 32-bit numbers from a place on."""
    return Struct(f"<{many}I").unpack(taken(stream, at, 4 * many))


def taken(stream: bytes, at: int, size: int) -> bytes:
    """`size` bytes from a place on."""
    found = stream[at : at + size] if at >= 0 else b""
    if len(found) < size:
        raise Unreadable
    return found


def utf16(stream: bytes, at: int, letters: int) -> str:
    """A text of `letters` UTF-16 units."""
    return taken(stream, at, 2 * letters).decode("utf-16-le", "replace")


def seen(text: str) -> str:
    """A text without characters that XML cannot hold."""
    return _UNSEEN.sub("", text)
