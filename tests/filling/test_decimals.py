"""Numbers such as 2.1 have those of the headings over them."""

from drafter.document import Paragraph, Section
from drafter.document.walk import walk
from drafter.filling.decimals import under_their_headings


def section(marker: str, *children: Section) -> Section:
    return Section(Paragraph("标题"), marker=marker, children=children)


def markers(*sections: Section) -> list[str]:
    return [section.marker for section, _ in walk(under_their_headings(sections))]


def test_the_number_of_the_heading_over_them_comes_first() -> None:
    deeper = (section("1.1", section("1.1.1")), section("1.2", section("1.1.1")))
    assert markers(section("1."), section("2.", *deeper)) == ["1.", "2.", "2.1", "2.1.1", "2.2", "2.2.1"]


def test_a_heading_numbered_in_chinese_counts_as_well() -> None:
    assert markers(section("三、", section("1.1"))) == ["三、", "3.1"]


def test_lists_under_nothing_are_numbered_through() -> None:
    assert markers(*map(section, ("1.1", "1.2", "1.1", "1.2"))) == ["1.1", "1.2", "2.1", "2.2"]


def test_what_has_place_for_fewer_numbers_keeps_its_own() -> None:
    assert markers(section("2.", section("1.1", section("1.1")))) == ["2.", "2.1", "2.1"]
    assert markers(section("2.", section("1.1.1"))) == ["2.", "2.1.1"]


def test_other_ordinals_stay() -> None:
    assert markers(section("一、", section("（一）", section("一是")))) == ["一、", "（一）", "一是"]
