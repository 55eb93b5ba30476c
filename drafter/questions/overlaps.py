"""Words that a text has around a place, typed along by whoever filled it: 关于…的问题 in 关于{{ 事 }}的问题."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from drafter.expressions import Part, parts

_LEAST = 2
"""Characters from which on words that stand twice in a row are typed along; one alone only beside such words."""
_LEFT = 2
"""So much is left of an answer at least: one that is nothing but the words around it was meant so."""
_WORDS = re.compile("[\u4e00-\u9fff]+")
_LABEL = re.compile("(?:^|[。；，])([\u4e00-\u9fff]{3,})[：:]$")
"""A label, or the whole of a clause, that what is filled in stands behind: 整改措施：."""


def said_once(text: str, values: Mapping[str, str | int]) -> dict[str, str]:
    """The answers that say again what the text has right before or behind their places, without these words.

    An answer whose name stands in several places of the text is left as it is, unless all of them have the words.
    """
    changed = {}
    for name, places in _around(text):
        value = values.get(name)
        if isinstance(value, str) and any(value[:_LEAST] in left or value[-_LEAST:] in right for left, right in places):
            kept = {_without(value, *place) for place in places}
            if len(kept) == 1 and kept != {value}:
                changed[name] = kept.pop()
    return changed


@lru_cache(maxsize=1024)
def _around(text: str) -> tuple[tuple[str, frozenset[tuple[str, str]]], ...]:
    """The names of a text, each with the literals before and behind its places."""
    around: dict[str, set[tuple[str, str]]] = {}
    before = Part()
    for piece, following in pairwise((*parts(text), Part())):
        if piece.name:
            around.setdefault(piece.name, set()).add((before.literal, following.literal))
        before = piece
    return tuple((name, frozenset(places)) for name, places in around.items() if any(map(any, places)))


def _without(value: str, before: str, behind: str) -> str:
    start, end = _typed_before(value, before), _typed_behind(value, behind)
    if max(start, end) < _LEAST:
        return value
    start = start or (before[-1:] == value[0] != "")
    end = end or (behind[:1] == value[-1] and _WORDS.match(behind) is not None)
    kept = value[start : len(value) - end]
    return kept if len(kept) >= _LEFT else value


def _typed_before(value: str, before: str) -> int:
    """How many characters at the head of a value are the words before it."""
    if (label := _LABEL.search(before)) is not None and value.startswith(label[1]):
        return len(value) - len(value[len(label[1]) :].lstrip("：:，, "))
    sizes = range(min(len(before), len(value)), _LEAST - 1, -1)
    return next((size for size in sizes if value.startswith(before[-size:]) and _WORDS.fullmatch(before[-size:])), 0)


def _typed_behind(value: str, behind: str) -> int:
    """How many characters at the end of a value are the words behind it."""
    sizes = range(min(len(behind), len(value)), _LEAST - 1, -1)
    return next((size for size in sizes if value.endswith(behind[:size]) and _WORDS.fullmatch(behind[:size])), 0)
