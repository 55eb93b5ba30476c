"""The punctuation that headings end with in a report, kept in its skeleton: sentences stay sentences, labels labels."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.document import Section
from drafter.skeleton.model import Node
from drafter.zh.schemes import scheme_of

_EITHER = (("：", ":"), ("？", "?"), ("！", "!"))
_Place = tuple[int, str, bool]
"""Depth, scheme, and whether anything stands under a heading, as under 有下列情形之一的：."""


def with_ends(nodes: tuple[Node, ...], sections: tuple[Section, ...]) -> tuple[Node, ...]:
    """The nodes, their headings with the mark at the end that those in such a place have in the sections."""
    return _ended(nodes, dict(_ends(sections)), 1)


def _ends(sections: tuple[Section, ...]) -> Iterator[tuple[_Place, str]]:
    """(place, the mark that headings there end with), ； where the last of a list ends with 。 and one mark for both
    widths; nothing where they differ."""
    found: dict[_Place, set[str]] = {}
    pending = [(1, section) for section in sections if section.layout != "inline"]
    while pending:
        at, section = pending.pop()
        found.setdefault((at, scheme_of(section.marker), bool(section.children)), set()).add(section.end)
        pending += [(at + 1, child) for child in section.children if child.layout != "inline"]
    for place, ends in found.items():
        if place[1] and ends <= {"。", "；"}:
            yield place, "；" if "；" in ends else "。"
        else:
            yield from ((place, mark) for mark, also in _EITHER if ends <= {mark, also})


def _ended(nodes: tuple[Node, ...], ends: Mapping[_Place, str], depth: int) -> tuple[Node, ...]:
    made = []
    for node in nodes:
        kept = replace(node, children=_ended(node.children, ends, depth if node.is_bridge else depth + 1))
        end = ends.get((depth, node.scheme, bool(node.children)), "")
        if (node.layout == "line" or (node.layout == "runin" and end == "：")) and node.heading.strip():
            kept = replace(kept, heading=node.heading + end)
        made.append(kept)
    return tuple(made)
