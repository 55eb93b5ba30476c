"""A finished report + the skeleton it fits → the answers it was made from: the inverse of `fill`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from drafter.answers.model import Answers
from drafter.document import Article, Paragraph, Section
from drafter.document.ends import attached_from
from drafter.document.tables import typed
from drafter.filling.aligned import aligned, heading_of
from drafter.filling.found import Found, Tally
from drafter.filling.parting import LEAST_LITERAL, is_fixed, parted
from drafter.filling.patterns import ENDS, Match, gapped, pattern, without_blanks
from drafter.filling.places import ATTACHED, LISTED
from drafter.skeleton.model import Node, Skeleton
from drafter.skeleton.scopes import scope_of

LEAST_SENTENCE = 6
"""Characters of fixed wording by which a sentence inside a paragraph is told."""
_SENTENCE = re.compile(r"[。！？](?=.)")
_GOING_ON = ("，", ",", "：", ":")


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a report fits a skeleton, and its answers."""

    answers: Answers
    """All of source previous."""
    share: float
    """Share of the skeleton's fixed texts and of the report's headings that were found in each other, 0–1."""
    evidence: int
    """Characters of the skeleton, numbering included, that stand in the report: tells a close fit from a loose one."""
    misfits: tuple[Node, ...] = ()
    """Nodes that took a section for its number alone: its heading is in no answer."""


def unfill(skeleton: Skeleton, article: Article) -> Fit:
    """The answers that a report gives; what is not found is not answered. Raises ExpressionBroken.

    Texts are matched in order, headings node by node: a repeat takes headings as long as they are of its form.
    """
    tally = Tally()
    scope = scope_of(skeleton)
    found = Found(scope)
    _texts(skeleton.masthead, article.masthead, found, tally)
    for text, part in (
        (skeleton.title, article.title),
        (skeleton.subtitle, article.subtitle),
        (skeleton.salutation, article.salutation),
    ):
        _texts((text,) if text else (), (part,) if part else (), found, tally)
    _texts(skeleton.byline, article.byline, found, tally)
    _texts(skeleton.preamble, article.preamble, found, tally)
    parts = parted(article, skeleton)
    between = list(parts.bridges)
    if _nodes(flat := list(_flat(skeleton.sections, between, found, tally)), parts.sections, between, found, tally):
        found.looked_for(flat)
    _texts(_but(skeleton.closing, LISTED), (*tally.left, *parts.closing), found, tally)
    _texts(_only(skeleton.closing, LISTED), parts.listed, found, tally)
    signed = attached_from(article.signature)
    _texts(_but(skeleton.signature, ATTACHED), article.signature[:signed], found, tally)
    _texts(_only(skeleton.signature, ATTACHED), article.signature[signed:], found, tally)
    _texts(skeleton.imprint, article.imprint, found, tally)
    return Fit(found.answers(), tally.share(), tally.evidence, tuple(tally.misfits))


def _but(texts: tuple[str, ...], place: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text != place)


def _only(texts: tuple[str, ...], place: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text == place)


def _texts(texts: tuple[str, ...], parts: tuple[Paragraph, ...], found: Found, tally: Tally) -> int:
    """Matches texts with paragraphs in order; the number of paragraphs that were matched or passed.

    A text that fits anything takes all paragraphs up to the next fixed one, but leaves one for each such text after it.
    """
    place = 0
    parts = tuple(_split_off(texts, parts))
    for number, text in enumerate(texts):
        made = pattern(text)
        if made.literal < LEAST_LITERAL:
            end = _end_of_any(texts[number + 1 :], parts, place)
            if end > place:
                _take_all(text, parts[place:end], found)
            place = max(end, place)
            continue
        hit = next((n for n in range(place, len(parts)) if made.match(parts[n].text)), None)
        tally.add(found=hit is not None, evidence=made.literal if hit is not None else 0)
        if hit is not None and (match := made.match(parts[hit].text)):
            found.take(match)
            place = hit + 1
    return place


def _end_of_any(behind: tuple[str, ...], parts: tuple[Paragraph, ...], place: int) -> int:
    """Where the paragraphs end that a text takes which fits anything; `behind` are the texts behind it."""
    stop = next((n for n in range(place, len(parts)) if is_fixed(behind, parts[n])), None)
    if stop is None:
        return max(place, len(parts) - _loose(behind))
    others = _loose(takewhile(lambda text: not is_fixed((text,), parts[stop]), behind))
    return min(stop, max(place + 1, stop - others))


def _loose(texts: Iterable[str]) -> int:
    """How many of the texts fit anything."""
    return sum(pattern(text).literal < LEAST_LITERAL for text in texts)


def _split_off(texts: tuple[str, ...], parts: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    """The paragraphs, those in two that end with a sentence which is a text of its own in the skeleton."""
    fixed = [made for made in map(pattern, texts) if made.literal >= LEAST_SENTENCE]
    alone = [made for made in fixed if not any(made.match(part.text) for part in parts)]
    for part in parts:
        starts = (match.end() for match in _SENTENCE.finditer(part.text)) if alone and not part.rows else ()
        at = next((at for at in starts if any(made.match(part.text[at:]) for made in alone)), 0)
        yield from (part.part(0, at), part.part(at, len(part.text))) if at else (part,)


def _take_all(text: str, parts: tuple[Paragraph, ...], found: Found) -> None:
    """Gives paragraphs to the slots of a text that fits anything: the last slot takes all that the others leave."""
    made = pattern(text)
    names = [name for name in made.names if name]
    whole = gapped("\n".join(_typed_apart(parts)))
    match = made.match(typed(parts[0])) if len(names) > 1 else None
    if not names or (len(names) > 1 and (match is None or names[-1] not in match.values)):
        return
    for name, value in found.told_apart(match).items() if match else ():
        if name != names[-1]:
            found.put(name, value)
        else:
            whole = whole[_stands(value, gapped(typed(parts[0]))) :]
    if whole := without_blanks(whole):
        found.put(names[-1], whole.rstrip(ENDS) if text.rstrip().endswith(tuple(ENDS)) else whole)


def _stands(value: str, text: str) -> int:
    """Offset of a value in a text, also where spaces between the values of two slots are missing from it."""
    if (at := text.rfind(value)) >= 0:
        return at
    loose = re.compile(r"\s*".join(map(re.escape, value)))
    return max((match.start() for match in loose.finditer(text)), default=0)


def _typed_apart(parts: tuple[Paragraph, ...]) -> Iterator[str]:
    """The paragraphs as typed, an empty line between two tables."""
    for before, part in zip((None, *parts), parts, strict=False):
        yield "\n" + typed(part) if before and before.rows and part.rows else typed(part)


def _flat(
    nodes: tuple[Node, ...], between: list[Paragraph], found: Found, tally: Tally, *, under: bool = False
) -> Iterator[tuple[Node, bool]]:
    """(node, whether it begins a list of its own): those under a bridge in its place.

    What the bridge says is looked for among the texts between sections.
    """
    for number, node in enumerate(nodes):
        if not node.is_bridge:
            yield node, under and not number
            continue
        for text in node.body:
            _bridge(text, between, found, tally)
        yield from _flat(node.children, between, found, tally, under=True)


def _bridge(text: str, between: list[Paragraph], found: Found, tally: Tally) -> None:
    """One text of a bridge against those that stand between sections, of which it takes one away."""
    is_free = pattern(text).literal < LEAST_LITERAL
    hit = next((part for part in between if is_free or is_fixed((text,), part)), None)
    _texts((text,), (hit,) if hit else (), found, tally)
    if hit:
        between.remove(hit)


def _nodes(
    flat: list[tuple[Node, bool]],
    sections: tuple[Section, ...],
    between: list[Paragraph],
    found: Found,
    tally: Tally,
) -> int:
    """Sections against nodes in order; how many of them found their node."""
    nodes, starts = [node for node, _ in flat], [place for place, (_, begins) in enumerate(flat) if begins]
    hits = aligned(nodes, starts, sections)
    for section, hit in zip(sections, hits, strict=True):
        tally.add(found=hit is not None and hit.fits, evidence=hit.literal if hit is not None else 0)
        if hit is None:
            continue
        node = nodes[hit.place]
        if not hit.fits:
            tally.misfits.append(node)
        into = found if node.repeat is None else found.turn(node, section)
        if into is not None:
            _section(node, section, between, into, tally)
    return sum(hit is not None for hit in hits)


def _going_on(match: Match, node: Node, section: Section) -> Match:
    """The values of a heading, the mark kept behind the one with which it breaks off in the middle of a sentence."""
    last = next((name for name, value in match.values.items() if section.heading.text.endswith(value)), "")
    if not last or section.end not in _GOING_ON or node.heading.endswith(_GOING_ON):
        return match
    return replace(match, values={**match.values, last: match.values[last] + section.end})


def _of_variants(node: Node, section: Section) -> Match | None:
    """What a heading says that is in other words than the node's, which the draft will have."""
    matches = [match for text in node.variants if (match := pattern(text).match(heading_of(section)))]
    # a variant may be a mere hint, with slots that nobody is asked for, or with others of the same name
    asked = {slot.name for slot in node.slots} or set(pattern(node.heading).names)
    return max(matches, key=lambda match: (asked.issuperset(match.values), match.literal), default=None)


def _section(node: Node, section: Section, between: list[Paragraph], found: Found, tally: Tally) -> None:
    best = pattern(node.heading).match(heading_of(section)) or _of_variants(node, section)
    if best is not None:
        found.take(_going_on(best, node, section))
    tally.left = section.body[_texts(node.body, section.body, found, tally) :]
    flat = list(_flat(node.children, between, found, tally))
    # a heading over nothing but a list keeps the list: nothing else could be written under it
    if _nodes(flat, section.children, between, found, tally) or node.body:
        found.looked_for(flat)
