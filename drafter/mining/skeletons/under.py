"""What stands under parallel headings of the reports that are merged: text, items, and whether all have them."""

from collections.abc import Sequence

from drafter.mining.skeletons.edges import most
from drafter.mining.survey.runs import runs
from drafter.mining.survey.shapes import ShapeNode

OFTEN = 0.25
"""Share of the headings of one kind without text of their own from which on a draft need not have any."""
KEPT_HEADING = 30
"""Characters up to which the heading of a single report is its structure; a longer one is a sentence of its text."""


def have_text(nodes: Sequence[ShapeNode], *, single: bool) -> bool:
    """Whether text stands under parallel nodes; items inside a paragraph, and sentences, may be all that they say."""
    told = any(node.has_text for node in nodes) if single else most(node.has_text for node in nodes)
    alone = any(node.children for node in nodes) or all(node.layout == "inline" for node in nodes)
    whole = [node.is_sentence or (single and len(node.heading) > KEPT_HEADING) for node in nodes]
    return told or not (alone or (all(whole) if single else most(whole)))


def often_without_text(nodes: Sequence[ShapeNode], *, single: bool) -> bool:
    """Whether a draft is whole without text under one of parallel nodes, as some have none."""
    without = sum(not node.has_text for node in nodes)
    return without > 0 if single else without > len(nodes) * OFTEN


def differ_below(nodes: Sequence[ShapeNode]) -> bool:
    """Whether items of more than one style stand under siblings, at any depth, or under one of them alone."""
    lists = [node.children for node in nodes if node.children]
    if len(lists) == 1 < len(nodes):
        return True
    while lists:
        if len({tuple((run.role, run.scheme) for run in runs(items)) for items in lists}) > 1:
            return True
        lists = [node.children for items in lists for node in items if node.children]
    return False


def goes_on(nodes: Sequence[ShapeNode]) -> bool:
    """Whether text stands behind the last of the items inside a paragraph alone: it goes on after the list."""
    told = [node.has_text for node in nodes]
    return len(told) > 1 and all(node.layout == "inline" for node in nodes) and told[-1] and not any(told[:-1])
