"""Skeleton + answers → the draft."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.answers.model import Answers, Path
from drafter.document import Article, Document, Paragraph, Section
from drafter.filling.decimals import under_their_headings
from drafter.filling.found import goes_uncounted
from drafter.filling.onward import running_on
from drafter.filling.places import LISTED
from drafter.filling.texts import NOWHERE, Env, env_of, one_line, paragraphs
from drafter.questions.values import holds, in_turn, turns_of
from drafter.skeleton.model import Node, Skeleton
from drafter.skeleton.scopes import Scope, scope_of
from drafter.zh.items import marker_length
from drafter.zh.ordinals import LAST, THROUGH, counted_as, ends_with_last, ordinal
from drafter.zh.schemes import leading

_LEAD_ENDS = "。：；，！？:;,"
_UNIT_NAME = re.compile(r"[^、，,；;\s]+")
_UNIT_ENDS = re.compile(r"...[局委办室厅部处院校会团心府镇乡道馆站社所司队组科联台行]\Z")
"""What the name of a unit ends with, behind the place that it begins with."""


def fill(skeleton: Skeleton, answers: Answers) -> Document:
    """The draft: one article, its headings numbered by scheme and position, what is not answered a marked blank.

    Raises ExpressionBroken for a text of the skeleton that cannot be evaluated.
    """
    scope = scope_of(skeleton)
    env = env_of(scope, answers, (), NOWHERE, {})
    lead, sections = _sections(skeleton.sections, _Place(scope, answers, env, ()), 1)
    article = Article(
        masthead=_lines(skeleton.masthead, env),
        title=_line(skeleton.title, env),
        subtitle=_line(skeleton.subtitle, env),
        byline=_lines(skeleton.byline, env),
        salutation=_salutation(skeleton.salutation, env),
        preamble=(*_body(skeleton.preamble, env), *lead),
        sections=under_their_headings(running_on(sections, {*skeleton.onward, *THROUGH})),
        closing=tuple(part for text in skeleton.closing for part in _closing(text, env)),
        signature=tuple(one for part in _lines(skeleton.signature, env) for one in _signed(part)),
        imprint=_lines(skeleton.imprint, env),
    )
    return Document(articles=(article,))


@dataclass(frozen=True, slots=True)
class _Place:
    """The scope in which a node stands."""

    scope: Scope
    answers: Answers
    env: Env
    path: Path


def _sections(nodes: tuple[Node, ...], place: _Place, depth: int) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """(text before the first section, sections). The text of a bridge goes to the section before it."""
    lead: tuple[Paragraph, ...] = ()
    sections: list[Section] = []
    stopped: list[bool] = []
    counts: dict[str, int] = {}
    lone: dict[str, int] = {}
    for node, at in _members(nodes, place):
        if node.is_bridge:
            more, under = _sections(node.children, at, depth)
            text = (*_body(node.body, at.env), *more)
            if sections:
                sections[-1] = _with_text(sections[-1], text)
            else:
                lead += text
            sections += under
            stopped += [False] * len(under)
            continue
        count = counted_as(node.scheme)
        counts[count] = counts.get(count, 0) + 1
        if goes_uncounted(node):
            lone[count] = len(sections)
        sections.append(_section(node, at, depth, ordinal(node.scheme, counts[count])))
        stopped.append(node.heading.rstrip().endswith("。"))
    for count, place_of in lone.items():
        if counts[count] == 1:
            sections[place_of] = sections[place_of]._replace(marker="")
    return lead, _listed(sections, stopped)


def _members(nodes: tuple[Node, ...], place: _Place) -> Iterator[tuple[Node, _Place]]:
    """Every node as often as it occurs in the draft, with the scope of its turn."""
    for node in nodes:
        if node.repeat is None:
            if not node.when or holds((node.when,), place.env.values):
                yield node, place
            continue
        inner = place.scope.inner(node.repeat.name)
        if inner is None:
            continue
        numbered = place.answers.numbered.get(node.repeat.name)
        own = replace(node, scheme=numbered.scheme, layout=numbered.layout) if numbered else node
        for index, turn in enumerate(turns_of(node.repeat, place.answers)):
            path = (*place.path, node.repeat.name, index)
            env = env_of(inner[1], turn, path, place.env, in_turn(place.env.values, index + 1))
            if not node.when or holds((node.when,), env.values):
                yield own, _Place(inner[1], turn, env, path)


def _section(node: Node, at: _Place, depth: int, marker: str) -> Section:
    heading, end = _split(_without_ordinal(one_line(node.heading, at.env), node.scheme))
    lead, children = _sections(node.children, at, depth + 1)
    body = (*_body(node.body, at.env), *lead)
    if node.layout != "line" and not end and heading.text:
        end = "。"
    return Section(heading, depth, marker, 0, end, node.layout, body, children)


def _without_ordinal(heading: Paragraph, scheme: str) -> Paragraph:
    """A heading without an ordinal, of whatever scheme, that was typed into the answer: it gets one anyway."""
    typed = leading(heading.text, scheme) or (marker_length(heading.text) if scheme else 0)
    return heading.part(typed, len(heading.text))


def _split(heading: Paragraph) -> tuple[Paragraph, str]:
    """(lead, mark that ends it)."""
    text = heading.text
    if text and text[-1] in _LEAD_ENDS:
        return heading._replace(text=text[:-1]), text[-1]
    return heading, ""


def _listed(sections: list[Section], stopped: Sequence[bool]) -> tuple[Section, ...]:
    """Items that stand inside one paragraph and are nothing but their leads are parted by ；, unless the skeleton has
    them `stopped` with 。, the last ends with 。, as the last of those on lines of their own does that are parted so;
    最后 begins the last behind 首先 and 其次."""
    for place, section in enumerate(sections[:-1]):
        following = sections[place + 1]
        if stopped[place]:
            continue
        if section.layout == "inline" == following.layout and not section.body and not section.children:
            sections[place] = section._replace(end="；") if section.end in "。；" else section
    for place, section in enumerate(sections):
        if ends_with_last(section.marker, sections[place + 1].marker if place + 1 < len(sections) else ""):
            sections[place] = section._replace(marker=LAST)
    if sections and sections[-1].end == "；":
        sections[-1] = sections[-1]._replace(end="。")
    return tuple(sections)


def _with_text(section: Section, text: tuple[Paragraph, ...]) -> Section:
    if not text:
        return section
    if section.children:
        return section._replace(children=(*section.children[:-1], _with_text(section.children[-1], text)))
    # the first paragraph of an item's text goes on in its line; what follows the item does not
    own = section.body or ((Paragraph(""),) if section.layout != "line" else ())
    return section._replace(body=(*own, *text))


def _body(texts: tuple[str, ...], env: Env) -> tuple[Paragraph, ...]:
    return tuple(part for text in texts for part in paragraphs(text, env, end="。"))


def _closing(text: str, env: Env) -> tuple[Paragraph, ...]:
    return _lines((text,), env) if text == LISTED else _body((text,), env)


def _lines(texts: tuple[str, ...], env: Env) -> tuple[Paragraph, ...]:
    return tuple(part for text in texts for part in paragraphs(text, env))


def _signed(part: Paragraph) -> tuple[Paragraph, ...]:
    """The units of a joint report in a line each, as they sign; every other line of a signature as it is."""
    names = list(_UNIT_NAME.finditer(part.text))
    if len(names) < 2 or not all(_UNIT_ENDS.search(name[0]) for name in names):
        return (part,)
    return tuple(part.part(*name.span()) for name in names)


def _line(text: str, env: Env) -> Paragraph | None:
    line = one_line(text, env)
    return line if line.text else None


def _salutation(text: str, env: Env) -> Paragraph | None:
    line = _line(text, env)
    if line is None or line.text[-1] in "：:":
        return line
    return line._replace(text=line.text.rstrip("，,。") + "：")
