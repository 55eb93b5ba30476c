"""How likely chance alone brings wording together."""

from collections.abc import Mapping
from functools import cache
from math import comb, exp

LEVEL = 0.05
"""Below it a thing is held for no chance; divided by the number of things that are tried (Bonferroni)."""


def tail(count: int, expected: float) -> float:
    """The probability of `count` or more events where `expected` are expected (Poisson)."""
    term = below = exp(-expected)
    for number in range(1, count):
        term *= expected / number
        below += term
    return max(0.0, 1.0 - below) if count else 1.0


def expected_groups(sizes: Mapping[int, int], rate: float) -> float:
    """How many groups show a wording by chance that each heading has with probability `rate`.

    `sizes` tells how many groups of each size there are. One in three of four siblings or more may be a stranger, as
    `siblings.shared.shared_frame` has it.
    """
    return sum(number * _all_but_strangers(size, rate) for size, number in sizes.items())


@cache
def _all_but_strangers(size: int, rate: float) -> float:
    strangers = size // 3 if size > 3 else 0
    return sum(comb(size, out) * rate ** (size - out) * (1 - rate) ** out for out in range(strangers + 1))
