"""Properties of the paragraphs and the runs of characters of a .doc ([MS-DOC] 2.4.6, 2.6, 2.9.176)."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from drafter.readers.doc.binary import Unreadable, taken, u16, u32s
from drafter.readers.doc.header import CHARACTERS, PARAGRAPHS, File

_PAGE = 512
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the kind in its code; 0 for one that begins with its own size."""
_TABLE, _TABS = 0xD608, 0xC615
_ELSEWHERE = (0x6646, 0x6645)
"""Codes of properties that are stored in the data stream, at the place in the operand."""
_NUMBER = (1 << 22) - 1

Properties = Mapping[int, bytes]
"""Code of a property → its operand."""
NO_PROPERTIES: Properties = MappingProxyType({})


def parsed(stored: bytes) -> dict[int, bytes]:
    """The properties stored in a list of them; the last of one that occurs twice."""
    return dict(_parsed(stored))


def _parsed(stored: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 3 <= len(stored):
        code = u16(stored, at)
        at += 2
        size = _SIZES[code >> 13]
        if code == _TABLE:
            size = u16(stored, at) + 1 if at + 2 <= len(stored) else 0
        elif not size:
            if code == _TABS and stored[at] == 0xFF:
                return  # its size takes reading all of it, and no paragraph of a report has so many tabs
            size = stored[at] + 1
        yield code, stored[at : at + size]
        at += size


@dataclass(frozen=True, slots=True)
class Runs:
    """Stretches of the main stream with the properties of each."""

    starts: list[int]
    ends: list[int]
    properties: list[tuple[int, Properties]]
    """(number of the style, properties); 0 where characters name none."""

    def at(self, place: int) -> tuple[int, Properties]:
        """Style number and properties of the character at a place."""
        found = bisect_right(self.starts, place) - 1
        return self.properties[found] if found >= 0 and place < self.ends[found] else (0, NO_PROPERTIES)


def paragraphs_of(file: File) -> Runs:
    """The properties of paragraphs, looked up by the place of a paragraph's end. Raises Unreadable."""
    return _runs(file, PARAGRAPHS, 13, _paragraph)


def characters_of(file: File) -> Runs:
    """The properties of runs of characters. Raises Unreadable."""
    return _runs(file, CHARACTERS, 1, _character)


def _whole(own: Properties, data: bytes) -> Properties:
    """The properties, including those stored elsewhere because they did not fit on a page."""
    where = next((own[code] for code in _ELSEWHERE if code in own), b"")
    at = int.from_bytes(where, "little")
    if not where or at + 2 > len(data):
        return own
    return {**own, **parsed(data[at + 2 : at + 2 + u16(data, at)])}


def _paragraph(page: bytes, at: int) -> tuple[int, Properties]:
    if not at:
        return 0, NO_PROPERTIES
    size = 2 * page[at] - 1
    if not page[at]:
        at += 1
        size = 2 * page[at]
    if size < 2:
        return 0, NO_PROPERTIES
    return u16(page, at + 1), parsed(page[at + 3 : at + 1 + size])


def _character(page: bytes, at: int) -> tuple[int, Properties]:
    return (0, parsed(page[at + 1 : at + 1 + page[at]])) if at else (0, NO_PROPERTIES)


def _runs(file: File, number: int, width: int, read: Callable[[bytes, int], tuple[int, Properties]]) -> Runs:
    table = file.part(number)
    many = (len(table) - 4) // 8
    if many * _PAGE > len(file.main):
        raise Unreadable
    starts: list[int] = []
    ends: list[int] = []
    found: list[tuple[int, Properties]] = []
    for at in range(max(0, many)):
        where = u32s(table, 4 * (many + 1) + 4 * at, 1)[0] & _NUMBER
        page = taken(file.main, where * _PAGE, _PAGE)
        runs = page[-1]
        edges = u32s(page, 0, runs + 1)
        offsets = 4 * (runs + 1)
        for run in range(runs):
            starts.append(edges[run])
            ends.append(edges[run + 1])
            style, own = read(page, 2 * page[offsets + width * run])
            found.append((style, _whole(own, file.data)))
    order = sorted(range(len(starts)), key=starts.__getitem__)
    return Runs([starts[i] for i in order], [ends[i] for i in order], [found[i] for i in order])
