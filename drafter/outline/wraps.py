"""Files whose paragraphs are broken into lines of one width, as PDF readers, mail and old editors leave them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from drafter.outline.rows import Row

_PAUSES = "，。、；：,;:"
_NUMBER = re.compile(r"\d{2,}(?:[.,]\d+)*[%％]?(?![\d.．、）)])")
"""No line breaks within it; what is no ordinal."""
_NARROWEST = 34
"""Cells of the shortest line that a page is set in."""
_WIDEST = 120
"""Characters that no line of a page has."""
_SLACK = 4
"""Cells by which a line may fall short: a character that did not fit, a mark that must not begin a line."""
_HANGING = 2
"""Cells by which it may be longer: a mark that hangs over the margin."""
_FEWEST = 4
"""Full lines that show a width; half as many do where all that stands flush left goes on from one."""
_FEW_LONGER = 20
"""One line of so many may be longer than the page is wide."""
_SEVERAL = 1
"""Full lines that a paragraph has, where its sentences end at the margin more often than it does."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """How a file is wrapped."""

    width: int
    """Cells of a full line, two for a Chinese character."""
    usual: int
    """Cells of most full lines."""
    long: bool
    """Whether a paragraph has several full lines."""
    indented: bool = False
    """Whether paragraphs begin with blanks."""
    spaced: bool = False
    """Whether nearly all paragraphs have a blank line before them instead."""
    strictly: bool = False
    """Whether nearly all begin in one of these ways."""

    @property
    def shows(self) -> bool:
        """Whether it is seen where a paragraph begins."""
        return self.indented or self.spaced

    def begins(self, row: Row) -> bool:
        """Whether a row is set as the beginning of a paragraph."""
        return row.gap > 0 if self.spaced else row.column > 0

    def full(self, row: Row, after: Row | None = None) -> bool:
        """Whether a row reaches the margin and not beyond, so that its paragraph may go on.

        The number that the row after it begins with found no room in it as a whole.
        """
        number = _NUMBER.match(after.text) if after is not None else None
        return self.width - _SLACK - (number.end() if number else 0) <= cells(row) <= self.width + _HANGING

    def breaks(self, row: Row) -> bool:
        """Whether a row is so full that not one character more had room in it."""
        return self.usual - 1 <= cells(row) <= self.width + _HANGING


def cells(row: Row) -> int:
    """The width of a row on a page of fixed width, the blanks before it counted."""
    return len((row.source.text[: row.column] + row.text).encode("gb18030", "replace"))


def wrap_of(rows: Sequence[Row], ends: str) -> Wrap | None:
    """The wrap of a file, None where lines are paragraphs; `ends` are the marks that end a sentence.

    Full lines are of one width, stop within sentences, and have hardly a longer one beside them.
    """
    if sum(len(row.text) > _WIDEST for row in rows) * _FEW_LONGER > len(rows):
        return None
    lines = _full_lines(rows, ends)
    if lines is None or sum(cells(row) > lines.width + _SLACK for row in rows) * _FEW_LONGER > len(rows):
        return None
    full = lines.places
    if sum(any(mark in rows[at].text for mark in _PAUSES) for at in full) * 3 < len(full) * 2:
        return None
    begun = [after for row, after in pairwise(rows) if cells(row) < lines.width - _SLACK]
    set_in = _telling([row.column > 0 for row in begun], [rows[at + 1].column > 0 for at in full])
    apart = _telling([row.gap > 0 for row in begun], [rows[at + 1].gap > 0 for at in full])
    spaced = set_in * 3 <= len(begun) and apart * 5 > len(begun) * 4
    wrap = Wrap(
        lines.width,
        lines.usual,
        long=len(full) > _SEVERAL * sum(cells(row) < lines.usual - 1 for row in rows),
        indented=set_in * 3 > len(begun),
        spaced=spaced,
        strictly=spaced or set_in * 5 > len(begun) * 4,
    )
    sure = len(full) >= _FEWEST and lines.commonest
    return wrap if sure or (wrap.shows and _all_go_on(rows, wrap)) else None


class _FullLines(NamedTuple):
    """The lines that stop within a sentence at one width, the widest that many have."""

    width: int
    usual: int
    places: Sequence[int]
    commonest: bool
    """Whether more lines stop at this width than at any other."""


def _full_lines(rows: Sequence[Row], ends: str) -> _FullLines | None:
    """None where they are too few or too short to be lines of a page."""
    open_ = [at for at, row in enumerate(rows[:-1]) if len(row.text) > _NARROWEST // 3 and row.text[-1] not in ends]
    if len(open_) < _FEWEST // 2:
        return None
    sizes = {at: cells(rows[at]) for at in open_}
    counts = Counter(sizes.values())
    width = _commonest(counts, 0)
    usual = sum(size > width + _SLACK for size in sizes.values()) * _FEW_LONGER <= len(rows)
    if not usual:  # headings as long as each other
        longest = sorted(sizes.values())[-1 - min(len(rows) // _FEW_LONGER, len(open_) - 1)]
        width = _commonest(counts, longest - _SLACK)
    full = [at for at in open_ if width - _SLACK <= sizes[at] <= width]
    if width < _NARROWEST or len(full) < _FEWEST // 2:
        return None
    return _FullLines(width, sizes[max(full, key=lambda at: counts[sizes[at]])], full, usual)


def _commonest(counts: Counter[int], least: int) -> int:
    """The width of most lines, of those that are as wide as that at least."""
    wide = [size for size in counts if size >= least]
    return max(wide, key=lambda size: (sum(counts[size - less] for less in range(_SLACK + 1)), size))


def _telling(begun: Sequence[bool], going_on: Sequence[bool]) -> int:
    """How many of the lines that may begin a paragraph are set apart in a way; 0 where those that go on are as well."""
    return sum(begun) if sum(going_on) * 5 < len(going_on) * 4 else 0


def _all_go_on(rows: Sequence[Row], wrap: Wrap) -> bool:
    """Whether each line between the first and the last paragraph that does not begin one follows a full line."""
    set_in = [at for at, row in enumerate(rows) if wrap.begins(row)]
    flush = [at for at in range(set_in[0], set_in[-1]) if not wrap.begins(rows[at])] if set_in else []
    return bool(flush) and all(wrap.full(rows[at - 1]) for at in flush)
