"""Chinese numerals up to 9,999: 二十一 ↔ 21."""

CHINESE_DIGITS = "零一二三四五六七八九"
_VALUE = {character: value for value, character in enumerate(CHINESE_DIGITS)} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
HALF_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
"""For `str.translate`: full-width digits and points to ASCII."""
NUMERAL_CHARACTERS = "〇零一二三四五六七八九十百千两"
_LONGEST = 15


def to_chinese(number: int) -> str:
    """The numeral as an ordinal writes it: 10 is 十, 21 is 二十一, 105 is 一百零五.

    Raises ValueError outside 0–9,999.
    """
    if not 0 <= number <= 9999:
        raise ValueError(number)
    if number < 10:
        return CHINESE_DIGITS[number]
    parts: list[str] = []
    zero_pending = False
    for unit, character in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            parts.append(("零" if zero_pending else "") + CHINESE_DIGITS[digit] + character)
            zero_pending = False
        elif parts:
            zero_pending = True
    text = "".join(parts)
    return text.removeprefix("一") if text.startswith("一十") else text


def to_count(number: int) -> str:
    """The numeral before a measure word: 2 is 两, as in 两项工作, all others are as `to_chinese` writes them."""
    return "两" if number == 2 else to_chinese(number)


def from_chinese(text: str) -> int | None:
    """The number that a Chinese numeral writes, or None where `text` is not one; 二〇二六 is read digit by digit."""
    if not text or len(text) > _LONGEST or any(character not in NUMERAL_CHARACTERS for character in text):
        return None
    if not any(character in _UNITS for character in text):
        return int("".join(str(_VALUE[character]) for character in text))
    total, digit, least = 0, 0, 10_000
    for character in text:
        if character in _UNITS:
            if _UNITS[character] >= least:
                return None
            least = _UNITS[character]
            total += (digit or 1) * least
            digit = 0
        else:
            digit = _VALUE[character]
    return total + digit
