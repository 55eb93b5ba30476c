"""Which years the headings of a kind of report speak of, as templates."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.mining.survey.shapes import Shape
from drafter.mining.survey.titles import NEXT_YEAR
from drafter.zh.years import TOLD_YEAR

_OWN = "{{ 年度 }}年"


@dataclass(frozen=True, slots=True)
class Years:
    """How a skeleton writes the years that its headings name, as templates; "" where it has none."""

    own: str = ""
    """The year of the report."""
    plans: str = ""
    """The year of its plans."""

    def untold(self, texts: Sequence[tuple[str, ...]]) -> Sequence[tuple[str, ...]]:
        """The headings of each report without the year in them, where they name the report's own only."""
        if not self.own or any(len({year for text in own for year in TOLD_YEAR.findall(text)}) > 1 for own in texts):
            return texts
        return [tuple(TOLD_YEAR.sub("", text) for text in own) for own in texts]


def years_of(title: str, kind: str, shapes: Sequence[Shape], titled: Sequence[str]) -> Years:
    """The years of headings under a title, itself a template: the title's, and for plans that or the next one, as the
    articles have it; where the title names none, one of their own, and another for plans.

    `titled` are the years that the titles of the articles name, "" for none.
    """
    if _OWN in title:
        return Years(_OWN, NEXT_YEAR if kind == "工作总结" else _of_plans(shapes, titled))
    own, plans = ([_named(shape, planned=planned) for shape in shapes] for planned in (False, True))
    return Years(_OWN if _is_one(own) else "", NEXT_YEAR if _is_one(plans) else "")


def _of_plans(shapes: Sequence[Shape], titled: Sequence[str]) -> str:
    """The year of plans under a title that names its own: "" where the articles differ."""
    pairs = zip(shapes, titled, strict=True)
    later = {_years_later(year, own) for shape, own in pairs for year in _named(shape, planned=True)}
    return _OWN if later == {0} else NEXT_YEAR if later == {1} else ""


def _years_later(year: str, other: str) -> int | None:
    return int(year) - int(other) if year.isdecimal() and other.isdecimal() else None


def _named(shape: Shape, *, planned: bool) -> set[str]:
    """The years in headings that announce what is planned, or what else a section is for."""
    headings = (node.heading for node in shape.nodes if node.role and (node.role == "打算") is planned)
    return {year for heading in headings for year in TOLD_YEAR.findall(heading)}


def _is_one(named: Sequence[set[str]]) -> bool:
    return any(named) and max(map(len, named)) == 1
