"""What a document gives to mining: small records that travel between processes and add up in any order."""

from typing import NamedTuple

from drafter.mining.forms import from_json
from drafter.mining.survey.groups import Groups
from drafter.mining.survey.sentences import NO_CLAUSES, Clauses
from drafter.mining.survey.shapes import Shape


class Place(NamedTuple):
    """Where an article stands."""

    source: str
    line: int


class ArticleRecord(NamedTuple):  # one for each article of a library: made in a third of the time of a dataclass
    """One article as mining sees it."""

    source: str
    line: int
    year: str
    """The year that its title names; "" for none."""
    size: int
    """Characters of its text."""
    clauses: bytes
    """Hashes of its clauses, for telling copies: sorted, four bytes each (see `hashes.clause_hashes`)."""
    groups: Groups
    kind: str
    """文种 (see `Shape.kind`)."""
    form: str
    """What its skeleton has in common with those of other articles (`runs.form_of`)."""
    places: tuple[str, ...]
    """The short names of the places that its title and its beginning tell of."""
    shape_json: str
    """Its shape as JSON, which is looked into for few articles of a library."""
    sentences: Clauses = NO_CLAUSES
    """Its clauses that may show a sentence starter."""
    dated: str = ""
    """The year of the date that it is signed with; "" for none. One under a title is often of the day it was put up."""

    @property
    def shape(self) -> Shape:
        """Which headings it has and how they are nested, made anew at each call."""
        shape: Shape = from_json(Shape, self.shape_json)
        return shape
