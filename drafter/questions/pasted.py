"""Text pasted from another program: rows of its tables have tabs between their cells."""

import re
from collections.abc import Sequence
from itertools import groupby

_MARKER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[、.．)）]|[-*•·●■◆□○]|[\ue000-\uf8ff]")
"""An ordinal or a bullet, each of which has a tab behind it in a list."""


def with_typed_rows(text: str) -> str:
    """`text` with pasted rows as a person types them, `| 事项 | 数量 |`; all other tabs become spaces.

    Rows are two or more lines with the same number of tabs, unless all begin with a tab (an indent), or with an ordinal
    or a bullet (a list).
    """
    if "\t" not in text:
        return text
    lines: list[str] = []
    for tabs, group in groupby(re.split("\r\n|[\r\n]", text), key=lambda line: line.count("\t")):
        rows = [line.split("\t") for line in group]
        lines += map(_typed if tabs and _is_table(rows) else " ".join, rows)
    return "\n".join(lines)


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    heads = [row[0].strip() for row in rows]
    return len(rows) > 1 and any(heads) and not all(map(_MARKER.fullmatch, heads))


def _typed(row: Sequence[str]) -> str:
    cells = (cell.strip().replace("|", "\\|") for cell in row)
    return f"| {' | '.join(cells)} |"
