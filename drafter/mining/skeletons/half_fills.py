"""Slots whose fills only finish a word, as in {深}处 and {加}法: no writer is asked for half a word."""

from collections.abc import Sequence

from drafter.mining.siblings.pattern import Pattern
from drafter.words import word_ends

_LOOKED_AT = 9
"""Headings that are cut into words."""
_DEGREES = tuple("最更很再越不")
"""What a word of one character stands behind though both are read as one: 最{少}, 更{好}."""


def has_half_fills(pattern: Pattern, headings: Sequence[str]) -> bool:
    """Whether a slot holds one character in every heading, which in most of them is a part of a word.

    A character may be a word: “{快}”字. `pattern` has no choices.
    """
    filled = [(text, fills) for text in headings[:_LOOKED_AT] if (fills := pattern.split(text))]
    if not filled:
        return False
    single = [number for number in range(len(filled[0][1])) if all(len(fills[number]) == 1 for _, fills in filled)]
    return any(
        sum(_is_half(pattern, text, fills, number) for text, fills in filled) * 2 > len(filled) for number in single
    )


def _is_half(pattern: Pattern, text: str, fills: Sequence[str], number: int) -> bool:
    """Whether a word of the text goes on beyond the fill with this number, or begins before it."""
    left = iter(fills)
    pieces = [part if isinstance(part, str) else next(left) for part in pattern.parts]
    slots = [place for place, part in enumerate(pattern.parts) if not isinstance(part, str)]
    start = sum(map(len, pieces[: slots[number]]))
    ends = word_ends(text)
    begins = start in ends or text[:start].endswith(_DEGREES)
    return not begins or start + len(fills[number]) not in ends
