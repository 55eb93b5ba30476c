"""Broken lines: a sentence that a page break or a hard wrap cut in two is made whole."""

from drafter.outline.headings import FIGURE
from drafter.outline.markers import head_mark
from drafter.outline.rows import Row, join

_ENDS = "。！？；：!?;:…”’）)》】〉」』.—"
_NEVER_FIRST = "，。、；：！？”’）》】,;:!?)的了着们得"
_NEVER_LAST = "，、,的了和与及或在把被对将从向为以等每各这那其“‘《（("
_LONGEST_HEADING = 45
_WINDOW = 20000


class _Text:
    """The text of the file around a row, to see whether two words that a line end parts stand together elsewhere."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        self._whole = ""
        self._starts: list[int] = []

    def together(self, at: int, words: str) -> bool:
        """Whether `words` stand near the row with this index."""
        if not self._whole:
            self._whole = "\n".join([row.text for row in self._rows])
            start = 0
            for row in self._rows:
                self._starts.append(start)
                start += len(row.text) + 1
        begin = self._starts[at]
        return self._whole.find(words, max(0, begin - _WINDOW), begin + _WINDOW) >= 0


def join_broken(rows: list[Row]) -> tuple[list[Row], list[int]]:
    """The rows with broken sentences joined, and the raw line at which each continuation begins."""
    kept: list[Row] = []
    joined: list[int] = []
    tails: list[list[Row]] = []
    text = _Text(rows)
    for at, row in enumerate(rows):
        if kept and _continues(kept[-1], tails[-1][-1] if tails[-1] else kept[-1], row, text, at):
            tails[-1].append(row)
            joined.append(row.line)
            continue
        kept.append(row)
        tails.append([])
    for row, parts in zip(kept, tails, strict=True):
        if parts:
            join(row, *parts)
    return kept, joined


def _continues(first: Row, last: Row, row: Row, text: _Text, at: int) -> bool:
    """`first` began the paragraph under way, `last` is its latest line, `row` stands at index `at`."""
    before, after = last.text, row.text
    if before[-1] in _ENDS and after[0] not in _NEVER_FIRST:
        return False
    if row.source.rows or first.source.rows or row.source.origin != first.source.origin:
        return False
    if row.source.role or row.source.level or first.source.level:
        return False
    if first.source.role in ("title", "subtitle"):
        return False
    if after[0] in _NEVER_FIRST:
        return True
    if head_mark(after) is not None:
        return False
    if before[-1] in "，、,":
        return True
    if not (len(after) > _LONGEST_HEADING or after[-1] in _ENDS):
        return False
    if len(before) > _LONGEST_HEADING or "。" in before or last is not first:
        return True
    return head_mark(before) is None and _cut_short(before, after, text, at)


def _cut_short(before: str, after: str, text: _Text, at: int) -> bool:
    """Whether a line as short as a heading is the beginning of a sentence: it gives figures, or breaks in a word."""
    if before[-1] in _NEVER_LAST or FIGURE.search(before):
        return True
    if len(before) < 12:
        return False
    return text.together(at, before[-2:] + after[0]) or text.together(at, before[-1] + after[:2])
