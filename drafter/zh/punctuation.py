"""The marks of GB/T 15834 by what they do."""

SENTENCE_ENDS = "。！？!?…"
OPENING = "“‘（《〈【〔「『("
CLOSING = "”’）》〉】〕」』)"


def is_han(mark: str) -> bool:
    """Whether the character is a Chinese one: the unified ideographs with their extensions, and 〇."""
    return (
        "\u4e00" <= mark <= "\u9fff"
        or "\u3400" <= mark <= "\u4dbf"
        or mark == "〇"
        or "\U00020000" <= mark <= "\U000323af"
        or "\uf900" <= mark <= "\ufaff"
    )
