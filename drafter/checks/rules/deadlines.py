"""Rules of a term that cannot be: over before the paper was signed, of other months or of another length than told."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from drafter.checks.ahead import told_ahead
from drafter.checks.report import year_of
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.document import Article
from drafter.zh.numerals import from_chinese
from drafter.zh.sentences import clause_upto

_LONG_AGO = 5
"""Months up to which a day without its year that lies before the signature is of the same year; 1月10日 asked for in 12月 is of the next."""
_QUARTER, _HALF = 3, 6
"""Months of 季度 and 半年."""
_COMMON_YEAR = 2025
"""Stands for a year that is not told: one without a 29 February."""


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(
        r"(?:[请须应要]|务必|必须)(?:各[^，。；]{1,12})?(?:务必)?(?:于|在)(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
        r"(?:（[^（）]{1,4}）)?(?:上午|下午|中午)?(?:\d{1,2}[:：时点]\d{0,2}分?)?(?:下班)?(?:以?前|之前)(?!后)"
        r"|(?:^|(?<=[，。；：])|(?<=[，。；：并一-龥]于)(?<!已于)(?<!曾于))(?:(?P<in>20\d\d)年)?(?P<at>\d{1,2})月(?P<on>\d{1,2})日(?:（[^（）]{1,4}）)?(?:下班)?(?:以?前|之前)(?:将[^，。；]{1,20}?)?(?:报送|上报|反馈|提交|报[^，。；到告名]{1,14}[局办委科室])(?!的|了)"
    )


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(r"[（(]?(20\d\d)年(\d{1,2})月(\d{1,2})日[）)]?")


@cache
def _months() -> re.Pattern[str]:
    return re.compile(
        r"(?<!前)(?P<part>第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年)（(?:20\d\d年)?(?P<first>\d{1,2})月?(?:\d{1,2}日)?[—－～~至到-]+(?:20\d\d年)?(?P<last>\d{1,2})月(?:\d{1,2}日|底)?）"
    )


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:（[^（）]{1,4}）)?(?:\d{1,2}[:：]\d\d)?[—－～~至到-]+(?:(?P<until>20\d\d)年)?(?:(?P<last>\d{1,2})月)?(?P<end>\d{1,2})日"
        r"(?:（[^（）]{1,4}）)?(?:\d{1,2}[:：]\d\d)?[，（](?:为期|历时|共计?|利?用|时间为?|公示期为?|聘期|持续)(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>天|日|周|个月|年)(?:时间)?(?=[，。；）组开集])"
    )


@cache
def _held() -> re.Pattern[str]:
    return re.compile(
        r"定于(?:20\d\d年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?![—－～~至到-])[^。；]{0,30}(?:召开|举行|举办)"
    )


@cache
def _answer() -> re.Pattern[str]:
    return re.compile(
        r"于(?:20\d\d年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:（[^（）]{1,4}）)?[^，。；]{0,8}前将?[^，。；]{0,8}(?:回执|报名表|参会人员|参会名单|参赛名单)"
    )


@cache
def _by_month() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|(?<=[，。；]))(?:力争|确保|计划|争取|要)?(?:在|于|到)?(?P<year>20\d\d)年(?P<month>\d{1,2})月底?(?:之?前|全面|完成)，?(?:全面|全部|基本)?(?:完成|建成|实现|开工|竣工|建设|确保)[^，。；]{2,30}(?<!了)[，。；]"
    )


@cache
def _set() -> re.Pattern[str]:
    return re.compile(r"(?:定于|拟于|将于|计划于)(?P<year>20\d\d)年(?P<month>\d{1,2})月(?!\d)(?!起|以来)")


@cache
def _aimed() -> re.Pattern[str]:
    return re.compile(
        r"(?:今年|明年|下一?步|下半年)[^。；\d]{0,12}(?:计划|将|拟|力争|确保)[^。]{2,60}?(?<!\d)(?P<year>20\d\d)年(?:[^，。；]{0,6}[季底末月]度?)?前?[^，。；\d]{0,4}(?:投产|建成|完工|竣工|通车|开工|交付|投入使用|投入运行)(?!的|了)"
    )


@cache
def _sworn() -> re.Pattern[str]:
    return re.compile(r"(?:确保|力争)(?:在|于|到)?(?P<year>20\d\d)年(?!度?[^，。；]{0,8}(?:任务|项目|考核|目标))")


def _signed_on(article: Article) -> tuple[int, int, int] | None:
    for part in article.signature:
        if match := _signed().fullmatch(part.text.strip()):
            return int(match[1]), int(match[2]), int(match[3])
    return None


def _over(page: Page) -> Iterator[Hit]:
    """What the reader is asked to do by a day that was over when the paper was signed."""
    for article, items in page.articles:
        signed = _signed_on(article)
        if signed is None:
            continue
        for item in items:
            for match in _asked().finditer(item.paragraph.text) if "前" in item.paragraph.text else ():
                year = match["year"] or match["in"]
                day = (int(match["month"] or match["at"]), int(match["day"] or match["on"]))
                near = signed[1] - day[0] <= _LONG_AGO
                gone = (int(year), *day) < signed if year else day < signed[1:] and near
                if gone:
                    names = ("year", "month", "day") if match["month"] else ("in", "at", "on")
                    start = match.start(names[0] if year else names[1])
                    told = f"落款是{signed[0]}年{signed[1]}月{signed[2]}日，期限已经过了"
                    yield Hit(item.paragraph, start, match.end(names[2]) + 1, told)


def _after_the_event(page: Page) -> Iterator[Hit]:
    """The answer to an invitation, asked for by a day on which the meeting is over."""
    for article, items in page.articles:
        title = article.title.text if article.title else ""
        held = None
        for item in items if title.endswith("通知") else ():
            text = item.paragraph.text
            held = held or (_held().search(text) if "定于" in text else None)
            if held is None:
                continue
            meets = (int(held["month"]), int(held["day"]))
            for match in _answer().finditer(text) if "月" in text else ():
                days = [meets, (int(match["month"]), int(match["day"]))]
                if days[0] < days[1] and days[1][0] - days[0][0] <= _LONG_AGO:
                    told = f"会在{days[0][0]}月{days[0][1]}日开，期限是{days[1][0]}月{days[1][1]}日"
                    yield Hit(item.paragraph, match.start("month"), match.end("day") + 1, told)


def _planned_for_the_past(page: Page) -> Iterator[Hit]:
    """What is to be done, under a heading of what comes next, by a month that was over when the paper was signed."""
    for article, _ in page.articles:
        signed = _signed_on(article)
        for item in told_ahead(article) if signed else ():
            for match in _by_month().finditer(item.paragraph.text) if "月" in item.paragraph.text else ():
                if signed and (int(match["year"]), int(match["month"])) < signed[:2]:
                    told = f"落款是{signed[0]}年{signed[1]}月，打算写成了{match['year']}年{match['month']}月"
                    yield Hit(item.paragraph, match.start("year"), match.end("month") + 1, told)


def _gone_by(page: Page) -> Iterator[Hit]:
    """What is set for a month, or planned for a year, that was over when the paper was written."""
    for article, items in page.articles:
        signed = _signed_on(article)
        year = year_of(article)
        for item in items if year else ():
            text = item.paragraph.text
            for match in _set().finditer(text) if signed and "于20" in text else ():
                if (int(match["year"]), int(match["month"])) < (signed or (0, 0))[:2]:
                    told = f"落款是{year}年，写的是{match['year']}年{match['month']}月"
                    yield Hit(item.paragraph, match.start("year"), match.end("month") + 1, told)
            for match in _sworn().finditer(text) if "20" in text and ("确保" in text or "力争" in text) else ():
                said = clause_upto(text, match.start())
                if match["year"] < year and not re.search("目标|要求|提出|承诺|当时|原", said):
                    told = f"本稿是{year}年的，打算写成了{match['year']}年"
                    yield Hit(item.paragraph, match.start("year"), match.end("year") + 1, told)
            for match in _aimed().finditer(text) if in_text(item) and "年" in text else ():
                if match["year"] < year:
                    told = f"本稿是{year}年的，打算写成了{match['year']}年"
                    yield Hit(item.paragraph, match.start("year"), match.end("year") + 1, told)


def _of_other_months(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        for match in _months().finditer(text) if "月" in text and "（" in text else ():
            length = _QUARTER if match["quarter"] else _HALF
            number = "一二三四".index(match["quarter"]) if match["quarter"] else "上下".index(match["half"])
            first, last = number * length + 1, (number + 1) * length
            if not first <= int(match["first"]) <= int(match["last"]) <= last:
                yield Hit(item.paragraph, *match.span(), f"{match['part']}是{first}月至{last}月")


@cache
def _term_first() -> re.Pattern[str]:
    return re.compile(
        r"期限?(?:为|是)?(?P<count>\d{1,3}|\w{1,2}?)(?P<unit>天|周|个月|年)，(?:自|从)(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日起?至(?P<until>20\d\d)年(?P<last>\d{1,2})月(?P<end>\d{1,2})日"
    )


def _of_another_length(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        for match in _terms(text):
            days = _days(match)
            count = int(match["count"]) if match["count"].isdigit() else from_chinese(match["count"])
            if days is None or count is None:
                continue
            if match["unit"] in ("天", "日"):
                off = count not in (days, days - 1)
            elif match["unit"] == "周":
                off = not 7 * (count - 1) < days <= 7 * count + 1
            else:
                least, most = (27, 32) if match["unit"] == "个月" else (360, 370)
                off = not least * count <= days <= most * count
            if off:
                yield Hit(item.paragraph, *match.span(), f"从起到止是{days}天，写的是{match['count']}{match['unit']}")


def _terms(text: str) -> Iterator[re.Match[str]]:
    if any(mark in text for mark in ("日，", "日（", "），", "，共")):
        yield from _lasting().finditer(text)
    if "期" in text and ("，自20" in text or "，从20" in text):
        yield from _term_first().finditer(text)


def _days(match: re.Match[str]) -> int | None:
    """Days from the first to the last, both counted; None where one is no day, or their order is a fault of its own."""
    year = int(match["year"] or _COMMON_YEAR)
    month, last = int(match["month"]), int(match["last"] or match["month"])
    until = int(match["until"] or year) + (1 if not match["year"] and last < month else 0)
    try:
        length = (date(until, last, int(match["end"])) - date(year, month, int(match["day"]))).days + 1
    except ValueError:
        return None
    return length if length > 0 else None


_ASKED = "关于报送材料的通知\n各科室：\n{}\n\n青禾县水利局\n2026年4月20日"

DEADLINES: tuple[Rule, ...] = (
    Rule(
        "N38", "过了的期限", "warning", "日历",
        "要求办理的期限、定下的时间在落款之前", "查对期限和落款的日期",
        (_ASKED.format("请于4月12日前报送材料。"), _ASKED.format("各科室要对照整改，并于4月12日前将整改情况报县水利局。"), _ASKED.format("一、会议时间\n定于4月26日上午召开推进会，会期半天。\n二、有关要求\n请于4月28日前将参会回执报办公室。"), _ASKED.format("一、工作进展\n已建成泵站5座，成效明显。\n二、下一步打算\n2025年6月底前，完成剩余3座泵站建设，早日见效。"), _ASKED.format("请于2025年4月30日前报送材料。"), _ASKED.format("各科室务必于4月10日（星期五）下午5时前报送材料。"), _ASKED.format("定于2025年9月下旬举办汇演。"), _ASKED.format("各单位要明确专人负责，4月5日前报送报名汇总表。"), _ASKED.format("各校要在3月13日前完成整改。"), _ASKED.format("对在建的5个项目，确保2025年6月底前竣工2个。"), _ASKED.format("今年计划投资3.5亿元建设生产线，2025年一季度投产。")),
        (_ASKED.format("请于4月30日前报送材料。"), _ASKED.format("各科室已于4月12日前将整改情况报县水利局。"), _ASKED.format("一、会议时间\n定于4月26日上午召开推进会，会期半天。\n二、有关要求\n请于4月24日前将参会回执报办公室，4月28日前报送总结。"), _ASKED.format("一、工作进展\n已建成泵站5座，成效明显。\n二、下一步打算\n2026年6月底前，完成剩余3座泵站建设，早日见效。"), _ASKED.format("定于2026年9月下旬举办汇演。"), _ASKED.format("各单位要明确专人负责，4月25日前报送报名汇总表。"), _ASKED.format("经核对，4月5日前报送的材料齐全。"), _ASKED.format("确保2025年度考核问题整改到位，确保2026年6月底前竣工2个。"), _ASKED.format("今年计划投资3.5亿元建设生产线，2027年一季度投产。"), _ASKED.format("今年将巩固成果，2025年建成的泵站全部投入使用。"), _ASKED.format("请于2027年1月5日前报送材料。"), _ASKED.format("会前，请于1月5日前后到岗的同志注意休息。"), _ASKED.format("要求各镇于3月20日前完成的任务，已全部完成。"),
         "关于报送材料的通知\n各科室：\n请于1月10日前报送材料。\n\n青禾县水利局\n2025年12月20日"),
        lambda page: (hit for look in (_over, _after_the_event, _planned_for_the_past, _gone_by) for hit in look(page)), titled=True,
    ),
    Rule(
        "N39", "期间不合", "warning", "日历",
        "写明的月份、天数和期间对不上", "查对起止和天数",
        ("对三季度（4月至6月）政务公开工作进行了检查。", "上半年（1月至7月），各项工作有序推进。", "活动时间为6月1日至6月30日，为期20天。", "查封期限三年，自2026年5月8日至2028年5月7日。", "自查从3月2日至3月13日，共三周。", "报名时间为6月22日9:00至6月26日17:00，共6天。", "4月22日至24日，用5天时间组织培训。", "聘期自2026年9月1日至2029年8月31日，共2年。"),
        ("对三季度（7月至9月）政务公开工作进行了检查。", "上半年（1—6月），各项工作有序推进。", "活动时间为6月1日至6月30日，为期30天。", "查封期限三年，自2026年5月8日至2029年5月7日。", "自查从3月2日至3月20日，共三周。", "报名时间为6月22日9:00至6月26日17:00，共5天。", "公示期为4月20日至26日，共7天。", "会期为4月20日至22日，共2天。", "4月22日至24日，用3天时间组织培训。", "聘期自2026年9月1日至2029年8月31日，共3年。", "2026年9月1日至10月31日，共2年级学生参加。", "12月20日至1月19日，为期一个月。", "前三季度（1—9月），各项工作有序推进。"),
        lambda page: (hit for look in (_of_other_months, _of_another_length) for hit in look(page)),
    ),
)  # fmt: skip
