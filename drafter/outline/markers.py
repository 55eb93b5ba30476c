"""Ordinals at the head of a paragraph: all the forms that writers use, in one table."""

from collections.abc import Callable, Iterable

from drafter.outline import numbered, worded
from drafter.outline.mark import Mark, MarkerRule

RULES: tuple[MarkerRule, ...] = (*numbered.RULES, *worded.RULES)
"""The first form that fits is taken."""


def _finder(rules: Iterable[MarkerRule]) -> Callable[[str], Mark | None]:
    """What tells the ordinal that a text begins with, of the forms that these rules know."""
    tests: dict[str, tuple[Callable[[str], Mark | None], ...]] = {}
    for rule in rules:
        for first in rule.starts:
            tests[first] = (*tests.get(first, ()), rule.test)

    def find(text: str) -> Mark | None:
        for test in tests.get(text[:1], ()):
            mark = test(text)
            if mark is not None:
                return mark
        return None

    return find


head_mark = _finder(RULES)
"""The ordinal that a text begins with, …"""
numbered_mark = _finder(numbered.RULES)
"""… if it is one of a formal scheme, …"""
worded_mark = _finder(worded.RULES)
"""… and if it is one of an informal scheme: 一是, 首先，."""
