"""Broken lines: a sentence that a page break or a hard wrap cut in two is made whole."""

from collections import Counter

from drafter.outline.headings import COLUMNS, FIGURE, STARTERS
from drafter.outline.markers import head_mark
from drafter.outline.rows import Row, join
from drafter.outline.titles import DATE, SALUTATION

_ENDS = "。！？；：!?;:…”’）)》】〉」』.—"
_NEVER_FIRST = "，。、；：！？”’）》】,;:!?)的了着们得"
_NEVER_LAST = "，、,的了和与及或在把被对将从向为以等每各这那其“‘《（("
_BEFORE_FIGURES = "到达为共至约近较比超过是有"
_LONGEST_HEADING = 45
_WINDOW = 20000
_LONGEST_ORDINAL = 6
_LONGEST_SALUTATION = 60
_OF_HEADINGS = ("一、", "（一）", "1.", "（1）")


class _Text:
    """The text of the file around a row, to see whether two words that a line end parts stand together elsewhere."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        self._whole = ""
        self._starts: list[int] = []
        self.styled = any(row.source.level for row in rows)
        """Whether the format itself tells headings from text."""
        self.width = _wrap_width(rows)
        """Characters of a full line where the file is wrapped by line ends, else 0."""
        self.indented = self.width > 0 and sum(row.column > 0 for row in rows) > 1

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


def _wrap_width(rows: list[Row]) -> int:
    sizes = Counter(len(row.text) + row.column for row in rows if len(row.text) > 20 and row.text[-1] not in _ENDS)
    if not sizes:
        return 0
    width = sizes.most_common(1)[0][0]
    if sum(len(row.text) + row.column > width + 2 for row in rows) * 20 > len(rows):
        return 0
    full = sum(sizes[size] for size in range(width - 2, width + 3))
    return width if full >= 6 and full * 2 > sum(sizes.values()) else 0


def join_broken(rows: list[Row]) -> tuple[list[Row], list[int]]:
    """The rows with broken sentences joined, and the raw line at which each continuation begins."""
    kept: list[Row] = []
    joined: list[int] = []
    tails: list[list[Row]] = []
    size = 0
    text = _Text(rows)
    for at, row in enumerate(rows):
        if kept and _continues(kept[-1], tails[-1][-1] if tails[-1] else kept[-1], row, text, at, size):
            tails[-1].append(row)
            joined.append(row.line)
            size += len(row.text)
            continue
        size = len(row.text)
        kept.append(row)
        tails.append([])
    for row, parts in zip(kept, tails, strict=True):
        if parts:
            join(row, *parts)
    return kept, joined


def _continues(first: Row, last: Row, row: Row, text: _Text, at: int, size: int) -> bool:
    """`first` began the paragraph of `size` characters under way, `last` is its latest line, `row` has index `at`."""
    before, after = last.text, row.text
    wrapped = text.width > 0 and len(before) + last.column >= text.width - 2
    if (
        _is_bare_ordinal(before)
        and not (row.source.rows or row.source.role)
        and row.source.origin == first.source.origin
    ):
        return head_mark(after) is None
    if before[-1] in _ENDS and after[0] not in _NEVER_FIRST:
        return wrapped and text.indented and not row.column and head_mark(after) is None
    if row.source.rows or first.source.rows or row.source.origin != first.source.origin:
        return False
    if row.source.role or row.source.level or first.source.level:
        return False
    if first.source.role in ("title", "subtitle"):
        return False
    if after[0] in _NEVER_FIRST:
        return True
    if head_mark(after) is not None or (len(after) <= _LONGEST_SALUTATION and SALUTATION.match(after)):
        return False
    if not wrapped and COLUMNS.search(before):
        return False
    if before[-1] in "，、," or (wrapped and not (text.indented and row.column)):
        return True
    if not (len(after) > _LONGEST_HEADING or after[-1] in _ENDS or "。" in after):
        return False
    if size > _LONGEST_HEADING or "。" in before:
        return True
    if head_mark(before) is not None or DATE.match(before) or text.styled:
        return False
    return row.torn or _cut_short(before, after, text, at)


def _is_bare_ordinal(text: str) -> bool:
    """Whether a line is an ordinal whose heading stands on the next; 第1篇 is a label, no ordinal."""
    mark = head_mark(text) if len(text) <= _LONGEST_ORDINAL else None
    return mark is not None and mark.family in _OF_HEADINGS and not text[mark.end :].strip()


def _cut_short(before: str, after: str, text: _Text, at: int) -> bool:
    """Whether a line as short as a heading is the beginning of a sentence: it gives figures, or breaks in a word."""
    if before[-1] in _NEVER_LAST or (before[-1] in _BEFORE_FIGURES and after[0].isdigit()):
        return True
    if len(before) < 12:
        return False
    if FIGURE.search(before) or STARTERS.match(before):
        return len(before) >= 20
    return text.together(at, before[-2:] + after[0]) or text.together(at, before[-1] + after[:2])
