"""The head of a .doc: which streams it has, how long its texts are, where its structures stand ([MS-DOC] 2.5)."""

import io
from dataclasses import dataclass
from struct import Struct

from drafter.readers.doc.binary import Span, Unreadable, u16, u32s

_WORD_97 = 0xC1
"""The oldest version that has this form."""
_MARK = 0xA5EC
_ENCRYPTED, _TABLE = 0x0100, 0x0200
_TEXTS, _SPANS = 0x4C, 0x9A
_PAIR = Struct("<II")
STYLES, CHARACTERS, PARAGRAPHS, FONTS, PIECES, LISTS, LIST_USES = 1, 12, 13, 15, 33, 73, 74
"""Numbers of the structures, as the head counts them."""
TEXT, HEADS, BOXES = 0, 2, 6
"""Numbers of the stories."""


@dataclass(frozen=True, slots=True)
class File:
    """A .doc taken apart."""

    main: bytes
    table: bytes
    data: bytes
    """What is too long for its place in the others."""
    sizes: tuple[int, ...]
    """Characters of its text, footnotes, page headers and footers, macros, comments, endnotes and text boxes, which
    stand one behind the other."""

    def story(self, number: int) -> range:
        """Where the characters of one of these stand."""
        start = sum(self.sizes[:number])
        return range(start, start + self.sizes[number])

    def span(self, number: int) -> Span:
        """Where a structure stands in the table stream."""
        start, size = _PAIR.unpack_from(self.main, _SPANS + 8 * number)
        return Span(start, size)

    def part(self, number: int) -> bytes:
        """The bytes of a structure; none where there is none. Raises Unreadable."""
        start, size = self.span(number)
        if start + size > len(self.table):
            raise Unreadable
        return self.table[start : start + size]


def file_of(content: bytes) -> File:
    """The .doc in some bytes; raises Unreadable for any other file, an older or an encrypted one."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            main = container.openstream("WordDocument").read()
            if u16(main, 0) != _MARK or u16(main, 2) < _WORD_97 or len(main) < _SPANS + 8 * (LIST_USES + 1):
                raise Unreadable
            flags = u16(main, 0x0A)
            if flags & _ENCRYPTED:
                raise Unreadable
            table = container.openstream("1Table" if flags & _TABLE else "0Table").read()
            data = container.openstream("Data").read() if container.exists("Data") else b""
    except (OSError, ValueError, IndexError, TypeError) as error:  # what olefile raises for damage
        raise Unreadable from error
    return File(main, table, data, u32s(main, _TEXTS, BOXES + 1))
