"""署名 and 成文日期 by GB/T 9704-2012, 7.3.5."""

import pytest

from drafter.writers.signature import right_indents


@pytest.mark.parametrize(
    ("unit", "sealed", "expected"),
    [
        ("柳溪县政务服务和数据管理局", False, [2.0, 6.5]),  # the date begins two characters right of the name
        ("柳溪县局", False, [6.5, 2.0]),  # a longer date: the name is pushed left
        ("柳溪县政务局", True, [4.25, 4.0]),  # for a seal: the name is centred over the date
    ],
)
def test_name_and_date_stand_by_the_rule(unit: str, sealed: bool, expected: list[float]) -> None:
    assert right_indents([unit, "2026年3月12日"], sealed=sealed) == expected


def test_the_date_begins_two_characters_right_of_the_name_whichever_is_longer() -> None:
    for length in range(1, 25):
        unit, date = right_indents(["局" * length, "2026年3月12日"])
        assert (unit + length) - (date + 6.5) == 2.0


def test_beside_a_name_as_long_as_the_line_the_date_keeps_its_room() -> None:
    _, date = right_indents(["局" * 30, "2026年12月18日"])
    assert date + 7.5 < 28
    assert right_indents(["局" * 30]) == [0.0]


def test_a_name_or_a_date_alone_stands_two_from_the_right() -> None:
    assert right_indents(["柳溪县局"]) == [2.0]
    assert right_indents(["2026年3月12日"]) == [2.0]
    assert right_indents([]) == []


def test_a_date_without_its_day_stands_as_a_date() -> None:
    assert right_indents(["柳溪县政务服务和数据管理局", "2026年3月"]) == [2.0, 8.5]
