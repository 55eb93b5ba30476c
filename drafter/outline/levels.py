"""Headings by a file's format: paragraphs that were set as headings by mistake, and levels that the numbers deny."""

from collections.abc import Sequence

from drafter.outline.mark import Mark
from drafter.outline.rows import Row
from drafter.outline.titles import KIND, UNIT, could_be_title
from drafter.outline.unnumbered import frames, names_part

_LONGEST = 30
"""Characters of a heading that ends as a sentence does."""


def mend_levels(rows: Sequence[Row], marks: Sequence[Mark | None]) -> None:
    """Takes the level from paragraphs that have one, and from numbered headings if the levels contradict the numbers.

    They do where one level holds two schemes (一、 and （一）), and where the first heading is not of the top level.
    """
    set_ = [at for at, row in enumerate(rows) if row.source.level]
    for at in set_:
        if _is_paragraph(rows[at]):
            _unset(rows[at])
    counted = [(at, mark) for at in set_ if (mark := marks[at]) is not None and mark.rank and rows[at].source.level]
    ranks = {(rows[at].source.level, mark.rank) for at, mark in counted}
    levels = [rows[at].source.level for at, _ in counted]
    if len(ranks) > len(set(levels)) or (levels and levels[0] > min(levels)):
        for at, _ in counted:
            _unset(rows[at])


def _is_paragraph(row: Row) -> bool:
    stop = row.text.find("。")
    inside = 0 <= stop < len(row.text) - 1
    return (inside or (stop > 0 and len(row.text) > _LONGEST)) and not row.source.heading_length


def _unset(row: Row) -> None:
    row.source = row.source._replace(role="", level=0)


def titled(rows: Sequence[Row], found: Sequence[int], first: int) -> frozenset[int]:
    """The rows of the title, from the row `first` on, of a file whose headings of the top level are `found`.

    It is the first of them, or the first two where the second names the 文种; over it may stand the office.
    """
    size = 2 if len(found) > 1 and found[1] == found[0] + 1 and KIND.search(rows[found[1]].text) else 1
    over = 1 if found[0] == first + 1 and _is_office(rows[first]) and KIND.search(rows[found[size - 1]].text) else 0
    if found[0] != first + over or not _is_over([rows[at].text for at in found[size - 1 :]]):
        return frozenset()
    return frozenset(range(first, found[0] + size))


def _is_office(row: Row) -> bool:
    return not row.source.role and could_be_title(row, None) and UNIT.search(row.text) is not None


def _is_over(texts: Sequence[str]) -> bool:
    """Whether the first of the headings of a level is the title over a text that has no other."""
    first, *others = texts
    if not others:
        return not frames(first)
    of_kind = KIND.search(first) is not None and not names_part(first)
    return of_kind and not any(KIND.search(text) for text in others)
