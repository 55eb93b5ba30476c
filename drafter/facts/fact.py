"""What a fact is."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["year", "date", "figure", "person", "place", "organisation", "quoted", "mask", "term"]
"""`find_facts` gives no term (第六届): the checks look for those themselves."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A span of a text that is true of one year, place, person or unit only."""

    start: int
    end: int
    kind: Kind
    text: str
    """The span as it stands, a figure's unit included."""
    value: str
    """The same for all ways of writing one thing: 12000 for 1.2万元, 5% for 百分之五, 2024-03-05 for a date,
    2024-01/2024-06 for a range; the text itself for names; a figure's unit is left out."""

    @classmethod
    def named(cls, text: str, start: int, end: int, kind: Kind) -> "Fact":
        """A name that stands in `text` from `start` to `end`: its value is the name itself."""
        name = text[start:end]
        return cls(start, end, kind, name, name)
