"""Looks for what a paper tells of that came after the day on which it is signed, or held."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.ahead import told_ahead
from drafter.checks.rule import Hit, Page, in_text
from drafter.document import Article
from drafter.zh.sentences import sentence_at

_Day = tuple[int, int, int]
_FULL = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")
_PAST = ("了", "指出", "发现", "发生", "已", "以来", "荣获", "获评", "被评", "截至", "检查中", "印发的")
_TO_COME = (
    "将",
    "拟",
    "计划",
    "定于",
    "力争",
    "确保",
    "预计",
    "争取",
    "目标",
    "务必",
    "必须",
    "请",
    "须",
    "安排",
    "规划",
    "期限",
    "有效期",
    "截止",
    "逾期",
    "报名",
    "受理",
    "公示",
    "申报",
    "如有",
)
_END_OF_MONTH = 20
"""Day from which a paper may count up to the end of its month."""
_CLAUSES = 3
"""Clauses from a month on within which it shows whether it is gone: 2026年3月，市水利局检查中指出."""
_LONG_BEFORE = 6
"""Months after the signature from which a month without its year is that of the year before."""


@cache
def _month() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?P<year>20\d\d)年(?P<month>\d{1,2})月(?!\d{0,2}(?:日|底|末)?以?前)")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\w〔(?P<year>20\d\d)〕\d{1,5}号")


@cache
def _up_to() -> re.Pattern[str]:
    return re.compile(r"(?:^|\W)截至(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|底|末)?，")


@cache
def _over_days() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<year>20\d\d)年)?(?<!\d)\d{1,2}月\d{1,2}日(?:至|—|到)(?P<month>\d{1,2})月(?P<day>\d{1,2})日，.{0,40}?(?:开展|进行|组织|举办|完成|实施)了"
    )


def written_on(article: Article) -> _Day | None:
    """The day of the signature, of the line under the title, or of the meeting that minutes are of."""
    minutes = article.title is not None and article.title.text.endswith("纪要")
    first = article.preamble[:1] if minutes else ()
    for part in (*article.signature, *article.byline):
        if match := _FULL.fullmatch(part.text.strip(" 　（）()")):
            return int(match[1]), int(match[2]), int(match[3])
    match = _FULL.match(first[0].text.strip()) if first else None
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def told_afterwards(page: Page) -> Iterator[Hit]:
    """What is told as done, counted up to, or cited by its number, and was yet to come on that day."""
    for article, items in page.articles:
        day = written_on(article)
        plans = {item.paragraph.line for item in told_ahead(article)} if day else set()
        for item in items if day else ():
            text = item.paragraph.text
            if day is None or not in_text(item) or item.paragraph.rows:
                continue
            for match in _number().finditer(text) if "〕" in text else ():
                if int(match["year"]) > day[0]:
                    told = f"引的文件是{match['year']}年的，落款是{day[0]}年"
                    yield Hit(item.paragraph, match.start() + 1, match.end(), told, "查对落款的年份和文号")
            if "月" in text and item.paragraph.line not in plans:
                for start, end in _later(text, day):
                    when = f"{'落款' if article.signature else '开会'}是{day[0]}年{day[1]}月{day[2]}日"
                    told = f"这里写到{text[start:end]}，{when}"
                    yield Hit(item.paragraph, start, end, told, "查对两处的年、月、日")


def _later(text: str, day: _Day) -> Iterator[tuple[int, int]]:
    """Where a text tells of a day or month after that day as of one gone by."""
    for match in _month().finditer(text) if "20" in text else ():
        said = (int(match["year"]), int(match["month"]))
        sentence = sentence_at(text, match.start())
        behind = ",".join(re.split("[，。；]", text[match.end() :])[:_CLAUSES]).replace("为了", "")
        if said > day[:2] and any(word in behind for word in _PAST) and not _is_to_come(sentence):
            yield match.span()
    for match in _up_to().finditer(text) if "截至" in text else ():
        if _is_after(match, day) and not _is_to_come(sentence_at(text, match.end() - 1)):
            yield match.start("month"), match.end() - 1
    for match in _over_days().finditer(text) if "了" in text else ():
        if "。" not in match.group() and _is_after(match, day) and not _is_to_come(sentence_at(text, match.end() - 1)):
            yield match.start("month"), match.end("day") + 1


def _is_after(match: re.Match[str], day: _Day) -> bool:
    """Whether a day, or the end of a month, comes after that day; one without its year is of the same year, if near."""
    if match["year"] is None and re.search(r"(?:19|20)\d\d年|去年|上年", match.string[: match.start()]):
        return False
    year, month = int(match["year"] or day[0]), int(match["month"])
    if match["year"] is None and month - day[1] > _LONG_BEFORE:  # 截至12月底 in January is last year's
        return False
    if match["day"]:
        return (year, month, int(match["day"])) > day
    return (year, month) > day[:2] or (
        (year, month) == day[:2] and day[2] < _END_OF_MONTH and match.group()[-2] in "底末"
    )


def _is_to_come(sentence: str) -> bool:
    return any(word in sentence for word in _TO_COME)
