"""Wordings that begin or end inside the words of most headings: of 聚力发展…, 聚焦治理… no 聚, of …起来 no 来."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from drafter.mining.siblings.carrying import BINDING
from drafter.mining.siblings.framing import FUNCTION, LEADING
from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.pattern import SLOT, Pattern
from drafter.words import word_ends
from drafter.zh.numerals import NUMERAL_CHARACTERS

_MARKS = re.compile("[，；、“”‘’（）《》]")
LOOKED_AT = 9
"""Headings that are cut into words."""
_BEFORE_WORDS = BINDING.union("最更很再越不").difference(NUMERAL_CHARACTERS)
"""What stands before a word of its own though both are read as one: 更好, 有人, 送医."""
_ALONE = FUNCTION.union(LEADING).difference("用")
"""What is a word by itself more often than half of one; 用心, 用情 and 用力 are said in a row."""
_Edge = tuple[int, int]
"""(place of a wording beside a slot, -1 for its first character or 1 for its last)."""


def may_be_torn(pattern: Pattern) -> bool:
    """Whether it is worth the while to look at headings: a wording beside a slot may be half a word."""
    return any(_may_be_torn(pattern, edge) for edge in _edges(pattern))


def without_torn_edges(pattern: Pattern, headings: Iterable[str]) -> Pattern:
    """The pattern whose slots take in the characters beside them that are one half of a word in most headings.

    A half that stands in the slot is one character of several; one that fills a slot alone is meant: 报装省{力}.
    """
    edges = [edge for edge in _edges(pattern) if _may_be_torn(pattern, edge)]
    votes: dict[_Edge, Counter[int]] = {edge: Counter() for edge in edges}
    for heading in headings if edges else ():
        fills = pattern.fills(heading)
        if fills is None:
            continue
        ends = sorted(word_ends(heading))
        for edge in edges:
            votes[edge][_away(pattern, edge, fills, ends)] += 1
    cuts = {edge: size for edge in edges if (size := _usual(votes[edge]))}
    if not cuts:
        return pattern
    parts = list(pattern.parts)
    for (place, side), size in cuts.items():
        wording = parts[place]
        if isinstance(wording, str):
            parts[place] = wording[:-size] if side > 0 else wording[size:]
    return Pattern(tidied([part for part in parts if part != ""]))


def is_chance(pattern: Pattern, headings: Iterable[str]) -> bool:
    """Whether all that stands between two slots is one character, a part of other words in most headings.

    As 水 of 病险水库…, 推广节水…, 应收水费….
    """
    if len(pattern.parts) != 3 or pattern.parts[::2] != (SLOT, SLOT) or pattern.literals in _BEFORE_WORDS:
        return False
    if len(pattern.literals) > 1 or not pattern.literals.isalpha():
        return False
    filled = [fills for heading in headings if (fills := pattern.fills(heading))]
    return sum(_is_inside_a_word(pattern.literals, *fills) for fills in filled) * 2 > len(filled)


def _is_inside_a_word(word: str, before: str, behind: str) -> bool:
    """Whether the word is none by itself, nor with a slot of one character beside it."""
    ends = word_ends(f"{before}{word}{behind}")
    at = len(before)
    return (at not in ends and at > 1) or (at + 1 not in ends and len(behind) > 1)


def _told(pattern: Pattern, fills: Sequence[str]) -> list[str]:
    """What stands in each part of the pattern."""
    left = iter(fills)
    return [part if isinstance(part, str) else next(left) for part in pattern.parts]


def _edges(pattern: Pattern) -> Iterable[_Edge]:
    for place, part in enumerate(pattern.parts):
        if isinstance(part, str):
            for side in (-1, 1):
                beside = place + side
                if 0 <= beside < len(pattern.parts) and pattern.parts[beside] == SLOT:
                    yield place, side


def _may_be_torn(pattern: Pattern, edge: _Edge) -> bool:
    """A quick look at whether the wording may be half a word there: one character by itself, or a numeral."""
    place, side = edge
    pieces = _MARKS.split(str(pattern.parts[place]))
    piece = pieces[-1] if side > 0 else pieces[0]
    mark = piece[-1:] if side > 0 else piece[:1]
    if len(piece) != 1 and (side < 0 or mark not in NUMERAL_CHARACTERS):
        return False
    return bool(mark) and mark not in _ALONE and (side < 0 or mark not in _BEFORE_WORDS)


def _away(pattern: Pattern, edge: _Edge, fills: Sequence[str], ends: Sequence[int]) -> int:
    """How many characters of the wording belong to a word of which one character stands in the slot beside it."""
    place, side = edge
    pieces = _told(pattern, fills)
    fill = pieces[place + side]
    at = sum(map(len, pieces[: place + (side > 0)]))
    if at in ends or len(fill) == 1:
        return 0
    begin, end = max(e for e in ends if e < at), min(e for e in ends if e > at)
    inside, outside = (end - at, at - begin) if side > 0 else (at - begin, end - at)
    return outside if inside == 1 and outside <= len(pieces[place]) else 0


def _usual(votes: Counter[int]) -> int:
    size, count = max(votes.items(), key=lambda pair: (pair[1], -pair[0]), default=(0, 0))
    return size if count * 2 > votes.total() else 0
