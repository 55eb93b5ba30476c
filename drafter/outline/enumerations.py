"""What the ordinals of an article say of each other: which stand alone, and which scheme goes on after another."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby

from drafter.outline.mark import Mark

_ARABIC_RANK = 7
_FEWEST = 4
"""Marks of which some can stand under others: 1. 1、 2、 2. ."""


def drop_lone(marks: list[Mark | None], insides: Sequence[Sequence[Mark]]) -> list[int]:
    """Takes away each informal mark at the head of a paragraph that no other goes with.

    A single 一是, 首先 or —— is running text. `insides` are the marks inside each paragraph. Gives the rows it changed.
    """
    if all(mark is None or mark.rank for mark in marks):
        return []
    bullets = Counter(mark.variant for mark in marks if mark is not None and not mark.family)
    counts = _Counts()
    lone: list[int] = []
    for at, mark in enumerate(marks):
        if mark is not None and not mark.rank:
            is_lone = counts.is_lone(marks, at, mark, insides[at]) if mark.family else bullets[mark.variant] == 1
            lone += [at] if is_lone else []
        for inside in insides[at]:
            counts.goes_with(inside)
    lone += counts.left()
    for at in lone:
        marks[at] = None
    return sorted(lone)


class _Counts:
    """The informal counts of an article: which have begun, and which first numbers no other has gone with yet."""

    def __init__(self) -> None:
        self._pending: dict[str, list[int]] = defaultdict(list)
        self._begun: set[str] = set()

    def is_lone(self, marks: Sequence[Mark | None], at: int, mark: Mark, inside: Sequence[Mark]) -> bool:
        """Whether a mark at the head of a paragraph, with these inside it, begins in the middle of a count alone."""
        family = mark.family
        begun = family in self._begun
        self._begun.add(family)
        if mark.number == 1:
            if not inside:
                self._pending[family].append(at)
        elif self._pending[family]:
            self._pending[family].pop()
        else:
            return not begun and not _goes_on(marks, at, mark)
        return False

    def goes_with(self, mark: Mark) -> None:
        """Takes in a mark inside a paragraph."""
        self._begun.add(mark.family)
        if mark.number != 1 and self._pending[mark.family]:
            self._pending[mark.family].pop()

    def left(self) -> Iterator[int]:
        """The rows of first numbers that no other has gone with."""
        for places in self._pending.values():
            yield from places


def _goes_on(marks: Sequence[Mark | None], at: int, mark: Mark) -> bool:
    """Whether the next of the family among the coming paragraphs counts on."""
    after = next((other for other in marks[at + 1 : at + 9] if other is not None and other.family == mark.family), None)
    return after is not None and after.number == mark.number + 1


NOTHING: dict[str, int] = {}


def part_levels(marks: list[Mark | None]) -> None:
    """Gives 1、 that counts anew under each of 1. 2. a scheme of its own (or 1. under 1、), as word processors number.

    Under one coarser number those written as the first is count on, and each stretch of the others from 1 to 2 at
    least; a writer who slips (1. 2、 3.) counts through all of them.
    """
    variants = [mark.variant for mark in marks if mark is not None and mark.rank == _ARABIC_RANK]
    if len(variants) < _FEWEST or variants.count(variants[0]) == len(variants):
        return
    under: list[int] = []
    for at, mark in enumerate([*marks, Mark("", 0, 0, 0, "", 1)]):
        if mark is not None and mark.family == "1.":
            under.append(at)
        elif mark is not None and 0 < mark.rank < _ARABIC_RANK:
            for finer in _finer(marks, under):
                marks[finer] = _under(marks[finer])
            under = []


def join_slips(marks: list[Mark | None]) -> bool:
    """Gives each number that is written in another scheme than those it stands between theirs: 一、（二）三、.

    Says whether there is one.
    """
    found = False
    open_: dict[str, Mark] = {}
    for at, mark in enumerate(marks):
        if mark is None or not mark.rank:
            continue
        open_ = {family: other for family, other in open_.items() if other.rank <= mark.rank}
        last = open_.get(mark.family)
        beside = None
        if mark.number > 1 and (last is None or last.number != mark.number - 1):
            beside = _counted_with(marks, at, mark)
        if beside is not None:
            marks[at] = mark = mark._replace(family=beside.family, rank=beside.rank, variant=mark.family)
            found = True
        open_[mark.family] = mark
    return found


def _counted_with(marks: Sequence[Mark | None], at: int, mark: Mark) -> Mark | None:
    """The mark before, in another scheme, that this one counts on from, as the next of that scheme does from this."""
    after = {other.family for other in _over(marks[at + 1 :], mark) if other.number == mark.number + 1}
    before = _over(reversed(marks[:at]), mark) if after else ()
    return next((other for other in before if other.number == mark.number - 1 and other.family in after), None)


def _over(marks: Iterable[Mark | None], mark: Mark) -> Iterator[Mark]:
    """Those of some marks that are each coarser than all before it, up to one of the scheme of `mark`."""
    rank = 99
    for other in marks:
        if other is None or not other.rank:
            continue
        if other.family == mark.family:
            return
        if other.rank < rank:
            rank = other.rank
            yield other


def _finer(marks: Sequence[Mark | None], places: Sequence[int]) -> list[int]:
    """Those of some 1. that stand a level lower."""
    found = [(at, mark) for at in places if (mark := marks[at]) is not None]
    stretches = [list(run) for _, run in groupby(found, lambda item: item[1].variant)]
    if len(stretches) < 3:
        return []
    outer = found[0][1].variant
    upper = [mark.number for _, mark in found if mark.variant == outer]
    lower = [run for run in stretches if run[0][1].variant != outer]
    counts = [upper, *([mark.number for _, mark in run] for run in lower)]
    if any(numbers != list(range(1, len(numbers) + 1)) or len(numbers) < 2 for numbers in counts):
        return []
    return [at for run in lower for at, _ in run]


def _under(mark: Mark | None) -> Mark | None:
    return mark._replace(family="1、", rank=_ARABIC_RANK + 1) if mark is not None else None


def upcoming(marks: Sequence[Mark | None]) -> tuple[list[dict[str, int]], bool]:
    """For each first number of a scheme: the number with which each scheme goes on after it; and whether any number
    of a formal scheme does not count on from the one before.

    It tells （一） under 1. from （一） that ends it. Of the mark's own scheme it is a number that does not count on in
    its run: that tells 一是 under 四是 from an enumeration that begins anew.
    """
    result = [NOTHING] * len(marks)
    jumped = False
    nearest: dict[str, int] = {}
    jumps: dict[str, int] = {}
    before = _same_before(marks)
    for at in range(len(marks) - 1, -1, -1):
        mark = marks[at]
        if mark is None or not mark.family:
            continue
        if mark.number == 1:
            result[at] = nearest | {mark.family: jumps.pop(mark.family, 0)}
        elif before[at] != mark.number - 1:
            if mark.rank:
                jumped = True
            else:
                jumps[mark.family] = mark.number
        nearest[mark.family] = mark.number
        if mark.rank:
            jumps.clear()
    return result, jumped


def beginning(marks: Sequence[Mark | None], own: Container[int]) -> list[dict[str, int]]:
    """For each row the scheme of the next number under it, if that is a first one.

    It begins under the nearest of the rows that are headings without a number (`own`), and under those right over it.
    """
    result = [NOTHING] * len(marks)
    under = NOTHING
    for at in range(len(marks) - 1, -1, -1):
        if at not in own and at + 1 in own:
            under = NOTHING
        result[at] = under
        mark = marks[at]
        if mark is not None and mark.rank:
            under = {mark.family: 1} if mark.number == 1 else NOTHING
    return result


def _same_before(marks: Sequence[Mark | None]) -> list[int]:
    """For each row the number of the mark of its scheme before it, 0 where there is none."""
    result: list[int] = []
    latest: dict[str, int] = {}
    for mark in marks:
        result.append(latest.get(mark.family, 0) if mark is not None else 0)
        if mark is not None:
            latest[mark.family] = mark.number
    return result
