"""A document as the JSON that other programs read."""

from typing import Any

from drafter.document.model import Article, Document, Paragraph, Section


def to_json(document: Document) -> dict[str, Any]:
    """The outline of a document: articles with their nodes, noise, joins and anomalies, each with its raw line."""
    return {
        "source": document.source,
        "articles": [_article(article) for article in document.articles],
        "noise": [{"line": n.line, "text": n.text, "kind": n.kind} for n in document.noise if n.whole],
        "removed": [{"line": n.line, "text": n.text, "kind": n.kind} for n in document.noise if not n.whole],
        "joins": list(document.joins),
        "anomalies": [
            {"line": a.line, "kind": a.kind, "marker": a.marker, "message": a.message} for a in document.anomalies
        ],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "title": article.title.text if article.title else "",
        "line": article.line,
        "subtitle": _text(article.subtitle),
        "byline": [_text(part) for part in article.byline],
        "salutation": _text(article.salutation),
        "preamble": [_text(part) for part in article.preamble],
        "nodes": _nodes(article.sections),
        "closing": [_text(part) for part in article.closing],
        "signature": [_text(part) for part in article.signature],
        "attached": [_text(part) for part in article.attached],
    }


def _nodes(sections: tuple[Section, ...]) -> list[dict[str, Any]]:
    top: list[dict[str, Any]] = []
    pending = [(section, top) for section in reversed(sections)]
    while pending:
        section, siblings = pending.pop()
        children: list[dict[str, Any]] = []
        siblings.append(
            {
                "depth": section.depth,
                "marker": section.marker,
                "text": section.heading.text,
                "line": section.heading.line,
                "layout": section.layout,
                "body": [_text(part) for part in section.body],
                "children": children,
            }
        )
        pending.extend((child, children) for child in reversed(section.children))
    return top


def _text(part: Paragraph | None) -> dict[str, Any] | None:
    return {"text": part.text, "line": part.line} if part is not None else None
