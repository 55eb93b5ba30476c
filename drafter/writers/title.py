"""A long title broken into lines between words, in the shape of a trapezoid or a diamond (GB/T 9704-2012, 7.3.1)."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import inf

from drafter.words import words_of
from drafter.writers.compounds import COMPOUNDS, LEANING
from drafter.zh.punctuation import CLOSING, NEVER_FIRST, OPENING
from drafter.zh.width import paper_width

_STARTS = ("关于", "《", "“", "在")
_PAUSES = "的和与及暨、》）"
_NEVER_FIRST = "的等年月日了·" + NEVER_FIRST
_NEVER_LAST = "在关于第" + OPENING
_INSIDE, _UNKNOWN, _QUOTED, _FITTING = 40.0, 6.0, 3.0, 0.0
"""Costs of a new line inside a word, between two words, behind a quotation (“一网通办”改革), where a reader pauses."""
_BESIDE_WORD = 2.0
"""What a word of several characters takes off the costs at either end of it: between single ones nobody knows."""
_IN_BRACKETS = 4.0
"""What a pause inside brackets or quotation marks costs besides."""
_APART = -12.0
"""The cost between parts of a title: 筑牢根基　服务大局, or a second title behind a dash."""
_WIDER, _SPARE = 0.14, 0.6
"""Full widths by which a figure may be wider where another font stands for the layout's, and what a line keeps free for
them: the last character of a title would stand on a line by itself."""
_POOR = 9.0
"""A cut that costs more breaks between characters of which nobody knows what they are to each other."""
_OF_THE_WORD_BEFORE = frozenset("县市区镇乡村户校院")
_TO_THE_WORD_BEFORE = 8.0
"""What such a character by itself, as in 优质均衡发展县, costs at the head of a line."""
_MOST_CUTS = 40_000
"""Ways to cut a title that are tried."""


def title_lines(title: str, capacity: float) -> tuple[str, ...]:
    """The title in as few lines as hold it, or in one more where few would tear apart what belongs together.

    `capacity` is a line's room in full-width characters.
    """
    width = paper_width(title)
    spare = min(_SPARE, sum(map(str.isdecimal, title)) * _WIDER)
    if width <= capacity - spare or "\n" in title:
        return tuple(title.split("\n"))
    costs = _costs(title)
    for count in range(2, len(title)):
        if width > count * capacity:
            continue
        cost, lines = _best(title, costs, count, capacity)
        if lines and cost > _POOR:
            cost, lines = min((cost, lines), _best(title, costs, count + 1, capacity))
        if lines:
            return lines
    return (title,)


def _best(title: str, costs: Sequence[float], count: int, capacity: float) -> tuple[float, tuple[str, ...]]:
    """The best cut into `count` lines with its cost; no lines where none fits."""
    places = [at for at, cost in enumerate(costs) if at > 0 and cost < _INSIDE]
    best: tuple[float, tuple[str, ...]] | None = None
    if len(places) ** (count - 1) > _MOST_CUTS:
        return inf, ()
    for cuts in combinations(places, count - 1):
        lines = tuple(title[start:end].rstrip() for start, end in zip((0, *cuts), (*cuts, len(title)), strict=True))
        widths = [paper_width(line) for line in lines]
        if max(widths) > capacity:
            continue
        cost = _shape(widths) + sum(costs[at] for at in cuts)
        if best is None or cost < best[0]:
            best = cost, lines
    return best or (inf, ())


def _shape(widths: Sequence[float]) -> float:
    """How far the lines are from a trapezoid or diamond of well-matched lines: 0 is one whose lines differ by two."""
    steps = [right - left for left, right in pairwise(widths)]
    cost = sum(max(0.0, abs(step) - 4) + (3.0 if abs(step) < 1 else 0.0) for step in steps)
    hourglass = any(left < 0 < right for left, right in pairwise(steps))
    return cost + (12.0 if hourglass else 0.0)


def _costs(title: str) -> list[float]:
    """For each offset what it costs to begin a new line there."""
    costs = _word_costs(title)
    depth = blanks = 0
    for at, (before, after) in enumerate(pairwise(title), 1):
        apart = (before.isspace() and not after.isspace()) or (after == "—" != before and title.startswith("——", at))
        depth += (before in OPENING) - (before in CLOSING)
        blanks += (before == "【") - (after == "】")
        if apart and not blanks:
            costs[at] = _APART
        elif after.isspace() or after in _NEVER_FIRST or before in _NEVER_LAST or blanks:
            costs[at] = _INSIDE
        elif costs[at] < _INSIDE:
            pauses = before in _PAUSES or title.startswith(_STARTS, at)
            cost = _FITTING if pauses else _QUOTED if before == "”" else costs[at]
            costs[at] = cost + (_IN_BRACKETS if depth else 0.0)
    return costs


def _word_costs(title: str) -> list[float]:
    """The costs as far as words tell, those of several characters and names of several words kept whole."""
    costs = [_UNKNOWN] * len(title)
    end = 0
    behind = list[int]()
    for word in words_of(title):
        start, end = end, end + len(word)
        if word in _OF_THE_WORD_BEFORE and start:
            behind.append(start)
        if end < len(title) and not title[start - 1 : start].isdigit():  # 2026年度 is a time of its own
            costs[end] += LEANING.get(word, 0.0)
        costs[start + 1 : end] = [_INSIDE] * (len(word) - 1)
        for at in {start, end} & set(range(1, len(title))) if len(word) > 1 else ():
            costs[at] -= _BESIDE_WORD
    for name in COMPOUNDS.finditer(title):
        start, end = name.span()
        costs[start + 1 : end] = [_INSIDE] * (end - start - 1)
        for at in {start, end} & set(range(1, len(title))):
            costs[at] = min(costs[at], _UNKNOWN - _BESIDE_WORD)
    for at in behind:
        costs[at] += _TO_THE_WORD_BEFORE
    return costs
