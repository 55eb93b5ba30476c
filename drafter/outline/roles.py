"""The lines around the outline: title, byline, salutation at the head; signature and closing at the end."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from drafter.outline import titles
from drafter.outline.contents import loose
from drafter.outline.leads import lead
from drafter.outline.markers import Mark
from drafter.outline.rows import Row, join
from drafter.outline.titles import could_be_title

_MOST_ATTACHMENTS = 24
_LONGEST_THANKS = 12
_KINDS = "报告|总结|汇报|方案|通知|意见|计划|办法|细则|规定|决定|通报|请示|函|纪要|批复|讲话|发言|材料"
_REST = re.compile(rf"[^，。]{{0,8}}(?:{_KINDS})")
"""The end of a title that the width of a page broke, and ..."""
_WHOLE = re.compile(rf"(?:{_KINDS})$")
"""... what a title ends with that is whole: no 情况 or 调研 does, 关于…情况的 / 报告."""
_ABOUT = re.compile("关于(?:召开|举办|印发|转发|开展|做好|加强|调整|成立|报送|申请|推进|下达|表彰|同意)$")
"""How the first line of a title ends that goes on."""
_WHEN = re.compile(r"[\s\u3000]*[（(]\s?\d{4}\s?年[^（）()]{2,8}[）)]$")
"""The date behind a speaker's name."""
_OCCASION = re.compile(
    r"(?:会议|大会|常委会|党组会).{0,8}(?:材料|文件|议题|汇报|发言)\S{0,3}(?:[（(]?之?[一二三四五六七八九十\d]{1,3}[)）]?)?$"
)
_COLUMN = re.compile(r"【[^【】]{2,10}】|[\u4e00-\u9fff]{2,8}\s*[|｜丨]\s*[\u4e00-\u9fff]{2,4}")
_REPORTERS = re.compile(r"[□■◎○●\s]*(?:本报|本刊|特约|融媒)?(?:全媒体)?(?:记者|通讯员|评论员)[\s：:]")


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
    at = _title(rows, marks, at, head)
    at = _byline(rows, marks, at, head)
    if at < len(rows) and _salutes(rows[at]):
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
    text = loose(rows[at].text)
    for row in rows[at + 1 : at + 5]:
        if row.text[0] not in text and loose(row.text[0]):
            continue
        again = loose(row.text)
        if again == text or (len(again) * 2 >= len(text) and again in text and titles.KIND.search(again)):
            return True
    return False


def _title(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, head: Head) -> int:
    if at < len(rows) and _titles(rows, marks, at):
        title = head.title = rows[at]
        at += 1
        while at < len(rows) and _goes_on(title, rows, marks, at):
            join(title, rows[at])
            at += 1
    if at < len(rows) and head.title is not None and _subtitles(rows[at]):
        head.subtitle = rows[at]
        at += 1
    return at


def _titles(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    row = rows[at]
    if row.source.role:
        return row.source.role == "title"
    return could_be_title(row, marks[at]) and titles.DATE.match(row.text) is None and not _salutes(row)


def _goes_on(title: Row, rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a title of several lines goes on: it names no 文种 yet, and the next line does."""
    row = rows[at]
    if title.source.role == "title" or row.source.role:
        return title.source.role == row.source.role == "title"
    if not could_be_title(row, marks[at]) or titles.SUBTITLE.match(row.text):
        return False
    if "关于" in title.text and _REST.fullmatch(row.text) and not _WHOLE.search(title.text):
        return True
    if titles.KIND.search(title.text):
        return False
    if title.text.endswith(("关于", "暨", "和", "与", "的", "在")):
        return True
    return (
        len(title.text) + len(row.text) <= 80
        and titles.KIND.search(row.text) is not None
        and (
            titles.UNIT.search(title.text) is not None
            or row.text.startswith(("关于", "在"))
            or _ABOUT.search(title.text) is not None
        )
    )


def _subtitles(row: Row) -> bool:
    if row.source.role:
        return row.source.role == "subtitle"
    return len(row.text) <= 70 and titles.SUBTITLE.match(row.text) is not None


def _byline(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, head: Head) -> int:
    if head.title is None:
        return at
    greeting = next((i for i in range(at, min(at + 5, len(rows))) if _salutes(rows[i])), at)
    for _ in range(5):
        if at >= len(rows) or not ((at < greeting and could_be_title(rows[at], marks[at])) or _signs(rows, marks, at)):
            break
        head.byline.append(rows[at])
        at += 1
    return at


def _signs(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    row = rows[at]
    text = row.text
    if row.source.role:
        return row.source.role in ("byline", "date")
    if titles.FIELD.match(text) and len(text) <= 120:
        return True
    if len(text) > 40:
        return False
    if _REPORTERS.match(text) and "。" not in text:
        return True
    if any(form.match(text) for form in (titles.DATE, titles.DOCUMENT_NUMBER, titles.ISSUE)):
        return True
    if text[0] in "（(" and text[-1] in "）)" and marks[at] is None:
        return True
    if not could_be_title(row, marks[at]) or "，" in text:
        return False
    text = _WHEN.sub("", text)
    more = at + 1 < len(rows) and (titles.DATE.match(rows[at + 1].text) is not None or _salutes(rows[at + 1]))
    return (titles.UNIT.search(text) is not None and len(text) <= 30) or (
        titles.SPEAKER.match(text) is not None and (more or " " in text or "\u3000" in text)
    )


def _salutes(row: Row) -> bool:
    if row.source.role:
        return row.source.role == "salutation"
    text = row.text
    return (
        len(text) <= 120
        and text[-1] in "：:"
        and (titles.SALUTATION.match(text) is not None or titles.ADDRESSEES.match(text) is not None)
    )


def signature_of(rows: Sequence[Row], marks: Sequence[Mark | None], start: int) -> int:
    """Index from which the rows are 署名 and 成文日期; the number of rows where there are none."""
    end = len(rows)
    last = end
    while last > start and rows[last - 1].source.role in ("signature", "date"):
        last -= 1
    if last < end:
        return last
    for back in range(1, min(4, end - start) + 1):
        if titles.DATE.match(rows[end - back].text) and len(rows[end - back].text) <= 24:
            last = end - back
            break
    else:
        if last == start:
            return end
        if titles.CREDIT.fullmatch(rows[last - 1].text) or _office(rows, marks, last - 1, start):
            return last - 1
        if not titles.FIELD.match(rows[last - 1].text) or not _signed(rows, marks, last - 1):
            return end
    if last - 1 > start and _named(rows[last - 1].text) and last < end and marks[last - 1] is None:
        last -= 1
    while last > start and _signed(rows, marks, last - 1):
        last -= 1
    return last


def _office(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, start: int) -> bool:
    """Whether the last row is the office that signs, without a date, under a text that has ended."""
    if at <= start or rows[at - 1].text[-1] not in "。！" or not could_be_title(rows[at], marks[at]):
        return False
    text = rows[at].text
    return 4 <= len(text) <= 30 and "，" not in text and titles.UNIT.search(text) is not None


def _signed(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a row over the date says who signs."""
    row = rows[at]
    if not could_be_title(row, marks[at]) or len(row.text) > 30 or titles.PRESENT.match(row.text):
        return False
    said = titles.UNIT.search(row.text) or titles.FIELD.match(row.text) or _member(row.text)
    return said is not None or row.source.aligned == "right"


def _member(text: str) -> re.Match[str] | None:
    """What shows that a row names an office and one of its people: 财务科　王某."""
    parts = text.split()
    return titles.SPEAKER.match(text) if len(parts) == 2 and titles.UNIT.search(parts[0]) else None


def _named(text: str) -> bool:
    """Whether a row is one person's name and no more."""
    return len(text) <= 5 and titles.SPEAKER.match(text) is not None and titles.FORMULA.match(text) is None


def attachments_of(rows: Sequence[Row], start: int, end: int) -> int:
    """Index from which the rows before the signature list what is attached (附件：1.…), numbered or not; else `end`."""
    for at in range(end - 1, max(start, end - _MOST_ATTACHMENTS) - 1, -1):
        text = rows[at].text
        if len(text) > 80 or "。" in text[:-1]:
            break
        if titles.ATTACHED.match(text) or (titles.ATTACHMENT.match(text) and at + 1 < end):
            return at
    return end


def closing_from(
    rows: Sequence[Row],
    marks: Sequence[Mark | None],
    own: Container[int],
    leads: Container[int],
    title: str,
    greeting: str = "",
) -> int:
    """Index of the paragraph from which on the text belongs to the whole article; the number of rows where none does.

    `own` are the rows of headings on lines of their own, `leads` the paragraphs that a heading without a number opens,
    `greeting` is the salutation.
    """
    end = last = len(rows)
    while last and rows[last - 1].source.role == "closing":
        last -= 1
    if last < end:
        return last
    while last and marks[last - 1] is None and last - 1 not in own and last - 1 not in leads:
        if rows[last - 1].source.level:
            break
        last -= 1
    if last == 0:
        return _farewell(rows)
    if last == end:
        return end
    opener = rows[last - 1]
    alone = last - 1 in own or (last - 1 not in leads and _stands_alone(opener, marks[last - 1]))
    first = last + 1 if alone else last
    told = not alone or opener.text[-1] in "。；"
    for at in range(last, end):
        said = rows[at].text
        formal = titles.FORMULA.match(said) or titles.PRESENT.match(said) or (told and titles.RESUMING.match(said))
        if formal or _greets(said, greeting) or (at >= first and _closes(rows[at], opener.text[:60])):
            return at
    if first < end and titles.THANKS.search(rows[-1].text, max(0, len(rows[-1].text) - _LONGEST_THANKS)):
        return end - 1
    if first < end and ((title and _echoes(rows[-1], title)) or _vows(rows[-1], opener.text[:60])):
        return end - 1
    return end


def _farewell(rows: Sequence[Row]) -> int:
    """Index of the set phrases that end a text without an outline: 此致 / 敬礼."""
    at = len(rows)
    while at > 1 and titles.FORMULA.match(rows[at - 1].text):
        at -= 1
    return at


def _greets(text: str, greeting: str) -> bool:
    """Whether a paragraph takes up the salutation: 主任、各位委员，…."""
    words = greeting.rstrip("：:！!")
    return (
        len(words) > 3 and text.startswith(words) and text[len(words) : len(words) + 1] in ("，", "：", "！", ":", ",")
    )


def _vows(row: Row, under: str) -> bool:
    """Whether a last paragraph says what the office will go on doing, under a heading that does not announce it."""
    said = titles.VOWING.search(row.text) or titles.RESOLVING.match(row.text)
    return said is not None and _PLANS.search(under) is None


def leads_over(row: Row) -> bool:
    """Whether a paragraph over a second run of numbers says what comes next: 下一步，……重点抓好以下工作。"""
    text = row.text
    return text[-1] in "：:" or any(rule.search(text) for rule in (titles.PLANNING, titles.PARTING, titles.ANNOUNCING))


def _stands_alone(row: Row, mark: Mark | None) -> bool:
    """Whether a numbered row is a heading only, so that the text after it is its own."""
    size = row.source.heading_length
    if size or mark is None:
        return size in (0, len(row.text))
    return lead(row.text, mark.end, len(row.text))[2] >= len(row.text)


def _closes(row: Row, under: str) -> bool:
    """Whether a last paragraph begins as closings do; `under` is the heading it would else belong to."""
    if titles.PARTING.match(row.text):
        return True
    return titles.PLANNING.match(row.text) is not None and _PLANS.search(under) is None


_PLANS = re.compile("下一?步|打算|今后|计划|展望|思路|安排|[明来]年|建议|措施|下半年|未来")


def _echoes(row: Row, title: str) -> bool:
    """Whether the beginning of a paragraph takes up the words of the title, as a closing does."""
    wanted = {title[i : i + 2] for i in range(len(title) - 1) if title[i : i + 2].isalnum()}
    if len(wanted) < 6:
        return False
    begun = row.text[:40]
    found = {begun[i : i + 2] for i in range(len(begun) - 1)}
    return len(wanted & found) >= 0.3 * len(wanted)
