"""Lines → Document, step by step."""

from collections.abc import Container, Sequence

from drafter.document import Anomaly, Article, Document, Line
from drafter.outline.article import article_of
from drafter.outline.articles import split
from drafter.outline.bare import bare_marks
from drafter.outline.contents import drop_contents, loose
from drafter.outline.cover_mail import drop_cover_mail
from drafter.outline.flattened import unfolded
from drafter.outline.joins import join_broken
from drafter.outline.levels import mend_levels
from drafter.outline.mark import Mark
from drafter.outline.markers import head_mark
from drafter.outline.masthead import drop_masthead
from drafter.outline.noise import drop_noise
from drafter.outline.pages import without_previewed
from drafter.outline.rows import LEVEL, Row, rows_of
from drafter.outline.strays import parted


def _set_apart(row: Row) -> Mark | None:
    """The ordinal that the file itself sets apart at the head of a row: it needs no stop behind it."""
    size = row.source.number_length
    if row.column:
        return None
    shown = row.text[:size].rstrip()
    for stop in ("", "." if shown.isdecimal() else "、"):
        found = head_mark(f"{shown}{stop} 文")
        if found is not None and found.end >= len(shown):
            return found._replace(end=size)
    return None


def _is_listed(row: Row, mark: Mark | None, entries: Container[str]) -> bool:
    """Whether a row is a title that the contents name with the sign before it: ◆某某局：…."""
    return mark is not None and not mark.family and loose(row.text) in entries


def document_of(lines: Sequence[Line], source: str) -> Document:
    """The document in a file's lines, as `outline` describes it."""
    rows, noise = without_previewed(rows_of(lines))
    rows, more = drop_noise(unfolded(rows))
    noise += more
    rows, more, entries = drop_contents(rows)
    noise += more
    rows, more = drop_masthead(rows, entries)
    noise += more
    rows, more = drop_cover_mail(rows)
    noise += more
    heads = [head_mark(row.text) or (_set_apart(row) if row.source.number_length else None) for row in rows]
    if entries:
        heads = [None if _is_listed(row, mark, entries) else mark for row, mark in zip(rows, heads, strict=True)]
    bare_marks(rows, heads)
    if any(map(LEVEL, rows)):
        mend_levels(rows, heads)
    rows, marks, joins = join_broken(rows, heads)
    rows, marks = parted(rows, marks)
    spans, more = split(rows, marks, entries)
    noise += more
    articles: list[Article] = []
    anomalies: list[Anomaly] = []
    for start, end in spans:
        article, faults, more = article_of(rows[start:end], marks[start:end])
        articles.append(article)
        anomalies += faults
        noise += more
    noise.sort(key=lambda item: (item.line, item.column))
    return Document(source, tuple(articles), tuple(noise), tuple(joins), tuple(anomalies))
