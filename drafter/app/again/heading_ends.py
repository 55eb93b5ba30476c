"""The punctuation that headings end with in a report, kept in its skeleton: sentences stay sentences, labels labels."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.document import Section
from drafter.filling.patterns import pattern
from drafter.skeleton.model import Node
from drafter.zh.schemes import scheme_of

_SENTENCES = "。；"
_EITHER = (("：", ":"), ("？", "?"), ("！", "!"))


def with_ends(nodes: tuple[Node, ...], sections: Sequence[Section]) -> tuple[Node, ...]:
    """The nodes, each heading with the mark at its end that the headings of its kind have in the report's sections.

    Of a kind are those with the same scheme of ordinals. Where their marks differ (下列情形之一： among sentences),
    those count that have children as the node has, else those of the same wording.
    """
    followed = [one for one, other in pairwise(sections) if other.layout == "inline"]
    sections = [section for section in sections if section.layout != "inline"]
    return tuple(_stopped(_ended(node, sections), followed) for node in nodes)


def _stopped(node: Node, followed: Sequence[Section]) -> Node:
    """An item inside a paragraph with 。 at its end, if all items before another end so in the report: 一是…。二是…"""
    if node.layout != "inline" or not node.heading.strip():
        return node
    ends = {one.end for one in followed if scheme_of(one.marker) == node.scheme}
    return replace(node, heading=node.heading.rstrip(_SENTENCES) + "。") if ends == {"。"} else node


def _ended(node: Node, sections: Sequence[Section]) -> Node:
    if node.is_bridge:
        return replace(node, children=with_ends(node.children, sections))
    alike = [one for one in sections if scheme_of(one.marker) == node.scheme]
    placed = [one for one in alike if bool(one.children) == bool(node.children)]
    heading = pattern(node.heading)
    worded = [one for one in alike if heading.literal and heading.match(one.heading.text)]
    end = next((mark for own in (placed, worded) if (mark := _mark(own, node.scheme))), "")
    under = [child for one in worded or alike for child in one.children]
    kept = replace(node, children=with_ends(node.children, under))
    if (node.layout == "line" or (node.layout == "runin" and end == "：")) and node.heading.strip():
        bare = node.heading.rstrip(_SENTENCES) if end in _SENTENCES else node.heading.removesuffix(end)
        kept = replace(kept, heading=bare + end)
    return kept


def _mark(sections: Sequence[Section], scheme: str) -> str:
    """The mark that all the headings end with, in full width; "" where they differ.

    A list of items that end with ；, its last one with 。, counts as ending with ；.
    """
    ends = {section.end for section in sections}
    if scheme and ends and ends <= {"。", "；"}:
        return "；" if "；" in ends else "。"
    return next((mark for mark, also in _EITHER if ends and ends <= {mark, also}), "")
