"""The skeleton library as a table; without rich, whose import and layout take as long as all the rest."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafter.screen.columns import screen_columns
from drafter.screen.console import safe
from drafter.store.entries import Entry
from drafter.zh.width import display_width, wrap_to_width

_GAP = "  "
_HANGING = 4
"""Columns for closing punctuation that hangs over the end of a line, as ）， does."""
_LEAST = 34
"""Columns in which what a skeleton is for takes no more than a few lines."""
ORIGINS = {"shipped": "自带", "mined": "提炼", "own": "自写"}


def print_entries(entries: Sequence[Entry]) -> None:
    """The library as a table: name, 文种, where from, what for."""
    rows = [("名称", "文种", "来源", "说明")]
    for entry in entries:
        origin = ORIGINS[entry.origin] + (f"（{entry.articles} 篇）" if entry.articles else "")
        rows.append((safe(entry.name), safe(entry.kind), origin, safe(entry.gist)))
    columns = screen_columns()
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    widths[0] = min(widths[0], columns // 2)
    widths[3] = columns - sum(widths[:3]) - 3 * len(_GAP) - _HANGING
    if widths[3] >= _LEAST:
        lines = [line for row in rows for line in _lines(row, widths)]
        lines.insert(1, "─" * min(columns, sum(widths) + 3 * len(_GAP)))
    else:
        lines = [line for row in rows[1:] for line in _stacked(row, columns - _HANGING)]
    told = f"共 {len(entries)} 个。看一个：drafter show 名称；用它写：drafter new 名称"
    print("\n".join([*lines, "", *wrap_to_width(told, columns)]))


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of one row, long cells going on below."""
    cells = [wrap_to_width(cell, width) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=""):
        padded = (part + " " * (width - display_width(part)) for part, width in zip(parts, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _stacked(row: Sequence[str], columns: int) -> Iterator[str]:
    """One row on a screen too narrow for a table: its description indented below the rest."""
    yield from wrap_to_width(_GAP.join(row[:3]), columns)
    yield from (_GAP + line for line in wrap_to_width(row[3], columns - len(_GAP)))
