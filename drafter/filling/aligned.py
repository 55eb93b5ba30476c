"""Which section of a report belongs to which node of a skeleton: an alignment of two lists, in order."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.document import Section
from drafter.filling.patterns import pattern
from drafter.skeleton.model import Node
from drafter.zh.schemes import count_restarts, scheme_of


class Hit(NamedTuple):
    """The node that a section belongs to."""

    place: int
    """Its position."""
    literal: int
    """Characters that agree, numbering included."""
    fits: bool
    """Whether the heading has the node's form; else it is numbered alike, and its text is kept."""


def aligned(nodes: Sequence[Node], starts: Sequence[int], sections: Sequence[Section]) -> list[Hit | None]:
    """For each section its node, or None; the alignment in which the most characters agree.

    Nodes are taken in order, a repeat by any number of sections. `starts` are the positions of nodes that begin a list
    of their own: a section whose count restarts belongs behind the next of them. Takes sections × nodes steps.
    """
    jumps = [_next(starts, place) for place in range(len(nodes) + 1)]
    restarts = list(count_restarts((section.marker for section in sections), lone=True))
    rows: list[list[tuple[int, Hit | None]]] = []
    """For each section, last first, by the first free node: (characters in which it and those after it agree, hit)."""
    behind = [0] * (len(nodes) + 1)
    for section, jump in zip(reversed(sections), reversed(restarts), strict=True):
        row: list[tuple[int, Hit | None]] = [(behind[-1], None)]
        for place in range(len(nodes) - 1, -1, -1):
            best = max(row[-1], (behind[place], None), key=_value)
            hit = _hit(nodes[place], place, section)
            if hit is not None:
                value = 1 + hit.literal + behind[_free_after(nodes, place)]
                best = max((value, hit), best, key=_value)
            row.append(best)
        row.reverse()
        rows.append([row[jumps[place]] for place in range(len(row))] if jump else row)
        behind = [value for value, _ in rows[-1]]
    return list(_followed(nodes, rows, jumps, restarts))


def _value(choice: tuple[int, Hit | None]) -> int:
    return choice[0]


def _followed(
    nodes: Sequence[Node],
    rows: Sequence[Sequence[tuple[int, Hit | None]]],
    jumps: Sequence[int],
    restarts: Sequence[bool],
) -> Iterator[Hit | None]:
    """The best choices from the first section on."""
    place = 0
    for row, jump in zip(reversed(rows), restarts, strict=True):
        _, hit = row[place]
        yield hit
        place = _free_after(nodes, hit.place) if hit is not None else jumps[place] if jump else place


def _free_after(nodes: Sequence[Node], place: int) -> int:
    return place if nodes[place].repeat is not None else place + 1


def _next(starts: Sequence[int], place: int) -> int:
    return next((start for start in starts if start > place), place)


def _hit(node: Node, place: int, section: Section) -> Hit | None:
    numbered = bool(section.marker) and scheme_of(section.marker) == node.scheme
    text = heading_of(section)
    fits = [match.literal for form in (node.heading, *node.variants) if (match := pattern(form).match(text))]
    if fits:
        return Hit(place, max(fits) + (len(section.marker) if numbered else 0), fits=True)
    return Hit(place, 0, fits=False) if numbered else None


def heading_of(section: Section) -> str:
    """The heading as forms are held against it: an empty one is a blank."""
    return section.heading.text or "　"
