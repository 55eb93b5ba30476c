"""A finished report → its sections and its closing, divided as in a skeleton.

A reader of outlines cannot tell a closing without a heading, nor a text that leads over to the next list, from the last
paragraphs of the section before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document import Article, Paragraph, Section
from drafter.document.ends import list_from
from drafter.filling.patterns import pattern
from drafter.skeleton.model import Skeleton, walk

LEAST_LITERAL = 2
"""Characters of fixed wording by which a text is recognised, at least."""


@dataclass(frozen=True, slots=True)
class Parted:
    """What of a report is matched with what of a skeleton."""

    sections: tuple[Section, ...]
    """Without what leads over to others, and without the closing."""
    bridges: tuple[Paragraph, ...]
    """What may lead over, in reading order."""
    closing: tuple[Paragraph, ...]
    listed: tuple[Paragraph, ...] = ()
    """附件说明."""


def parted(article: Article, skeleton: Skeleton) -> Parted:
    """The parts of a report, each told by the fixed wording of the skeleton's texts."""
    led = tuple(text for node in walk(skeleton.sections) if node.is_bridge for text in node.body)
    sections, bridges = _without(article.sections, led)
    own: list[Paragraph] = []
    early: list[Paragraph] = []
    for text in article.closing:
        (early if _is_before(text, article.sections) or is_fixed(led, text) else own).append(text)
    ended = _Ended(skeleton.closing)
    sections = ended.cut(sections)
    closing = (*ended.closing, *(own if led else article.closing))
    listed = list_from(closing)
    return Parted(sections, (*bridges, *early) if led else (), closing[:listed], closing[listed:])


def is_fixed(texts: Sequence[str], part: Paragraph) -> bool:
    """Whether a paragraph has the fixed wording of one of the texts."""
    return any(made.literal >= LEAST_LITERAL and made.match(part.text) is not None for made in map(pattern, texts))


def _is_before(text: Paragraph, sections: Sequence[Section]) -> bool:
    return any(0 < text.line < section.heading.line for section in sections)


def _without(sections: tuple[Section, ...], texts: Sequence[str]) -> tuple[tuple[Section, ...], tuple[Paragraph, ...]]:
    """(the sections without paragraphs of such wording at the end of their text, these paragraphs)."""
    if not texts:
        return sections, ()
    kept: list[Section] = []
    found: list[Paragraph] = []
    for section in sections:
        body, last = section.body, section.body[:0]
        if body and is_fixed(texts, body[-1]):
            body, last = body[:-1], body[-1:]
        children, inside = _without(section.children, texts)
        kept.append(section._replace(body=body, children=children))
        found += [*last, *inside]
    return tuple(kept), tuple(found)


class _Ended:
    """Cuts the closing off the end of the last section: from the first paragraph on that has its fixed wording."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.closing: tuple[Paragraph, ...] = ()

    def cut(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        """The sections without the closing, which is kept."""
        if not sections:
            return sections
        *others, last = sections
        if last.children:
            return (*others, last._replace(children=self.cut(last.children)))
        at = next((n for n, part in enumerate(last.body) if is_fixed(self._texts, part)), len(last.body))
        self.closing = last.body[at:]
        return (*others, last._replace(body=last.body[:at]))
