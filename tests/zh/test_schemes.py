"""What the markers of siblings tell."""

import pytest

from drafter.zh.schemes import begin_anew


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
    found = [str(place) for place, begins in enumerate(begin_anew(markers.split()), 1) if begins]
    assert "".join(found) == anew


def test_a_count_of_one_may_be_followed_by_another() -> None:
    assert list(begin_anew(["一、", "一、", "二、"], lone=True)) == [False, True, False]
