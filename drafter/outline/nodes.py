"""A node under way, and what its number says after that of the sibling before: faults in the numbering."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drafter.document import Anomaly, Paragraph
from drafter.document.model import AnomalyKind, Layout
from drafter.outline.mark import Mark
from drafter.zh.numerals import to_chinese


@dataclass(slots=True)
class Node:
    """A node under way."""

    heading: Paragraph
    mark: Mark
    marker: str
    marker_line: int
    end: str
    layout: Layout
    level: int
    """Heading level that the format gives."""
    upcoming: Mapping[str, int]
    """Number with which each scheme goes on later; tells a nested 一、 from one that closes what is open."""
    depth: int = 1
    standing: int = 1
    """The level; where the format gives none, one under the parent's."""
    body: list[Paragraph] = field(default_factory=list)
    seen: set[int] = field(init=False)
    """Numbers of its scheme that occurred so far among its siblings; of a node that counts."""
    repeats: bool = False
    """Whether it has the number of the sibling before, in place of its own: 1. 2. 2. 4. leaves out none."""


def counted(before: Node | None, node: Node, latest: int) -> Sequence[Anomaly]:
    """The faults in the number of `node`, which is noted in it; `before` is the sibling before, or what stood there.

    `latest` is the number that its scheme came to, under whatever parent. One that lost its number counts nothing.
    """
    mark = node.mark
    if mark.start == mark.end:
        node.seen = before.seen if before is not None and before.mark.family == mark.family else set()
        return ()
    if before is not None and before.mark.family and (before.mark.family == mark.family or not mark.rank):
        last = before.mark
        if mark.number != last.number + 1 or mark.variant != last.variant:
            return _after(before, node)
        node.seen = before.seen
        node.seen.add(mark.number)
        return ()
    node.seen = {mark.number}
    if mark.number > 1 and mark.number != latest + 1:
        return [_fault(node, "skip", f"前面缺{_missing(mark, 1, mark.number)}")]
    return ()


def _after(before: Node, node: Node) -> Sequence[Anomaly]:
    """The faults in a number that does not count on from that of the sibling `before`, or is written otherwise."""
    last, first = before.mark.number, before.mark.variant
    if node.mark.number == 0:
        node.mark = node.mark._replace(number=last + 1, variant=first, rank=0)
    mark = node.mark
    number = mark.number
    if number == 1 and (not mark.rank or last > 1):
        node.seen = {1}
        if not mark.rank or _anew(before, node) or _announced(before):
            return ()
        return [_fault(node, "restart", f"编号从{_shown(mark, last)}之后又从头开始")]
    faults: list[Anomaly] = []
    node.seen = before.seen
    if number in before.seen and number <= last:
        faults.append(_fault(node, "repeat", "这个编号出现过了"))
        node.repeats = number == last
    elif number > last + 1 + before.repeats:
        faults.append(_fault(node, "skip", f"前面缺{_missing(mark, last + 1, number)}"))
    elif number < last:
        faults.append(_fault(node, "restart", f"编号从{_shown(mark, last)}之后又往回数"))
    if mark.variant != first:
        faults.append(_fault(node, "mixed", "编号样式与同级的不一样"))
        node.mark = mark._replace(variant=first)
    node.seen.add(number)
    return faults


def _fault(node: Node, kind: AnomalyKind, message: str) -> Anomaly:
    return Anomaly(node.marker_line, kind, node.marker, message)


def _anew(before: Node, node: Node) -> bool:
    """Whether each of two paragraphs has an enumeration inside it."""
    return before.layout == node.layout == "inline" and before.marker_line != node.marker_line


def _announced(before: Node) -> bool:
    """Whether the last row under a sibling announces the items that begin anew: 对我个人的意见：."""
    return bool(before.body) and before.body[-1].text[-1:] in ("：", ":")


def _shown(mark: Mark, number: int) -> str:
    return (
        str(number)
        if mark.family in ("1.", "1、", "（1）", "①", "PART 1") or mark.family.startswith("1.1")
        else to_chinese(min(number, 9999))
    )


def _missing(mark: Mark, first: int, number: int) -> str:
    last = number - 1
    return _shown(mark, first) if first == last else f"{_shown(mark, first)}至{_shown(mark, last)}"
