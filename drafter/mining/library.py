"""All that is mined out of a library: the surveys of its files put together and read as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.document import Document
from drafter.mining.duplicates import copies, full_articles
from drafter.mining.frames.families import families
from drafter.mining.frames.frames import frames
from drafter.mining.frames.model import Frame
from drafter.mining.frames.sightings import sightings
from drafter.mining.skeletons.skeletons import SUPPORT, MinedSkeleton, skeletons
from drafter.mining.starters.starter import Starter
from drafter.mining.starters.starters import starters
from drafter.mining.survey.articles import survey
from drafter.mining.survey.record import ArticleRecord, Place
from drafter.mining.survey.sampling import sampled_articles


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What one file gives, small enough to travel between processes."""

    source: str
    articles: tuple[ArticleRecord, ...] = ()
    skipped: str = ""
    """Why the file was passed over, Chinese; "" where it was read."""


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
    sampled: int = 0
    """How many different articles these were learnt from and counted in: all, or of very many a part."""

    @property
    def unique_articles(self) -> int:
        """How many different articles there are, copies counted once."""
        return len(set(self.leaders))


def surveyed(document: Document, parts: int = 1) -> Surveyed:
    """The survey of one document; pure, so that documents may be surveyed anywhere in any order.

    `parts` as `sampling.parts_of` gives it for the library.
    """
    return Surveyed(document.source, survey(document, parts))


def mined(surveys: Iterable[Surveyed], support: int = SUPPORT, parts: int = 1) -> Mined:
    """The library made of these surveys; their order does not matter.

    `support` is how many different articles make a shape worth a skeleton; `parts` as for the surveys, or more.
    """
    ordered = sorted(surveys, key=lambda s: s.source)
    articles = tuple(article for one in ordered for article in one.articles)
    leaders = copies(articles)
    full = full_articles(articles, leaders)
    sampled = sampled_articles(articles, leaders, full, parts)
    begun = starters(articles, leaders, sampled)  # first, for it needs most memory
    seen = sightings(articles)
    level1 = frames(articles, seen, leaders, full)
    known = {one.texts: one.found.whole if one.found else None for one in seen}
    skipped = tuple((one.source, one.skipped) for one in ordered if one.skipped)
    shapes = tuple(skeletons(articles, leaders, support, known))
    places = tuple(Place(article.source, article.line) for article in articles)
    from_articles = len({leaders[place] for place in sampled})
    levels = (*level1, *families(level1))
    return Mined(len(ordered), places, tuple(leaders), levels, shapes, skipped, begun, from_articles)
