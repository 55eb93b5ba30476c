"""Lines → Document, step by step."""

from collections.abc import Sequence

from drafter.document import Anomaly, Article, Document, Line
from drafter.outline.article import article_of
from drafter.outline.articles import split
from drafter.outline.bare import bare_marks
from drafter.outline.contents import drop_contents
from drafter.outline.flattened import unfolded
from drafter.outline.joins import join_broken
from drafter.outline.markers import head_mark
from drafter.outline.masthead import drop_masthead
from drafter.outline.noise import drop_noise
from drafter.outline.rows import rows_of


def document_of(lines: Sequence[Line], source: str) -> Document:
    """The document in a file's lines, as `outline` describes it."""
    rows, noise = drop_noise(unfolded(rows_of(lines)))
    rows, more, entries = drop_contents(rows)
    noise += more
    rows, more = drop_masthead(rows)
    noise += more
    heads = [head_mark(row.text) for row in rows]
    bare_marks(rows, heads)
    rows, marks, joins = join_broken(rows, heads)
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
