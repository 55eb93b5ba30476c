"""Headings of a skeleton that are asked for whole: in a list with one of another build, and those in many pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.expressions import names, placeholder
from drafter.skeleton.model import Node, Slot, walk

_HEADING = Slot("小标题", ask="这一条的小标题", length=(2, 30))
_PIECES = 2
"""So many pieces of a heading are asked for at most; whoever is asked for three no longer sees the heading."""


def with_free_headings(nodes: tuple[Node, ...], misfits: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, repeated ones among `misfits`, and those whose heading is in many pieces, with any heading."""
    taken = {slot.name for node in walk(nodes) for slot in node.slots}
    fresh = (name for number in range(1, 10**6) if (name := f"{_HEADING.name}{number}") not in taken)
    return tuple(_freed(node, misfits, fresh) for node in nodes)


def _freed(node: Node, misfits: Sequence[Node], fresh: Iterator[str]) -> Node:
    kept = replace(node, children=tuple(_freed(child, misfits, fresh) for child in node.children))
    if not (node.repeat is not None and node in misfits) and _pieces(node) <= _PIECES:
        return kept
    asked = {name for text in node.body for name in names(text)}
    heading = _HEADING if node.repeat is not None else replace(_HEADING, name=next(fresh))
    slots = (heading, *(slot for slot in node.slots if slot.name in asked))
    return replace(kept, heading=placeholder(heading.name), variants=(), slots=slots)


def _pieces(node: Node) -> int:
    """How many pieces of wording the heading is asked for in."""
    return sum(slot.parallel for slot in node.slots)
