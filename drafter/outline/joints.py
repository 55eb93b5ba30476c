"""Where a report begins right under another one that has ended, with no more between them than a line end."""

import re
from functools import lru_cache

from drafter.outline import titles
from drafter.outline.compilation import File
from drafter.outline.headings import in_columns
from drafter.outline.leave import ASIDE, ENDED, ends_in_aside, has_taken_leave, is_signature, signed_off, under_office
from drafter.outline.mark import TOP_RANK, Mark
from drafter.outline.naming import PART, names_its_kind
from drafter.outline.unnumbered import names_part

_REACH = 60
"""Rows in which the first number of an article stands."""
_BACK = 400
"""Rows before an article that are looked at for the numbers of the one before."""
_HEAD = 4
"""Rows of a head under its first: the title goes on, a subtitle, who wrote it, when."""
_FINE, _FINEST = 6, 7
"""Ranks of （一）, and of 1., that are seldom the coarsest of a report: headings without numbers stand over 1., too."""
_OF_REPORTS = re.compile("[：:，　 ]")
"""What stands in many a title, and in few of such headings."""
LEAST_ANNOUNCING = 100
"""Characters of a paragraph that announces an outline."""
_SHORTEST_OVER_OFFICE, _SHORTEST_OPENING = 8, 40
"""Characters of a title over an office, and of the paragraph under that."""
_SHORTEST = 5
"""Characters of a title that its place shows."""
_LONGEST_BYLINE, _LONGEST_NAME = 40, 12
_BESIDE = re.compile(
    r"附[件录表图：:]|[表图注]\s?[\d：:一二三]|备注|说明[：:]|联系(?:人|电话|方式)|主题词|抄[送报]|印发"
)
"""What stands under a report and is of it."""
_TABLE = re.compile(r"(?:[^代]表|名单|名册|回执|台账)(?:[（(][^（()）]*[)）])?$")
"""What is attached without being a report."""
_NO_TITLE = (
    titles.DATE.match,
    titles.FIELD.match,
    titles.SUBTITLE.match,
    titles.FORMULA.match,
    titles.CREDIT.fullmatch,
    ASIDE.fullmatch,
    _BESIDE.match,
    _TABLE.search,
)
"""What a row is that no head begins with."""
_PLACE = re.compile("[省市县区镇乡村局街校院厂团党委]|公司")
"""Of what an office is, which a line of a heading that ends with 中心 or 小组 does not say."""


def begins_under(file: File, start: int, at: int) -> bool:
    """Whether a report begins at a title-like row, the one before it, from `start` on, having ended over it."""
    before = file.rows[at - 1].text
    ended = before[-1] in ENDED or (len(before) <= _LONGEST_NAME and titles.FORMULA.match(before) is not None)
    if at - start < 3 or not (ended or file.shaped[at - 1] or before[-1] in "）)" or file.rows[at - 1].source.rows):
        return False
    body = _body(file, at)
    first = _first(file, at) if body else None
    if not body or (first is not None and first.number != 1):
        return False
    if not ended and signed_off(file, start, at):
        told = first is not None or len(file.rows) - body > 2 or _named(file, start, at)
    elif ended or ends_in_aside(file, start, at):
        told = _is_told(file, start, at, body, first) and not is_signature(file, start, at)
    else:
        told = (first is not None and _counts_anew(file, start, at, body, first)) or _named(file, start, at)
        told = told and under_office(file, start, at)
    return told and may_head(file, at)


def _is_told(file: File, start: int, at: int, body: int, first: Mark | None) -> bool:
    """Whether the head with its text at `body` and its first number, or the end of the text before, tells of one."""
    if first is not None and _counts_anew(file, start, at, body, first):
        return True
    if _named(file, start, at) or has_taken_leave(file, at, body):
        return True
    if body - at > 1:
        if _headed_alike(file, start, at) or _named_in_two(file, start, at) or _signed(file, at, body):
            return True
        return _over_office(file, start, at, body)
    if file.marks[body] is not None or len(file.rows[body].text) < LEAST_ANNOUNCING:
        return False
    return announces(file, start, body) and PART.search(file.rows[at].text) is None


def _named(file: File, start: int, at: int) -> bool:
    text = file.rows[at].text
    return text[-1] in titles.KIND_ENDS and names_its_kind(text, file.rows[start].text)


def greets_under(file: File, start: int, at: int) -> bool:
    """Whether an untitled text begins at a short row under thanks or a signature: 同志们：, 现汇报如下："""
    if at - start < 3 or file.marks[at] is not None:
        return False
    text = file.rows[at].text
    if titles.SALUTATION.match(text) is None:
        return announces(file, start, at)
    first = _first(file, at)
    return (first is None or first.number == 1) and (signed_off(file, start, at) or has_taken_leave(file, at, at))


def announces(file: File, start: int, at: int) -> bool:
    """An untitled article: a paragraph announces an outline after that of the article before has ended.

    Under a signature or a set phrase any does, else a long one that takes up the numbers of the article before.
    """
    text = file.rows[at].text
    if at + 2 >= len(file.rows):
        return False
    after = file.marks[at + 1]
    begins = after.number == 1 and after.rank > 0 if after is not None else file.shaped[at + 1]
    if not begins or titles.ANNOUNCING.search(text, len(text) - 40) is None:
        return False
    if titles.PLANNING.match(text) or titles.PARTING.match(text):
        return False
    ended = signed_off(file, start, at) or has_taken_leave(file, at, at)
    if after is not None and after.rank <= _FINE and ended:
        return True
    if len(text) < LEAST_ANNOUNCING:
        return False
    before = [mark for mark in file.marks[start:at] if mark is not None and mark.rank]
    if not before:
        return False
    family, least = (after.family, 1) if after is not None else (before[-1].family, 2)
    return family == before[0].family and before[-1].number > least


def may_head(file: File, at: int) -> bool:
    """Whether a row may be the first of a head: it does not sign, date, or stand beside a report."""
    text = file.rows[at].text
    if file.rows[at].source.level or len(text) < 3 or any(form(text) for form in _NO_TITLE) or in_columns(text):
        return False
    after = file.rows[at + 1].text if at + 1 < len(file.rows) else ""
    if titles.DATE.match(after) and after[0] not in "（(":
        return titles.KIND.search(text) is not None
    return titles.SPEAKER.match(text) is None or len(text.split()) == 1


def _body(file: File, at: int) -> int:
    """Index of the first row under the head that begins at a row: a paragraph, a greeting, or the first number."""
    fields = 0
    for under in range(at + 1, min(at + 2 * _HEAD, len(file.rows))):
        if file.shaped[under]:
            fields += titles.FIELD.match(file.rows[under].text) is not None
            if under - at - fields > _HEAD:
                return 0
            continue
        mark = file.marks[under]
        text = file.rows[under].text
        opens = mark.number == 1 if mark is not None else (text[-1] in "。：:！；" or "。" in text)
        return under if opens and not file.rows[under].source.rows else 0
    return 0


def _first(file: File, at: int) -> Mark | None:
    return next((mark for mark in file.marks[at + 1 : at + _REACH] if mark is not None and mark.rank), None)


def _named_in_two(file: File, start: int, at: int) -> bool:
    """Whether the first two rows of a head are one title: an office, and 关于某某情况的报告."""
    text = file.rows[at].text + file.rows[at + 1].text
    return text[-1] in titles.KIND_ENDS and names_its_kind(text, file.rows[start].text)


def _signed(file: File, at: int, body: int) -> bool:
    """Whether an office or a speaker stands under a title, over a paragraph and 一、."""
    after = file.marks[body + 1] if body + 1 < len(file.marks) else None
    if file.marks[body] is not None or after is None or after.rank != TOP_RANK:
        return False
    return body - at == 2 and _byline(file, at + 1) in ("office", "speaker") and not _byline(file, at)


def _over_office(file: File, start: int, at: int, body: int) -> bool:
    """Whether the one office that has a line of its own behind a head stands under a title, over a paragraph."""
    text = file.rows[at].text
    if body - at != 2 or len(text) < _SHORTEST_OVER_OFFICE or _byline(file, at + 1) != "office" or _byline(file, at):
        return False
    if file.marks[body] is not None or len(file.rows[body].text) < _SHORTEST_OPENING or PART.search(text):
        return False
    near = range(max(start + 2, at - _REACH), min(body + _REACH, len(file.rows)))
    return not any(_byline(file, i) == "office" and not file.shaped[i - 1] for i in near)


def _headed_alike(file: File, start: int, at: int) -> bool:
    """Whether the second row of a head says who wrote the text or when, as that of the text before does."""
    if file.rows[at + 1].text == file.rows[start + 1].text and len(file.rows[at + 1].text) <= _LONGEST_NAME:
        return True
    sort = _byline(file, start + 1)
    if sort == "" or _byline(file, at + 1) != sort or _byline(file, at):
        return False
    return not names_part(file.rows[at].text) or names_part(file.rows[start].text)


def _byline(file: File, at: int) -> str:
    return _sort(file.rows[at].text) if file.shaped[at] else ""


@lru_cache(maxsize=256)
def _sort(text: str) -> str:
    """Which sort of byline a title-like row may be; "" where it is none."""
    if len(text) > _LONGEST_BYLINE or "，" in text or "“" in text:
        return ""
    if titles.DATE.match(text) or ASIDE.fullmatch(text):
        return "date"
    if titles.FIELD.match(text):
        return "field"
    if titles.SPEAKER.match(text) and len(text.split()) > 1:
        return "speaker"
    if titles.POST.match(text):
        return "post"
    return "office" if titles.UNIT.search(text) and _PLACE.search(text) else ""


def _counts_anew(file: File, start: int, at: int, body: int, first: Mark) -> bool:
    """Whether the coarsest numbers of the text before begin anew under a title with a paragraph under it.

    So do those under the headings without numbers of one report: they say of which part, and stand over its first
    numbers as well.
    """
    if first.rank > _FINEST or file.marks[body] is not None or _headed_again(file, body):
        return False
    before = [mark for mark in file.marks[max(start, at - _BACK) : at] if mark is not None and mark.rank]
    if not before or min([mark.rank for mark in before]) != first.rank:
        return False
    if sum([mark.family == first.family for mark in before]) < 2:
        return False
    text = file.rows[at].text
    if first.rank > _FINE and _OF_REPORTS.search(text) is None:
        return False
    return len(text) >= _SHORTEST and PART.search(text) is None and not _parted(file, start, body - at)


def _headed_again(file: File, body: int) -> bool:
    """Whether another title-like row stands between the text under a title and the first number after it."""
    for at in range(body + 1, min(body + _REACH, len(file.rows))):
        mark = file.marks[at]
        if (mark is not None and mark.rank) or file.shaped[at]:
            return mark is None
    return False


def _parted(file: File, start: int, head: int) -> bool:
    """Whether a heading without a number stands over the first number of an article; its head has `head` rows or so."""
    extra = 0
    for at in range(start + 1, min(start + _REACH, len(file.rows))):
        mark = file.marks[at]
        if mark is not None and mark.rank:
            break
        extra += file.shaped[at] and not _byline(file, at)
    return extra >= max(1, head)
