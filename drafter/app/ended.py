"""The marks that headings end with in a report: sentences that are numbered stay sentences, labels labels."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.document import Section
from drafter.skeleton.model import Node
from drafter.zh.schemes import scheme_of

_COLONS = ("：", ":")


def with_ends(nodes: tuple[Node, ...], sections: tuple[Section, ...]) -> tuple[Node, ...]:
    """The nodes, their headings with the mark at the end that those of this depth and scheme have in the sections."""
    return _ended(nodes, dict(_ends(sections)), 1)


def _ends(sections: tuple[Section, ...]) -> Iterator[tuple[tuple[int, str], str]]:
    """((depth, scheme), the mark that headings of these end with), ； where the last of a list ends with 。 and ： in
    either width; nothing where they differ."""
    found: dict[tuple[int, str], set[str]] = {}
    pending = [(1, section) for section in sections if section.layout != "inline"]
    while pending:
        at, section = pending.pop()
        found.setdefault((at, scheme_of(section.marker)), set()).add(section.end)
        pending += [(at + 1, child) for child in section.children if child.layout != "inline"]
    for place, ends in found.items():
        if place[1] and ends <= {"。", "；"}:
            yield place, "；" if "；" in ends else "。"
        elif ends <= set(_COLONS):
            yield place, "："


def _ended(nodes: tuple[Node, ...], ends: Mapping[tuple[int, str], str], depth: int) -> tuple[Node, ...]:
    made = []
    for node in nodes:
        over = not node.heading.strip() and not node.scheme
        kept = replace(node, children=_ended(node.children, ends, depth if over else depth + 1))
        end = ends.get((depth, node.scheme), "")
        if (node.layout == "line" or (node.layout == "runin" and end in _COLONS)) and node.heading.strip() and not over:
            kept = replace(kept, heading=node.heading + end)
        made.append(kept)
    return tuple(made)
