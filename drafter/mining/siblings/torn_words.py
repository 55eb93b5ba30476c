"""Wordings that end in the first half of words which only begin alike: of 推进农村改革, 推进农业转型 not 推进农."""

from collections.abc import Sequence
from itertools import accumulate

from drafter.mining.siblings.carrying import BINDING, COMPLETING, PREFIX
from drafter.mining.siblings.framing import FUNCTION
from drafter.mining.siblings.half_words import BEGINNING
from drafter.mining.siblings.paired import ENDS
from drafter.mining.siblings.pattern import SLOT, WIDE, Part, Pattern
from drafter.words import words_of
from drafter.zh.numerals import NUMERAL_CHARACTERS

_MODIFIERS = frozenset("逐每各互共同齐合联常勤敢善勇乐甘争抢早先广多少真苦巧亲专自代重免限预分")
"""What, alone in a clause, makes a row of the verbs or nouns it stands before: …，逐项…; …，逐户…."""
_WORDS = BINDING | FUNCTION | COMPLETING.union(NUMERAL_CHARACTERS, PREFIX, "双各")
"""Characters that are words by themselves or make a row of what they stand before."""


def without_torn_words(pattern: Pattern, texts: Sequence[str]) -> Pattern:
    """The pattern whose slots take in the character before them that begins a word in each text that follows it.

    What is left is a word (推进{1}, 让{1}成为{2}, 抓{1}管理) or a comma: of …，打通…, …，打开… no …，打….
    """
    places = [place for place, part in enumerate(pattern.parts[:-1], 1) if _may_be_torn(part)]
    places = [place for place in places if pattern.parts[place] in (SLOT, WIDE)]
    if not places:
        return pattern
    following = [text for text in texts if pattern.split(text)]
    parts = list(pattern.parts)
    for place in places:
        wording = parts[place - 1]
        if not isinstance(wording, str) or len(words_of(wording)[-1]) > 1:
            continue
        if _is_torn([_word_at(pattern, place, text) for text in following]):
            parts[place - 1] = wording[:-1]
    return Pattern(tuple(parts))


def _may_be_torn(part: Part) -> bool:
    """Whether it is a wording whose last character may begin a word, and that is more than this character."""
    if not isinstance(part, str) or len(part) == 1 or part[-1] in _WORDS:
        return False
    if part[-2:] in BEGINNING:  # quicker than to ask a dictionary
        return False
    opening = ENDS.split(part)[-1]
    return opening.isalpha() and opening not in _MODIFIERS


def _is_torn(words: Sequence[tuple[str, str]]) -> bool:
    """Whether the words at the end of a wording go on behind it, most of them known ones: 文化, 文物 and so 文旅."""
    known = sum(len(word) > 1 for word, _ in words)
    return known * 2 > len(words) and all(word and (len(word) > 1 or len(behind) == 1) for word, behind in words)


def _word_at(pattern: Pattern, place: int, text: str) -> tuple[str, str]:
    """The word of a text that begins with the last character before the slot, and the next; empty if none does."""
    upto = iter(pattern.split(text) or ())
    start = sum(len(part if isinstance(part, str) else next(upto, "")) for part in pattern.parts[:place]) - 1
    words = (*words_of(text), "")
    ends = [*accumulate(map(len, words), initial=0)]
    return (words[ends.index(start)], words[ends.index(start) + 1]) if start in ends[:-2] else ("", "")
