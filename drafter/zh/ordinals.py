"""The forms of ordinals that reports number their headings and items with.

The four levels of GB/T 9704-2012 7.3.3 are 一、 （一） 1. （1）; 一是, 一要, 第一， and 首先， are habits of the genre,
第一条 and 1.1 those of rules and of plans for emergencies. A scheme is named by its first member.
"""

import re
from collections.abc import Callable
from functools import cache

from drafter.zh.numerals import to_chinese

VERBS = "靠抓看讲查促盯强优建推学比做练树亮晒评补压治守护聚育保管带防严控改创为在则以"
"""What may stand for 是 in 一靠…二靠…三靠…."""
BULLETS = "●■◆▲★☆◇△•▪➢➤➔➜✓✔✅※◎✦✧❖♦▍▌❤▶►▷▸🔹🔸\uf06c\uf0b7\uf0d8\uf0a7\uf06e\uf075\uf0fc"
"""Marks that set items apart without counting them, as —— does, too; …"""
SPACED_BULLETS = "-*·○□"
"""… and those that need a space behind them."""
CAPITALS = "壹贰叁肆伍陆柒捌玖拾"
LETTERS = "ABCDEFGH"
_FIRST_THEN = ("首先", "其次", "再次", "此外", "最后")
_GOING_ON = frozenset(f"{word}，" for word in _FIRST_THEN[2:-1])
LAST = f"{_FIRST_THEN[-1]}，"


def ends_with_last(marker: str, following: str) -> bool:
    """Whether an item is the last of those that 首先， begins; `following` is the marker of the next, or ""."""
    return marker in _GOING_ON and following not in _GOING_ON and following != LAST


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else f"（{number}）"


def _first_then(number: int) -> str:
    return _FIRST_THEN[min(number, len(_FIRST_THEN)) - 1] + "，"


def _of(members: str, mark: str) -> Callable[[int], str]:
    """Numbers by these characters, the last of them for all that are more."""
    return lambda number: members[min(number, len(members)) - 1] + mark


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
    "其一，": lambda number: f"其{to_chinese(number)}，",
    "第一章": lambda number: f"第{to_chinese(number)}章",
    "第一条": lambda number: f"第{to_chinese(number)}条",
    "第一部分": lambda number: f"第{to_chinese(number)}部分",
    "1.1": lambda number: f"1.{number}",
    "1.1.1": lambda number: f"1.1.{number}",
    "1.1.1.1": lambda number: f"1.1.1.{number}",
    "壹、": _of(CAPITALS, "、"),
    "A.": _of(LETTERS, "."),
    "甲、": _of("甲乙丙丁戊己庚辛壬癸", "、"),
    "Ⅰ.": _of("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "."),
    "PART 1": lambda number: f"PART {number}",
    "——": lambda _: "——",
    "问：": lambda _: "问：",
    "记者：": lambda _: "记者：",
}
"""Scheme → the marker of its n-th member (from 1); of 1.1 and the like, that under the first heading."""
THROUGH = ("第一条",)
"""Schemes that are counted through a whole text, whatever the headings between: the articles of rules."""
_WORDED: tuple[tuple[str, Callable[[re.Match[str], int], str]], ...] = (
    (r"([\u4e00-\u9fff]{2,4})一：", lambda form, number: f"{form[1]}{to_chinese(number)}："),
    ("第一([\u4e00-\u9fff]{1,4}[：，]?)", lambda form, number: f"第{to_chinese(number)}{form[1]}"),
    ("一([\u4e00-\u9fff]{1,4}[：，])", lambda form, number: to_chinese(number) + form[1]),
    (f"一([{VERBS}])", lambda form, number: to_chinese(number) + form[1]),
    (f"[{re.escape(BULLETS + SPACED_BULLETS)}]", lambda form, _: form[0]),
)
"""Schemes with a word of their own: 做法一： and 启示之一：, 第一步： and 第一个问题，, 一件事，, 一靠; and bullets."""
_APART = re.compile(rf"第[^，：、]+[编章节篇条分]|\d+(?:\.\d+)+|PART \d+|[{re.escape(SPACED_BULLETS)}]")


@cache
def _form(scheme: str) -> Callable[[int], str] | None:
    if scheme in SCHEMES:
        return SCHEMES[scheme]
    for pattern, made in _WORDED:
        if form := re.fullmatch(pattern, scheme):
            return lambda number: made(form, number)
    return None


def is_scheme(scheme: str) -> bool:
    """Whether there are ordinals of this name."""
    return _form(scheme) is not None


def ordinal(scheme: str, number: int) -> str:
    """The marker of the `number`-th sibling (from 1); raises KeyError for an unknown scheme."""
    made = _form(scheme)
    if made is None:
        raise KeyError(scheme)
    return made(number)


def counted_as(scheme: str) -> str:
    """What counts on from one item to the next: 二看 follows 一抓, every other scheme counts by itself."""
    return "一" if len(scheme) == 2 and scheme[0] == "一" and scheme[1] in VERBS else scheme


def spaced(marker: str) -> str:
    """A marker as it stands before its heading: with a space where nothing else separates them, as in 第一章　总则."""
    return marker + ("　" if marker[0] == "第" else " ") if _APART.fullmatch(marker) else marker
