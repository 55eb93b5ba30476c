"""The marks of GB/T 15834 by what they do."""

from collections.abc import Iterable

SENTENCE_ENDS = "。！？!?…"
OPENING = "“‘（《〈【〔「『("
CLOSING = "”’）》〉】〕」』)"
NEVER_FIRST = "，。、；：！？…" + CLOSING
"""Marks that may not begin a line; opening ones may not end one (禁则: 5.1)."""


def is_han(character: str) -> bool:
    """Whether the character is a Chinese one: the unified ideographs with their extensions, and 〇."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or character == "〇"
        or "\U00020000" <= character <= "\U000323af"
        or "\uf900" <= character <= "\ufaff"
    )


def listed(texts: Iterable[str]) -> str:
    """The texts side by side: with 、 between, or ； where one has marks of its own (县委、县政府)."""
    given = list(texts)
    return ("；" if any(character in text for text in given for character in "、，；") else "、").join(given)
