"""The rule of attachments that the text lists and that follow it (GB/T 9704-2012 7.3.4, 7.3.7)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from drafter.checks.rule import Hit, Page, Rule
from drafter.document import Paragraph
from drafter.document.flow import Shown

_LIST = re.compile(r"附件[：:]\s*(?:(?P<number>\d{1,2})[.．、]\s*)?(?P<name>[^\s。；].{1,60})$")
_ENTRY = re.compile(r"(?P<number>\d{1,2})[.．、]\s*(?P<name>[^。；]{2,60})$")
_NUMBERED = re.compile(r"\s\d{1,2}[.．、]|\S\s*[2２][.．、]")
_HEAD = re.compile(r"附件\s*(?P<number>\d{1,2})?[：:]?")
_LIKE = 0.6
"""Share of characters from which two titles are meant to be one."""
_ENTRY_ENDED = re.compile(r"\s*\d{1,2}[.．、]\s*[^\s。；，]{4,40}[。；，、]?$")
_MARKS = re.compile(r"[\s《》“”（）()]")


@dataclass(frozen=True, slots=True)
class _Listed:
    number: int
    name: str
    paragraph: Paragraph
    start: int
    end: int


@cache
def _annex() -> re.Pattern[str]:
    return re.compile(r"附件[：:]\s*(?P<number>\d{1,2}[.．、]\s*)?(?!请|由|应|需)[^\s。；，]{4,40}[。；，、]?$")


def _attached(page: Page) -> Iterator[Hit]:
    """Attachments listed and not there, where others are; and ones whose title is not the one listed."""
    listed = list(_listed(page.articles[0][1])) if page.articles else []
    there = dict(_there(page)) if listed else {}
    for one in listed if there else ():
        if one.number not in there:
            yield Hit(
                one.paragraph, one.start, one.end, f"后面没有附件{one.number}", "补上这个附件，或从附件说明里删去"
            )
        elif (title := there[one.number]) and _is_another(one.name, title):
            yield Hit(
                one.paragraph, one.start, one.end,
                f"附件{one.number}的题目是“{title}”，和附件说明不一样", "两处改成一样",
            )  # fmt: skip


@cache
def _cited() -> re.Pattern[str]:
    return re.compile(r"《(?P<name>[^《》]{3,40})》（(?:详?见)?附件(?P<number>\d{0,2})）")


def _called(page: Page) -> Iterator[Hit]:
    """An annex that the text calls otherwise than the list: 《联络员登记表》（见附件）."""
    for _, items in page.articles:
        cited = [
            (item.paragraph, match)
            for item in items
            if "附件" in item.paragraph.text and "》（" in item.paragraph.text
            for match in _cited().finditer(item.paragraph.text)
        ]
        listed = list(_listed(items)) if cited else []
        for paragraph, match in cited:
            number = int(match["number"] or 1) if match["number"] or len(listed) == 1 else 0
            for one in (one for one in listed if one.number == number and _is_another(match["name"], one.name)):
                yield Hit(paragraph, *match.span("name"), f"附件说明里写的是“{one.name}”", "两处改成一样")


def _listed(items: tuple[Shown, ...]) -> Iterator[_Listed]:
    under_way = False
    for item in items:
        text = item.paragraph.text
        match = _LIST.match(text) or (_ENTRY.match(text) if under_way else None)
        if match is None:
            under_way = False
            continue
        under_way = True
        yield _Listed(int(match["number"] or 1), match["name"], item.paragraph, *match.span("name"))


def _there(page: Page) -> Iterator[tuple[int, str]]:
    """(number, title) of the attachments that follow; the title is empty where it is not told from the text."""
    titles = {article.title.line: article.title.text for article, _ in page.articles[1:] if article.title}
    for noise in page.noise:
        if match := _HEAD.fullmatch(noise.text.strip()):
            yield int(match["number"] or 1), next((titles[line] for line in sorted(titles) if line > noise.line), "")
    texts = [item.paragraph.text.strip() for item in page.items]
    for text, following in zip(texts, [*texts[1:], ""], strict=True):
        if match := _HEAD.fullmatch(text):
            yield int(match["number"] or 1), following


def _is_another(name: str, title: str) -> bool:
    """Whether two titles are meant to be one and are not: another year, another word; not one longer than the other."""
    one, other = _MARKS.sub("", name), _MARKS.sub("", title)
    if one in other or other in one:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


def _alone(page: Page) -> Iterator[Hit]:
    """A number before the only attachment."""
    for _, items in page.articles:
        for item, following in zip(items, (*items[1:], None), strict=True):
            match = _LIST.match(item.paragraph.text)
            numbered = match and match["number"] and not _NUMBERED.search(match["name"])
            alone = following is None or not (
                _ENTRY.match(following.paragraph.text) or _ENTRY_ENDED.match(following.paragraph.text)
            )
            if match and numbered and alone:
                yield Hit(item.paragraph, match.start("number"), match.start("name"))


def _ended(page: Page) -> Iterator[Hit]:
    """A mark behind the name of an attachment."""
    for _, items in page.articles:
        numbered = False
        for item in items:
            text = item.paragraph.text.rstrip()
            first = _annex().fullmatch(text) if "附件" in text else None
            entry = first or (numbered and _ENTRY_ENDED.fullmatch(text))
            numbered = bool(entry) and (numbered if first is None else first["number"] is not None)
            if entry and text[-1] in "。；，、":
                yield Hit(item.paragraph, len(text) - 1, len(text), "", "", "")


_TEXT = "关于表扬先进集体和个人的通知\n\n各科室：\n希望受表扬的集体和个人再接再厉。\n\n附件：1.2025年先进集体名单\n2.2025年先进个人名单\n\n青禾县水利局\n2026年1月14日\n\n"

ATTACHMENTS: tuple[Rule, ...] = (
    Rule(
        "M10", "附件和附件说明", "warning", "GB/T 9704-2012 7.3.4、7.3.7（规定：附件名称与附件说明一致）",
        "列出的附件后面没有，或题目不一样", "补上附件，或改附件说明",
        (_TEXT + "附件1\n\n2025年先进集体名单\n\n规划科、水保科\n", "关于报送信息的通知\n各科室：\n请将《联络员登记表》（见附件）报办公室。\n\n附件：联络员信息表\n\n青禾县水利局\n2026年1月14日", _TEXT + "附件1\n\n2024年先进集体名单\n\n规划科、水保科\n\n附件2\n\n2025年先进个人名单\n\n见另页。\n"),
        (_TEXT, "关于报送信息的通知\n各科室：\n请将《联络员信息表》（见附件）报办公室，《防汛值班表》（附件）随后报送。\n\n附件：联络员信息表\n\n青禾县水利局\n2026年1月14日", _TEXT + "附件1\n\n2025年先进集体名单\n\n规划科、水保科\n\n附件2\n\n2025年先进个人名单\n\n见另页。\n", _TEXT + "附件1\n\n青禾县水利局2025年先进集体名单\n\n规划科、水保科\n\n附件2\n\n2025年先进个人名单\n\n见另页。\n"),
        lambda page: (hit for look in (_attached, _called) for hit in look(page)), titled=True,
    ),
    Rule(
        "M14", "只有一个附件", "hint", "GB/T 9704-2012 7.3.4（规定：多个附件才编顺序号）",
        "只有一个附件，却编了号", "删去“1.”",
        ("具体安排见附件，请抓好落实。\n附件：1.任务清单\n青禾县水利局\n2026年1月14日",),
        ("具体安排见附件，请抓好落实。\n附件：1.任务清单\n2.时间安排\n青禾县水利局\n2026年1月14日", "具体安排见附件，请抓好落实。\n附件：1.任务清单 2.时间安排", "具体安排见附件，请抓好落实。\n附件：1.任务清单\n2.时间安排表。\n青禾县水利局\n2026年1月14日", "具体安排见附件，请抓好落实。\n附件：任务清单\n青禾县水利局\n2026年1月14日"),
        _alone,
    ),
    Rule(
        "M22", "附件名称后的标点", "warning", "GB/T 9704-2012 7.3.4（规定：附件名称后不加标点符号）",
        "附件名称后面有标点", "删去",
        ("具体安排见附件，请抓好落实。\n附件：任务清单和时间安排。\n青禾县水利局\n2026年1月14日", "具体安排见附件，请抓好落实。\n附件：1.2026年任务清单；\n2.2026年时间安排。\n青禾县水利局\n2026年1月14日"),
        ("具体安排见附件，请抓好落实。\n附件：任务清单和时间安排\n青禾县水利局\n2026年1月14日", "具体安排见附件，请抓好落实。\n附件：1.任务清单 2.时间安排", "具体安排如下。\n附件：请各单位自行下载。", "具体安排如下。\n附件：任务清单和时间安排\n1.请各镇抓好落实。"),
        _ended,
    ),
)  # fmt: skip
