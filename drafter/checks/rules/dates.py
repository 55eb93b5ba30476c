"""Rules of dates that the calendar decides."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from drafter.checks.ahead import signed_in
from drafter.checks.report import title_year, year_of
from drafter.checks.rule import Hit, Page, Rule
from drafter.document import Article
from drafter.zh.han import compiled
from drafter.zh.sentences import sentences

_DATE = re.compile(
    r"(?:((?:19|20)\d\d)年)?(?<![\d.])(\d{1,2})月(?![龄均薪租息饼])(?:(\d{1,2})日)?(?:（?(?:星期|周)([一二三四五六日天])）?)?"
)
_DAYS = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日?[—－～~至到-]+(\d{1,2})日")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)年?[—－～~至到-]+((?:19|20)\d\d)年")
_THIRDS = re.compile(r"(?<!\d)(\d{1,2})月([上中下])旬[—－～~至到-]+(\d{1,2})月([上中下])旬")
_YEARS_AND_MONTHS = re.compile(r"(?<!\d)(20\d\d)年(\d{1,2})月[底初]?[—－～~至到-]+(20\d\d)年(\d{1,2})月(?!\d{1,2}日)")
_MONTHS = re.compile(r"(?<![\d月日])(\d{1,2})月?[—－～~至到-]+(\d{1,2})月(?!\d)")
_HOURS = re.compile(r"(?<!\d)(\d{1,2})[:：](\d\d)[—－～~至到-]+(?!次日|下午|晚)(\d{1,2})[:：](\d\d)(?!\d)")
_EVENING = 15
"""Hour from which what goes on until an earlier one goes on into the night, or until 5:30 in the afternoon."""
_FULL = re.compile(
    r"(?<!\d)(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日(?:（[^（）]{1,4}）)?[—－～~至到-]+(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日"
)
_SIGNED = re.compile(r"[（(]?(20\d\d)年(\d{1,2})月(\d{1,2})日[）)]?")
_DONE = re.compile(
    r"(?<![\d至到—～~-])(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?![前止至到—～~-])[^。；\d]{0,4}，?(?:[^，。；将拟定计预要力确\d]{0,12})"
    r"(?:召开|举办|承办|举行|组织|开展|完成|通过|印发|启动|建成|签订)了"
)
_DONE_IN = re.compile(
    r"(?<![至到—～~-])(?P<year>20\d\d)年(?P<month>\d{1,2})月(?![\d前止至到—～~-])[^。；将拟定计预要力确\d]{0,12}(?:召开|举办|承办|举行|组织|开展|完成|通过|印发|启动|建成|签订)了"
)
_SUMMED_UP = compiled(
    r"(20\d\d)年(?:度[一-龥]{0,20}(?:结果|通报|总结|名单|先进[一-龥]{0,12}(?:通知|决定))|[一-龥]{0,4}工作总结)"
)
_TOLD = re.compile(r"(20\d\d)年[^\d]{0,20}(?:总结|(?:工作|开展|完成|落实|进展)情况的?(?:汇报|报告))$")
_PART_OF_YEAR = re.compile(
    r"(?P<year>20\d\d)年(?P<part>上半年|前三季度|第?[一二三四]季度|(?:1|一)(?:至|—|-|～)(?P<month>\d{1,2})月)(?=[^\d]*(?:情况|总结|通报|分析|汇报|报告))"
)
_ENDS = {"上半年": 6, "前三季度": 9} | {
    f"{first}{number}季度": 3 * (place + 1) for first in ("", "第") for place, number in enumerate("一二三四")
}
_TO_DO = re.compile("方案|计划|安排|部署|要点|办法|预测|展望")
_LONG_OVER = 6
"""Months after which nobody reports on a quarter any more."""
_NEARLY_OVER = 20
"""Day of its last month from which a quarter may be told of."""
_SET = re.compile(r"(?:定于|拟于|将于|计划于)(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?!起|以来)")
_FIVE_YEARS = re.compile(
    r"(?:按照|根据|围绕|对照|落实|紧扣|锚定|实现|完成)[^，。；]{0,6}(?P<what>“?十(?P<number>[二三四五六])五”?)[^，。；]{0,14}(?:规划|目标|要求|任务)"
)
_NUMBERED, _FIRST_END = "二三四五六", 2015
"""The five-year plans, and the last year of the first of these."""
_STILL = re.compile("将|今后|下一?步|未来|接下来|力争|继续")
_OVER = re.compile("收官|圆满|结束|衔接|接续|总结|评估|回顾|成果|延续|以来|已|了")
_BEFOREHAND = re.compile(
    "方案|办法|推荐|申报|评选|计划|打算|预算|草案|安排|部署|谋划|[准筹]备|储备|上半年|季度|半年|[0-9一二三四五六七八九十]月"
)
_LATEST = 8
"""Month of signature up to which the year that is summed up is not over."""
_LATE_IN_THE_YEAR = 4
"""Month of signature from which a day without its year is one of the same year."""
_HEAD_DAY = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日\s*$")
"""The day of an issue in its head."""
_GONE_BY = re.compile("(?<![比较])(?:去年|上年|前年)|明年|次年")
_SET_FOR = re.compile(f"{_GONE_BY.pattern}|下一?步|将于|定于")
"""What shows that a day is of another year than the one of the signature, than the one a report is about."""
_WEEKDAYS = "一二三四五六日"


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
                    said = f"{years[0]}年{match[2]}月{match[3]}日是星期{right[0]}"
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
    for item in page.items:
        text = item.paragraph.text
        for match in _DAYS.finditer(text):
            if int(match[3]) <= int(match[2]):
                yield Hit(item.paragraph, *match.span())
        for match in _FULL.finditer(text):
            begin, end = (int(match[2]), int(match[3])), (int(match[5]), int(match[6]))
            year = int(match[4] or match[1] or 0) - int(match[1] or 0)  # without any, 10月1日至3月31日 is a winter
            bare = not match[1] and begin[0] - end[0] == 1 and begin[1] > 1  # 10月1日至9月30日 is a year
            if year < 0 or (year == 0 and end < begin and (match[1] or begin[0] == end[0] or bare)):
                yield Hit(item.paragraph, *match.span())
        for match in _YEARS_AND_MONTHS.finditer(text) if "年" in text else ():
            if (int(match[3]), int(match[4])) < (int(match[1]), int(match[2])):
                yield Hit(item.paragraph, *match.span())
        for match in _THIRDS.finditer(text) if "旬" in text else ():
            begin, end = ((int(match[one]), "上中下".index(match[one + 1])) for one in (1, 3))
            if end < begin and begin[0] - end[0] <= 1:
                yield Hit(item.paragraph, *match.span())
        for match in _YEARS.finditer(text):
            if int(match[2]) < int(match[1]):
                yield Hit(item.paragraph, *match.span())
        for match in _HOURS.finditer(text) if ":" in text or "：" in text else ():
            if (int(match[3]), int(match[4])) < (int(match[1]), int(match[2])) and int(match[1]) < _EVENING:
                yield Hit(item.paragraph, *match.span())
        for match in _MONTHS.finditer(text):
            tail = text[match.end() : match.end() + 1]
            between = text[match.start() - 1 : match.start()]
            if int(match[2]) < int(match[1]) <= 12 and tail not in ("份",) and between == "年":
                yield Hit(item.paragraph, *match.span())


def _signed_too_soon(page: Page) -> Iterator[Hit]:
    """What sums up a whole year, signed when most of that year was still to come, or in the year before."""
    for article, _ in page.articles:
        title = article.title.text if article.title else ""
        whole = _SUMMED_UP.search(title)
        latest = _LATEST if whole and "教学" not in title else 0  # a school's year ends in summer
        whole = whole or _TOLD.search(title)
        for part in article.signature if whole and not _BEFOREHAND.search(title) else ():
            match = _SIGNED.fullmatch(part.text.strip())
            if whole and match and (match[1] < whole[1] or (match[1] == whole[1] and int(match[2]) <= latest)):
                start = part.text.index(match.group())
                said = f"落款是{match[1]}年{match[2]}月，题目写的是{whole[1]}年{'全年' if match[1] == whole[1] else ''}"
                yield Hit(part, start, start + len(match.group()), said, "改正落款的年份，或题目的年份")


def _held_before(page: Page) -> Iterator[Hit]:
    """What is set for a day that was over when the paper was signed."""
    for article, items in page.articles:
        signed = next((match for part in article.signature if (match := _SIGNED.fullmatch(part.text.strip()))), None)
        if signed is None:
            continue
        for item in items:
            for match in _SET.finditer(item.paragraph.text) if "于" in item.paragraph.text else ():
                day = (int(match["month"]), int(match["day"]))
                if match["year"] == signed[1] and day < (int(signed[2]), int(signed[3])):
                    said = f"定在{day[0]}月{day[1]}日，落款是{signed[2]}月{signed[3]}日"
                    yield Hit(item.paragraph, match.start("year"), match.end("day") + 1, said, "查对两个日期")


def _signed_within(page: Page) -> Iterator[Hit]:
    """A report on a part of a year that is signed before that part is nearly over."""
    for article, _ in page.articles:
        part = _PART_OF_YEAR.search(article.title.text) if article.title else None
        if part is None or article.title is None or _TO_DO.search(article.title.text):
            continue
        ends = (int(part["year"]), int(part["month"]) if part["month"] else _ENDS[part["part"]])
        for line in article.signature:
            match = _SIGNED.fullmatch(line.text.strip())
            if match is None:
                continue
            late = 12 * (int(match[1]) - ends[0]) + int(match[2]) - ends[1] > _LONG_OVER
            if late or (int(match[1]), int(match[2]), int(match[3])) < (*ends, _NEARLY_OVER):
                start = line.text.index(match.group())
                said = f"落款是{match[1]}年{match[2]}月{match[3]}日，题目写的是{part.group()}"
                yield Hit(line, start, start + len(match.group()), said, "改正落款的日期，或题目")


def _told_too_soon(page: Page) -> Iterator[Hit]:
    """What is told as done on a day after the one on which the report is signed."""
    for article, items in page.articles:
        signed = next((match for part in article.signature if (match := _SIGNED.fullmatch(part.text.strip()))), None)
        if signed is None or int(signed[2]) < _LATE_IN_THE_YEAR:
            continue
        for item in items:
            if item.role not in ("title", "signature") and not item.paragraph.rows:
                for match in _DONE_IN.finditer(item.paragraph.text):
                    if (match["year"], int(match["month"])) > (signed[1], int(signed[2])):
                        told = (
                            f"落款是{signed[1]}年{signed[2]}月，{match['year']}年{match['month']}月的事已经写成办完了"
                        )
                        yield Hit(item.paragraph, match.start("year"), match.end("month") + 1, told)
                for match in _DONE.finditer(item.paragraph.text):
                    day = (int(match["month"]), int(match["day"]))
                    years = set(re.findall(r"(?:19|20)\d\d(?=年)", item.paragraph.text[: match.end()]))
                    before = re.split("[。；]", item.paragraph.text[: match.start()])[-1]
                    gone = years - {signed[1]} or re.search("去年|上年|前年|往年", before)
                    if day > (int(signed[2]), int(signed[3])) and not gone:
                        said = f"{signed[2]}月{signed[3]}日"
                        end = match.end("day") + 1
                        yield Hit(
                            item.paragraph,
                            match.start("month"),
                            end,
                            f"落款是{said}，{day[0]}月{day[1]}日的事已经写成办完了",
                        )


def _past_plan(page: Page) -> Iterator[Hit]:
    """A five-year plan that was over before the report's year, as one still to be met."""
    for article, items in page.articles:
        year = year_of(article)
        for item in items if year else ():
            for match in _FIVE_YEARS.finditer(item.paragraph.text):
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
        ("3月15日至3日开展培训。", "规划期为2025—2023年。", "2024年9月至3月开展整治。", "2026年4月20日至3月20日举办活动。", "上午12:00至8:30举行。", "4月20日至4月2日公示。", "2026年11月23日（星期一）至10月11日，开展检查。", "使用期限为2026年5月至2025年12月。", "集中整治阶段为8月20日至7月6日。", "5月下旬至4月上旬开展调研。"),
        ("3月3日至15日开展培训。", "规划期为2023—2025年。", "9月至3月为枯水期。", "2024年3月至9月开展整治。", "11月15日至3月15日供暖。", "上午8:30至12:00举行。", "夜班为22:00至6:00。", "时间为14:30至17:30。", "2025年11月15日至2026年3月15日供暖。", "2026年11月23日（星期一）至12月11日（星期五），开展检查。", "使用期限为2026年5月至2027年2月。", "缴费期为10月1日至9月30日。", "4月上旬至5月下旬开展调研，12月上旬至1月中旬总结。"),
        _backwards,
    ),
    Rule(
        "N27", "落款早于写的事", "warning", "实务",
        "写成已经办完的事，日子在落款之后", "改日期，或写成打算",
        ("青禾县水利局2026年工作总结\n12月31日，承办了全市防汛业务比武，成效明显。\n\n青禾县水利局\n2026年12月24日", "关于安全检查情况的通报\n各镇：\n县水利局于2026年9月开展了安全检查，成效明显。\n\n青禾县水利局\n2026年7月24日", "关于2025年度安全生产考核结果的通报\n各镇、各部门：\n各级各部门认真落实责任，成效明显。\n\n青禾县水利局\n2025年2月11日",
         "关于举办招聘会的通知\n各镇：\n县水利局定于2026年7月18日举办招聘会。\n请各镇认真组织，按时参加。\n\n青禾县水利局\n2026年7月25日", "2025年上半年全区经济运行情况汇报\n区人大常委会：\n经济运行平稳，成效明显。\n\n青禾区水利局\n2026年7月20日", "关于2026年第一季度政务公开工作情况的通报\n各镇：\n政务公开扎实开展，成效明显。\n\n青禾县水利局\n2026年3月13日", "青禾县水利局2026年1至9月防汛工作情况汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年8月30日", "青禾县医院2026年党建工作总结\n党建工作扎实开展，成效明显。\n\n青禾县医院\n2025年12月22日", "青禾县水利局关于2026年防汛工作情况的汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2025年10月22日"),
        ("青禾县水利局关于2026年项目储备工作情况的汇报\n项目储备扎实开展，成效明显。\n\n青禾县水利局\n2025年10月22日", "青禾县水利局关于2026年防汛工作情况的汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年8月30日", "关于举办招聘会的通知\n各镇：\n县水利局定于2026年7月18日举办招聘会。\n请各镇认真组织，按时参加。\n\n青禾县水利局\n2026年6月25日", "关于2026年第一季度政务公开工作情况的通报\n各镇：\n政务公开扎实开展，成效明显。\n\n青禾县水利局\n2026年3月25日", "青禾县水利局2026年上半年防汛工作情况汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年7月3日", "青禾县水利局2026年第二季度工作安排情况通报\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2026年3月3日", "青禾县中学2026年教学工作总结\n教学工作扎实开展，成效明显。\n\n青禾县中学\n2026年7月9日", "青禾县水利局2025年工作总结和2026年工作安排\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2025年12月22日", "青禾县水利局关于2026年防汛工作情况的汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年10月22日",
         "关于2025年度安全生产考核结果的通报\n各镇、各部门：\n各级各部门认真落实责任，成效明显。\n\n青禾县水利局\n2026年2月11日", "关于2025年度安全生产考核办法的通知\n各镇、各部门：\n现将考核办法印发给你们。\n\n青禾县水利局\n2025年2月11日", "青禾县水利局2025年上半年工作总结\n各级各部门认真落实责任，成效明显。\n\n青禾县水利局\n2025年7月11日", "关于安全检查情况的通报\n各镇：\n县水利局于2026年6月开展了安全检查，成效明显。\n\n青禾县水利局\n2026年7月24日", "青禾县水利局2026年工作总结\n12月20日，承办了全市防汛业务比武，成效明显。\n\n青禾县水利局\n2026年12月24日", "青禾县水利局2026年工作总结\n将于12月31日承办全市防汛业务比武。\n\n青禾县水利局\n2026年12月24日", "青禾县水利局2025年工作总结\n12月31日，承办了全市防汛业务比武。\n\n青禾县水利局\n2026年1月4日",
         "青禾县水利局2026年工作总结\n去年12月28日，承办了全市防汛业务比武。\n\n青禾县水利局\n2026年12月24日", "青禾县水利局工作总结\n2025年10月20日，承办了全市防汛业务比武。\n\n青禾县水利局\n2026年6月4日", "青禾县水利局2026年工作总结\n12月31日前完成全部任务，承办了全市比武。\n\n青禾县水利局\n2026年12月24日"),
        lambda page: (hit for look in (_told_too_soon, _signed_too_soon, _signed_within, _held_before) for hit in look(page)), titled=True,
    ),
    Rule(
        "N30", "过了的规划期", "warning", "日历（“十四五”是2021—2025年）",
        "还要按已经结束的五年规划去做", "改成现在的规划",
        ("青禾县医院2026年工作总结\n按照“十四五”卫生健康规划要求，今后一年将继续推进专科建设。", "青禾县水利局2021年工作总结\n下一步，围绕“十三五”水利规划目标，加快水库建设。"),
        ("青禾县医院2026年工作总结\n“十四五”卫生健康规划圆满收官，今后一年将继续推进专科建设。", "青禾县医院2025年工作总结\n按照“十四五”卫生健康规划要求，今后一年将继续推进专科建设。", "青禾县医院2026年工作总结\n按照“十五五”卫生健康规划要求，今后一年将继续推进专科建设。", "青禾县医院2026年工作总结\n对照“十四五”规划目标开展评估，今后将做好衔接。", "医院工作总结\n按照“十四五”卫生健康规划要求，今后一年将继续推进专科建设。"),
        _past_plan, titled=True,
    ),
)  # fmt: skip
