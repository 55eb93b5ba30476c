"""The runs of an article's headings, and its form: what tells which skeleton it is a fill of."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.mining.survey.shapes import Shape, ShapeNode

_PARALLEL = frozenset(("步骤", "保障", "打算", "做法", "不足", "成效"))
"""Roles of which several headings in a row are the parts of one section, not sections."""


class Run(NamedTuple):  # made for each list of siblings: in a third of the time of a dataclass
    """One fixed heading, or headings of one style that differ from report to report."""

    role: str
    """What a fixed heading announces; "" for headings that differ."""
    scheme: str
    nodes: tuple[ShapeNode, ...]


def form_of(shape: Shape) -> str:
    """What tells which skeleton an article is a fill of: whether it greets its hearers, and of each run of its top
    headings the role, the style and the style of what stands under it; "" for an article without headings."""
    top = ((run.role, run.scheme, "" if run.role else style_under(run.nodes)) for run in runs(shape.nodes))
    return "\n".join(("称谓" if shape.salutation else "", *map("\t".join, top))) if shape.nodes else ""


def runs(nodes: Sequence[ShapeNode]) -> list[Run]:
    """Siblings as runs: headings without a role go together as far as no sentence leads over to others and their count
    does not begin anew, each heading with one stands alone."""
    if not nodes:
        return []
    breaks = [
        at
        for at, (one, next_one) in enumerate(pairwise(nodes), 1)
        if next_one.scheme != one.scheme or next_one.role != one.role or next_one.has_lead_in or next_one.restarts
    ]
    found: list[Run] = []
    for start, end in pairwise((0, *breaks, len(nodes))):
        group, role, scheme = tuple(nodes[start:end]), nodes[start].role, nodes[start].scheme
        alike = not role or (len(group) > 1 and role in _PARALLEL)
        found += [Run("", scheme, group)] if alike else [Run(role, scheme, (node,)) for node in group]
    return found


def style_under(nodes: Sequence[ShapeNode]) -> str:
    """The style of the items that most of the nodes have under them; 无 where most have none."""
    styles = Counter(node.children[0].scheme if node.children else "无" for node in nodes)
    return max(styles, key=lambda style: (styles[style], style))
