"""What the markers of siblings tell."""

import pytest

from drafter.zh.schemes import count_restarts, is_first, number_of, scheme_of


@pytest.mark.parametrize(
    ("markers", "anew"),
    [
        ("一是 二是 三是", ""),
        ("一是 二是 一是 二是", "3"),
        ("一、 （一） （二） （一） 二、", "4"),
        ("一是 1. 2. 一是 二是", "4"),
        ("一是 一是 一是", ""),
        ("一是 二是 一是 一是", "3"),
    ],
)
def test_a_second_count_begins_anew(markers: str, anew: str) -> None:
    found = [str(place) for place, begins in enumerate(count_restarts(markers.split()), 1) if begins]
    assert "".join(found) == anew


def test_a_count_of_one_may_be_followed_by_another() -> None:
    assert list(count_restarts(["一、", "一、", "二、"], lone=True)) == [False, True, False]


@pytest.mark.parametrize(("marker", "scheme"), [("—、", "一、"), ("（—）", "（一）"), ("—是", "一是")])
def test_a_dash_read_for_a_one_counts_as_that(marker: str, scheme: str) -> None:
    assert (scheme_of(marker), is_first(marker), number_of(marker)) == (scheme, True, 1)


@pytest.mark.parametrize(("marker", "scheme"), [("——", "——"), ("—", ""), ("-", "-"), ("●", "●")])
def test_a_mark_that_sets_items_apart_counts_nothing(marker: str, scheme: str) -> None:
    assert (scheme_of(marker), is_first(marker), number_of(marker)) == (scheme, False, None)
