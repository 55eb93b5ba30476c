"""What so many cost at so much each, how many times a figure is another, and parts of a number that are more than it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page
from drafter.checks.rules.figures import FIGURE, NUMBER, UNIT, half_place
from drafter.zh.han import HAN
from drafter.zh.sentences import sentence_upto


@cache
def _at_so_much() -> re.Pattern[str]:
    """购置巡逻车20辆…，按每辆15万元测算，共需资金300万元."""
    return re.compile(
        rf"[按以]?每(?P<unit>{HAN}{{1,2}}?)(?P<each>{FIGURE})(?P<scale>[万亿]?元)(?:的?(?:标准|价格))?(?:测算|计算|估算|安排|补助|补贴|配置|预算)?，(?:共需|需|共计|合计|总计)(?:资金|经费|费用|投资|补助|补贴)?(?P<all>{FIGURE})(?P=scale)"
    )


@cache
def _so_many_times() -> re.Pattern[str]:
    """达86.4万元，是2022年12万元的7.2倍."""
    return re.compile(
        rf"(?P<one>{FIGURE})(?P<unit>{UNIT})，(?:是|为|相当于)(?:20\d\d年|上年|去年|[^，。；\d]{{0,4}})的?(?P<other>{FIGURE})(?P=unit)的(?P<times>{FIGURE})倍"
    )


@cache
def _of_these() -> re.Pattern[str]:
    """13个未完成问题中，涉及历史遗留的9个、资金不足的4个."""
    return re.compile(
        rf"(?P<total>{NUMBER})(?P<unit>[个件起处户项名人家])[^，。；、\d]{{0,12}}中，(?P<parts>[^，。；、\d]{{2,14}}的{NUMBER}(?P=unit)(?:[、，][^，。；、\d]{{2,14}}的{NUMBER}(?P=unit)){{1,5}})(?=[；。])"
    )


def products(page: Page) -> Iterator[Hit]:
    """What no number of such things before it comes to at that price."""
    for item in page.items:
        text = item.paragraph.text
        for match in _at_so_much().finditer(text) if "，" in text and "每" in text and "元" in text else ():
            before = sentence_upto(text, match.start())
            numbers = [Decimal(one) for one in re.findall(rf"({NUMBER}){match['unit']}", before)]
            each, said = Decimal(match["each"]), Decimal(match["all"])
            slack = half_place(match["all"]) if "." in match["all"] else Decimal(0)
            if numbers and all(abs(one * each - said) > slack for one in (*numbers, sum(numbers))):
                told = f"{numbers[0]}乘以{each}是{numbers[0] * each}，写的是{match['all']}"
                yield Hit(item.paragraph, match.start("unit"), match.end(), told)


def times(page: Page) -> Iterator[Hit]:
    """A figure told as so many times another, which it is not."""
    for item in page.items:
        for match in _so_many_times().finditer(item.paragraph.text) if "倍" in item.paragraph.text else ():
            one, other, said = (Decimal(match[name]) for name in ("one", "other", "times"))
            if other and abs(one / other - said) > 2 * half_place(match["times"]) + Decimal("0.02"):
                told = f"{match['one']}是{match['other']}的{one / other:.1f}倍，写的是{match['times']}倍"
                yield Hit(item.paragraph, *match.span(), told)


def parts_of_these(page: Page) -> Iterator[Hit]:
    """Parts of a number that come to more than it."""
    for item in page.items:
        text = item.paragraph.text
        for match in _of_these().finditer(text) if "中，" in text else ():
            total, found = int(match["total"]), sum(map(int, re.findall(NUMBER, match["parts"])))
            if found > total:
                yield Hit(item.paragraph, *match.span(), f"各项相加是{found}，总数是{total}")
