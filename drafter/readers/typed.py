"""Tables that somebody typed into a text file, a row a line: | 事项 | 数量 |."""

from collections.abc import Sequence
from itertools import takewhile

from drafter.document import Line
from drafter.document.tables import cells_of, shown_text

_LEAST = 2
"""Rows, and cells of a row, from which on lines between bars are a table."""


def with_tables(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, each run of rows with the same number of cells as one line with a table, followed by empty lines."""
    if not any(line.text.lstrip().startswith("|") for line in lines):
        return tuple(lines)
    made = list(lines)
    at = 0
    while at < len(made):
        size = _size(made, at)
        if size:
            rows = tuple(filter(None, (cells_of(line.text) for line in made[at : at + size])))
            table = Line(made[at].number, shown_text(rows), origin="table", rows=rows)
            made[at : at + size] = [table, *(Line(line.number, "") for line in made[at + 1 : at + size])]
        at += size or 1
    return tuple(made)


def _size(lines: Sequence[Line], at: int) -> int:
    """How many lines from `at` on are the rows of one table, the rule under its header among them; 0 for none."""
    wide = len(cells_of(lines[at].text) or ())
    if wide < _LEAST:
        return 0
    size = sum(1 for _ in takewhile(lambda line: _is_row(line.text, wide), lines[at:]))
    return size if size >= _LEAST else 0


def _is_row(text: str, wide: int) -> bool:
    cells = cells_of(text)
    return cells is not None and len(cells) in (0, wide)
