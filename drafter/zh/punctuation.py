"""The marks of GB/T 15834 by what they do."""

from collections.abc import Iterable

SENTENCE_ENDS = "。！？!?…"
OPENING = "“‘（《〈【〔「『("
CLOSING = "”’）》〉】〕」』)"
NEVER_FIRST = "，。、；：！？…" + CLOSING
"""Marks that begin no line; opening ones end none (禁则: 5.1)."""


def is_han(mark: str) -> bool:
    """Whether the character is a Chinese one: the unified ideographs with their extensions, and 〇."""
    return (
        "\u4e00" <= mark <= "\u9fff"
        or "\u3400" <= mark <= "\u4dbf"
        or mark == "〇"
        or "\U00020000" <= mark <= "\U000323af"
        or "\uf900" <= mark <= "\ufaff"
    )


def listed(texts: Iterable[str]) -> str:
    """The texts side by side: with 、 between, or ； where one has marks of its own (县委、县政府)."""
    given = list(texts)
    return ("；" if any(mark in text for text in given for mark in "、，；") else "、").join(given)
