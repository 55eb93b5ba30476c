"""The rule of offices that the reform of 2018 did away with, in a report of today."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.report import year_of
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.zh.sentences import sentences

_NOW = {
    "国土资源局": "自然资源局", "环境保护局": "生态环境局", "环保局": "生态环境局", "安全生产监督管理局": "应急管理局", "安监局": "应急管理局",
    "卫生和计划生育局": "卫生健康局", "卫生和计划生育委员会": "卫生健康委员会", "卫生计生局": "卫生健康局", "卫生计生委": "卫生健康委", "卫计局": "卫生健康局",
    "卫计委": "卫生健康委", "工商行政管理局": "市场监督管理局", "工商局": "市场监督管理局", "质量技术监督局": "市场监督管理局", "质监局": "市场监督管理局",
    "食品药品监督管理局": "市场监督管理局", "食药监局": "市场监督管理局", "国税局": "税务局", "地税局": "税务局", "地方税务局": "税务局", "旅游局": "文化和旅游局",
    "文广新局": "文化和旅游局", "文化广电新闻出版局": "文化和旅游局", "农业局": "农业农村局", "扶贫办": "农业农村局",
}  # fmt: skip
_SINCE = "2020"
"""Year from which a report of a county knows none of them any more."""
_GONE = re.compile("原|时任|曾|更名|前身|划转|合并|撤销|改革|职责|《")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(f"(?:省|市|县|区|州|旗)(?P<office>{'|'.join(sorted(_NOW, key=len, reverse=True))})")


def _former(page: Page) -> Iterator[Hit]:
    for article, items in page.articles:
        if year_of(article) < _SINCE:
            continue
        for item in items:
            text = item.paragraph.text
            if (in_text(item) or item.role == "signature") and any(office in text for office in _NOW):
                for at, sentence in sentences(text):
                    for match in () if _is_told_of_old(sentence) else _named().finditer(sentence):
                        now = _NOW[match["office"]]
                        told = f"“{match['office']}”是机构改革以前的名称，现在一般叫“{now}”"
                        yield Hit(item.paragraph, at + match.start("office"), at + match.end(), told)


def _is_told_of_old(sentence: str) -> bool:
    return bool(_GONE.search(sentence)) or any(
        year < _SINCE for year in re.findall(r"(?<!\d)((?:19|20)\d\d)年", sentence)
    )


_HEAD = "青禾县2026年防汛工作情况的汇报\n"

OFFICES: tuple[Rule, ...] = (
    Rule(
        "M24", "改革前的机构名", "warning", "《深化党和国家机构改革方案》（2018年3月）",
        "这个机构已经不叫这个名称", "查对现在的名称，看看是不是从旧稿带过来的",
        (_HEAD + "会同县安监局、县国土资源局开展排查，成效明显。", _HEAD + "各项工作有序推进，成效明显。\n\n青禾县卫生和计划生育局\n2026年6月12日"),
        (_HEAD + "会同县应急管理局、县自然资源局开展排查，成效明显。", _HEAD + "原县安监局移交的档案已经归档。", _HEAD + "2017年，县国土资源局编制了规划，成效明显。", "青禾县2016年防汛工作情况的汇报\n会同县安监局开展排查，成效明显。", _HEAD + "县文化旅游局、县农业农村局参加，成效明显。", _HEAD + "学习《县环保局信访规定》，成效明显。"),
        _former, titled=True,
    ),
)  # fmt: skip
