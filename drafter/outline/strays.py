"""First ordinals whose line end was lost, so that they stand inside the paragraph before: …如下：一、基本情况."""

from collections.abc import Sequence

from drafter.outline.flattened import piece
from drafter.outline.mark import Mark
from drafter.outline.markers import numbered_mark
from drafter.outline.rows import Row
from drafter.zh.han import compiled

_FORMAL = frozenset(("一、", "（一）", "1.", "（1）"))
_FIRST = compiled(
    r"(?:(?<=[。；：！？”:;])[\s\u3000]*|(?<=[\u4e00-\u9fff）)])[\s\u3000]+)(?=一、|1[.．、](?!\d)|[（(][一1１][）)]|１[．、])"
)
"""Where such an ordinal may begin: behind a stop, or a blank."""
_REACH = 12
"""Rows before a second number among which the first stands."""
_LEAST = 4
"""Characters of what is numbered, its ordinal among them."""


def parted(rows: list[Row], marks: list[Mark | None]) -> tuple[list[Row], list[Mark | None]]:
    """The rows and their ordinals; one that holds the first of a scheme whose second begins a row is parted there."""
    places: dict[int, int] = {}
    for at, mark in enumerate(marks):
        if mark is not None and mark.number == 2 and mark.family in _FORMAL:
            places |= _first(rows, marks, at, mark)
    for at in sorted(places, reverse=True):
        row, start = rows[at], places[at]
        rows[at : at + 1] = [piece(row, 0, start), piece(row, start, len(row.text))]
        marks.insert(at + 1, numbered_mark(rows[at + 1].text))
    return rows, marks


def _first(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, second: Mark) -> dict[int, int]:
    """Index of the row with the first of the scheme whose second is at a row → where it begins; nothing without one."""
    over = at - 1
    while over > 0 and ((mark := marks[over]) is None or not 0 < mark.rank <= second.rank):
        over -= 1
    mark = marks[over] if over >= 0 else None
    if mark is not None and mark.family == second.family:
        return {}
    for under in range(at - 1, max(over, at - _REACH, 0) - 1, -1):
        start = _start(rows[under], marks[under], second.family)
        if start:
            return {under: start}
    return {}


def _start(row: Row, mark: Mark | None, family: str) -> int:
    """Where the first of a scheme begins inside a row; 0 where none does. 附件：1.… / 2.… lists what is attached."""
    if row.source.rows or row.source.role or row.text[0] == "附":
        return 0
    for match in _FIRST.finditer(row.text, mark.end if mark is not None else 0):
        found = numbered_mark(row.text[match.end() : match.end() + 12])
        if found is not None and found.family == family and len(row.text) - match.end() > _LEAST:
            return match.end()
    return 0
