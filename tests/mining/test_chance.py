"""What chance brings together: compared with what dice show."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.chance import expected_groups, tail


@pytest.mark.parametrize("rate", [0.05, 0.2, 0.5])
def test_as_many_groups_are_expected_as_dice_give(rate: float) -> None:
    dice = random.Random(1)
    sizes = {3: 4000, 4: 4000, 6: 2000}
    shown = 0
    for size, number in sizes.items():
        strangers = size // 3 if size > 3 else 0
        for _ in range(number):
            shown += sum(dice.random() < rate for _ in range(size)) >= size - strangers
    assert expected_groups(sizes, rate) == pytest.approx(shown, rel=0.1, abs=12)


def test_the_probability_of_many_events_is_that_of_dice() -> None:
    dice = random.Random(2)
    trials = [sum(dice.random() < 0.003 for _ in range(1000)) for _ in range(3000)]
    for count in (1, 3, 6):
        assert tail(count, 3.0) == pytest.approx(sum(trial >= count for trial in trials) / 3000, abs=0.03)


@given(st.integers(0, 50), st.floats(0, 100))
def test_more_events_are_less_likely(count: int, expected: float) -> None:
    assert 0 <= tail(count + 1, expected) <= tail(count, expected) <= 1


@given(st.dictionaries(st.integers(3, 12), st.integers(0, 1000), max_size=5), st.floats(0, 1))
def test_no_more_groups_are_expected_than_there_are(sizes: dict[int, int], rate: float) -> None:
    assert 0 <= expected_groups(sizes, rate) <= sum(sizes.values()) * (1 + 1e-9)
