"""What a document gives to mining: small records that travel between processes and add up in any order."""

from dataclasses import dataclass
from typing import NamedTuple

from drafter.mining.forms import from_json
from drafter.mining.sentences import NO_CLAUSES, Clauses
from drafter.mining.shapes import Shape


class Item(NamedTuple):  # tens of thousands in a library: made in a third of the time of a dataclass
    """A heading or item of a sibling group."""

    text: str
    """The lead, its marker and noise left out."""
    line: int
    """1-based raw line."""
    exact: str
    """The text as far as it stands in one piece on that line: noise inside it or a line's end cuts it short."""


class Group(NamedTuple):
    """Siblings: headings or items under one parent, numbered in one style."""

    style: str
    """The scheme of their markers, "" for headings without numbers."""
    depth: int
    role: str
    """What the section around them is for: 做法, 不足, 打算 …, or nothing."""
    runs_on: bool
    """Whether the text may go on behind the leads, so that their last clause may not belong to the heading."""
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article as mining sees it."""

    source: str
    line: int
    title: str
    size: int
    """Characters of its text."""
    clauses: bytes
    """Hashes of its clauses, for telling copies: sorted, eight bytes each (see `duplicates.clause_hashes`)."""
    groups: tuple[Group, ...]
    kind: str
    """文种 (see `Shape.kind`)."""
    form: str
    """What its skeleton has in common with those of other articles (`clusters.form_of`)."""
    places: tuple[str, ...]
    """The short names of the places that its title and its beginning tell of."""
    drawn: str
    """Its shape as JSON, which is looked into for few articles of a library."""
    sentences: Clauses = NO_CLAUSES
    """Its clauses that may show a sentence starter."""

    @property
    def shape(self) -> Shape:
        """Which headings it has and how they are nested, made anew at each call."""
        shape: Shape = from_json(Shape, self.drawn)
        return shape
