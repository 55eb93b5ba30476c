"""Words are found by their line, else by what stands around them, and never guessed where only the sure will do."""

import docx
import pytest

from drafter.writers.spots import Place, Spot, Spots

TEXTS = ("防汛工作情况汇报", "截止目前,全县安全度汛。", "各镇截止目前,安全度汛。", "排查隐患12处。")


@pytest.fixture
def spots() -> Spots:
    document = docx.Document()
    for text in TEXTS:
        document.add_paragraph(text)
    return Spots(document.element.body)


def said(place: Place | None) -> str | None:
    return None if place is None else "".join(TEXTS[place.paragraph][offset] for offset in place.offsets)


def test_by_its_line_though_the_column_moved(spots: Spots) -> None:
    place = spots.find(Spot("目前", TEXTS[1], 0, 9))
    assert (place, said(place)) == (Place(1, (2, 3)), "目前")


def test_by_what_stands_around_where_the_line_reads_otherwise(spots: Spots) -> None:
    spot = Spot(",", "截止目前，全县", 0, 4, "目前,全县安全", 2)
    assert spots.find(spot) == spots.find(spot, sure=True) == Place(1, (4,))


def test_what_stands_around_twice_is_not_sure(spots: Spots) -> None:
    spot = Spot(",", "", 0, 0, "截止目前,", 4)
    assert spots.find(spot) == Place(1, (4,))
    assert spots.find(spot, sure=True) is None


def test_words_alone_count_where_they_stand_once(spots: Spots) -> None:
    assert spots.find(Spot("12处", "没有这一行")) == Place(3, (4, 5, 6))
    assert spots.find(Spot("12处", "没有这一行"), sure=True) is None
    assert spots.find(Spot("截止目前", "没有这一行")) is None
    assert spots.find(Spot("隐", "没有这一行")) is None
