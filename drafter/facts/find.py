"""All facts of a text."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from drafter.facts.fact import Fact

Find = Callable[[str], Iterator[Fact]]
_RANK = {"mask": 0, "quoted": 1, "organisation": 2, "person": 3, "place": 4, "date": 5, "year": 6, "figure": 7}
"""Of two kinds that a span might be of, the one that it is has the lower number."""


class _Finders(NamedTuple):
    places: Find
    organisations: Callable[[str, Sequence[Fact]], Iterator[Fact]]
    quotes: Find
    others: tuple[Find, ...]
    """What finds the facts of all other kinds, quoted names among them."""


@cache
def _finders() -> _Finders:
    """Loaded when first used: to make their patterns ready takes nearly half of what mining takes to load."""
    from drafter.facts.masks import masks
    from drafter.facts.numbers import numbers
    from drafter.facts.organisations import organisations
    from drafter.facts.persons import persons
    from drafter.facts.places import places
    from drafter.facts.quotes import quotes

    return _Finders(places, organisations, quotes, (masks, quotes, persons, numbers))


def find_facts(text: str) -> tuple[Fact, ...]:
    """The facts of a text in order, none overlapping another: the longer of two wins, then the more particular kind.

    Linear in the text. Sure of what it gives rather than complete: a doubtful name is left as text.
    """
    finders = _finders()
    named = tuple(finders.places(text))
    found = [*finders.organisations(text, named), *named]
    for find in finders.others:
        found += find(text)
    return _apart(found)


def find_persons(text: str) -> tuple[Fact, ...]:
    """The persons of a text in order, in a small part of the time that all facts take."""
    from drafter.facts.persons import persons

    return tuple(persons(text))


def has_mask(text: str) -> bool:
    """Whether something in the text is written as a mask, inside another fact or not; found much faster than facts."""
    from drafter.facts.masks import masks

    return next(masks(text), None) is not None


def find_places(text: str) -> tuple[Fact, ...]:
    """The places of a text and the organisations, which begin with one, in half the time that all facts take.

    None in a quoted name; here and there one that `find_facts` takes for part of a longer fact of another kind.
    """
    finders = _finders()
    named = tuple(finders.places(text))
    found = _apart([*finders.quotes(text), *finders.organisations(text, named), *named])
    return tuple(fact for fact in found if fact.kind != "quoted")


def _apart(found: list[Fact]) -> tuple[Fact, ...]:
    found.sort(key=lambda fact: (fact.start, -fact.end, _RANK[fact.kind]))
    kept: list[Fact] = []
    for fact in found:
        if not kept or fact.start >= kept[-1].end:
            kept.append(fact)
        elif fact.end - fact.start > kept[-1].end - kept[-1].start:
            kept[-1] = fact
    return tuple(kept)


def masked(text: str) -> tuple[str | Fact, ...]:
    """The text as literals and facts in turn, none empty; joined again they give the text."""
    parts: list[str | Fact] = []
    end = 0
    for fact in find_facts(text):
        if fact.start > end:
            parts.append(text[end : fact.start])
        parts.append(fact)
        end = fact.end
    if end < len(text):
        parts.append(text[end:])
    return tuple(parts)
