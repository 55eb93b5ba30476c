"""The sibling groups of a library, each with the frame that it shows by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.mining.factless import factless
from drafter.mining.grouped import Found, plain_texts
from drafter.mining.record import ArticleRecord, Group


@dataclass(frozen=True, slots=True)
class Sighting:
    """One sibling group of the library and the frame it shows by itself."""

    article: int
    group: Group
    found: Found | None
    texts: tuple[str, ...]


def sightings(articles: Sequence[ArticleRecord], found: Sequence[Sequence[Found | None]]) -> list[Sighting]:
    """All groups of all articles, with what was found in each, facts out."""
    return [
        Sighting(place, group, own and _cleaned(own, article), plain_texts(group))
        for place, article in enumerate(articles)
        for group, own in zip(article.groups, found[place], strict=True)
    ]


def _cleaned(found: Found, article: ArticleRecord) -> Found | None:
    pattern = factless(found.pattern, article.places)
    if pattern is found.pattern:
        return found
    return Found(pattern, found.members, found.whole) if pattern.literals.strip("，；、") else None
