"""Tables of a page: those that hold figures, and those that only lay the page out."""

from collections.abc import Iterable, Iterator, Sequence

from drafter.document.tables import ABOVE, LEFT, Rows
from drafter.readers.attributes import MAX_SPAN, whole_number
from drafter.readers.html.looks import Element, is_hidden

_LONG = 500
_PARAGRAPHS = 4
"""A cell of so many characters in so many paragraphs holds the text of the page."""

Cell = tuple[str, int, int]
"""(text, columns, rows)"""
_Taken = dict[int, tuple[int, str]]
"""Column → (rows that a cell from above takes there still, its mark)."""


def is_data(table: Element) -> bool:
    """Whether a table holds figures; one in whose cells the text itself stands, or other tables, lays out the page."""
    if table.find(".//table") is not None or any(next(table.iter(f"h{n}"), None) is not None for n in range(1, 7)):
        return False
    rows = [list(cells_in(row)) for row in rows_in(table)]
    return max(map(len, rows), default=0) > 1 and not any(_is_page(cell) for row in rows for cell in row)


def rows_in(table: Element) -> Iterator[Element]:
    """Its rows that are shown."""
    for part in table:
        if part.tag == "tr" and not is_hidden(part):
            yield part
        elif part.tag in ("thead", "tbody", "tfoot") and not is_hidden(part):
            yield from (row for row in part if row.tag == "tr" and not is_hidden(row))


def cells_in(row: Element) -> Iterator[Element]:
    """The cells of a row that are shown."""
    return (cell for cell in row if cell.tag in ("td", "th") and not is_hidden(cell))


def spans(cell: Element) -> tuple[int, int]:
    """(columns, rows) that a cell takes."""
    wide, high = (max(1, min(whole_number(cell.get(name), 1), MAX_SPAN)) for name in ("colspan", "rowspan"))
    return wide, high


def grid(rows: Iterable[Sequence[Cell]]) -> Rows:
    """The cells by row and column, with the marks of `document.tables` where one takes several."""
    made: list[tuple[str, ...]] = []
    taken: _Taken = {}
    for row in rows:
        cells, taken = _grid_row(row, taken)
        made.append(cells)
    return tuple(made)


def _grid_row(row: Sequence[Cell], taken: _Taken) -> tuple[tuple[str, ...], _Taken]:
    """(the cells of a row by column, what the rows under it find taken); uses up `taken`."""
    cells: list[str] = []
    under: _Taken = {}
    given = iter(row)
    while len(cells) < MAX_SPAN:
        at = len(cells)
        left, mark = taken.pop(at, (0, ""))
        if left:
            cells.append(mark)
            if left > 1:
                under[at] = left - 1, mark
            continue
        cell = next(given, None)
        if cell is None and not taken:
            break
        text, wide, high = cell or ("", 1, 1)
        for column in range(at, min(at + wide, MAX_SPAN)):
            cells.append(text if column == at else LEFT)
            taken.pop(column, None)
            if high > 1:
                under[column] = high - 1, ABOVE if column == at else LEFT
    return tuple(cells), under


def _is_page(cell: Element) -> bool:
    parts = sum(1 for tag in ("p", "br", "div") for _ in cell.iter(tag))
    return parts >= _PARAGRAPHS and sum(map(len, cell.itertext())) > _LONG
