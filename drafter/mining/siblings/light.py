"""Headings that say the same without the word they open with."""

from collections.abc import Sequence

from drafter.mining.siblings.openings import LIGHTEST, is_light
from drafter.mining.siblings.pattern import Pattern


def without_light_words(pattern: Pattern, texts: Sequence[str]) -> tuple[Pattern, Sequence[str]]:
    """Pattern and texts without the light words with which all open: [已]完成, [着力|全力]办好; 着力, 大力抓好."""
    first, *rest = pattern.parts
    if isinstance(first, str) or not rest:
        return pattern, texts
    if first.choices:
        longest_first = sorted(first.choices, key=len, reverse=True)
        begun = [next(filter(text.startswith, longest_first)) for text in texts]
    elif isinstance(rest[0], str) and len(rest[0]) > 1:
        begun = [text.partition(rest[0])[0] for text in texts]
        if max(map(len, begun)) > LIGHTEST:
            return pattern, texts
    else:
        return pattern, texts
    if not all(map(is_light, begun)):
        return pattern, texts
    return Pattern(pattern.parts[1:]), [text.removeprefix(word) for text, word in zip(texts, begun, strict=True)]
