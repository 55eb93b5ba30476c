"""The lines over the outline of an article: labels, title, subtitle, byline, salutation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.outline import titles
from drafter.outline.byline import is_byline, is_salutation, names_offices
from drafter.outline.contents import loose
from drafter.outline.mark import Mark
from drafter.outline.naming import AND_PLANS
from drafter.outline.rows import Row, join
from drafter.outline.title_lines import goes_on
from drafter.outline.titles import could_be_title
from drafter.outline.unnumbered import frames
from drafter.zh.han import compiled

_OCCASION = re.compile(
    r"(?:会议|大会|常委会|党组会).{0,8}(?:材料|文件|议题|汇报|发言)\S{0,3}(?:[（(]?之?[一二三四五六七八九十\d]{1,3}[)）]?)?$"
)
_SHORTEST_HALF = 7
"""Characters of each of the two lines of a title that names no 文种."""
_TELLING = 14
"""Characters of the title said once more that need no 文种 to show it."""
_SHORTEST_SLOGAN = 5
_OF_MEETING = re.compile("[—－–─-]+在.*[会上]")
"""A subtitle that says where a speech was made."""
_LONGEST_OFFICE = 20
"""Characters of the office under a title of two lines."""
_DOTS = "·•●◆■□ \u3000"
_OFFICE = re.compile(rf"[{_DOTS}]*(?:中共|共青团)?[^，。、：:的召开举在把让为以抓做推强促“《（(\d]{{3,16}}")
"""A row that may name an office, and says nothing of what it did."""
_SHORTEST_TITLE = 7
"""Characters of a title under it."""
_OF_TITLES = "总小"
"""How a title of one word begins that heads an ending as well: 总结."""
_GREETS = re.compile("各位|大家|同志|朋友|你们|[您你]好|[早晚上下午]好")
"""What a first row does that ends with such a mark and is no title."""
_LONGEST_BYLINE = 12
_FEWEST_FIELDS = 3
_NOTED = compiled(r"[\u4e00-\u9fff]{2,6}\s?[：:]")
_COLUMN = compiled(
    r"【[^【】]{2,10}】|[■◆●▲★]\s*[\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,8}\s*[|｜丨]\s*[\u4e00-\u9fff]{2,4}"
)


@dataclass(slots=True)
class Head:
    """The rows before the text."""

    labels: list[Row] = field(default_factory=list)
    """篇1, 附件: counts or names the article in its file."""
    headlines: list[Row] = field(default_factory=list)
    """The title once more, as web pages put it over the text."""
    title: Row | None = None
    subtitle: Row | None = None
    byline: list[Row] = field(default_factory=list)
    salutation: Row | None = None
    size: int = 0
    """How many rows it takes."""


def head_of(rows: Sequence[Row], marks: Sequence[Mark | None]) -> Head:
    """The head of an article whose rows these are."""
    head = Head()
    at = 0
    while at < len(rows) and len(rows[at].text) <= 12 and (_label(rows[at].text) or _column(rows, marks, at)):
        head.labels.append(rows[at])
        at += 1
    if _occasion(rows, marks, at):
        head.labels.append(rows[at])
        at += 1
    while at < len(rows) and _headline(rows, marks, at):
        head.headlines.append(rows[at])
        at += 1
    over = _on_cover(rows, at, head.headlines[-1]) if head.headlines else _office_over(rows, marks, at)
    head.byline += rows[at : at + over]
    at = _title(rows, marks, at + over, head)
    at = _byline(rows, marks, at, head)
    sent = at < len(rows) and head.title is not None and titles.SENT.search(head.title.text)
    if at < len(rows) and (is_salutation(rows[at]) or (sent and names_offices(rows, marks, at))):
        head.salutation = rows[at]
        at += 1
    if head.title is None and head.labels:
        head.title = head.labels.pop()
    head.size = at
    return head


def _label(text: str) -> bool:
    return titles.LABEL.fullmatch(text) is not None or titles.ATTACHMENT.match(text) is not None


def _column(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a row names the column that the text under it stands in: 【典型材料】."""
    return _COLUMN.fullmatch(rows[at].text) is not None and at + 1 < len(rows) and _titles(rows, marks, at + 1)


def _occasion(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a row says for which meeting the report under it is: 第38次常务会议议题汇报（之三）."""
    if at + 1 >= len(rows) or rows[at].source.role or _OCCASION.search(rows[at].text) is None:
        return False
    titled = titles.SENT.search(rows[at + 1].text) is not None
    return titled and all(could_be_title(rows[i], marks[i]) for i in (at, at + 1))


def _headline(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a line soon after repeats this one, or most of it, as the title."""
    if rows[at].source.role or not could_be_title(rows[at], marks[at]):
        return False
    text = loose(rows[at].text).replace("的", "")
    for under, row in enumerate(rows[at + 1 : at + 5], at + 2):
        if row.text[0] not in text and loose(row.text[0]):
            continue
        again = loose(row.text).replace("的", "")
        if again == text:
            return under == len(rows) or titles.DATE.match(rows[under].text) is None
        if again.startswith(text) and again[len(text) :].removeprefix("篇").isdecimal():
            return True
        if len(again) * 2 >= len(text) and again in text and (titles.KIND.search(again) or len(again) >= _TELLING):
            return could_be_title(row, None)
    return False


def _title(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, head: Head) -> int:
    if at < len(rows) and _titles(rows, marks, at):
        title = head.title = rows[at]
        at += 1
        while at < len(rows) and goes_on(title, rows, marks, at):
            join(title, rows[at])
            at += 1
        in_two = (_over_subtitle, _signed_under, _over_all, _matches)
        if at < len(rows) and any(form(title, rows, marks, at) for form in in_two):
            join(title, rows[at], between=" ")
            at += 1
    if at < len(rows) and head.title is not None and _subtitles(rows[at]):
        head.subtitle = rows[at]
        at += 1
    return at


def _on_cover(rows: Sequence[Row], at: int, title: Row) -> int:
    """How many rows stand under the title on a cover, before the text begins with it once more: who wrote, and when."""
    text = loose(title.text)
    under = next((i for i in range(at, min(at + 4, len(rows))) if loose(rows[i].text) == text), at)
    return under - at if all(titles.DATE.match(row.text) or _is_office(row.text) for row in rows[at:under]) else 0


def _is_office(text: str) -> bool:
    return _OFFICE.fullmatch(text) is not None and titles.UNIT.search(text.rstrip(_DOTS)) is not None


def _office_over(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> int:
    """How many rows at the head name the office that wrote, and when, over a title that names no 文种; mostly 0.

    An office over a 文种 is the first line of the title: 县教育局 / 2024年工作总结.
    """
    if at + 2 >= len(rows) or rows[at].source.role or not _is_office(rows[at].text):
        return 0
    title = at + 1
    while title + 1 < len(rows) and (titles.DATE.match(rows[title].text) or rows[title].text[0] in "（("):
        title += 1
    text = rows[title].text
    told = could_be_title(rows[title], marks[title]) and len(text) >= _SHORTEST_TITLE and not rows[title].source.role
    told = told and not (is_byline(rows, marks, title) or titles.SUBTITLE.match(text) or is_salutation(rows[title]))
    text_under = rows[title + 1].text[-1] in "。：" or titles.SUBTITLE.match(rows[title + 1].text) is not None
    of_kind = titles.KIND.search(text) or AND_PLANS.search(text)
    return title - at if told and text_under and not of_kind else 0


def _titles(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    row = rows[at]
    if row.source.role:
        return row.source.role == "title"
    if at == 0 and _exclaims(rows, marks):
        return True
    if not could_be_title(row, marks[at]) or titles.DATE.match(row.text) or is_salutation(row):
        return False
    if frames(row.text) and row.text[0] not in _OF_TITLES:
        return False
    return titles.DOCUMENT_NUMBER.match(row.text) is None or at + 1 == len(rows) or not is_salutation(rows[at + 1])


def _exclaims(rows: Sequence[Row], marks: Sequence[Mark | None]) -> bool:
    """Whether a text begins with a title that calls out or asks: 这个社区的“红色物业”，火了！"""
    text = rows[0].text
    if text[-1] not in "！？" or not _SHORTEST_HALF <= len(text) <= titles.LONGEST or marks[0] is not None:
        return False
    told = len(rows) > 1 and len(rows[1].text) > len(text) and "。" in rows[1].text
    return told and "。" not in text and not rows[0].source.rows and _GREETS.search(text) is None


def _over_all(title: Row, rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a line under a title would be the one heading without a number, and all that is numbered under it."""
    row = rows[at]
    if not could_be_title(row, marks[at]) or at + 1 >= len(rows) or row.gap > rows[at + 1].gap:
        return False
    if min(len(title.text), len(row.text)) < _SHORTEST_HALF or title.source.role or row.source.role:
        return False
    if (
        row.text.startswith(titles.KEYWORDS)
        or titles.KIND.search(title.text)
        or marks[at + 1] is not None
        or rows[at + 1].text[-1] not in "。：:"
        or is_byline(rows, marks, at)
    ):
        return False
    last = next((i for i in range(len(rows) - 1, at, -1) if (mark := marks[i]) is not None and mark.rank), at)
    return last > at and not any(could_be_title(rows[i], marks[i]) for i in range(at + 1, last))


def _signed_under(title: Row, rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether the office that wrote a text stands under a line under its title: the title has two lines."""
    if at + 2 >= len(rows) or not could_be_title(rows[at], marks[at]) or "。" not in rows[at + 2].text:
        return False
    if min(len(title.text), len(rows[at].text)) < _SHORTEST_HALF or title.source.role or rows[at].source.role:
        return False
    office = rows[at + 1].text
    signed = len(office) <= _LONGEST_OFFICE and could_be_title(rows[at + 1], marks[at + 1]) and "，" not in office
    return signed and titles.UNIT.search(office) is not None and not is_byline(rows, marks, at)


def _over_subtitle(title: Row, rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a line under a title that names no 文种 stands over a subtitle that says of what both are the title."""
    if at + 1 >= len(rows) or not could_be_title(rows[at], marks[at]) or not _subtitles(rows[at + 1]):
        return False
    row, under = rows[at], rows[at + 1].text
    if title.source.role or row.source.role or titles.KIND.search(title.text) or titles.SUBTITLE.match(row.text):
        return False
    told = titles.KIND.search(under) or _OF_MEETING.match(under)
    if told is None or len(row.text) < _SHORTEST_SLOGAN:
        return False
    return len(row.text) == len(title.text) or not is_byline(rows, marks, at)


def _matches(title: Row, rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a line over the salutation is as long as the title, and with it a slogan of two lines."""
    row = rows[at]
    if not could_be_title(row, marks[at]) or at + 1 >= len(rows) or not is_salutation(rows[at + 1]):
        return False
    if not _SHORTEST_SLOGAN <= len(title.text) == len(row.text) or title.source.role or is_byline(rows, marks, at):
        return False
    return not any(titles.KIND.search(text) or titles.UNIT.search(text) for text in (title.text, row.text))


def _subtitles(row: Row) -> bool:
    if row.source.role not in ("", "heading"):
        return row.source.role == "subtitle"
    return len(row.text) <= 70 and titles.SUBTITLE.match(row.text) is not None


def _byline(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, head: Head) -> int:
    if head.title is None:
        return _issued(rows, at, head)
    greeting = next((i for i in range(at, min(at + 5, len(rows))) if is_salutation(rows[i])), at)
    while at < len(rows) and len(head.byline) < _LONGEST_BYLINE:
        titled = at < greeting and could_be_title(rows[at], marks[at])
        if not (titled or is_byline(rows, marks, at) or _goes_on_noting(head.byline, rows[at], marks[at])):
            break
        if head.byline and _speaks(head.byline, rows[at].text):
            break
        head.byline.append(rows[at])
        at += 1
    return at


def _speaks(noted: Sequence[Row], text: str) -> bool:
    """Whether a row is what somebody said whom a field over it names: 主持人：今天我们…."""
    name, colon, said = text.partition("：")
    return colon != "" and said[-1:] == "。" and any(one.text.startswith(name + colon) for one in noted)


def _goes_on_noting(noted: Sequence[Row], row: Row, mark: Mark | None) -> bool:
    """Whether a row is one more field, of whatever name, under those that say when, where and who: 学习主题：…."""
    fields = sum(1 for one in noted if titles.FIELD.match(one.text))
    return fields >= _FEWEST_FIELDS and could_be_title(row, mark) and _NOTED.match(row.text) is not None


def _issued(rows: Sequence[Row], at: int, head: Head) -> int:
    """Index behind the number and the day of a document without a title, over those that it is sent to."""
    end = at
    while end < len(rows) and (titles.DATE.match(rows[end].text) or titles.DOCUMENT_NUMBER.match(rows[end].text)):
        end += 1
    if end == at or end >= len(rows) or not is_salutation(rows[end]):
        return at
    head.byline += rows[at:end]
    return end
