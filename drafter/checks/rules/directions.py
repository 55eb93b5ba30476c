"""Rules of figures that cannot be: a fall to more, a rise to less, a share above all there is."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.figures import FIGURE
from drafter.zh.han import HAN

_UP = "增加|增长|上升|提高|提升|扩大|增"
_DOWN = "减少|下降|降低|缩短|压缩|压减|缩减|降"
_MOVED = re.compile(
    rf"[由从][^，。；\d第]{{0,8}}(?P<old>{FIGURE})(?P<unit>[%％‰]|{HAN}{{1,6}}?)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:到了?|至|为)"
    rf"(?P<new>{FIGURE})(?P=unit)(?!{HAN}{{0,2}}以[内下])"
)
_RANK = re.compile("[位名级等类档]|名次")
"""To rise from 8位 to 3位 is right."""
_TIME = re.compile("天|日|小时|分钟|分|秒|个月|年|工作日|周")
_BETTER = ("提高", "提升")
"""So it is, as some write, to improve from 5天 to 3天."""
_OF_ALL = re.compile(
    rf"(?P<what>(?:办结|合格|满意|覆盖|优良|报到|达标|整改|化解|普及|治愈|及格|知晓|签约|就业|入学|回访|替代|处理|机械化清扫|清运|回收|到校|到岗|出勤|参训|入住|亮灯|持证|建档|见面|答复|受理|回复|参与|参考|参检|成功|采纳|合格)率|满意度|占比)"
    rf"(?:达到|达|为|约|均达|均为)?(?P<rate>{FIGURE})[%％]"
)
"""Shares of what there is; 参保率, 完成率 and 达产率 do go beyond 100%."""
_LESS = re.compile(rf"(?:削减|减少|下降|降低|压缩|缩短|压减)[^，。；\d]{{0,4}}(?P<rate>{FIGURE})[%％]")
_ALL = 100


@cache
def _than() -> re.Pattern[str]:
    """A figure held against another, which it must be less or more than."""
    return re.compile(
        rf"(?P<one>{FIGURE})(?P<unit>[万亿]?(?:元|[件户人]次|人|件|起|亩|吨|户))，(?:(?P<less>低于|少于|未超过)|(?P<more>高于|超过))[^，。；\d]{{0,12}}(?P<other>{FIGURE})(?P=unit)(?=[，。；])"
    )


_BOTH = (
    "增长下降",
    "增长减少",
    "增长回落",
    "增加减少",
    "增加下降",
    "上升下降",
    "提高下降",
    "下降增长",
    "下降上升",
    "减少增加",
    "降低提高",
)


@cache
def _both_ways() -> re.Pattern[str]:
    """A rise that is a fall: 同比增长下降8.6%."""
    return re.compile(
        r"(?:增长|增加|上升|提高)了?(?:下降|减少|降低|回落)(?=\d)|(?:下降|减少|降低)了?(?:增长|增加|上升|提高)(?=\d)"
    )


@cache
def _below_nothing() -> re.Pattern[str]:
    """A fall that is less than nothing: 同比下降-1.2%."""
    return re.compile(r"(?:减少|下降|降低|回落|降幅(?:为|达)?|减幅(?:为|达)?)了?[-－−](?=\d)")


@cache
def _takes() -> re.Pattern[str]:
    """What takes so much of all there is: 50岁以上占147%."""
    return re.compile(r"(?:占(?:总人口|总数|总面积|总量)的|(?<![，。；达])占)(?P<rate>\d{3,4}(?:\.\d{1,2})?)[%％]")


def _moved(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _MOVED.finditer(item.paragraph.text):
            old, new, unit = Decimal(match["old"]), Decimal(match["new"]), match["unit"]
            better = match["up"] in _BETTER and _TIME.search(unit)
            if match["up"] and new < old and not (_RANK.fullmatch(unit) or better):
                yield Hit(item.paragraph, *match.span(), f"由{match['old']}到{match['new']}是少了，写的是{match['up']}")
            elif match["down"] and new > old and not _RANK.fullmatch(unit):
                yield Hit(
                    item.paragraph, *match.span(), f"由{match['old']}到{match['new']}是多了，写的是{match['down']}"
                )


def _compared(page: Page) -> Iterator[Hit]:
    """债务余额56.2亿元，低于限额48.5亿元."""
    for item in page.items:
        text = item.paragraph.text
        for match in (
            _than().finditer(text) if any(word in text for word in ("，低于", "，少于", "，高于", "超过")) else ()
        ):
            one, other = Decimal(match["one"]), Decimal(match["other"])
            alike = one <= other * 2 and other <= one * 2  # 低于预算0.4亿元 tells by how much
            if alike and ((match["less"] and one > other) or (match["more"] and one < other)):
                told = f"{match['one']}比{match['other']}{'多' if one > other else '少'}，写的是{match['less'] or match['more']}"
                yield Hit(item.paragraph, *match.span(), told)


def _minus(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        if any(one in text for one in _BOTH):
            for match in _both_ways().finditer(text):
                yield Hit(item.paragraph, *match.span(), "又说升又说降", "删去一个")
        if "-" in text or "－" in text or "−" in text:
            for match in _below_nothing().finditer(text):
                yield Hit(item.paragraph, *match.span(), "“降”和负号抵消了", "删去负号")


def _above_all(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _OF_ALL.finditer(item.paragraph.text):
            if Decimal(match["rate"]) > _ALL:
                yield Hit(item.paragraph, *match.span(), f"{match['what']}不会超过100%")
        for match in (
            _takes().finditer(item.paragraph.text)
            if "占1" in item.paragraph.text or "占总" in item.paragraph.text
            else ()
        ):
            if Decimal(match["rate"]) > _ALL:
                yield Hit(item.paragraph, *match.span(), "占的不会超过100%")
        for match in _LESS.finditer(item.paragraph.text):
            if Decimal(match["rate"]) > _ALL:
                yield Hit(item.paragraph, *match.span(), "减少的不会超过100%")


DIRECTIONS: tuple[Rule, ...] = (
    Rule(
        "N31", "升降写反", "warning", "实务（数据自洽）",
        "两个数和“升、降”对不上", "查对数据，或改“升、降”",
        ("婴儿死亡率由2.1‰下降到3.2‰。", "平均办税时间由4.6分钟压缩到4.9分钟。", "合格率由97.2%提高到95.1%。", "从1.8天缩短至2.3天，群众满意。", "床位由120张增加到102张。", "预警提前量由42分钟增加到31分钟。", "社会消费品零售总额同比下降-1.2%。", "债务余额56.2亿元，低于限额48.5亿元。", "规上工业利润同比增长下降8.6%。"),
        ("平均办税时间由4.9分钟压缩到4.6分钟。", "合格率由95.1%提高到97.2%。", "综合排名由第8位提升到第3位。", "名次由8位上升到3位。", "用时由5天提升到3天。", "由2天压缩到16小时。", "漏损率由4.6%降至4.2%。", "由3%以上降至5%以内。", "资质由3级提升到1级。", "社会消费品零售总额同比增长-1.2%。", "气温下降3-5度。", "债务余额46.2亿元，低于限额48.5亿元。", "支出8.6亿元，低于预算0.4亿元；收入9.2亿元，超过预算8.8亿元。"),
        lambda page: (hit for look in (_moved, _compared, _minus) for hit in look(page)),
    ),
    Rule(
        "N32", "超过百分之百", "warning", "实务（数据自洽）",
        "这样的比率不会超过100%", "查对数据",
        ("建成档案室57家，占比105%。", "群众满意率达到106.5%。", "办结率为102%。", "生活垃圾无害化处理率110%。", "按期答复率109.9%。", "削减洪峰132%，成效明显。", "监管人员中50岁以上占147%。", "老年人口9.8万人，占总人口的224%。", "课后服务参与率196.3%。"),
        ("建成档案室57家，占比95%。", "完成投资12亿元，完成率106.5%。", "占年度任务的105%。", "女性占100%。", "群众满意率达到100%。", "医保参保率102%。", "目标完成率参与考核，达102%。"),
        _above_all,
    ),
)  # fmt: skip
