"""Rules of dates that the calendar decides."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from drafter.checks.ahead import signed_in
from drafter.checks.report import title_year, year_of
from drafter.checks.rule import Hit, Page, Rule
from drafter.document import Article
from drafter.zh.sentences import sentences

_DATE = re.compile(
    r"(?:((?:19|20)\d\d)年)?(?<![\d.])(\d{1,2})月(?![龄均薪租息饼])(?:(\d{1,2})日)?(?:（?(?:星期|周)([一二三四五六日天])）?)?"
)
_DAYS = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日?[—－～~至到-]+(\d{1,2})日")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)年?[—－～~至到-]+((?:19|20)\d\d)年")
_YEARS_AND_MONTHS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)年(\d{1,2})月[底初]?[—－～~至到-]+((?:19|20)\d\d)年(\d{1,2})月(?!\d{1,2}日)"
)
_MONTHS = re.compile(r"(?<![\d月日])(\d{1,2})月?[—－～~至到-]+(\d{1,2})月(?!\d)")
_EVENING = 15
"""Hour from which what goes on until an earlier one goes on into the night, or until 5:30 in the afternoon."""
_FULL = re.compile(
    r"(?<!\d)(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日(?:（[^（）]{1,4}）)?起?[—－～~至到-]+(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日"
)
_NUMBERED, _FIRST_END = "二三四五六", 2015
"""The five-year plans, and the last year of the first of these."""
_STILL = re.compile("将|今后|下一?步|未来|接下来|力争|继续")
_OVER = re.compile("收官|圆满|结束|衔接|接续|总结|评估|回顾|成果|延续|以来|已|了")
_HEAD_DAY = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日\s*$")
"""The day of an issue in its head."""
_GONE_BY = re.compile("(?<![比较])(?:去年|上年|前年)|明年|次年")
_SET_FOR = re.compile(f"{_GONE_BY.pattern}|下一?步|将于|定于")
"""What shows that a day is of another year than the one of the signature, than the one a report is about."""
_WEEKDAYS = "一二三四五六日"


@cache
def _ten_days() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(\d{1,2})月([上中下])旬[—－～~至到-]+(\d{1,2})月([上中下])旬")


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(\d{1,2})[:：](\d\d)[—－～~至到-]+(?!次日|下午|晚)(\d{1,2})[:：](\d\d)(?!\d)")


@cache
def _plans() -> re.Pattern[str]:
    return re.compile(
        r"(?:按照|根据|围绕|对照|落实|紧扣|锚定|实现|完成)[^，。；]{0,6}(?P<what>“?十(?P<number>[二三四五六])五”?)[^，。；]{0,14}(?:规划|目标|要求|任务)"
    )


def _impossible(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _DATE.finditer(item.paragraph.text):
            year, month, day = match[1], int(match[2]), int(match[3] or 1)
            last = monthrange(int(year or 2024), month)[1] if 1 <= month <= 12 else 0
            told = year or match[3]  # 36月 alone may be a term of three years
            if told and not 1 <= day <= last:
                yield Hit(item.paragraph, *match.span(), f"没有{match.group()}这个日期")
        for match in _DAYS.finditer(item.paragraph.text) if "月" in item.paragraph.text else ():
            month, until = int(match[1]), int(match[3])
            if 1 <= month <= 12 and until > monthrange(2024, month)[1] >= int(match[2]):
                yield Hit(item.paragraph, *match.span(), f"没有{month}月{until}日这个日期")


def _weekday(page: Page) -> Iterator[Hit]:
    """A day without its year is of the year that the report is about, or of that in which it is signed."""
    for article, items in page.articles:
        for item in items:
            text = item.paragraph.text
            for match in _DATE.finditer(text):
                if not (match[3] and match[4]):
                    continue
                years = [match[1]] if match[1] else _years_of(page, article, match)
                right = [_weekday_of(int(year), int(match[2]), int(match[3])) for year in years]
                if any(right) and match[4].replace("天", "日") not in right:
                    said = f"{years[0]}年{match[2]}月{match[3]}日是星期{right[0]}，写的是星期{match[4]}"
                    yield Hit(item.paragraph, *match.span(), said)


def _years_of(page: Page, article: Article, match: re.Match[str]) -> list[str]:
    """The years that a day without its own may be of, the likeliest first; none where it may be of any."""
    told, signed = title_year(article), signed_in(article)
    year = (
        told or year_of(article) or next((one[1] for noise in page.noise if (one := _HEAD_DAY.search(noise.text))), "")
    )
    if not year or _is_of_another(match, year, _SET_FOR if told else _GONE_BY):
        return []
    month = int(match[2])
    years = [year]
    if told:
        years += [str(signed[0])] if signed is not None and month <= signed[1] else []
    elif signed is not None and month != signed[1]:  # what is announced in December, what is told in January
        years += [str(int(year) + (1 if month < signed[1] else -1))]
    return years


def _weekday_of(year: int, month: int, day: int) -> str:
    """The day of the week; empty for a day that is none."""
    try:
        return _WEEKDAYS[date(year, month, day).weekday()]
    except ValueError:
        return ""


def _is_of_another(match: re.Match[str], year: str, told: re.Pattern[str]) -> bool:
    """Whether a day without its year may be of another year than this."""
    text = match.string
    others = set(re.findall(r"(?:19|20)\d\d(?=年)", text)) - {year}
    said = text[text.rfind("。", 0, match.start()) + 1 : match.start()]
    return bool(others) or told.search(said) is not None


def _backwards(page: Page) -> Iterator[Hit]:
    """A period that ends before it begins, however its ends are written."""
    for item in page.items:
        text = item.paragraph.text
        for marks, form, goes_back in _PERIODS:
            for match in form().finditer(text) if any(mark in text for mark in marks) else ():
                if goes_back(match):
                    yield Hit(item.paragraph, *match.span())


def _days_go_back(match: re.Match[str]) -> bool:
    """3月12日至10日."""
    return int(match[3]) <= int(match[2])


def _dates_go_back(match: re.Match[str]) -> bool:
    """2026年5月8日至4月20日; without a year 10月1日至3月31日 is a winter, and 10月1日至9月30日 a year."""
    begin, end = (int(match[2]), int(match[3])), (int(match[5]), int(match[6]))
    years = int(match[4] or match[1] or 0) - int(match[1] or 0)
    if years or end >= begin:
        return years < 0
    is_month_before = begin[0] - end[0] == 1 and begin[1] > 1
    return bool(match[1]) or begin[0] == end[0] or is_month_before


def _months_of_years_go_back(match: re.Match[str]) -> bool:
    """2026年5月至2025年3月."""
    return (int(match[3]), int(match[4])) < (int(match[1]), int(match[2]))


def _ten_days_go_back(match: re.Match[str]) -> bool:
    """5月下旬至5月上旬."""
    begin, end = ((int(match[one]), "上中下".index(match[one + 1])) for one in (1, 3))
    return end < begin and begin[0] - end[0] <= 1


def _years_go_back(match: re.Match[str]) -> bool:
    """2026—2025年."""
    return int(match[2]) < int(match[1])


def _hours_go_back(match: re.Match[str]) -> bool:
    """9:30—8:30."""
    return (int(match[3]), int(match[4])) < (int(match[1]), int(match[2])) and int(match[1]) < _EVENING


def _months_go_back(match: re.Match[str]) -> bool:
    """2026年5—3月."""
    text = match.string
    if text[match.start() - 1 : match.start()] != "年" or text[match.end() : match.end() + 1] == "份":
        return False
    return int(match[2]) < int(match[1]) <= 12


_PERIODS: tuple[tuple[str, Callable[[], re.Pattern[str]], Callable[[re.Match[str]], bool]], ...] = (
    ("月", lambda: _DAYS, _days_go_back),
    ("月", lambda: _FULL, _dates_go_back),
    ("年", lambda: _YEARS_AND_MONTHS, _months_of_years_go_back),
    ("旬", _ten_days, _ten_days_go_back),
    ("年", lambda: _YEARS, _years_go_back),
    (":：", _clock, _hours_go_back),
    ("月", lambda: _MONTHS, _months_go_back),
)
"""(characters of which it has one, how it is written, whether it goes back) for each way to write a period."""


def _past_plan(page: Page) -> Iterator[Hit]:
    """A five-year plan that was over before the report's year, as one still to be met."""
    for article, items in page.articles:
        year = year_of(article)
        for item in items if year else ():
            for match in (
                _plans().finditer(item.paragraph.text)
                if "五" in item.paragraph.text and "十" in item.paragraph.text
                else ()
            ):
                ended = _FIRST_END + 5 * _NUMBERED.index(match["number"])
                sentence = next(
                    one for start, one in sentences(item.paragraph.text) if start + len(one) > match.start()
                )
                if int(year) > ended and _STILL.search(sentence) and not _OVER.search(sentence):
                    said = f"本稿是{year}年的，“十{match['number']}五”到{ended}年已经结束"
                    yield Hit(item.paragraph, *match.span("what"), said)


DATES: tuple[Rule, ...] = (
    Rule(
        "N13", "不存在的日期", "error", "日历",
        "没有这个日期", "查对原始文件",
        ("2024年2月30日召开会议。", "13月5日前完成。", "4月31日前报送。", "总结阶段为6月27日至31日。", "2023年2月29日印发。"),
        ("2024年2月29日召开会议。", "总结阶段为6月27日至30日，8月27日至31日复核。", "12月31日前完成。", "历时13个月5天。", "存栏18月龄肉牛320头。", "贷款期限为36月。", "3.11月均产量。"),
        _impossible,
    ),
    Rule(
        "N18", "星期不对", "error", "日历",
        "日期和星期对不上", "查对原始文件",
        ("2024年重点工作情况汇报\n定于2024年3月5日（星期三）召开。", "2024年重点工作情况汇报\n3月5日（星期三），召开推进会。", "2024年重点工作情况汇报\n参会人数比去年的120人增加30人。3月5日（星期三），召开推进会，参会人数比去年的90人多。", "关于召开推进会的通知\n各镇：\n定于3月5日（星期三）召开推进会。\n各镇要认真准备，按时参会。\n\n青禾县水利局\n2024年3月1日", "推进会会议纪要\n〔2024〕3号\n2024年3月5日（星期三），召开推进会。\n会议强调，要抓好落实。"), ("2024年重点工作情况汇报\n定于2024年3月5日（星期二）召开。", "2024年重点工作情况汇报\n定于3月5日（星期三）召开。", "2024年重点工作情况汇报\n3月5日（星期二），召开推进会。", "2024年重点工作情况汇报\n去年3月5日（星期日），召开推进会。", "2024年重点工作情况汇报\n自2023年起，3月5日（星期日）定为宣传日。", "2024年重点工作情况汇报\n去年1月6日（星期六），召开总结会。\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2025年1月8日", "关于召开总结会的通知\n各镇：\n1月6日（星期一），召开总结会。\n各镇要认真准备，按时参会。\n\n青禾县水利局\n2024年12月28日", "2024年重点工作情况汇报\n1月6日（星期一），召开总结会。\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2025年1月8日"),
        _weekday, titled=True,
    ),
    Rule(
        "N19", "起止倒置", "warning", "日历",
        "止期早于起期", "查对起止",
        ("3月15日至3日开展培训。", "自2026年9月8日起至6月1日开展整治。", "2008年5月至1990年5月期间出生。", "规划期为2025—2023年。", "2024年9月至3月开展整治。", "2026年4月20日至3月20日举办活动。", "上午12:00至8:30举行。", "4月20日至4月2日公示。", "2026年11月23日（星期一）至10月11日，开展检查。", "使用期限为2026年5月至2025年12月。", "集中整治阶段为8月20日至7月6日。", "5月下旬至4月上旬开展调研。"),
        ("3月3日至15日开展培训。", "规划期为2023—2025年。", "9月至3月为枯水期。", "2024年3月至9月开展整治。", "11月15日至3月15日供暖。", "上午8:30至12:00举行。", "夜班为22:00至6:00。", "时间为14:30至17:30。", "2025年11月15日至2026年3月15日供暖。", "2026年11月23日（星期一）至12月11日（星期五），开展检查。", "使用期限为2026年5月至2027年2月。", "缴费期为10月1日至9月30日。", "4月上旬至5月下旬开展调研，12月上旬至1月中旬总结。"),
        _backwards,
    ),
    Rule(
        "N30", "过了的规划期", "warning", "日历（“十四五”是2021—2025年）",
        "还要按已经结束的五年规划去做", "改成现在的规划",
        ("青禾县医院2026年工作总结\n按照“十四五”卫生健康规划要求，今后一年将继续推进专科建设。", "青禾县水利局2021年工作总结\n下一步，围绕“十三五”水利规划目标，加快水库建设。"),
        ("青禾县医院2026年工作总结\n“十四五”卫生健康规划圆满收官，今后一年将继续推进专科建设。", "青禾县医院2025年工作总结\n按照“十四五”卫生健康规划要求，今后一年将继续推进专科建设。", "青禾县医院2026年工作总结\n按照“十五五”卫生健康规划要求，今后一年将继续推进专科建设。", "青禾县医院2026年工作总结\n对照“十四五”规划目标开展评估，今后将做好衔接。", "医院工作总结\n按照“十四五”卫生健康规划要求，今后一年将继续推进专科建设。"),
        _past_plan, titled=True,
    ),
)  # fmt: skip
