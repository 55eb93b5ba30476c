"""The number formats of automatic numbering (ECMA-376 Part 1, 17.18.59, ST_NumberFormat)."""

from collections.abc import Callable

from drafter.zh.numerals import to_chinese

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_FORMAL_TRADITIONAL = str.maketrans("零一二三四五六七八九十百千", "零壹貳參肆伍陸柒捌玖拾佰仟")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def formatted(number: int, kind: str) -> str:
    """The number in a format; "" for none and bullet, decimal for a format that is not known or has run out."""
    if kind in ("none", "bullet"):
        return ""
    return _FORMATS.get(kind, str)(number)


def _roman(number: int) -> str:
    if not 0 < number < 32_000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _letters(number: int) -> str:
    """A … Z, AA, BB …: Word repeats the letter."""
    if not 0 < number <= 780:
        return str(number)
    turn, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (turn + 1)


def _chinese(number: int) -> str:
    return to_chinese(number) if 0 <= number <= 9999 else str(number)


def _counting(number: int) -> str:
    """chineseCounting counts to ninety-nine; beyond, digit by digit."""
    return _chinese(number) if number < 100 else _digits(number)


def _digits(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number)) if number >= 0 else str(number)


def _japanese(number: int) -> str:
    text = _chinese(number).replace("零", "")
    return text.replace("一百", "百").replace("一千", "千").replace("一十", "十")


def _legal(number: int) -> str:
    """壹拾, where counting has 十 alone."""
    text = _chinese(number)
    return ("一" + text if text.startswith("十") else text).translate(_FORMAL)


def _run_of(first: str, last: str) -> Callable[[int], str]:
    """Characters that stand one after another in Unicode."""
    size = ord(last) - ord(first)
    return lambda number: chr(ord(first) + number - 1) if 0 <= number - 1 <= size else str(number)


def _cycle(marks: str) -> Callable[[int], str]:
    return lambda number: marks[(number - 1) % len(marks)] if number > 0 else str(number)


def _circled(number: int) -> str:
    for first, last, start in (("①", "⑳", 1), ("㉑", "㉟", 21), ("㊱", "㊿", 36)):
        if start <= number <= start + ord(last) - ord(first):
            return chr(ord(first) + number - start)
    return "⓪" if number == 0 else str(number)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    # newer formats are named by how they begin
    "001": lambda number: f"{number:03d}",
    "0001": lambda number: f"{number:04d}",
    "00001": lambda number: f"{number:05d}",
    "decimalHalfWidth": str,
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _run_of("⑴", "⒇"),
    "decimalEnclosedFullstop": _run_of("⒈", "⒛"),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "chineseCounting": _counting,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "japaneseCounting": _japanese,
    "chineseLegalSimplified": _legal,
    "japaneseLegal": _legal,
    "ideographLegalTraditional": lambda number: _chinese(number).translate(_FORMAL_TRADITIONAL),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": lambda number: _cycle(_STEMS)(number) + _cycle(_BRANCHES)(number),
    "ideographEnclosedCircle": _run_of("㊀", "㊉"),
}
