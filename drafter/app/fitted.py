"""A form that was mined from a report, made to keep all of it and to add nothing: headings unlike their siblings, names
of offices, no place for text where the report has none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.answers.model import Answers, Value
from drafter.document import Article
from drafter.document.ends import is_date
from drafter.expressions import names
from drafter.facts import find_facts
from drafter.filling import unfill
from drafter.skeleton.model import Node, Skeleton, Slot

_HEADING = Slot("小标题", ask="这一条的小标题", length=(2, 30))
_UNDER_TITLE = Slot("署名单位", ask="题目下面写哪个单位", kind="unit")
_SIGNER = Slot("落款单位", ask="落款写哪个单位", kind="unit")
_FACT = re.compile(r"[\d{}]")


def fitted(skeleton: Skeleton, article: Article) -> Skeleton:
    """The skeleton with a free heading where a list has one of another build, and with offices by their whole names."""
    skeleton = replace(skeleton, sections=_freed(skeleton.sections, unfill(skeleton, article).misfits))
    answers = unfill(skeleton, article).answers
    skeleton = _without_empty(skeleton, frozenset(_answered(answers)))
    values = {name: answer.value for name, answer in answers.values.items()}
    under, signed = ([part.text for part in parts] for parts in (article.byline, article.signature))
    byline, over = _in_full(skeleton.byline, values, under, _UNDER_TITLE)
    signature, end = _in_full(skeleton.signature, values, signed, _SIGNER)
    return replace(skeleton, byline=byline, signature=signature, slots=(*skeleton.slots, *over, *end))


def _freed(nodes: tuple[Node, ...], misfits: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, those of `misfits` with any heading."""
    made = []
    for node in nodes:
        kept = replace(node, children=_freed(node.children, misfits))
        if node.repeat is not None and node in misfits:
            asked = {name for text in node.body for name in names(text)}
            slots = (_HEADING, *(slot for slot in node.slots if slot.name in asked))
            kept = replace(kept, heading=f"{{{{ {_HEADING.name} }}}}", variants=(), slots=slots)
        made.append(kept)
    return tuple(made)


def _answered(answers: Answers) -> Iterator[str]:
    yield from answers.values
    for turns in answers.repeats.values():
        for turn in turns:
            yield from _answered(turn)


def _without_empty(skeleton: Skeleton, answered: frozenset[str]) -> Skeleton:
    """The skeleton without the places for text under headings for which the report has nothing, however often they
    stand."""
    gone = frozenset(_places(skeleton.sections)) - answered - frozenset(_said_elsewhere(skeleton))
    return replace(
        skeleton,
        sections=tuple(_lean(node, gone) for node in skeleton.sections),
        slots=tuple(slot for slot in skeleton.slots if slot.name not in gone),
    )


def _lean(node: Node, gone: frozenset[str]) -> Node:
    return replace(
        node,
        body=tuple(text for text in node.body if _place(text) not in gone),
        slots=tuple(slot for slot in node.slots if slot.name not in gone),
        children=tuple(_lean(child, gone) for child in node.children),
    )


def _places(nodes: tuple[Node, ...]) -> Iterator[str]:
    """The names that are all there is in a text under a heading."""
    for node in nodes:
        yield from filter(None, map(_place, node.body if node.heading.strip() else ()))
        yield from _places(node.children)


def _place(text: str) -> str:
    """The name that a text is the place of; "" for one that says something besides."""
    name = next(iter(names(text)), "")
    return name if text == f"{{{{ {name} }}}}" else ""


def _said_elsewhere(skeleton: Skeleton) -> Iterator[str]:
    """The names in all other texts."""
    around = (skeleton.title, skeleton.subtitle, skeleton.salutation, *skeleton.byline, *skeleton.preamble)
    for text in (*around, *skeleton.closing, *skeleton.signature):
        yield from names(text)
    yield from _said(skeleton.sections)


def _said(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        own = [text for text in node.body if not (node.heading.strip() and _place(text))]
        for text in (node.heading, *node.variants, node.when and f"{{{{ {node.when} }}}}", *own):
            yield from names(text)
        yield from _said(node.children)


def _in_full(
    texts: tuple[str, ...], values: Mapping[str, Value], lines: Sequence[str], own: Slot
) -> tuple[tuple[str, ...], tuple[Slot, ...]]:
    """(the texts, slots for them): an office of which the title has less gets what stands behind that (人民政府 behind
    柳桥镇), or a slot of its own."""
    offices = [line for line in lines if not is_date(line)]
    made, slots = list(texts), tuple[Slot, ...]()
    for number, text in enumerate(texts):
        name = next(iter(names(text)), "")
        given = values.get(name, "") if text == f"{{{{ {name} }}}}" else ""
        if not given or not isinstance(given, str) or given in lines or is_date(given):
            continue
        more = next((line.removeprefix(given) for line in offices if line.startswith(given)), "")
        if more and not find_facts(more) and not _FACT.search(more):
            made[number] = text + more
        elif len(offices) == 1 and not slots:
            made[number], slots = f"{{{{ {own.name} }}}}", (replace(own, default=text),)
    return tuple(made), slots
