"""Tables of a plain text, whose cells tabs part: two or more lines that run alike are the rows of one."""

from collections.abc import Sequence
from itertools import groupby

from drafter.document import Line
from drafter.document.tables import shown_text
from drafter.zh.items import marker_length

_FEWEST = 2
"""Rows of a table; a single line with a tab may be a label with its text."""


def with_tables(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that are the rows of a table as one line with its cells."""
    made: list[Line] = []
    for tabs, group in groupby(lines, key=_tabs):
        rows = list(group)
        made += [_table(rows)] if tabs and len(rows) >= _FEWEST and not any(map(_opens_text, rows)) else rows
    return made


def _tabs(line: Line) -> int:
    """How many tabs part the cells of a line; 0 for one that a tab sets in, and for a table."""
    return 0 if line.rows or not line.text[:1].strip() else line.text.count("\t")


def _opens_text(line: Line) -> bool:
    """Whether what stands before the first tab is an ordinal or a label: 1.　各村按时报送, 出席：　甲某."""
    first = line.text.partition("\t")[0].strip()
    return first.endswith(("：", ":")) or 0 < marker_length(first) == len(first)


def _table(lines: Sequence[Line]) -> Line:
    rows = tuple(tuple(cell.strip() for cell in line.text.split("\t")) for line in lines)
    return lines[0]._replace(text=shown_text(rows), rows=rows)
