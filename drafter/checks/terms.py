"""What is counted on from one time to the next: 第六届油茶文化节, 第46次常务会议, 县委十二届六次全会, 《…》第三辑.

A body's own term (第十八届人民政府) lasts for years and is none.
"""

import re
from collections.abc import Iterator
from itertools import chain

from drafter.facts import Fact
from drafter.zh.han import compiled
from drafter.zh.numerals import from_chinese

_NUMBER = r"[一二三四五六七八九十百\d]{1,5}"
_TERM = compiled(
    rf"第(?P<number>{_NUMBER})(?:(?P<held>届)(?![一-龥]{{0,6}}(?:人大|人民代表|政协|党代|代表大会|委员会|政府|理事会|董事会|监事会|常委|[党纪]委|中央|工会|全委)|任?期)"
    r"|(?P<met>次)(?=[一-龥]{0,8}(?:会议|全会|例会|全体会|学习会))(?![一-龥]{0,8}(?:代表大会|党代会|普查))"
    r"|(?P<run>[期轮])(?=[一-龥]{0,12}(?:班|培训|讲堂|论坛|活动|巡察|巡视|督察|督导|检查)))"
)
_SERIAL = re.compile(rf"(?<=》)第(?P<number>{_NUMBER})[辑期卷册集]")
_PLENUM = re.compile(
    r"(?<=[省市县区州旗镇乡]委)(?P<term>[一二三四五六七八九十]{1,3}届)(?P<number>[一二三四五六七八九十]{1,3})次全会"
)


def terms(text: str) -> Iterator[Fact]:
    """The numbered times of a text; the span is 第六届 alone, the value 6届."""
    if "第" in text:
        for match in chain(_TERM.finditer(text), _SERIAL.finditer(text) if "》第" in text else ()):
            number = match["number"] if match["number"].isdigit() else from_chinese(match["number"])
            if number is not None:
                yield Fact(match.start(), match.end(), "term", match.group(), f"{number}{match.group()[-1]}")
    if "届" in text:
        for match in _PLENUM.finditer(text):
            yield Fact(match.start(), match.end(), "term", match.group(), match.group())
