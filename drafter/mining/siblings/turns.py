"""Words that take turns beside a slot: [严格|严肃]{1}, though all headings share 严."""

from collections import Counter
from collections.abc import Sequence

from drafter.mining.siblings.carrying import CARRYING, COMPLETING, LINKING
from drafter.mining.siblings.choices import is_word
from drafter.mining.siblings.framing import FUNCTION
from drafter.mining.siblings.generalise import MAX_CHOICES
from drafter.mining.siblings.openings import is_light
from drafter.mining.siblings.paired import ENDS
from drafter.mining.siblings.pattern import SLOT, WIDE, Gap, Part, Pattern
from drafter.words import words_of
from drafter.zh.numerals import NUMERAL_CHARACTERS

FEWEST = 4
"""Texts that show that two words take turns."""
_SIZE = 2
"""Characters of such a word."""
_ALONE = FUNCTION.union(NUMERAL_CHARACTERS, "万亿之者化型")
"""Characters that are words by themselves, or make a row of what they stand behind."""
_BEHIND = _ALONE.union(COMPLETING).difference("在为")
"""Those of them, and complements, that complete no verb before them, as they do in [摆在|放在] and [化为|变为]."""
_WORDS = _ALONE | CARRYING
"""These and words that carry a row."""
_BEFORE = _WORDS - LINKING
"""Those of them that are no verb which another character may complete: 抓[牢|实], 带[动|领]."""


def by_turns_alone(texts: Sequence[str]) -> Pattern | None:
    """The pattern of texts that have no wording in common but few words, none light, by turns in two places, or None.

    The words in one place do not go with those in another: 打造{1}品牌, 打造{1}标杆 and 争创{1}品牌 are one row, but
    完善{1}机制 and 强化{1}建设 are two.
    """
    if len({text[:_SIZE] for text in texts}) > len(texts) // 2 or len(set(texts)) < FEWEST:
        return None
    slots = Pattern((SLOT, *("，", SLOT) * texts[0].count("，")))
    if not all(map(slots.split, texts)):
        return None
    pattern = with_all_turns(slots, texts, anyway=True)
    gaps = [part for part in pattern.parts if isinstance(part, Gap)]
    columns = zip(*(pattern.fills(text) or () for text in texts), strict=True)
    turns = [column for gap, column in zip(gaps, columns, strict=True) if not all(map(is_light, gap.choices))]
    return pattern if len({tuple(map(column.index, column)) for column in turns}) > 1 else None


def with_all_turns(pattern: Pattern, texts: Sequence[str], *, anyway: bool = False) -> Pattern:
    """The pattern with a choice where a few words that begin or end alike, each twice or more, stand beside a slot.

    Other words are told beside such a choice, where the pattern has one already or `anyway`: 以{1}为[抓手|载体]，
    [推动|促进]{2}.
    """
    if len(texts) < FEWEST:
        return pattern
    anyway = anyway or pattern.choices_anywhere
    if not anyway and not any(_may_be_halves(part, texts) for part in pattern.parts):
        return pattern
    followed = [*filter(None, map(pattern.split, texts))]
    if len(followed) < FEWEST:
        return pattern
    columns = zip(*followed, strict=True)
    parts: list[Part] = ["", *pattern.parts, ""]
    gaps = [place for place, part in enumerate(parts) if not isinstance(part, str)]
    for place, column in reversed([*zip(gaps, columns, strict=True)]):
        if parts[place] in (SLOT, WIDE) and min(map(len, column)) > 1:
            parts[place - 1 : place + 2] = _told(parts[place - 1 : place + 2], column, anyway=anyway)
    if len(parts) == len(pattern.parts) + 2:
        return pattern
    told = Pattern(tuple(filter(None, parts)))
    return with_all_turns(told, texts)


def _may_be_halves(part: Part, texts: Sequence[str]) -> bool:
    """Whether few enough characters stand before a wording, or behind it; quicker than to part all texts."""
    if not isinstance(part, str):
        return False
    sides = [text.partition(part) for text in texts]
    most = len(texts) // 2
    return (
        1 < len({behind[:1] for _, _, behind in sides}) <= most or 1 < len({text[-1:] for text, _, _ in sides}) <= most
    )


def _told(parts: list[Part], column: Sequence[str], *, anyway: bool) -> list[Part]:
    """What stands before a slot, the slot, and what stands behind it, with the words that take turns beside it."""
    before, slot, behind = parts
    if isinstance(before, str) and before[-1:].isalpha() and before[-1] not in _BEFORE:
        words = _turns([before[-1] + fill[0] for fill in column])
        if words and len(words_of(before)[-1]) == 1:
            return [before[:-1], Gap(words), slot, behind]
    if isinstance(behind, str) and behind[:1].isalpha() and behind[0] not in _BEHIND:
        words = _turns([fill[-1] + behind[0] for fill in column])
        if words and _WORDS.isdisjoint(word[0] for word in words) and len(words_of(ENDS.split(behind)[0])[0]) == 1:
            return [before, slot, Gap(words), behind[1:]]
    if anyway and min(map(len, column)) > _SIZE:
        if words := _turns([fill[:_SIZE] for fill in column]):
            return [before, Gap(words), slot, behind]
        if words := _turns([fill[-_SIZE:] for fill in column]):
            return [before, slot, Gap(words), behind]
    return parts


def _turns(words: Sequence[str]) -> tuple[str, ...]:
    """The few words that these are, each twice or more; () where they are more, or no words."""
    counts = Counter(words)
    if not 1 < len(counts) <= MAX_CHOICES or min(counts.values()) == 1:
        return ()
    return tuple(sorted(counts)) if all(map(is_word, counts)) else ()
