"""Ordinals at the head of a paragraph: all the forms that writers use, in one table."""

from collections.abc import Callable

from drafter.outline import numbered, worded
from drafter.outline.mark import Mark, MarkerRule

RULES: tuple[MarkerRule, ...] = (*numbered.RULES, *worded.RULES)
"""The first form that fits is taken."""

_BY_FIRST: dict[str, tuple[Callable[[str], Mark | None], ...]] = {}
for _rule in RULES:
    for _mark in _rule.starts:
        _BY_FIRST[_mark] = (*_BY_FIRST.get(_mark, ()), _rule.test)


def head_mark(text: str) -> Mark | None:
    """The ordinal that the text begins with."""
    for test in _BY_FIRST.get(text[:1], ()):
        mark = test(text)
        if mark is not None:
            return mark
    return None
