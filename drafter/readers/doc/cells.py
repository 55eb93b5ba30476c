"""The cells of a table's rows, and the columns that each takes ([MS-DOC] 2.9.326)."""

from collections.abc import Sequence
from struct import unpack_from
from typing import NamedTuple

from drafter.readers.doc.properties import Properties

_ROW = 0xD608
_CELL = 20
_BESIDE = 60
"""Twentieths of a point between two edges that are one to the eye: a millimetre."""


class Cell(NamedTuple):
    """Where a cell stands, from left to right, and whether it goes on with the one above."""

    left: int
    right: int
    goes_on: bool


def cells_of(properties: Properties) -> Sequence[Cell]:
    """The cells of a row by the properties of its end; none where these have no cells."""
    stored = properties.get(_ROW, b"")
    many = stored[2] if len(stored) > 2 else 0
    if len(stored) < 3 + 2 * (many + 1) or not many:
        return ()
    edges = unpack_from(f"<{many + 1}h", stored, 3)
    first = 3 + 2 * (many + 1)
    merged = [stored[at] >> 5 & 3 for at in range(first, min(len(stored), first + _CELL * many), _CELL)]
    merged += [0] * (many - len(merged))
    return [Cell(edges[at], edges[at + 1], merged[at] == 1) for at in range(many)]


def spans_of(rows: Sequence[Sequence[Cell]]) -> list[list[int]]:
    """For each row how many columns of the table each of its cells takes."""
    edges = sorted({edge for row in rows for cell in row for edge in (cell.left, cell.right)})
    columns: dict[int, int] = {}
    column = -1
    before: int | None = None
    for edge in edges:
        if before is None or edge - before > _BESIDE:
            column += 1
            before = edge
        columns[edge] = column
    return [[max(1, columns[cell.right] - columns[cell.left]) for cell in row] for row in rows]
