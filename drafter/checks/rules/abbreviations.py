"""Rules of short names: one that is used before it is explained, an office called in two ways with no word of it."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.report import is_short_for
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.document import Paragraph
from drafter.zh.han import compiled

_LEAST = 2
"""Characters of a short name that is told apart from common words."""


@cache
def _explained() -> re.Pattern[str]:
    return compiled(
        r"(?P<full>[一-龥“”《》]{3,40})（(?:以下|下)?(?:统|均|合)?简称[：:]?[“《]?(?P<short>[一-龥0-9A-Za-z+]{2,14})[”》]?）"
    )


@cache
def _office() -> re.Pattern[str]:
    return compiled(
        r"(?:^|(?<=[，。；：、由与和及向对经请报会]))(?P<name>[省市县区州镇乡](?:(?![省市县区州镇乡局各]|会同|以及)[一-龥]){1,12}?(?:局|委员会|办公室|中心))(?![一-龥]{0,2}(?:局|会|长|委|党|机关|中心))"
    )


def _too_soon(page: Page) -> Iterator[Hit]:
    """A short name that stands in the text before the place where it is explained."""
    for _, items in page.articles:
        before: list[Paragraph] = []
        for item in items:
            paragraph = item.paragraph
            for match in _explained().finditer(paragraph.text) if "简称" in paragraph.text else ():
                short, full = match["short"], match["full"]
                for one, end in (*((part, len(part.text)) for part in before), (paragraph, match.start("full"))):
                    at = _alone(one.text[:end], short, full)
                    if len(short) > _LEAST and at >= 0:
                        told = f"“{short}”到第{paragraph.line}行才说明是什么的简称"
                        yield Hit(one, at, at + len(short), told)
                        break
            if in_text(item) and not paragraph.rows:
                before.append(paragraph)


def _alone(text: str, short: str, full: str) -> int:
    """Where the short name stands outside of the full one; -1 where it does not."""
    at = text.find(short)
    while at >= 0:
        inside = full.find(short)
        if inside < 0 or not text.startswith(full, at - inside):
            return at
        at = text.find(short, at + 1)
    return -1


def _two_ways(page: Page) -> Iterator[Hit]:
    """县应急局 and 县应急管理局 in one text that says of neither that it is the other's short name."""
    for _, items in page.articles:
        texts = [item.paragraph for item in items if in_text(item) and not item.paragraph.rows]
        if any("简称" in one.text for one in texts):
            continue
        first: dict[str, tuple[Paragraph, int]] = {}
        for one in texts:
            for match in _office().finditer(one.text):
                first.setdefault(match["name"], (one, match.start()))
        names = sorted(first, key=len)
        for at, short in enumerate(names):
            full = next((name for name in names[at + 1 :] if _is_one_office(short, name)), "")
            if full:
                paragraph, start = first[short]
                told = f"“{short}”和第{first[full][0].line}行的“{full}”像是一个单位"
                yield Hit(paragraph, start, start + len(short), told)


def _is_one_office(short: str, full: str) -> bool:
    """Whether the one is the other with some characters left out, the last ones kept: 县应急局, 县应急管理局."""
    return short[:2] == full[:2] and short[-1] == full[-1] and len(full) > len(short) and is_short_for(short, full)


ABBREVIATIONS: tuple[Rule, ...] = (
    Rule(
        "M19", "简称用在前面", "warning", "实务（简称在第一次出现全称时说明）",
        "简称用在了说明它的前面", "先写全称并说明简称，再用简称",
        ("县疾控中心用房紧张，急需扩建。\n县疾病预防控制中心（以下简称县疾控中心）建于1998年。", "由县应急局牵头，县应急管理局（以下简称“县应急局”）负责调度。"),
        ("县疾病预防控制中心（以下简称县疾控中心）建于1998年。\n县疾控中心用房紧张，急需扩建。", "青禾县农业发展投资有限公司负责承建。\n青禾县农业发展投资有限公司（以下简称发展投资）负责承建。", "按照规定办理。\n《青禾县城市管理规定》（以下简称《规定》）自5月1日起施行。"),
        _too_soon,
    ),
    Rule(
        "M21", "单位的两种写法", "hint", "实务（全文写法统一）",
        "一个单位有两种写法，又没有说明简称", "统一用一种，或在第一次出现时写“（以下简称…）”",
        ("由县应急管理局牵头，每周调度。\n县应急局负责汇总情况，按月通报。",),
        ("由县应急管理局（以下简称县应急局）牵头，每周调度。\n县应急局负责汇总情况。", "由县应急管理局牵头，每周调度。\n县财政局落实经费。", "由县水利局牵头，市水利局指导。\n县水文局负责监测。", "由县教育局牵头，县体育局配合。", "由县财政局会同县发展和改革局安排，每年调度。\n县财政局落实经费。"),
        _two_ways,
    ),
)  # fmt: skip
