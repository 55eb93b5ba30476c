"""A draft that is written and read again is the same article; the writer verifies its output by it."""

from typing import Any

from hypothesis import given, settings

from drafter.document import Article, Line, Paragraph, Section
from drafter.document.flow import shown
from drafter.outline import outline
from tests.outline.drafts import articles

Shape = tuple[Any, ...]


def _as_docx(article: Article) -> list[Line]:
    """The paragraphs with the hints that a draft's .docx carries."""
    lines = []
    for number, item in enumerate(shown(article), 1):
        text = item.paragraph.text
        alone = item.role == "heading" and item.heading_length == len(text)
        role = "body" if item.role in ("preamble", "body") or (item.role == "heading" and not alone) else item.role
        level, length = (item.depth, 0) if alone else (0, item.heading_length)
        lines.append(Line(number, text, role, level, heading_length=length))
    return lines


def _text(part: Paragraph | None) -> str | None:
    return part.text if part else None


def shape(article: Article) -> Shape:
    """What two articles have in common that say the same in the same form."""
    return (
        _text(article.title),
        _text(article.subtitle),
        [_text(part) for part in article.byline],
        _text(article.salutation),
        [_text(part) for part in article.preamble],
        [_section(section) for section in article.sections],
        [_text(part) for part in article.closing],
        [_text(part) for part in article.signature],
    )


def _section(section: Section) -> Shape:
    return (
        section.depth,
        section.marker,
        section.heading.text,
        section.end,
        section.layout,
        [_text(part) for part in section.body],
        [_section(child) for child in section.children],
    )


@settings(max_examples=60, deadline=None)
@given(articles())
def test_a_draft_read_back_is_the_article_that_was_written(article: Article) -> None:
    document = outline(_as_docx(article))
    assert len(document.articles) == 1
    assert shape(document.articles[0]) == shape(article)
    assert not document.noise
    assert not document.joins
