"""A document → the records of its articles."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.document import Article, Document, Paragraph, Section
from drafter.mining.forms import to_json
from drafter.mining.siblings.compared import plain
from drafter.mining.siblings.grouped import found_in
from drafter.mining.survey.groups import Group, Lead, groups_of
from drafter.mining.survey.hashes import HASH, clause_hashes
from drafter.mining.survey.record import ArticleRecord
from drafter.mining.survey.roles import role_of
from drafter.mining.survey.runs import form_of
from drafter.mining.survey.sampling import is_sampled
from drafter.mining.survey.sentences import NO_CLAUSES, clauses_of
from drafter.mining.survey.shapes import Shape, shape_of
from drafter.mining.survey.titles import year_in
from drafter.zh.schemes import count_restarts, scheme_of

MIN_CLAUSES = 3
"""An article with fewer clauses is a scrap that says nothing of how reports are built."""
_STOPS = ("。", "；")


def survey(document: Document, parts: int = 1) -> tuple[ArticleRecord, ...]:
    """One record for each article that has text enough; the clauses that show starters in one of so many `parts`."""
    records = (_record(document.source, article, parts) for article in document.articles)
    return tuple(record for record in records if len(record.clauses) >= MIN_CLAUSES * HASH)


def _record(source: str, article: Article, parts: int) -> ArticleRecord:
    text, shape = "\n".join(_texts(article)), shape_of(article)
    hashes = clause_hashes(text)
    return ArticleRecord(
        source=source,
        line=article.line,
        year=year_in(f"{shape.title}\n{shape.subtitle}"),
        size=len(text),
        clauses=hashes,
        groups=groups_of(_groups(article.sections, [node.role for node in shape.nodes])),
        kind=shape.kind,
        form=form_of(shape),
        places=shape.places,
        shape_json=to_json(Shape, shape),
        sentences=clauses_of(article) if is_sampled(hashes, parts) else NO_CLAUSES,
        dated=year_in("\n".join(part.text for part in article.signature)),
    )


def _texts(article: Article) -> Iterator[str]:
    """All texts of an article in reading order, markers left out: a copy may be numbered in another way."""
    yield from (part.text for part in (article.title, article.subtitle, article.salutation) if part)
    yield from (part.text for part in (*article.byline, *article.preamble))
    stack = list(reversed(article.sections))
    while stack:
        section = stack.pop()
        yield section.heading.text
        yield from (part.text for part in section.body)
        stack.extend(reversed(section.children))
    yield from (part.text for part in (*article.closing, *article.signature, *article.attached))


def _one_line(heading: Paragraph) -> str:
    """A heading set in two lines is two clauses."""
    text = heading.text
    for before, after in pairwise(heading.pieces):
        if after.line != before.line and text[after.start - 1 : after.start] == " ":
            text = f"{text[: after.start - 1]}，{text[after.start :]}"
    return text


def _exact(text: Paragraph) -> str:
    """The beginning of a text that stands in one piece on its line."""
    for before, after in pairwise(text.pieces):
        if after.line != before.line or after.column != before.column + after.start - before.start:
            return text.text[: after.start].rstrip()
    return text.text


def _groups(sections: tuple[Section, ...], roles: Sequence[str]) -> Iterator[tuple[Group, list[Lead]]]:
    """The sibling groups of an article; `roles` are those of its top headings.

    Headings most of which announce what a section is for (主要工作, 存在问题) are fixed ones, set in no frame.
    """
    fixed_ones = {id(section) for section, role in zip(sections, roles, strict=True) if role}
    stack = [(sections, "")]
    while stack:
        siblings, around = stack.pop()
        for style, group in _counts(siblings):
            fixed = sum(id(section) in fixed_ones for section in group) if fixed_ones else 0
            if len(group) > 1 and fixed * 2 <= len(group):
                headings = [section.heading for section in group if section.heading.text]
                texts = plain(list(map(_one_line, headings)))
                runs_on = any(map(_runs_on, group))
                found = found_in(texts, runs_on=runs_on)
                yield Group(style, around, runs_on, texts, found), [Lead(h.line, _exact(h)) for h in headings]
        stack.extend((s.children, role_of(s.heading.text) or around) for s in reversed(siblings) if s.children)


def _counts(siblings: Sequence[Section]) -> Iterator[tuple[str, Sequence[Section]]]:
    """Siblings that one count numbers, with its scheme: 一是…三是…, then 一是… are two, set apart or not."""
    restarts = list(count_restarts(section.marker for section in siblings))
    schemes = [scheme_of(section.marker) for section in siblings]
    begun = 0
    for place in range(1, len(siblings) + 1):
        if place == len(siblings) or restarts[place] or schemes[place] != schemes[begun]:
            yield schemes[begun], siblings[begun:place]
            begun = place


def _runs_on(section: Section) -> bool:
    """Whether text may go on behind the lead: what ends like a sentence is one on a line of its own too."""
    return section.layout != "line" or section.end in _STOPS
