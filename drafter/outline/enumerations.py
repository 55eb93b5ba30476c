"""What the ordinals of an article say of each other: which stand alone, and which scheme goes on after another."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from drafter.outline.markers import Mark


def drop_lone(marks: list[Mark | None], insides: Sequence[Sequence[Mark]]) -> list[int]:
    """Takes away each informal mark at the head of a paragraph that no other goes with.

    A single 一是, 首先 or —— is running text. `insides` are the marks inside each paragraph. Gives the rows it changed.
    """
    before = list(marks)
    bullets = Counter(mark.variant for mark in marks if mark is not None and not mark.family)
    pending: dict[str, list[int]] = defaultdict(list)
    seen: set[str] = set()
    for at, mark in enumerate(marks):
        if mark is not None and not mark.rank:
            family = mark.family
            if not family:
                if bullets[mark.variant] == 1:
                    marks[at] = None
            elif mark.number == 1:
                if not insides[at]:
                    pending[family].append(at)
                seen.add(family)
            elif pending[family]:
                pending[family].pop()
            elif family not in seen:
                if not _goes_on(marks, at, mark):
                    marks[at] = None
                seen.add(family)
        for inside in insides[at]:
            seen.add(inside.family)
            if inside.number != 1 and pending[inside.family]:
                pending[inside.family].pop()
    for left in pending.values():
        for at in left:
            marks[at] = None
    return [at for at, mark in enumerate(before) if mark is not marks[at]]


def _goes_on(marks: Sequence[Mark | None], at: int, mark: Mark) -> bool:
    """Whether the next of the family among the coming paragraphs counts on."""
    after = next((other for other in marks[at + 1 : at + 9] if other is not None and other.family == mark.family), None)
    return after is not None and after.number == mark.number + 1


def upcoming(marks: Sequence[Mark | None]) -> list[int]:
    """For each first number of a scheme: the number with which the one open before it goes on later, or 0.

    It tells （一） under 1. from （一） that ends it, and 一是 under 四是 from an enumeration that begins anew.
    """
    result = [0] * len(marks)
    nearest: dict[str, int] = {}
    before = _schemes_before(marks)
    jumps: dict[str, int] = {}
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        if mark is None:
            continue
        last = before[at]
        if mark.rank:
            if mark.number == 1 and last is not None and last.family != mark.family:
                result[at] = nearest.get(last.family, 0)
            nearest[mark.family] = mark.number
            jumps.clear()
            continue
        if mark.number == 1:
            result[at] = jumps.pop(mark.family, 0)
        elif last is not None and last.number != mark.number - 1:
            jumps[mark.family] = mark.number
    return result


def _schemes_before(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """For each row the formal mark before it; for an informal one the mark of its family before it."""
    result: list[Mark | None] = []
    formal: Mark | None = None
    informal: dict[str, Mark] = {}
    for mark in marks:
        if mark is not None and not mark.rank:
            result.append(informal.get(mark.family))
            informal[mark.family] = mark
            continue
        result.append(formal)
        if mark is not None:
            formal = mark
            informal.clear()
    return result
