"""Who holds a place: people behind the label of one, and in the columns of a table that are headed so."""

import re
from collections.abc import Iterator

from drafter.document.tables import CELL
from drafter.facts.surnames import MAY_BE_SURNAME, OFFICES

Span = tuple[int, int]

_NAME = f"{MAY_BE_SURNAME}[一-龥]{{1,2}}(?![一-龥])"
_LABELLED = re.compile(
    rf"(?:{OFFICES}|指挥长|总指挥|领导|人员|[人员])[：:][ \u3000]*(?P<names>{_NAME}(?:[、，, \u3000]+{_NAME})*)"
)
_HEAD = re.compile(rf"(?:.*(?:姓\s*名|领导|人员|[人员]|成员|值班|带班|{OFFICES}|指挥))")
_PEOPLE = re.compile(r"(?![各全相所有本每无])[一-龥·]{2,4}(?:[、，, \u3000/]+[一-龥·]{2,4})*")


def holders(text: str) -> Iterator[Span]:
    """(start, end) of each; people who stand behind one label are one."""
    if "：" in text or ":" in text:
        yield from (match.span("names") for match in _LABELLED.finditer(text))
    if "|" in text:
        yield from _in_tables(text)


def _in_tables(text: str) -> Iterator[Span]:
    """The cells under heads such as 姓名 and 带班领导, up to the next line that is no row."""
    columns: list[int] | None = None
    at = 0
    for line in text.split("\n"):
        inner = len(line) - len(line.lstrip().removeprefix("|"))
        cells = list(CELL.finditer(text, at + inner, at + len(line))) if "|" in line else []
        if not cells:
            columns = None
        elif columns is None:
            columns = [place for place, cell in enumerate(cells) if _HEAD.fullmatch(cell[0].strip())]
        else:
            yield from (_bare(cells[place]) for place in columns if place < len(cells) and _names(cells[place]))
        at += len(line) + 1


def _names(cell: re.Match[str]) -> bool:
    return _PEOPLE.fullmatch(cell[0].strip()) is not None


def _bare(cell: re.Match[str]) -> Span:
    """Where a cell's content stands, without the blanks around it."""
    start = cell.start() + len(cell[0]) - len(cell[0].lstrip())
    return start, start + len(cell[0].strip())
