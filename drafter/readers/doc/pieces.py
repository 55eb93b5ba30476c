"""The characters of a .doc in reading order, each with its place in the file ([MS-DOC] 2.4.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from struct import unpack

from drafter.readers.doc.binary import Unreadable, taken, u16, u32, u32s
from drafter.readers.doc.header import PIECES, File

_PROPERTIES, _PIECES = 1, 2
_COMPRESSED = 1 << 30
MOST = 20_000_000
"""Characters; no file of the size that is read holds more."""


@dataclass(frozen=True, slots=True)
class Characters:
    """All characters of a file, its text first."""

    text: str
    places: Sequence[int]
    """For each where it stands in the main stream: what tells its properties."""


def characters_in(file: File) -> Characters:
    """The characters; raises Unreadable."""
    table = file.part(PIECES)
    at = 0
    while table[at : at + 1] == bytes((_PROPERTIES,)):
        at += 3 + u16(table, at + 1)
    if table[at : at + 1] != bytes((_PIECES,)):
        raise Unreadable
    size = u32(table, at + 1)
    many = (size - 4) // 12
    edges = u32s(table, at + 5, many + 1)
    texts: list[str] = []
    places: list[int] = []
    for number, (start, end) in enumerate(pairwise(edges)):
        where = u32(table, at + 5 + 4 * (many + 1) + 8 * number + 2)
        if not 0 <= end - start <= MOST - len(places):
            raise Unreadable
        compressed = bool(where & _COMPRESSED)
        first = (where & (_COMPRESSED - 1)) // (2 if compressed else 1)
        width = 1 if compressed else 2
        stored = taken(file.main, first, (end - start) * width)
        texts.append(stored.decode("cp1252", "replace") if compressed else _units(stored))
        places += range(first, first + (end - start) * width, width)
    text = "".join(texts)
    if len(text) != len(places) or len(text) < sum(file.sizes):
        raise Unreadable
    return Characters(text, places)


def _units(stored: bytes) -> str:
    """One character a unit of UTF-16, as places are counted; the halves of a rare one are joined when it is written."""
    return "".join(map(chr, unpack(f"<{len(stored) // 2}H", stored)))
