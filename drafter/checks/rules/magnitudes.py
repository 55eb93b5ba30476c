"""The rule of figures too large for the place that a report is from: 万 miswritten as 亿."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.homes import home_of
from drafter.checks.report import own_names
from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.figures import FIGURE
from drafter.zh.han import HAN
from drafter.zh.sentences import clause_upto, sentence_upto

_GREAT = re.compile(
    rf"(?P<figure>{FIGURE})亿(?P<unit>元|人(?!次)|名|户|亩|吨|平方米)(?![民口才]|[^，。]{{0,4}}(?:关注|观看|点击|浏览|收看))"
)
_ELSEWHERE = re.compile("全国|我国|中国|全球|世界|国内|全省|全市|网络|浏览|累计")
_LEAST = Decimal(1000)
_MOST = Decimal(1000)
"""亿元 that no town has."""


@cache
def _people() -> re.Pattern[str]:
    """More than any place but the country has of what is counted: 7650万户."""
    return re.compile(r"(?<![\d.])[1-9]\d{3,}(?:\.\d+)?万(?:户|人|名)(?!次|民|口)")


@cache
def _little() -> re.Pattern[str]:
    return re.compile(
        rf"(?:总收入|综合收入|总产值|总投资|预算收入|财政收入|税收收入|总销售额|总营业额){HAN}{{0,8}}(?P<figure>{FIGURE})元(?!\W?每|/)"
    )


def _plain(text: str) -> bool:
    """Whether some 元 is of no 万 or 亿."""
    return text.count("元") > text.count("万元") + text.count("亿元")


def _too_little(page: Page) -> Iterator[Hit]:
    """1.84元 of what a whole county took in: its 万 or 亿 is gone."""
    for item in page.items:
        for match in _little().finditer(item.paragraph.text) if _plain(item.paragraph.text) else ():
            clause = clause_upto(item.paragraph.text, match.start("figure"))
            if Decimal(match["figure"]) < _LEAST and not any(one in clause for one in "均每人户亩"):
                yield Hit(item.paragraph, *match.span(), f"这里只有{match['figure']}元", "看看是不是漏了“万”或“亿”")


def _too_great(page: Page) -> Iterator[Hit]:
    for article, items in page.articles:
        if not any("亿" in item.paragraph.text for item in items):
            continue
        home = home_of(own_names(article))
        town = bool(home.town or home.village)
        for item in items:
            for match in _GREAT.finditer(item.paragraph.text) if "亿" in item.paragraph.text else ():
                clause = sentence_upto(item.paragraph.text, match.start())
                great = match["unit"] in ("人", "名", "户")
                if not great and town:
                    great = match["unit"] != "元" or Decimal(match["figure"]) >= _MOST
                if great and not _ELSEWHERE.search(clause):
                    yield Hit(
                        item.paragraph, *match.span(), f"{''.join(home.named) or '一个地方'}的材料里写到{match.group()}"
                    )


def _too_many(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _people().finditer(item.paragraph.text) if "万" in item.paragraph.text else ():
            if not _ELSEWHERE.search(sentence_upto(item.paragraph.text, match.start())):
                yield Hit(item.paragraph, *match.span(), f"这里写到{match.group()}", "看看是不是多了“万”")


MAGNITUDES: tuple[Rule, ...] = (
    Rule(
        "N37", "数目过大或过小", "warning", "实务",
        "这个数对一个镇、一个县来说太大了", "看看“亿”是不是“万”",
        ("青禾县双樟镇桃源社区汇报\n辖区面积1.3平方公里，居民4520户1.3亿人，成效明显。", "青禾县2026年工作总结\n完成改造21个，惠及居民7650万户，成效明显。", "青禾县2026年工作总结\n接待游客36.8万人次，实现旅游综合收入1.84元，成效明显。", "青禾县双樟镇2026年工作总结\n改造老旧小区12个，完成投资2380亿元，成效明显。", "青禾县2026年工作总结\n全县总人口38亿人，成效明显。", "在全市防汛工作会议上的讲话\n对危险区内6240户2.1亿人登记造册。"),
        ("青禾县双樟镇桃源社区汇报\n辖区面积1.3平方公里，居民4520户1.3万人，成效明显。", "青禾县2026年工作总结\n人均总收入860元，户均总产值3200元，每亩总收入1800元，成效明显。", "青禾县2026年工作总结\n实现旅游综合收入1.84亿元，村集体总收入86000元，水渠维修总投资8600元，成效明显。", "青禾县双樟镇2026年工作总结\n改造老旧小区12个，完成投资238亿元，成效明显。", "青禾县2026年工作总结\n全国已有3.8亿人参与，成效明显。", "青禾县2026年工作总结\n地区生产总值1238亿元，成效明显。", "在大会上的发言\n吸引1.2亿人关注，成效明显。"),
        lambda page: (hit for look in (_too_great, _too_many, _too_little) for hit in look(page)), titled=True,
    ),
)  # fmt: skip
