"""All that is mined out of a library: the surveys of its files put together and read as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.document import Document
from drafter.mining.duplicates import copies
from drafter.mining.families import families
from drafter.mining.frames import frames
from drafter.mining.model import Frame
from drafter.mining.record import ArticleRecord
from drafter.mining.sightings import sightings
from drafter.mining.skeletons import SUPPORT, MinedSkeleton, skeletons
from drafter.mining.starter import Starter
from drafter.mining.starters import starters
from drafter.mining.survey import survey


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What one file gives, small enough to travel between processes."""

    source: str
    articles: tuple[ArticleRecord, ...] = ()
    skipped: str = ""
    """Why the file was passed over, Chinese; "" where it was read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Mined:
    """What a library holds."""

    files: int
    articles: tuple[Place, ...]
    leaders: tuple[int, ...]
    """For each article the position of the one that stands for it and its copies."""
    frames: tuple[Frame, ...]
    """Level 1, then level 2."""
    skeletons: tuple[MinedSkeleton, ...]
    skipped: tuple[tuple[str, str], ...]
    """(source, reason)."""
    starters: tuple[Starter, ...] = ()
    """Sentence frames, those of most articles first, those that are an opening only last."""

    @property
    def unique_articles(self) -> int:
        """How many different articles there are, copies counted once."""
        return len(set(self.leaders))


def surveyed(document: Document) -> Surveyed:
    """The survey of one document; pure, so that documents may be surveyed anywhere in any order."""
    return Surveyed(document.source, survey(document))


def mined(surveys: Iterable[Surveyed], support: int = SUPPORT) -> Mined:
    """The library made of these surveys; their order does not matter.

    `support` is how many different articles make a shape worth a skeleton.
    """
    ordered = sorted(surveys, key=lambda s: s.source)
    articles = tuple(article for one in ordered for article in one.articles)
    leaders = copies(articles)
    begun = starters(articles, leaders)  # first, for it needs most memory
    seen = sightings(articles)
    level1 = frames(articles, seen, leaders)
    known = {one.texts: one.found.whole if one.found else None for one in seen}
    skipped = tuple((one.source, one.skipped) for one in ordered if one.skipped)
    shapes = tuple(skeletons(articles, leaders, support, known))
    places = tuple(Place(article.source, article.line) for article in articles)
    return Mined(len(ordered), places, tuple(leaders), (*level1, *families(level1)), shapes, skipped, begun)
