"""The sibling groups of a library, each with the frame that it shows by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.mining.frames.factless import factless
from drafter.mining.siblings.grouped import Found
from drafter.mining.survey.groups import Group
from drafter.mining.survey.record import ArticleRecord


@dataclass(frozen=True, slots=True)
class Sighting:
    """One sibling group of the library and the frame it shows by itself."""

    article: int
    group: Group
    found: Found | None
    """Facts out."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The headings in the form in which wording is compared."""
        return self.group.texts


def sightings(articles: Sequence[ArticleRecord]) -> list[Sighting]:
    """All groups of all articles."""
    return [
        Sighting(place, group, group.found and _cleaned(group.found, article))
        for place, article in enumerate(articles)
        for group in article.groups.each()
    ]


def _cleaned(found: Found, article: ArticleRecord) -> Found | None:
    pattern = factless(found.pattern, article.places)
    if pattern is found.pattern:
        return found
    return Found(pattern, found.members, found.whole) if pattern.literals.strip("，；、") else None
