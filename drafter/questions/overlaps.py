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


_BY = "(?:根据|按照|依据|依照|遵照)"
_BY_BEFORE = re.compile(f"{_BY}\\Z")
_BY_TYPED = re.compile(_BY)
"""Words of one sense: 根据 before 按照上级部署."""
_TO_DO = re.compile(
    "为(?=进一步|全面|切实|深入|确保|贯彻|认真|扎实|不断|有效|加强|加快|推动|推进|落实|规范|做好|解决|保障|提高|提升|促进|巩固)"
)
"""What a purpose opens with, 为 typed along."""
_BRACKETS = (("（", "）"), ("“", "”"), ("《", "》"))
_PLACE = "\ufdd0"
"""Stands for another place right behind one."""
_LOOSE_MARK = re.compile("[，、；,;]+\\Z")
"""At the end of an answer in whose sentence a word follows."""


def said_once(text: str, values: Mapping[str, str | int]) -> dict[str, str]:
    """The answers that say again what the text has right before or behind their places, without these words.

    An answer whose name stands in several places of the text is left as it is, unless all of them have the words.
    """
    changed = {}
    for name, places in _around(text):
        value = values.get(name)
        if isinstance(value, str) and any(_may_overlap(value, *place) for place in places):
            kept = {_without(value, *place) for place in places}
            if len(kept) == 1 and kept != {value}:
                changed[name] = kept.pop()
    for name, first, mark in _addressed(text):
        value, said = values.get(name), values.get(first)
        called = f"{said or ''}".rstrip("：:，,") + mark
        if isinstance(value, str) and called != mark and value.startswith(called):
            changed[name] = value.removeprefix(called)
    return changed


@lru_cache(maxsize=1024)
def _addressed(text: str) -> tuple[tuple[str, str, str], ...]:
    """(name, the name before it, the mark between them) of places that nothing but a mark parts: 同志们，让我们…."""
    pieces = parts(text)
    triples = zip(pieces, pieces[1:], pieces[2:], strict=False)
    found = ((last.name, one.name, mark.literal) for one, mark, last in triples if mark.literal == "，")
    return tuple((name, first, mark) for name, first, mark in found if name and first)


@lru_cache(maxsize=1024)
def _around(text: str) -> tuple[tuple[str, frozenset[tuple[str, str]]], ...]:
    """The names of a text, each with the literals before and behind its places."""
    around: dict[str, set[tuple[str, str]]] = {}
    before = Part()
    for piece, following in pairwise((*parts(text), Part())):
        if piece.name:
            around.setdefault(piece.name, set()).add(
                (before.literal, following.literal or _PLACE * bool(following.name))
            )
        before = piece
    return tuple((name, frozenset(places)) for name, places in around.items() if any(map(any, places)))


def _may_overlap(value: str, before: str, behind: str) -> bool:
    """Whether it is worth a closer look."""
    ends = value[:_LEAST] in before or value[-_LEAST:] in behind or (value[:1] == before[-1:] != "")
    return (
        ends or value[-1:] in "，、；,;" or _BY_TYPED.match(value) is not None or (value[:1], value[-1:]) in _BRACKETS
    )


def _without(value: str, before: str, behind: str) -> str:
    kept = _cut(value, before, behind)
    return kept if len(kept) >= _LEFT else value


def _cut(value: str, before: str, behind: str) -> str:
    if (before[-1:], behind[:1]) in _BRACKETS and (value[:1], value[-1:]) == (before[-1:], behind[:1]):
        return value[1:-1]
    goes_on = behind == _PLACE or _WORDS.match(behind) is not None
    if _BY_BEFORE.search(before):
        value = _BY_TYPED.sub("", value, count=1) if _BY_TYPED.match(value) else value
    value = _LOOSE_MARK.sub("", value) if goes_on else value
    opens, closes = before[-1:] == value[:1] != "", goes_on and behind[:1] == value[-1:] != ""
    start, end = _typed_before(value, before), _typed_behind(value, behind)
    if max(start, end) < _LEAST and not (opens and (closes or _TO_DO.match(value))):
        return value
    start, end = start or opens, end or closes
    return value[start : len(value) - end]


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
