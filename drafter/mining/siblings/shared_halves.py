"""One character that only halves of words share: of 支持农业发展, 支持林业发展 not 业; of 凝聚合力, 汇聚人心 not 聚."""

from collections.abc import Sequence

from drafter.mining.siblings.carrying import COMPARING, COMPLETING, ENDINGS, EQUATING, KEEPING_STEP
from drafter.mining.siblings.clauses import CLASSICAL
from drafter.mining.siblings.framing import FUNCTION
from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.paired import ENDS
from drafter.mining.siblings.pattern import SLOT, Part, Pattern
from drafter.words import words_of
from drafter.zh.numerals import NUMERAL_CHARACTERS

_WORDS = FUNCTION | COMPLETING.union(COMPARING, KEEPING_STEP, EQUATING, CLASSICAL, NUMERAL_CHARACTERS, "所者化型性式率")
"""Characters that are words by themselves or make a row of what they stand behind: 绿化, 美化."""
_ENDINGS = frozenset(f"{ENDINGS}品民员村区园院部生路师会金源堂地众").difference(_WORDS, "心力")
"""What nouns end with though these are all different: 农业, 工业, 林业; but 人力, 物力, 财力 are a row."""


def without_shared_halves(pattern: Pattern, texts: Sequence[str]) -> Pattern:
    """The pattern whose slots take in a character beside them that is half of a word of two in each text.

    The character stands alone between two slots, or more is left of its clause. One of the words comes again: two are
    one word or another (凝聚, 汇聚, 凝聚), three are a row (真情, 深情, 温情), unless nouns with more behind.
    """
    places = range(1, len(pattern.parts))
    found = [(place, end) for place in places for end in (0, -1) if _may_be_half(pattern.parts, place, end)]
    if not found:
        return pattern
    following = [text for text in texts if pattern.split(text)]
    parts: list[Part] = list(pattern.parts)
    for place, end in found:
        wording = parts[place]
        if isinstance(wording, str) and _shares_half(pattern, place, end, following):
            parts[place] = wording[1:]
    return pattern if parts == list(pattern.parts) else Pattern(tidied(parts))


def _may_be_half(parts: Sequence[Part], place: int, end: int) -> bool:
    """Whether a wording behind a slot may lose its first character, or a single one, and still tell.

    Most words are of two characters: in a clause of an odd number of them one is left over.
    """
    wording = parts[place]
    if not isinstance(wording, str) or wording[end] in _WORDS or (end and len(wording) > 1):
        return False
    if len(wording) == 1:
        return parts[place + 1 : place + 2] == (SLOT,) == parts[place - 1 : place]
    clause = wording if wording.isalpha() else ENDS.split(wording)[0]
    return clause.isalpha() and len(clause) % 2 == 1 and len(clause) > 1 and parts[place - 1] == SLOT


def _shares_half(pattern: Pattern, place: int, end: int, texts: Sequence[str]) -> bool:
    """Whether the texts share no more than half of a word there; what jieba takes for words is asked last."""
    wording = str(pattern.parts[place])
    ordinary = end == 0 and len(wording) > 1 and wording[0] in _ENDINGS
    places = [_place_of(pattern, place, text) for text in texts]
    halves = {text[at - 1 : at + 1] if end == 0 else text[at : at + 2] for text, at in zip(texts, places, strict=True)}
    if not ordinary and len(halves) == len(texts):
        return False
    pieces = [text[: at + 1] if end == 0 else text[at:] for text, at in zip(texts, places, strict=True)]
    sizes = {len(words_of(piece)[-1 - end]) for piece in pieces}
    return sizes == {2} or (ordinary and min(sizes) > 1)


def _place_of(pattern: Pattern, place: int, text: str) -> int:
    """Where a wording begins in the text."""
    upto = iter(pattern.split(text) or ())
    return sum(len(part if isinstance(part, str) else next(upto, "")) for part in pattern.parts[:place])
