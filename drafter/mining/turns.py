"""Words that take turns beside a slot, told where others do in the same headings."""

from collections import Counter
from collections.abc import Sequence

from drafter.mining.generalise import MAX_CHOICES
from drafter.mining.pattern import SLOT, Gap, Part, Pattern
from drafter.words import words_of

FEWEST = 4
"""Texts that show that two words take turns."""
_SIZE = 2
"""Characters of such a word."""


def with_all_turns(pattern: Pattern, texts: Sequence[str]) -> Pattern:
    """The pattern with a choice where the fills of a slot begin, or end, with a few words, each of them twice or more.

    So it is only where the pattern has a choice already: 以{1}为[抓手|载体]，[推动|促进]{2}.
    """
    if not pattern.choices_anywhere:
        return pattern
    fills = [fill for fill in map(pattern.split, texts) if fill]
    if len(fills) < FEWEST:
        return pattern
    columns = zip(*fills, strict=True)
    parts: list[Part] = []
    for part in pattern.parts:
        column = () if isinstance(part, str) else next(columns)
        if part != SLOT:
            parts.append(part)
            continue
        begun, ended = _turns(column, first=True), _turns(column, first=False)
        parts += [*([Gap(begun)] if begun else []), part, *([Gap(ended)] if ended and not begun else [])]
    return Pattern(tuple(parts)) if len(parts) > len(pattern.parts) else pattern


def _turns(column: Sequence[str], *, first: bool) -> tuple[str, ...]:
    """The few words of two characters that the fills begin or end with in turn, all going on; () if they do not."""
    words = Counter(fill[:_SIZE] if first else fill[-_SIZE:] for fill in column)
    few = 1 < len(words) <= MAX_CHOICES and min(words.values()) > 1 and min(map(len, column)) > _SIZE
    if not few or any(words_of(fill)[0 if first else -1] not in words for fill in column):
        return ()
    return tuple(sorted(words))
