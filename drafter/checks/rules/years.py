"""The rule of the year that a report is about: how it begins, what its plans are for, when it is signed."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.checks.ahead import signed_in, told_ahead
from drafter.checks.report import TOO_LATE, title_year
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.document import Article, Paragraph
from drafter.document.flow import Shown
from drafter.zh.han import HAN
from drafter.zh.sentences import sentences

_TOLD_OF = re.compile(r"^[^\d]*((?:19|20)\d\d)年[^\d]*(?:总结|汇报|报告)(?:材料)?$")
_LEAD = re.compile(r"\s*((?:19|20)\d\d)年(?:以来)?[，,]")
_WHOLE_YEAR = re.compile(r"((?:19|20)\d\d)年度?工作总结$")
_SUMMED_UP = re.compile(r"(?:19|20)\d\d年[^\d]*总结")
_PART_OF_YEAR = re.compile("上半年|下半年|半年|季度|[0-9一二三四五六七八九十]月")
_PLAN = re.compile(r"((?:19|20)\d\d)年度?(?:重点|主要)?(?:工作)?(?:打算|计划|思路|安排|谋划)[。：]?$")
_FOR_A_YEAR = re.compile(r"((?:19|20)\d\d)年度?[^，。\d]{0,6}(?:打算|计划|思路|安排|谋划|目标)[。：]?$")
_PAST = re.compile("了|已|以来|基础上|取得|同比|我们的工作")
_TASKS = re.compile(r"、((?:19|20)\d\d)年度?(?:重点工作|工作重点|重点任务|主要任务)$")
"""The heading over the last part of a report, which is of what is to come."""
_REPORTS = re.compile("总结|汇报|报告|情况|述职")
_TAKES_LONG = re.compile("审计|决算|评估|评价|考核|普查|绩效|白皮书|公报|教学|学年|—|至|[—～-]20|规划")
_PARTS = ("上半年", "一季度", "前三季度", "三季度", "二季度")
_NEXT = ("下半年", "下一", "全年", "四季度", "和", "及")
_AHEAD = ("工作打算", "工作安排", "工作计划", "工作思路", "工作重点")
_LAST = 12
_OVER = 11
"""Month of signature from which the year that a report is about is over."""
_YEAR = re.compile(
    r"(?P<before>^|[，；。：、）]|[一二三四五六七八九]是|力争|确保|争取|计划|打算)(?P<year>(?:19|20)\d\d)[年届](?=(?P<rest>[^。；]{0,24}))"
)
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?=[年届])")
_TRIED = ("力争", "确保", "争取")
"""2027年，力争2026年底… is said of no past year."""
_AIMED = ("力争", "确保", "争取", "计划", "打算")
_GONE = re.compile(
    "以来|已|度?考核|结转|遗留|[^，]{0,6}(?:基础上|成果|经验|未完成|存在|虽|尽管)|度?工作(?:总结|中)|的?(?:目标任务|任务)"
)
_TO_COME = re.compile(
    "[^，以]{0,8}前(?:，|[完建]成|实现|启动|出台|[^，]{1,12}到位)|，?[^，]{0,10}?(?:将|计划|力争|拟|要(?!求|素)|确保)|[^，了]{0,16}(?:实现|降到|达到|突破|建成|完成|提高到|新[建增]|启动|办好)"
)
"""What follows the year: 2026年，我局将…, 2026年PM2.5浓度降到…"""


@cache
def _both() -> re.Pattern[str]:
    return re.compile(
        r"总结(?P<year>20\d\d)年[^。；\d]{0,16}[，、](?:研究|安排|谋划)*部署(?P<next>(?P=year))年[^，。；]{0,10}"
    )


@cache
def _last_years() -> re.Pattern[str]:
    return re.compile(rf"上一?年度(?P<what>{HAN}{{4}})")


@cache
def _tasks() -> re.Pattern[str]:
    return re.compile(
        rf"(?:围绕|落实|按照|对照|贯彻落实)(?:了)?(?P<year>20\d\d)年(?:度)?{HAN}{{0,6}}?(?:一号文件|政府工作报告|工作要点|目标任务|重点任务)"
    )


@cache
def _now() -> re.Pattern[str]:
    return re.compile(r"现(?:将|就)(?:[^，。；\d]{0,16})(?P<year>20\d\d)年[^。；]{2,40}(?:报告|汇报|通报|总结)如下")


def _planned(page: Page) -> Iterator[Hit]:
    """A heading over the plans for the year that the report looks back on."""
    for article, items in page.articles:
        told = _WHOLE_YEAR.search(article.title.text) if article.title else None
        year = told[1] if told else _told_in_the_next(article) or _summed_up_at_its_end(article)
        last = next((one for one in reversed(items) if one.role == "heading" and one.depth == 1), None)
        for item in items if year else ():
            head = item.paragraph.text[: item.heading_length]
            plan = _PLAN.search(head) if item.role == "heading" else None
            if item is last and plan is None:
                plan = _TASKS.search(head)
            if plan and plan[1] == year:
                yield Hit(item.paragraph, *plan.span(), f"{year}年的总结，打算也写成了{plan[1]}年")


def _summed_up_at_its_end(article: Article) -> str:
    """The year that a report sums up and in whose last weeks it is signed; empty otherwise."""
    year, signed = title_year(article), signed_in(article)
    title = article.title.text if article.title is not None else ""
    late = bool(year) and signed is not None and signed >= (int(year), _LAST) and signed[0] == int(year)
    return year if late and _SUMMED_UP.search(title) and not _PART_OF_YEAR.search(title) else ""


def _told_in_the_next(article: Article) -> str:
    """The year of a report's title where it is signed in the next one; empty otherwise."""
    year, signed = title_year(article), signed_in(article)
    if not year or article.title is None or signed is None or not _REPORTS.search(article.title.text):
        return ""
    return year if signed[0] == int(year) + 1 and not _TAKES_LONG.search(article.title.text) else ""


def _planned_for_the_same(page: Page) -> Iterator[Hit]:
    """A heading over the plans for the half or the quarter that the report looks back on: 上半年工作打算."""
    for article, items in page.articles:
        title = article.title.text if article.title is not None else ""
        part = next((one for one in _PARTS if one in title), "") if _REPORTS.search(title) else ""
        for item in items if part else ():
            head = item.paragraph.text[: item.heading_length]
            plan = any(head.endswith(f"{one}{end}") for one in _AHEAD for end in ("", "。", "："))
            said = part if part in head else part.removeprefix("前")
            if item.role == "heading" and plan and said in head and not any(one in head for one in _NEXT):
                start = head.index(said)
                told = f"本稿写的是{part}，打算写的是{said}"
                yield Hit(item.paragraph, start, start + len(said), told, "打算写下一步的")


def _named_of_last_year(page: Page) -> Iterator[Hit]:
    """上年度 in a heading, and another year than the last under it: 2024年度民主生活会 in a report of 2026."""
    for article, items in page.articles:
        year = title_year(article)
        for at, item in enumerate(items) if year else ():
            match = (
                _last_years().search(item.paragraph.text)
                if item.role == "heading" and "年度" in item.paragraph.text
                else None
            )
            for other in items[at + 1 : at + 2] if match else ():
                named = re.search(rf"(20\d\d)年度{match['what']}", other.paragraph.text) if match else None
                if named and int(named[1]) != int(year) - 1:
                    told = f"本稿是{year}年的，上年度是{int(year) - 1}年，这里写的是{named[1]}年"
                    yield Hit(other.paragraph, *named.span(), told, "查对年份")


def _bound_by_last_year(page: Page) -> Iterator[Hit]:
    """The tasks of the year before, as what a report on this year was done by: 围绕2025年县委一号文件."""
    for article, items in page.articles:
        title = article.title.text if article.title is not None else ""
        sums_up = _REPORTS.search(title) and not _PART_OF_YEAR.search(title)
        year = title_year(article) if sums_up else ""
        for item in items if year else ():
            text = item.paragraph.text
            for match in _tasks().finditer(text) if f"{int(year) - 1}年" in text and in_text(item) else ():
                if match["year"] == str(int(year) - 1):
                    told = f"本稿写的是{year}年，这里还是{match['year']}年的任务"
                    yield Hit(item.paragraph, match.start("year"), match.end("year") + 1, told, "看看是不是去年的话")


def _begun_with_another(page: Page) -> Iterator[Hit]:
    """A report on one year that begins with another, and says nothing of its own in that paragraph."""
    for article, _ in page.articles:
        told = _TOLD_OF.search(article.title.text) if article.title else None
        for part in article.preamble[:1] if told else ():
            lead = _LEAD.match(part.text)
            if told and lead and lead[1] != told[1] and f"{told[1]}年" not in part.text and "今年" not in part.text:
                said = f"题目写的是{told[1]}年，开头写的是{lead[1]}年"
                yield Hit(part, lead.start(1), lead.end(1) + 1, said, "改成题目写的那一年")


def _still_to_come(page: Page) -> Iterator[Hit]:
    """What a report on a year that is over still plans for that year, or for one before it."""
    for article, items in page.articles:
        year = title_year(article)
        if not year or not _is_over(article, int(year)):
            continue
        ahead = [item.paragraph for item in told_ahead(article)]
        lines = {one.line for one in ahead}
        last = [one.paragraph for one in items if one.role in ("body", "closing")][-1:]
        ahead += [one for one in last if one.line not in lines and _LEAD.match(one.text) and "，将" in one.text[:12]]
        yield from _under_the_next(items)
        for paragraph in ahead:
            for start, end in _aims(paragraph, year):
                said = f"本稿写的是{year}年，打算也写成了{paragraph.text[start:end]}"
                yield Hit(paragraph, start, end, said, "打算写下一年")


def _under_the_next(items: Sequence[Shown]) -> Iterator[Hit]:
    """What begins with an earlier year than the one that the heading above it plans for."""
    year = ""
    for item in items:
        text = item.paragraph.text
        if item.role == "heading" and item.depth == 1:
            named = _FOR_A_YEAR.search(text[: item.heading_length])
            year = named[1] if named else ""
        begun = item.heading_length if item.role == "heading" else 0  # 五、2027年打算。2026年，…
        lead = _LEAD.match(text, begun) if year and item.role in ("body", "heading") else None
        if (
            lead
            and lead[1] < year
            and f"{year}年" not in text[begun:]
            and not (_PAST.search(text) or _TO_COME.match(text, lead.end(1) + 1))
        ):
            told = f"标题写的是{year}年，这里写的是{lead[1]}年"
            yield Hit(item.paragraph, lead.start(1), lead.end(1) + 1, told, f"看看是不是{year}年")


def _reported_of_another(page: Page) -> Iterator[Hit]:
    """现将2025年…报告如下 in a report on 2026."""
    for article, items in page.articles:
        year = title_year(article)
        for item in items if year else ():
            for match in _now().finditer(item.paragraph.text) if "如下" in item.paragraph.text else ():
                if match["year"] != year and f"{year}年" not in match.group():
                    told = f"题目写的是{year}年，这里写的是{match['year']}年"
                    yield Hit(item.paragraph, match.start("year"), match.end("year") + 1, told, "改成题目写的那一年")


def _meant_twice(page: Page) -> Iterator[Hit]:
    """A year that is summed up and planned for in one breath: 总结2025年工作，部署2025年任务."""
    for item in page.items:
        for match in _both().finditer(item.paragraph.text) if "总结" in item.paragraph.text else ():
            if not _PART_OF_YEAR.search(match.group()):
                told = f"总结的和部署的都是{match['year']}年"
                yield Hit(item.paragraph, match.start("next"), match.end("next") + 1, told, "看看哪一处是下一年")


def _signed_too_late(page: Page) -> Iterator[Hit]:
    """A report on a year signed at the end of the next one: last year's title."""
    for article, _ in page.articles:
        year, signed = title_year(article), signed_in(article)
        if not year or article.title is None or signed is None or not _REPORTS.search(article.title.text):
            continue
        if (int(year) + 1, TOO_LATE) <= signed and not _TAKES_LONG.search(article.title.text):
            start = article.title.text.index(year)
            said = f"题目写的是{year}年，落款是{signed[0]}年{signed[1]}月"
            yield Hit(article.title, start, start + len("2026年"), said, "看看题目是不是去年的")


def _is_over(article: Article, year: int) -> bool:
    title = article.title.text if article.title else ""
    if _PART_OF_YEAR.search(title):
        return False
    signed = signed_in(article)
    if signed is None:
        return _SUMMED_UP.search(title) is not None
    return signed >= (year, _OVER) and (_SUMMED_UP.search(title) is not None or not _PLAN.search(title))


def _aims(paragraph: Paragraph, year: str) -> Iterator[tuple[int, int]]:
    """Where years up to this one are named as those of an aim; a sentence that names a later one tells of both."""
    for at, sentence in sentences(paragraph.text):
        later = [one.start() for one in _ANY_YEAR.finditer(sentence) if one.group() > year]
        for match in _YEAR.finditer(sentence):
            if later and not (match["before"] in _TRIED and later[0] == 0):
                continue
            aimed = match["before"] in _AIMED or _TO_COME.match(match["rest"])
            if match["year"] <= year and aimed and not _GONE.match(match["rest"]):
                start = at + match.start("year")
                yield start, start + len("2026年")


_PLANS = "青禾县水利局2025年工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、下一步打算\n{}\n\n青禾县水利局\n{}"

YEARS: tuple[Rule, ...] = (
    Rule(
        "N24", "总结和打算的年份", "warning", "实务",
        "开头、落款不合题目的那一年，或全年总结里的打算写成了同一年", "打算写下一年",
        ("青禾县水利局2024年工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2024年工作打算\n抓好清淤疏浚，确保安全。", "青禾县水利局2026年上半年工作情况的汇报\n一、主要工作\n压实各级责任，确保落实。\n二、上半年工作打算\n抓好清淤疏浚，确保安全。", "2026年度民主生活会发言提纲\n一、上年度民主生活会整改落实情况\n2024年度民主生活会查摆的问题已经整改。\n二、查摆的问题\n学习不够深入。", "青禾县水利局2026年工作总结\n县水利局紧紧围绕2025年县委一号文件部署，抓好各项工作。\n一、主要工作\n压实各级责任，确保落实。", "青禾县水利局2024年工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2024年重点工作\n抓好清淤疏浚，确保安全。", "青禾县2024年农田水利工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2024年工作打算\n抓好清淤疏浚，确保安全。\n\n青禾县水利局\n2024年12月20日", "青禾县水利局2024年工作总结\n2023年，县水利局扎实推进各项工作，成效明显。\n一、主要工作\n压实各级责任，确保落实。",
         "在全县水利工作会议上的讲话\n同志们：\n这次会议的主要任务是，总结2025年工作，部署2025年任务。", "青禾县关于2026年上半年计划执行情况的报告\n县人大常委会：\n现将2025年上半年计划执行情况报告如下，请审议。", "青禾县2025年度法治政府建设情况的报告\n一、主要工作\n压实各级责任，确保落实。\n二、2025年工作思路\n抓好清淤疏浚，确保安全。\n\n青禾县人民政府\n2026年1月20日", _PLANS.format("2025年，我局将抓好清淤疏浚，确保安全。", "2025年12月20日"), _PLANS.format("一是抓好清淤；二是力争2025年漏损率降到9%以下。", "2026年1月6日"), _PLANS.format("2025年实现水质在线监测全覆盖。", "2025年12月20日"), _PLANS.format("一是抓好清淤；二是2025年汛前完成闸门检修。", "2025年12月20日"), _PLANS.format("2026年，抓好清淤疏浚，力争2025年底建成泵站。", "2025年12月20日"), "青禾县水利局2025年工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2026年目标\n2025年，水质达标率保持在95%以上，管护更加有力。\n\n青禾县水利局\n2025年12月20日", "青禾县水利局2025年工作总结\n一、主要工作。压实各级责任，确保落实到位，各项工作有序推进。\n二、2026年打算。2025年，新增监测点2个，管护力量向村组延伸。\n\n青禾县水利局\n2025年12月20日", "青禾县水利局2025年防汛工作情况汇报\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2026年11月20日", "青禾县水利局2025年防汛工作情况汇报\n各项工作扎实开展，成效明显。\n下一步，我局将加强巡查，2025年实现重点堤段监控全覆盖。\n\n青禾县水利局\n2025年12月20日"),
        ("青禾县水利局2024年工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2025年工作打算\n抓好清淤疏浚，确保安全。", "青禾县水利局2026年上半年工作情况的汇报\n一、上半年工作情况\n压实各级责任，确保落实。\n二、下半年工作打算\n抓好清淤疏浚，确保安全。", "2026年度民主生活会发言提纲\n一、上年度民主生活会整改落实情况\n2025年度民主生活会查摆的问题已经整改。\n二、查摆的问题\n学习不够深入。", "青禾县水利局2026年一季度工作总结\n对照2025年度目标任务，做好收尾，各项工作有序推进。\n一、主要工作\n压实各级责任，确保落实。", "青禾县水利局2026年工作要点\n2025年，县水利局落实2025年政府工作报告，成效明显。\n一、主要任务\n压实各级责任，确保落实。", "青禾县水利局2026年工作总结\n县水利局紧紧围绕2026年县委一号文件部署，贯彻2025年中央经济工作会议精神。\n一、主要工作\n压实各级责任，确保落实。", "青禾县水利局2024年工作总结\n一、2024年重点工作\n压实各级责任，确保落实。\n二、存在问题\n清淤疏浚不及时，需要加强。", "青禾县水利局2024年工作总结和2025年工作打算\n一、2024年工作总结\n压实各级责任，确保落实。\n二、2025年工作打算\n抓好清淤疏浚，确保安全。",
         "青禾县水利局2024年上半年工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2024年工作打算\n抓好清淤疏浚，确保安全。", "青禾县水利局2024年工作总结\n一、2024年工作计划完成情况\n压实各级责任，确保落实。\n二、下一步打算\n抓好清淤疏浚，确保安全。", "青禾县水利局2024年春修工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2024年工作打算\n抓好冬修，确保安全。",
         "青禾县水利局2024年工作总结\n2023年，县水利局打牢了基础。2024年，各项工作再上台阶。\n一、主要工作\n压实各级责任，确保落实。", "青禾县水利局2024年工作计划\n2023年，县水利局扎实推进各项工作，成效明显。\n一、主要任务\n压实各级责任，确保落实。", "青禾县水利局2024年工作总结\n2021年5月，县水利局整合组建。\n一、主要工作\n压实各级责任，确保落实。", "青禾县水利局2024年工作计划\n一、2024年工作计划\n压实各级责任，确保落实。\n二、保障措施\n抓好清淤疏浚，确保安全。",
         "青禾县水利局2025年预算执行审计情况报告\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2026年11月20日", "青禾县水利局2025年防汛工作情况汇报\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2026年3月20日",
         "在全县水利工作会议上的讲话\n同志们：\n这次会议的主要任务是，总结2025年工作，部署2026年任务。", "青禾县关于2026年上半年计划执行情况的报告\n县人大常委会：\n现将2026年上半年计划执行情况报告如下，请审议。", "青禾县2025年工作总结\n现将2025年工作情况和2026年工作安排报告如下。", "在全县水利工作会议上的讲话\n同志们：\n总结2025年上半年工作，部署2025年下半年任务。", "青禾县2025年度法治政府建设情况的报告\n一、2025年工作计划完成情况\n压实各级责任，确保落实。\n二、2026年工作思路\n抓好清淤疏浚，确保安全。\n\n青禾县人民政府\n2026年1月20日", _PLANS.format("2026年，我局将抓好清淤疏浚，确保安全。", "2025年12月20日"), "青禾县水利局2025年工作总结\n一、主要工作\n压实各级责任，确保落实。\n二、2026年目标\n2025年，各项工作打下了基础，还有不少短板。\n\n青禾县水利局\n2025年12月20日", _PLANS.format("一是对2025年汛前检查的问题逐一整改；二是抓好清淤。", "2025年12月20日"), _PLANS.format("在2025年基础上，再治理河道12公里，力争2026年全面完成。", "2025年12月20日"), _PLANS.format("2025年完成清淤38公里，2026年将再完成40公里。", "2025年12月20日"), _PLANS.format("2025年结转的工程，一季度全部完工。", "2025年12月20日"), _PLANS.format("力争2025年全面完成清淤任务。", "2025年9月20日"), _PLANS.format("对照2025年考核结果，完善制度，补齐短板。", "2025年12月20日")),
        lambda page: (hit for look in (_planned, _begun_with_another, _still_to_come, _signed_too_late, _meant_twice, _reported_of_another, _planned_for_the_same, _named_of_last_year, _bound_by_last_year) for hit in look(page)), titled=True,
    ),
)  # fmt: skip
