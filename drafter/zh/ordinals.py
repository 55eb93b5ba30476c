"""The forms of ordinals that reports number their headings and items with.

The four levels of GB/T 9704-2012 7.3.3 are 一、 （一） 1. （1）; 一是, 一要, 第一， and 首先， are habits of the genre.
A scheme is named by its first member.
"""

import re
from collections.abc import Callable

from drafter.zh.numerals import to_chinese

_FIRST_THEN = ("首先", "其次", "再次", "此外", "最后")


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else f"（{number}）"


def _first_then(number: int) -> str:
    return _FIRST_THEN[min(number, len(_FIRST_THEN)) - 1] + "，"


SCHEMES: dict[str, Callable[[int], str]] = {
    "": lambda _: "",
    "一、": lambda number: to_chinese(number) + "、",
    "（一）": lambda number: f"（{to_chinese(number)}）",
    "1.": lambda number: f"{number}.",
    "（1）": lambda number: f"（{number}）",
    "①": _circled,
    "一是": lambda number: to_chinese(number) + "是",
    "一要": lambda number: to_chinese(number) + "要",
    "第一，": lambda number: f"第{to_chinese(number)}，",
    "首先，": _first_then,
    "第一章": lambda number: f"第{to_chinese(number)}章",
    "第一部分": lambda number: f"第{to_chinese(number)}部分",
}
"""Scheme → the marker of its n-th member (from 1)."""


_LABELLED = re.compile(r"([\u4e00-\u9fff]{2,3})一：")
"""A scheme of a label's own, as 做法一： and 启示一：."""


def is_scheme(scheme: str) -> bool:
    """Whether there are ordinals of this name."""
    return scheme in SCHEMES or _LABELLED.fullmatch(scheme) is not None


def ordinal(scheme: str, number: int) -> str:
    """The marker of the `number`-th sibling (from 1); raises KeyError for an unknown scheme."""
    if scheme not in SCHEMES and (labelled := _LABELLED.fullmatch(scheme)):
        return f"{labelled[1]}{to_chinese(number)}："
    return SCHEMES[scheme](number)
