"""Broken lines: a sentence that a page break or a hard wrap cut in two is made whole."""

from drafter.outline.markers import head_mark
from drafter.outline.rows import Row, join

_ENDS = "。！？；：!?;:…”’）)》】〉」』.—"
_NEVER_FIRST = "，。、；：！？”’）》】,;:!?)"
_OPEN = {"“": "”", "《": "》", "（": "）", "‘": "’", "【": "】", "(": ")"}
_LONGEST_HEADING = 45
_WINDOW = 20000


def join_broken(rows: list[Row]) -> tuple[list[Row], list[int]]:
    """The rows with broken sentences joined, and the raw line at which each continuation begins."""
    kept: list[Row] = []
    joined: list[int] = []
    tails: list[list[Row]] = []
    for row in rows:
        if kept and _continues(kept[-1], tails[-1][-1] if tails[-1] else kept[-1], row):
            tails[-1].append(row)
            joined.append(row.line)
            continue
        kept.append(row)
        tails.append([])
    for row, parts in zip(kept, tails, strict=True):
        for part in parts:
            join(row, part)
    return kept, joined


def _continues(first: Row, last: Row, row: Row) -> bool:
    """`first` began the paragraph under way, `last` is its latest line."""
    if row.blocked or first.blocked or row.source.rows or first.source.rows:
        return False
    if row.source.role or row.source.level or first.source.role in ("title", "subtitle") or first.source.level:
        return False
    if row.text[0] in _NEVER_FIRST:
        return True
    text = last.text
    if text[-1] in _ENDS:
        return False
    if head_mark(row.text) is not None:
        return False
    if text[-1] in "，、,":
        return True
    body = len(text) > _LONGEST_HEADING or "。" in text or last is not first
    return body and (len(row.text) > _LONGEST_HEADING or row.text[-1] in _ENDS)
