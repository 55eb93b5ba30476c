"""A skeleton without what its report does not use: places for text under headings, slots that no text names."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.answers.model import Answers
from drafter.expressions import names, placeholder, sole_name
from drafter.skeleton.model import Node, Skeleton, walk


def without_empty(skeleton: Skeleton, answers: Answers) -> Skeleton:
    """The skeleton without the places for text under headings for which the report has nothing, however often they
    stand."""
    said = frozenset(_said_elsewhere(skeleton))
    sections = tuple(_lean(node, (answers,), said) for node in skeleton.sections)
    left = frozenset(_places(sections)) | said
    gone = frozenset(_places(skeleton.sections)) - left
    slots = tuple(slot for slot in skeleton.slots if slot.name not in gone)
    return replace(skeleton, sections=sections, slots=slots)


def without_unused(skeleton: Skeleton) -> Skeleton:
    """The skeleton without slots of the whole that no text has a place for any more."""
    used = frozenset((*_said_elsewhere(skeleton), *_places(skeleton.sections)))
    used |= {name for slot in skeleton.slots for name in names(slot.default)}
    return replace(skeleton, slots=tuple(slot for slot in skeleton.slots if slot.name in used))


def _lean(node: Node, scopes: tuple[Answers, ...], said: frozenset[str]) -> Node:
    """The node without places that none of the scopes in which it stands has an answer for."""
    if node.repeat is not None:
        scopes = tuple(turn for scope in scopes for turn in scope.repeats.get(node.repeat.name, ()))
    kept = said.union(*(scope.values for scope in scopes))
    gone = frozenset(_places((replace(node, children=()),))) - kept
    return replace(
        node,
        body=tuple(text for text in node.body if sole_name(text) not in gone),
        slots=tuple(slot for slot in node.slots if slot.name not in gone),
        children=tuple(_lean(child, scopes, said) for child in node.children),
    )


def _places(nodes: tuple[Node, ...]) -> Iterator[str]:
    """The names that are all there is in a text under a heading."""
    for node in walk(nodes):
        yield from filter(None, map(sole_name, node.body if node.heading.strip() else ()))


def _said_elsewhere(skeleton: Skeleton) -> Iterator[str]:
    """The names in all other texts."""
    for text in (*skeleton.opening, *skeleton.ending):
        yield from names(text)
    for node in walk(skeleton.sections):
        own = [text for text in node.body if not (node.heading.strip() and sole_name(text))]
        for text in (node.heading, *node.variants, node.when and placeholder(node.when), *own):
            yield from names(text)
