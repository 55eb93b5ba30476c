from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Blank, Paragraph, Piece
from drafter.document.flow import joined

PIECED = Paragraph("抓好学习抓好整改", 3, (Piece(0, 3, 2), Piece(4, 5, 0)), (), (Blank(2, 4, "甲"), Blank(6, 8, "乙")))


def test_every_character_has_its_place() -> None:
    assert [PIECED.place(at) for at in (0, 3, 4, 7)] == [(3, 2), (3, 5), (5, 0), (5, 3)]
    assert Paragraph("文", 7).place(1) == (7, 1)


def test_a_part_keeps_its_places_and_the_blanks_it_holds_whole() -> None:
    part = PIECED.part(2, 7)
    assert part.text == "学习抓好整"
    assert [part.place(at) for at in range(5)] == [PIECED.place(at) for at in range(2, 7)]
    assert part.blanks == (Blank(0, 2, "甲"),)
    assert part.line == 3
    assert PIECED.part(5, 8).line == 5


@given(st.integers(0, 8), st.integers(0, 8))
def test_the_parts_of_a_paragraph_make_it_again(first: int, second: int) -> None:
    start, end = sorted((first, second))
    whole = joined(joined(PIECED.part(0, start), PIECED.part(start, end)), PIECED.part(end, 8))
    assert whole.text == PIECED.text
    assert [whole.place(at) for at in range(8)] == [PIECED.place(at) for at in range(8)]


def test_joining_moves_blanks_and_keeps_the_first_line() -> None:
    made = joined(Paragraph("一是", 2), Paragraph("抓学习", 4, (Piece(0, 4, 1),), (), (Blank(1, 3, "甲"),)))
    assert (made.text, made.line, made.blanks) == ("一是抓学习", 2, (Blank(3, 5, "甲"),))
    assert [made.place(at) for at in (0, 2, 4)] == [(2, 0), (4, 1), (4, 3)]
    assert joined(Paragraph(""), made) is made
    assert joined(made, Paragraph("")) is made
