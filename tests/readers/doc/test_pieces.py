"""The pieces of a text, which Word leaves wherever they were written, in two kinds of characters."""

from itertools import accumulate
from struct import pack

import pytest

from drafter.readers.doc import Unreadable
from drafter.readers.doc.header import PIECES, File
from drafter.readers.doc.pieces import characters_in

_SPANS = 0x9A
_PROPERTIES = b"\x01\x03\x00abc"
"""What may stand before the pieces: properties that some of them share."""


def file_of(pieces: list[tuple[str, bool]], size: int) -> File:
    """A file of `size` characters whose pieces stand last to first; each with whether a character takes one byte."""
    main = bytearray(_SPANS + 8 * (PIECES + 1))
    where = []
    for text, narrow in reversed(pieces):
        where.append(len(main) * 2 | 1 << 30 if narrow else len(main))
        main += text.encode("cp1252" if narrow else "utf-16-le")
    edges = list(accumulate((len(text) for text, _ in pieces), initial=0))
    described = b"".join(pack("<HIH", 0, start, 0) for start in reversed(where))
    inside = pack(f"<{len(edges)}I", *edges) + described
    table = _PROPERTIES + b"\x02" + pack("<I", len(inside)) + inside
    main[_SPANS + 8 * PIECES : _SPANS + 8 * (PIECES + 1)] = pack("<II", 0, len(table))
    return File(bytes(main), table, b"", (size,))


def test_the_pieces_are_read_in_the_order_of_the_text() -> None:
    letters = characters_in(file_of([("全市", False), ("GDP 5%", True), ("以上。\r", False)], 12))
    assert letters.text == "全市GDP 5%以上。\r"


def test_each_character_keeps_its_place_in_the_file() -> None:
    file = file_of([("甲乙", False), ("AB", True)], 4)
    places = characters_in(file).places
    assert [file.main[places[at] : places[at] + 2].decode("utf-16-le") for at in (0, 1)] == ["甲", "乙"]
    assert [chr(file.main[places[at]]) for at in (2, 3)] == ["A", "B"]


def test_a_text_longer_than_its_pieces_is_not_read_in_part() -> None:
    with pytest.raises(Unreadable):
        characters_in(file_of([("全市", False)], 3))
