"""An article as the paragraphs a page shows, in reading order; every writer and check works on these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.document.ends import attached_from
from drafter.document.model import Article, Blank, Paragraph, Piece, Section
from drafter.document.tables import caption_of
from drafter.zh.ordinals import THROUGH, spaced
from drafter.zh.schemes import scheme_of

_SENTENCE_ENDS = frozenset("。；！？")


@dataclass(frozen=True, slots=True)
class Shown:
    """One paragraph of a page."""

    role: str
    """masthead, title, subtitle, byline, salutation, preamble, heading, body, closing, signature, attached (what stands
    under the signature, as 附注 and 附表) or imprint."""
    paragraph: Paragraph
    """The whole text as it is shown, markers included."""
    depth: int = 0
    """Depth of the node that opens the paragraph, or under which it stands; 0 outside the outline."""
    heading_length: int = 0
    """How many characters at its head are a heading: all of them for a heading on a line of its own."""
    is_sentence: bool = False
    """Whether such a heading is an item that says all in a sentence, with nothing under it: it is set as text."""


def shown(article: Article) -> Iterator[Shown]:
    """The paragraphs of an article in reading order; items that stand inside a paragraph are in its text."""
    yield from (Shown("masthead", part) for part in article.masthead)
    for role, part in (("title", article.title), ("subtitle", article.subtitle)):
        if part is not None:
            yield Shown(role, part)
    yield from (Shown("byline", part) for part in article.byline)
    if article.salutation is not None:
        yield Shown("salutation", article.salutation)
    flow = _Flow()
    for part in article.preamble:
        yield from flow.add(Shown("preamble", part))
    stack: list[Section] = list(reversed(article.sections))
    while stack:
        section = stack.pop()
        yield from _opened(section, flow)
        stack.extend(reversed(section.children))
    yield from flow.rest()
    yield from (Shown("closing", part) for part in article.closing)
    signed = attached_from(article.signature)
    yield from (Shown("signature", part) for part in article.signature[:signed])
    yield from (Shown("attached", part) for part in (*article.signature[signed:], *article.attached))
    yield from (Shown("imprint", part) for part in article.imprint)


class _Flow:
    """The paragraph being put together: items inside it are appended before it is yielded."""

    def __init__(self) -> None:
        self._open: Shown | None = None

    def add(self, item: Shown) -> Iterator[Shown]:
        yield from self.rest()
        self._open = item

    def lengthen(self, paragraph: Paragraph, depth: int) -> None:
        if self._open is None:
            self._open = Shown("body", paragraph, depth)
        else:
            self._open = replace(self._open, paragraph=joined(self._open.paragraph, paragraph))

    def rest(self) -> Iterator[Shown]:
        if self._open is not None:
            yield self._open
        self._open = None


def _opened(section: Section, flow: _Flow) -> Iterator[Shown]:
    marker = spaced(section.marker) if section.heading.text else section.marker
    marked = joined(Paragraph(marker, section.marker_line or section.heading.line), section.heading)
    head = joined(marked, Paragraph(section.end))
    rest = section.body
    length = len(section.marker) if _is_article_of_rules(section) else len(head.text)
    if section.layout == "line":
        yield from flow.add(Shown("heading", head, section.depth, length, _is_sentence(section)))
        yield from flow.rest()  # nothing goes on in the line of a heading
    else:
        goes_on = rest and not _is_at_table(rest)
        whole = joined(head, rest[0]) if goes_on else head
        rest = rest[1:] if goes_on else rest
        if section.layout == "runin":
            yield from flow.add(Shown("heading", whole, section.depth, length, _is_sentence(section)))
        else:
            flow.lengthen(whole, section.depth)
    for part in rest:
        yield from flow.add(Shown("body", part, section.depth))


def _is_at_table(body: Sequence[Paragraph]) -> bool:
    """Whether a table comes first, or after nothing but its captions: 表1 办件情况, 单位：件."""
    over = next((at for at, part in enumerate(body) if part.rows or not caption_of(part.text)), 0)
    return bool(body[over].rows)


def _is_sentence(section: Section) -> bool:
    """Whether it is 1.各村主要负责人； or （一）请各村按时报送。: a numbered sentence, and nothing under it."""
    return section.end in _SENTENCE_ENDS and bool(section.marker) and not (section.body or section.children)


def _is_article_of_rules(section: Section) -> bool:
    """Whether it is 第一条 with its text behind it: a paragraph of which the number alone is a heading."""
    return section.end != "" and scheme_of(section.marker) in THROUGH


def joined(left: Paragraph, right: Paragraph) -> Paragraph:
    """The two texts as one, places and blanks kept; a part without places takes those of the part beside it."""
    if not left.text:
        return right
    if not right.text:
        return left
    size = len(left.text)
    pieces: tuple[Piece, ...] = ()
    if left.pieces or right.pieces:
        own = left.pieces or (Piece(0, left.line or right.line, 0),)
        pieces = (*own, *(Piece(p.start + size, p.line, p.column) for p in right.pieces))
    moved = tuple(Blank(b.start + size, b.end + size, b.slot, b.ask, b.examples) for b in right.blanks)
    return Paragraph(left.text + right.text, left.line or right.line, pieces, (), (*left.blanks, *moved))
