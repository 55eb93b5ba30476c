"""The nodes of a skeleton with the ordinals that their places give them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.skeleton.model import Node
from drafter.zh.ordinals import counted_as, ordinal, spaced


def numbered(nodes: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    """(ordinal, node) of siblings; each scheme counts by itself, and a paragraph without a heading has none."""
    counts = Counter[str]()
    for node in nodes:
        count = counted_as(node.scheme)
        counts[count] += bool(node.heading)
        yield spaced(ordinal(node.scheme, counts[count])) if node.heading else "", node


def untitled(node: Node) -> str:
    """What a node without a heading is called: a paragraph, or a list that begins its count anew."""
    return "（段落）" if node.body else "（另起一组，从头编号）"
