"""The rows of one article become its parts and its tree."""

import re
from collections.abc import Mapping, Sequence

from drafter.document import Anomaly, Article, Noise, Paragraph
from drafter.outline.body import Body, body_of
from drafter.outline.closing import leads_over
from drafter.outline.ends import attached_of, attachments_of, signature_of
from drafter.outline.enumerations import NOTHING
from drafter.outline.head import head_of
from drafter.outline.leads import lead
from drafter.outline.mark import Mark
from drafter.outline.nodes import Node
from drafter.outline.rows import BLANKS, Row, join, paragraph
from drafter.outline.rows import noise as whole
from drafter.outline.tree import Tree

_LINE = Mark("", 0, 0, 0, "line")
_FRAME = Mark("", 0, 0, 0, "frame")
"""引言 and 结语 stand beside the numbered sections, whatever stands between them."""
_LOWER = Mark("", 0, 0, 0, "lower")
_SPILT = 2
_SHORT = re.compile(f"[^，。、：；（“]{{0,{_SPILT}}}[。：；]")
_LEAD = Mark("", 0, 0, 0, "lead")


def article_of(rows: Sequence[Row], marks: Sequence[Mark | None]) -> tuple[Article, list[Anomaly], list[Noise]]:
    """The article that these rows make, the faults in its numbering, and lines of its head that are no part of it."""
    head = head_of(rows, marks)
    under = attached_of(rows, marks, head.size)
    signed = rows[:under]
    end = signature_of(signed, marks, head.size)
    stop = attachments_of(rows, head.size, end)
    title, greeting = (part.text if part else "" for part in (head.title, head.salutation))
    writer = _Writer()
    body = body_of(rows[head.size : stop], list(marks[head.size : stop]), title, greeting)
    byline = [*head.byline, *([rows[head.size]] if body.byline else [])]
    writer.write(body)
    writer.closing += [paragraph(row) for row in rows[stop:end]]
    article = Article(
        paragraph(head.title) if head.title else None,
        paragraph(head.subtitle) if head.subtitle else None,
        tuple(paragraph(row) for row in byline),
        paragraph(head.salutation) if head.salutation else None,
        tuple(writer.preamble),
        writer.tree.sections(),
        tuple(writer.closing),
        tuple(paragraph(row) for row in signed[end:]),
        (head.title or rows[0]).line,
        tuple(paragraph(row) for row in rows[under:]),
    )
    noise = [whole(row, "篇次") for row in head.labels] + [whole(row, "重复的标题") for row in head.headlines]
    return article, writer.tree.anomalies, noise


class _Writer:
    """Goes through the body of an article and gives each row to the part it belongs to."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.preamble: list[Paragraph] = []
        self.closing: list[Paragraph] = []

    def write(self, body: Body) -> None:
        """Sorts the rows into preamble, tree and closing."""
        if body.plain_on_top:
            self.tree.plain_on_top()
        at = int(body.byline)
        while at < len(body.rows):
            at += self._write(body, at)

    def _write(self, body: Body, at: int) -> int:
        """Gives a row to the part it belongs to; how many rows it took."""
        row, mark, inside = body.rows[at], body.marks[at], body.insides[at]
        if at >= body.closing or (at in body.anew and self._is_interlude(row, body.anew[at])):
            self._close(row, () if body.styled else inside)
        elif at in body.own:
            return self._open_own(body, at)
        elif at in body.leads:
            stop = body.leads[at]
            self._open(row, _LEAD, (0, stop, stop + (row.text[stop] in "。：")), inside)
        elif row.source.level or (mark is None and row.source.heading_length):
            self._open(row, mark or _LEAD, _set_apart(row, mark), inside, level=row.source.level)
        elif mark is not None:
            limit = inside[0].start if inside else len(row.text)
            where = _set_apart(row, mark) if row.source.heading_length > mark.end else None
            self._open(row, mark, where or lead(row.text, mark.end, limit), inside, upcoming=body.later[at])
        elif inside:
            if inside[0].number == 1:
                self.tree.close_inline()
            self._text(row, 0, inside)
        else:
            self._add(paragraph(row))
        return 1

    def _open_own(self, body: Body, at: int) -> int:
        """Opens a heading without a number that has a line of its own, or two; how many."""
        row = body.rows[at]
        if body.own[at] == 2:
            join(row, body.rows[at + 1], between=" ")
        size = len(row.text)
        plain = _FRAME if at in body.beside else _LOWER if at in body.lower else _LINE
        mark = body.lost.get(at, plain)
        self._open(row, mark, (0, size - (row.text[-1] in "：:！？。"), size), upcoming=body.begun[at])
        return body.own[at]

    def _open(
        self,
        row: Row,
        mark: Mark,
        where: tuple[int, int, int],
        inside: Sequence[Mark] = (),
        *,
        level: int = 0,
        upcoming: Mapping[str, int] = NOTHING,
    ) -> None:
        """Opens the node that heads a row; `where` is its lead's start and end, and where the text after it begins."""
        start, stop, after = where
        text = row.text
        runs_on = after < len(text)
        self.tree.open(
            Node(
                paragraph(row, start, stop),
                mark,
                text[: mark.end].rstrip(BLANKS),
                row.line,
                text[stop:after].strip(BLANKS),
                "runin" if runs_on else "line",
                level,
                upcoming,
            )
        )
        if runs_on and inside:
            self._text(row, after, [item for item in inside if item.start >= after])
        elif runs_on:
            self._body(row, after, len(text))

    def _text(self, row: Row, start: int, inside: Sequence[Mark]) -> None:
        """The text of a row from `start` on, with the items inside it."""
        text = row.text
        self._body(row, start, inside[0].start if inside else len(text))
        for at, mark in enumerate(inside):
            limit = inside[at + 1].start if at + 1 < len(inside) else len(text)
            begin, stop, after = lead(text, mark.end, limit)
            heading = paragraph(row, begin, stop)
            marker = text[mark.start : mark.end].rstrip(BLANKS)
            line = row.line if not row.pieces else paragraph(row, mark.start, mark.end).line
            self.tree.open(Node(heading, mark, marker, line, text[stop:after].strip(BLANKS), "inline", 0, NOTHING))
            self._body(row, after, limit)

    def _close(self, row: Row, inside: Sequence[Mark]) -> None:
        """A closing paragraph; the items inside it are nodes of the whole article."""
        self.closing.append(paragraph(row, 0, inside[0].start if inside else None))
        if inside:
            self.tree.close()
            self._text(row, inside[0].start, inside)

    def _body(self, row: Row, start: int, end: int) -> None:
        if start >= end:
            return
        part = paragraph(row, start, end)
        if part.text:
            self._add(part)

    def _add(self, part: Paragraph) -> None:
        if not self.tree.add(part):
            self.preamble.append(part)

    def _is_interlude(self, row: Row, after: Mark) -> bool:
        """A closing paragraph after which the numbers begin anew (`after`): 下一步，……重点抓好以下工作。"""
        return self.tree.last_of(after.family) > 1 and leads_over(row)


def _set_apart(row: Row, mark: Mark | None) -> tuple[int, int, int]:
    """The lead of a row whose format sets a heading apart; all of the row where it gives no length."""
    text = row.text
    start = mark.end if mark else 0
    size = row.source.heading_length
    limit = size if start < size < len(text) else len(text)
    mark_at = text.rfind("。", start + 1, limit)
    if 0 < limit - 1 - mark_at <= _SPILT and mark_at > 0 and limit < len(text):  # bold of a few characters too many
        limit = mark_at + 1
    elif limit < len(text) and text[limit - 1] not in "。：；:;":  # or too few, or all but the stop
        short = _SHORT.match(text, limit)
        limit = short.end() if short else limit
    stop = limit - 1 if limit - start > 1 and text[limit - 1] in "。：；:;，" else limit
    return start, stop, limit
