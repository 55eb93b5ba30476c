"""The rows of one article become its parts and its tree."""

from collections.abc import Sequence

from drafter.document import Anomaly, Article, Paragraph
from drafter.document.model import Layout
from drafter.outline import headings
from drafter.outline.inline import inline_marks
from drafter.outline.leads import lead
from drafter.outline.markers import Mark
from drafter.outline.roles import closes, closing_from, head_of, signature_of
from drafter.outline.rows import BLANKS, Row, join, paragraph
from drafter.outline.tree import Node, Tree

_LINE = Mark("", 0, 0, 0, "line")
_LEAD = Mark("", 0, 0, 0, "lead")


def article_of(rows: Sequence[Row], marks: Sequence[Mark | None]) -> tuple[Article, list[Anomaly]]:
    """The article that these rows make, and the faults in its numbering."""
    head = head_of(rows, marks)
    end = signature_of(rows, marks, head.size)
    body, body_marks = rows[head.size : end], list(marks[head.size : end])
    writer = _Writer(head.title.text if head.title else "")
    writer.write(body, body_marks)
    article = Article(
        paragraph(head.title) if head.title else None,
        paragraph(head.subtitle) if head.subtitle else None,
        tuple(paragraph(row) for row in head.byline),
        paragraph(head.salutation) if head.salutation else None,
        tuple(writer.preamble),
        writer.tree.sections(),
        tuple(writer.closing),
        tuple(paragraph(row) for row in rows[end:]),
        rows[0].line if not head.labels else (head.title or rows[0]).line,
    )
    return article, writer.tree.anomalies


class _Writer:
    """Goes through the body of an article and gives each row to the part it belongs to."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.tree = Tree()
        self.preamble: list[Paragraph] = []
        self.closing: list[Paragraph] = []

    def write(self, rows: Sequence[Row], marks: list[Mark | None]) -> None:
        own = headings.own_lines(rows, marks)
        leads = headings.leads(rows, marks)
        first = next((at for at, mark in enumerate(marks) if mark is not None and mark.rank), len(rows))
        if own and min(own) < first:
            self.tree.plain_on_top()
        _check_informal(rows, marks)
        upcoming = _upcoming(marks)
        closing = closing_from(rows, marks, _covered(own), leads, self.title)
        at = 0
        while at < len(rows):
            row = rows[at]
            if at >= closing:
                self.closing.append(paragraph(row))
            elif at in own:
                if own[at] == 2:
                    join(row, rows[at + 1], between=" ")
                self._heading(row, len(row.text))
                at += own[at] - 1
            elif row.source.level:
                self._styled(row, marks[at])
            elif at in leads:
                self._lead(row, leads[at])
            elif self._interlude(rows, marks, at):
                self.closing.append(paragraph(row))
            else:
                self._row(row, marks[at], upcoming[at])
            at += 1

    def _heading(self, row: Row, end: int) -> None:
        self.tree.open(Node(paragraph(row, 0, end), _LINE, "", row.line, "", "line"))

    def _lead(self, row: Row, stop: int) -> None:
        text = paragraph(row, 0, stop)
        more = row.text[stop + 1 :].strip(BLANKS)
        self.tree.open(Node(text, _LEAD, "", text.line, row.text[stop], "runin" if more else "line"))
        self._text(row, stop + 1, None)

    def _styled(self, row: Row, mark: Mark | None) -> None:
        """A heading that the format marks as one."""
        start = mark.end if mark else 0
        size = row.source.heading_length
        limit = size if 0 < size < len(row.text) else len(row.text)
        stop = limit
        end = ""
        if row.text[stop - 1] in "。：；:;" and stop - 1 > start:
            stop -= 1
            end = row.text[stop]
        self._node(row, mark, (start, stop, limit), end, len(row.text), row.source.level, 0)

    def _row(self, row: Row, mark: Mark | None, upcoming: int) -> None:
        if mark is None:
            self._text(row, 0, None)
            return
        inside = inline_marks(row.text, mark)
        limit = inside[0].start if inside else len(row.text)
        start, stop, after = lead(row.text, mark.end, limit)
        size = row.source.heading_length
        if start < size <= len(row.text):
            after = size
            stop = size - 1 if row.text[size - 1] in "。：；:;" else size
        end = row.text[stop:after].strip(BLANKS)
        self._node(row, mark, (start, stop, after), end, limit, 0, upcoming, inside)

    def _node(
        self,
        row: Row,
        mark: Mark | None,
        where: tuple[int, int, int],
        end: str,
        limit: int,
        level: int,
        upcoming: int,
        inside: Sequence[Mark] | None = None,
    ) -> None:
        start, stop, after = where
        marker = row.text[mark.start : mark.end].rstrip(BLANKS) if mark else ""
        line = paragraph(row, mark.start, mark.end).line if mark else row.line
        runs_on = row.text[after:].strip(BLANKS) != ""
        layout: Layout = "runin" if runs_on else "line"
        heading = paragraph(row, start, stop)
        self.tree.open(Node(heading, mark or _LINE, marker, line, end, layout, level, upcoming))
        if runs_on:
            self._text(row, after, mark, inside)

    def _text(self, row: Row, start: int, head: Mark | None, inside: Sequence[Mark] | None = None) -> None:
        """The text of a row from `start` on, with the items inside it."""
        marks = inside if inside is not None else inline_marks(row.text, head)
        marks = [mark for mark in marks if mark.start >= start]
        limit = marks[0].start if marks else len(row.text)
        self._body(row, start, limit)
        for at, mark in enumerate(marks):
            limit = marks[at + 1].start if at + 1 < len(marks) else len(row.text)
            begin, stop, after = lead(row.text, mark.end, limit)
            while stop > begin and row.text[stop - 1] in "，、,":
                stop -= 1
            marker = row.text[mark.start : mark.end].rstrip(BLANKS)
            heading = paragraph(row, begin, stop)
            end = row.text[stop:after].strip(BLANKS)
            line = paragraph(row, mark.start, mark.end).line
            self.tree.open(Node(heading, mark, marker, line, end, "inline"))
            self._body(row, after, limit)

    def _body(self, row: Row, start: int, end: int) -> None:
        part = paragraph(row, start, end)
        if part.text and not self.tree.add(part):
            self.preamble.append(part)

    def _interlude(self, rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
        """A closing paragraph after which the numbers begin anew: 下一步，……重点抓好以下工作。"""
        if marks[at] is not None or at + 1 >= len(rows) or not self.tree.nodes:
            return False
        after = marks[at + 1]
        if after is None or after.number != 1 or after.rank != 5:
            return False
        return self.tree.last_of(after.family) > 1 and closes(rows[at], "")


def _covered(own: dict[int, int]) -> set[int]:
    """Every row of the headings on lines of their own."""
    return {at + i for at, size in own.items() for i in range(size)}


def _check_informal(rows: Sequence[Row], marks: list[Mark | None]) -> None:
    """Drops the first of an enumeration that never goes on: a single 一是 or 首先 is running text."""
    pending: dict[str, int] = {}
    for at, mark in enumerate(marks):
        if mark is None or mark.rank:
            continue
        if mark.number == 1:
            if mark.family in pending:
                marks[pending.pop(mark.family)] = None
            if not inline_marks(rows[at].text, mark):
                pending[mark.family] = at
        elif mark.family in pending:
            del pending[mark.family]
        elif mark.family in ("首先，", "其一，") and not any(
            other is not None and other.family == mark.family for other in marks[max(0, at - 12) : at]
        ):
            marks[at] = None
    for left in pending.values():
        marks[left] = None


def _upcoming(marks: Sequence[Mark | None]) -> list[int]:
    """For each first number of a scheme: the number with which the one open before it goes on later, or 0.

    It tells （一） under 1. from （一） that ends it, and 一是 under 四是 from an enumeration that begins anew.
    """
    result = [0] * len(marks)
    nearest: dict[str, int] = {}
    before = _schemes_before(marks)
    jumps: dict[str, int] = {}
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        if mark is None:
            continue
        last = before[at]
        if mark.rank:
            if mark.number == 1 and last is not None and last.family != mark.family:
                result[at] = nearest.get(last.family, 0)
            nearest[mark.family] = mark.number
            jumps.clear()
            continue
        if mark.number == 1:
            result[at] = jumps.pop(mark.family, 0)
        elif last is not None and last.number != mark.number - 1:
            jumps[mark.family] = mark.number
    return result


def _schemes_before(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """For each row the formal mark before it; for an informal one the mark of its family before it."""
    result: list[Mark | None] = []
    formal: Mark | None = None
    informal: dict[str, Mark] = {}
    for mark in marks:
        if mark is not None and not mark.rank:
            result.append(informal.get(mark.family))
            informal[mark.family] = mark
            continue
        result.append(formal)
        if mark is not None:
            formal = mark
            informal.clear()
    return result
