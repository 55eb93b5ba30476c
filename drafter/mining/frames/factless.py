"""Patterns with the facts in their wording made slots: wording goes on to other reports, facts do not."""

from collections.abc import Iterator
from functools import lru_cache

from drafter.facts import masked
from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.pattern import SLOT, Part, Pattern


@lru_cache(maxsize=8192)
def factless(pattern: Pattern, places: tuple[str, ...]) -> Pattern:
    """The pattern with a slot for each fact in its wording and for each of the places named in short."""
    parts = tuple(_parts(pattern, places))
    return pattern if parts == pattern.parts else Pattern(tidied(parts))


def _parts(pattern: Pattern, places: tuple[str, ...]) -> Iterator[Part]:
    for part in pattern.parts:
        if not isinstance(part, str):
            yield part
            continue
        for piece in _without_facts(part):
            yield from _without_places(piece, places) if isinstance(piece, str) else (piece,)


@lru_cache(maxsize=8192)  # frames have few wordings, and each report names other places
def _without_facts(text: str) -> tuple[Part, ...]:
    return tuple(piece if isinstance(piece, str) else SLOT for piece in masked(text))


def _without_places(text: str, places: tuple[str, ...]) -> Iterator[Part]:
    for place in places:
        if place in text:
            before, _, after = text.partition(place)
            yield from _without_places(before, places)
            yield SLOT
            yield from _without_places(after, places)
            return
    if text:
        yield text
