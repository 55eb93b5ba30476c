"""A document as plain text, and as a tree that people and goldens read."""

from collections.abc import Iterator

from drafter.document.flow import shown
from drafter.document.model import Article, Document, Paragraph
from drafter.document.tables import typed
from drafter.document.walk import walk


def plain_text(article: Article) -> str:
    """The article as it would stand in a .txt file, one paragraph a line, ended by a line end."""
    return "".join(item.paragraph.text + "\n" for item in shown(article))


def markdown_text(article: Article) -> str:
    """As `plain_text`, but that a table is one of Markdown, apart from the text around it."""
    return "".join(_marked_up(item.paragraph) + "\n" for item in shown(article))


def _marked_up(part: Paragraph) -> str:
    if not part.rows:
        return part.text
    first, *rest = typed(part).split("\n")
    return "\n".join(["", first, "|" + "---|" * max(map(len, part.rows)), *rest, ""])


def dump(document: Document) -> str:
    """Every part of a document, one a line: line number, role, marker and text; the form of the golden files."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    for article in document.articles:
        yield f"article {article.line}"
        yield from _role("title", (article.title,))
        yield from _role("subtitle", (article.subtitle,))
        yield from _role("byline", article.byline)
        yield from _role("salutation", (article.salutation,))
        yield from _role("preamble", article.preamble)
        for section, _ in walk(article.sections):
            indent = "  " * section.depth
            end = f" {section.end!r}" if section.end else ""
            yield f"{indent}{section.heading.line} {section.layout} [{section.marker}] {section.heading.text}{end}"
            yield from (f"{indent}  {part.line} | {part.text}" for part in section.body)
        yield from _role("closing", article.closing)
        yield from _role("signature", article.signature)
        yield from _role("attached", article.attached)
    for noise in document.noise:
        yield f"noise {noise.line} {noise.kind}{'' if noise.whole else f' @{noise.column}'}: {noise.text}"
    if document.joins:
        yield f"joins {' '.join(map(str, document.joins))}"
    for anomaly in document.anomalies:
        yield f"anomaly {anomaly.line} {anomaly.kind} [{anomaly.marker}] {anomaly.message}"


def _role(name: str, parts: tuple[Paragraph | None, ...]) -> Iterator[str]:
    yield from (f"  {part.line} {name}: {part.text}" for part in parts if part is not None)
