"""Dates as people type them → 2026年3月12日, the form of GB/T 9704-2012 7.3.5.4."""

import re
from datetime import date, timedelta

from drafter.zh.numerals import HALF_WIDTH, from_chinese

_HAN = "[〇零一二三四五六七八九十]"
_HALF_WIDTH = HALF_WIDTH | str.maketrans("／－", "/-")
_CHINESE = re.compile(
    rf"(?:([0-9]{{2,4}}|{_HAN}{{2,4}})年)?(?:([0-9]{{1,2}}|{_HAN}{{1,3}})月(?:份)?)?(?:([0-9]{{1,2}}|{_HAN}{{1,3}})[日号])?"
)
_MARKED = re.compile(r"(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?")
_SHORT = re.compile(r"(\d{1,2})[-./](\d{1,2})")
_DAY_LEFT_OUT = re.compile(rf"月(?:[0-9]{{1,2}}|{_HAN}{{1,3}})\Z")
"""3月16 and 三月十六, as people say it."""
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
_RANGE = re.compile(r"\s*(?:至|到|—+|–|~|～|-(?=\d{1,2}[月日号]|\d{4}年)|-{2,})\s*")
_SPOKEN = {"今天": 0, "今日": 0, "昨天": -1, "明天": 1}
_YEARS_FROM_NOW = {"今": 0, "本": 0, "去": -1, "上": -1, "明": 1}
_NEAR = 5
"""Years from now up to which two digits are a year."""
_TWO_DIGITS = re.compile("[0-9]{2}")
_BY_CHARACTER = str.maketrans("〇零一二三四五六七八九", "00123456789")


def normalised_date(text: str, today: date) -> str:
    """The date, month, year or range that `text` writes, in its official form.

    2026-3-12, 2026.3.12, 20260312, 二〇二六年三月十二日, 3月12日, 3月12, 3.12, 2026年3月, 今天 and 2026年1月至3月
    are read.
    Raises ValueError with a Chinese reason for what is no date or does not exist.
    """
    text = re.sub(r"\s+", "", text.translate(_HALF_WIDTH))
    if text in _SPOKEN:
        day = today + timedelta(days=_SPOKEN[text])
        return f"{day.year}年{day.month}月{day.day}日"
    ends = _RANGE.split(text)
    if len(ends) == 2 and all(ends):
        first = ends[0]
        if first.isdigit() and ends[1].endswith(("月", "月份")):
            first += "月"
        elif first.isdigit() and ends[1].endswith(("日", "号")):
            first += "日"
        return f"{_one(first)}至{_one(ends[1])}"
    return _one(text)


def _one(text: str) -> str:
    year, month, day = _parts(text)
    if year is not None and not 1900 <= year <= 2199:
        raise ValueError(f"年份“{year}”不对，要写四位数，如 2026年")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"没有{month}月")
    if day is not None and month is not None:
        try:
            date(year or 2024, month, day)
        except ValueError:
            raise ValueError(f"没有{f'{year}年' if year else ''}{month}月{day}日这一天") from None
    if day is not None and not 1 <= day <= 31:
        raise ValueError(f"没有{day}日")
    return "".join(f"{part}{unit}" for part, unit in zip((year, month, day), "年月日", strict=True) if part is not None)


def _parts(text: str) -> tuple[int | None, int | None, int | None]:
    if match := _SOLID.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _MARKED.fullmatch(text):
        return int(match[1]), int(match[3]), int(match[4]) if match[4] else None
    if match := _SHORT.fullmatch(text):
        return None, int(match[1]), int(match[2])
    match = _CHINESE.fullmatch(f"{text}日" if _DAY_LEFT_OUT.search(text) else text)
    if not text or match is None or (match[1] and match[3] and not match[2]):
        raise ValueError("看不出是哪一天，请写成 2026年3月12日 或 2026-3-12")
    year, month, day = (_number(part) for part in match.groups())
    return 2000 + year if year is not None and year < 100 else year, month, day


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isascii() else from_chinese(text)


def said_year(text: str, today: date) -> str:
    """The year, in four digits, that 今年, 去年, 26年 or 二六年 means; "" for anything else."""
    said = text.strip().translate(HALF_WIDTH).translate(_BY_CHARACTER).removesuffix("度").removesuffix("年")
    if said in _YEARS_FROM_NOW:
        return str(today.year + _YEARS_FROM_NOW[said])
    near = _TWO_DIGITS.fullmatch(said) is not None and abs(int(said) - today.year % 100) <= _NEAR
    return f"{today.year // 100}{said}" if near else ""
