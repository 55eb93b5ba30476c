"""What each row of an article's body is, told of all of them before the first is written into the tree."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.outline import headings, runins, unnumbered
from drafter.outline.closing import closing_from
from drafter.outline.enumerations import beginning, drop_lone, join_slips, part_levels, upcoming
from drafter.outline.inline import carried_over, inline_marks, may_count_on
from drafter.outline.mark import TOP_RANK, Mark
from drafter.outline.rows import LEVEL, Row

_NAMED = (3, 16)
"""Characters of who wrote a text: 县永顺老酱园."""


@dataclass(frozen=True, slots=True)
class Body:
    """The rows between the head of an article and what stands under it; all mappings are by the index of a row."""

    rows: Sequence[Row]
    marks: Sequence[Mark | None]
    """The ordinal that each row begins with; those that count nothing taken out."""
    insides: Sequence[Sequence[Mark]]
    """The ordinals inside each row."""
    styled: bool
    """Whether the file's format tells the levels of headings: then nothing else makes one."""
    own: Mapping[int, int]
    """Headings without a number on lines of their own: how many rows each takes."""
    beside: frozenset[int]
    """Those of them that stand beside the numbered sections, as 引言."""
    lower: frozenset[int]
    """Those of them that stand under others."""
    lost: Mapping[int, Mark]
    """Those of them that lost a number which those beside them have."""
    leads: Mapping[int, int]
    """Rows that a heading without a number opens: where it ends."""
    later: Sequence[Mapping[str, int]]
    """The numbers that come behind each row, as `enumerations.upcoming` gives them."""
    begun: Sequence[Mapping[str, int]]
    """The same for headings on lines of their own, as `enumerations.beginning` gives them."""
    byline: bool
    """Whether the first row is no text: it says who wrote it."""
    closing: int
    """Index of the first row of the closing."""
    anew: Mapping[int, Mark]
    """Rows without a number behind which the numbers of the top rank begin anew: the first of these."""

    @property
    def plain_on_top(self) -> bool:
        """Whether headings without a number stand over the numbered ones: the first of them stands before these."""
        first = next((at for at, mark in enumerate(self.marks) if mark is not None and mark.rank), len(self.rows))
        return any(at < first for at in self.own if at not in self.beside)


def body_of(rows: Sequence[Row], marks: list[Mark | None], title: str, greeting: str) -> Body:
    """What the rows are, which begin with these marks; `title` and `greeting` are the article's, "" for none."""
    part_levels(marks)
    insides = _insides(rows, marks)
    later, jumped = upcoming(marks)
    if jumped and join_slips(marks):
        later, _ = upcoming(marks)
    styled = any(map(LEVEL, rows))
    own = {} if styled else headings.own_lines(rows, marks)
    leads = {} if styled else runins.leads(rows, marks)
    byline = bool(title) and not greeting and own.keys() == {0} and (_is_byline(rows[0]) or _is_over_all(rows, marks))
    own = {} if byline else own
    beside = frozenset(at for at in own if unnumbered.frames(rows[at].text))
    covered = {at + i for at, size in own.items() for i in range(size)}
    closing = closing_from(rows, marks, insides, covered, leads, "" if styled else title, greeting)
    anew = _before_first_of_top(marks, covered)
    begun = beginning(marks, own)
    lower = unnumbered.lower(rows, own) if own else frozenset()
    lost = unnumbered.lost(rows, marks, own.keys() - beside) if own else {}
    return Body(rows, marks, insides, styled, own, beside, lower, lost, leads, later, begun, byline, closing, anew)


def _before_first_of_top(marks: Sequence[Mark | None], covered: Collection[int]) -> dict[int, Mark]:
    """By its index each row without a number over a first one of the top rank, and that; none right under a heading."""
    return {
        at - 1: mark
        for at, mark in enumerate(marks)
        if mark is not None and (mark.rank, mark.number) == (TOP_RANK, 1) and at
        if marks[at - 1] is None and at - 2 not in covered
    }


def _insides(rows: Sequence[Row], marks: list[Mark | None]) -> list[Sequence[Mark]]:
    """The ordinals inside each row; those at its head that count nothing are taken out, a styled heading's left."""
    after = [*marks[1:], None][: len(rows)]
    insides: list[Sequence[Mark]] = [
        inline_marks(row.text, mark, next_) for row, mark, next_ in zip(rows, marks, after, strict=True)
    ]
    for at, (before, row) in enumerate(pairwise(rows)):
        if after[at] is None and may_count_on(row.text):
            pair = carried_over(before.text, marks[at], insides[at], row.text, insides[at + 1])
            insides[at : at + 2] = pair
    kept = list(marks)
    for at in drop_lone(marks, insides):
        if rows[at].source.level:
            marks[at] = kept[at]
        else:
            insides[at] = inline_marks(rows[at].text, None)
    return insides


def _is_over_all(rows: Sequence[Row], marks: Sequence[Mark | None]) -> bool:
    """Whether a row right under the title stands over the opening of a text whose sections are all numbered.

    It says something of the text, 根据…规定，现予公布, and is no heading of all of it.
    """
    text = rows[0].text
    if len(rows) < 2 or marks[1] is not None or rows[1].text[-1] not in "。：:" or rows[0].source.role:
        return False
    sections = sum(1 for mark in marks if mark is not None and 0 < mark.rank <= TOP_RANK)
    return sections > 1 and not (unnumbered.names_part(text) or unnumbered.frames(text))


def _is_byline(row: Row) -> bool:
    """Whether a row right under the title, which would be the one heading of a text, says who wrote it instead."""
    text = row.text
    plain = not row.source.heading_length and not row.source.role and "，" not in text and "“" not in text
    is_part = unnumbered.names_part(text) or unnumbered.frames(text)
    return plain and _NAMED[0] <= len(text) <= _NAMED[1] and not is_part
