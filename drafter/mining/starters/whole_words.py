"""Skeletons whose wording would begin or end inside a word, cut back to whole words."""

import re
from collections import Counter
from collections.abc import Sequence

from drafter.mining.starters.starter import GAP, matcher
from drafter.mining.survey.typed import FREE
from drafter.words import word_ends

LOOKED_AT = 9
"""Clauses of a skeleton that are cut into words."""


def whole_words(skeleton: str, clauses: Sequence[str]) -> str:
    """The skeleton without the characters beside its gaps that belong to a word begun in the gap, or ended there.

    `clauses` follow the skeleton; what most of them show counts. They are so few that cutting them into words costs
    next to nothing.
    """
    gaps = [gap.start() for gap in GAP.finditer(skeleton)]
    before, behind = [Counter[int]() for _ in gaps], [Counter[int]() for _ in gaps]
    following = matcher(skeleton)
    looked_at = clauses[:: max(1, len(clauses) // LOOKED_AT)][:LOOKED_AT]
    for clause in looked_at:
        match = following.match(clause)
        if match is None:
            continue
        ends = word_ends(clause)
        for number in range(len(gaps)):
            start, stop = match.span(number + 1)
            before[number][start - max(end for end in ends if end <= start)] += 1
            behind[number][min(end for end in ends if end >= stop) - stop] += 1
    wording = list(skeleton)
    for number, gap in enumerate(gaps):
        for away, step in ((before[number], -1), (behind[number], 1)):
            for place in range(1, _usual(away) + 1):
                if 0 <= gap + place * step < len(wording) and not GAP.match(wording[gap + place * step]):
                    wording[gap + place * step] = ""
    return re.sub(f"{FREE}+", FREE, "".join(wording))


def _usual(away: Counter[int]) -> int:
    """By how many characters most clauses say that the wording reaches into a word."""
    size, count = max(away.items(), key=lambda pair: (pair[1], -pair[0]), default=(0, 0))
    return size if count * 2 > away.total() else 0
