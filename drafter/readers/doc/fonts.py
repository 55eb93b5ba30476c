"""The names of a .doc's fonts ([MS-DOC] 2.9.286)."""

from drafter.readers.doc.binary import seen, taken, u16
from drafter.readers.doc.header import FONTS, File

_NAME = 40
"""Bytes of an entry before the name, the one that tells its size among them."""


def fonts_of(file: File) -> tuple[str, ...]:
    """The names, by the numbers that characters give; raises Unreadable."""
    table = file.part(FONTS)
    if len(table) < 4:
        return ()
    names: list[str] = []
    at = 4
    for _ in range(u16(table, 0)):
        size = taken(table, at, 1)[0]
        name = table[at + _NAME : at + 1 + size].decode("utf-16-le", "replace")
        names.append(seen(name.partition("\0")[0]))
        at += 1 + size
    return tuple(names)
