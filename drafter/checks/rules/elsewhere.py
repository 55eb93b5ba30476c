"""The rule of a cost told in one paragraph and what of it is there or missing in another."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.checks.rules.figures import FIGURE
from drafter.document.flow import Shown

_NEAR = Decimal("1.2")
"""Percent by which a share of rounded amounts may be off."""


@cache
def _cost() -> re.Pattern[str]:
    return re.compile(
        rf"(?:总投资|总造价|预算|概算|估算|共需资金|共需)(?:总投资|资金|经费|约|为)*(?P<total>{FIGURE})(?P<unit>[万亿]元)"
    )


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        rf"(?:自筹|落实|到位|筹集|筹措)(?:资金|经费)?(?P<have>{FIGURE})(?P<unit>[万亿]元)，(?:资金|经费)?(?:尚缺|缺口|仍缺|还缺|尚差|还差|尚需)(?:资金|经费)?(?P<lack>{FIGURE})(?P=unit)(?=[，。；])"
    )


@cache
def _share() -> re.Pattern[str]:
    return re.compile(rf"(?P<done>{FIGURE})(?P<unit>[万亿]元)，占总投资的(?P<rate>{FIGURE})[%％]")


@cache
def _asked_for() -> re.Pattern[str]:
    return re.compile(
        rf"(?:解决|补助|安排|支持|拨付)(?:资金|经费)?(?P<have>{FIGURE})(?P<unit>万元|亿元)，其余(?:的)?(?P<lack>{FIGURE})(?P=unit)"
    )


def _against_the_cost(page: Page) -> Iterator[Hit]:
    for _, items in page.articles:
        texts = [item for item in items if in_text(item) and not item.paragraph.rows]
        costs = {
            (match["total"], match["unit"])
            for item in texts
            if "元" in item.paragraph.text
            for match in _cost().finditer(item.paragraph.text)
        }
        if len(costs) == 1:
            total, unit = costs.pop()
            for item in texts:
                yield from _compared(item, Decimal(total), unit)


def _compared(item: Shown, total: Decimal, unit: str) -> Iterator[Hit]:
    text = item.paragraph.text
    if "缺" in text or "差" in text or "尚需" in text:
        for match in _short().finditer(text):
            have, lack = Decimal(match["have"]), Decimal(match["lack"])
            alone = not re.search(
                rf"(?!{total}\D){FIGURE}{unit}", text[text.rfind("。", 0, match.start()) + 1 : match.start()]
            )
            if match["unit"] == unit and have + lack != total and have < total and alone:
                told = f"总共要{total}{unit}，减{have}是{total - have}，不是{lack}"
                yield Hit(item.paragraph, *match.span(), told)
    for match in _asked_for().finditer(text) if "，其余" in text and "投资" not in text else ():
        have, lack = Decimal(match["have"]), Decimal(match["lack"])
        if match["unit"] == unit and have + lack != total and have < total:
            told = f"总共要{total}{unit}，减{have}是{total - have}，不是{lack}"
            yield Hit(item.paragraph, *match.span(), told)
    for match in _share().finditer(text) if "，占总投资的" in text else ():
        done, said = Decimal(match["done"]), Decimal(match["rate"])
        if match["unit"] == unit and abs(done / total * 100 - said) > _NEAR:
            told = f"{done}除以{total}是{done / total:.1%}，写的是{match['rate']}%"
            yield Hit(item.paragraph, *match.span(), told)


ELSEWHERE: tuple[Rule, ...] = (
    Rule(
        "N40", "和总投资不合", "warning", "实务（数据自洽）",
        "别的段里写的总投资和这里的数对不上", "查对数据",
        ("工程预算72万元，由县财政安排。\n我乡财力有限，拟自筹22万元，尚缺60万元。", "工程总投资1280万元。\n恳请县政府解决资金800万元，其余580万元由我镇筹措。", "工程总投资3.28亿元，工期24个月。\n累计完成投资1.97亿元，占总投资的70.1%。"),
        ("工程预算72万元，由县财政安排。\n我乡财力有限，拟自筹22万元，尚缺50万元。", "工程总投资1280万元。\n恳请县政府解决资金800万元，其余480万元由我镇筹措。", "工程总投资3.28亿元，工期24个月。\n累计完成投资1.97亿元，占总投资的60.1%。", "一期总投资72万元，二期总投资38万元。\n我乡财力有限，拟自筹22万元，尚缺60万元。", "工程预算72万元。\n已争取补助30万元，自筹22万元，申请补助20万元。", "改造共需资金72万元。目前已争取上级补助30万元，公司自筹22万元，尚缺20万元。"),
        _against_the_cost,
    ),
)  # fmt: skip
