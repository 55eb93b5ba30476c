"""Headings of a skeleton that are asked for whole: those chosen, and those in many pieces."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.expressions import names, placeholder
from drafter.skeleton.model import Node, Slot, walk

_HEADING = Slot("小标题", ask="这一条的小标题", length=(2, 30))
_END = re.compile(r"[。；：？！:?!]\Z")
_PIECES = 2
"""So many pieces of a heading are asked for at most; whoever is asked for three no longer sees the heading."""


def with_free_headings(nodes: tuple[Node, ...], chosen: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, those among `chosen` and those whose heading is in many pieces with any heading; its end stays."""
    taken = {slot.name for node in walk(nodes) for slot in node.slots}
    fresh = (name for number in range(1, 10**6) if (name := f"{_HEADING.name}{number}") not in taken)
    return tuple(_freed(node, chosen, fresh) for node in nodes)


def _freed(node: Node, chosen: Sequence[Node], fresh: Iterator[str]) -> Node:
    kept = replace(node, children=tuple(_freed(child, chosen, fresh) for child in node.children))
    if node not in chosen and _pieces(node) <= _PIECES:
        return kept
    asked = {name for text in node.body for name in names(text)}
    heading = _HEADING if node.repeat is not None else replace(_HEADING, name=next(fresh))
    slots = (heading, *(slot for slot in node.slots if slot.name in asked))
    text = placeholder(heading.name) + "".join(_END.findall(node.heading))
    return replace(kept, heading=text, variants=(), slots=slots)


def _pieces(node: Node) -> int:
    """How many pieces of wording the heading is asked for in."""
    return sum(slot.parallel for slot in node.slots)
