"""The lines under the outline of an article: closing, list of attachments, signature."""

import re
from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from drafter.document.ends import attached_under
from drafter.outline import titles
from drafter.outline.headings import in_columns
from drafter.outline.leads import lead
from drafter.outline.mark import Mark
from drafter.outline.rows import Row
from drafter.outline.titles import could_be_title

_MOST_ATTACHMENTS = 24
_LONGEST_ENTRY = 80
"""Characters of a row that names what is attached."""
_LONGEST_THANKS = 12
_GOING_ON = ("同时", "此外", "另外", "其中", "对此", "特别", "目前", "截至", "例如", "比如")
"""How such a paragraph begins that goes on with the item over it."""
_SHORTEST = 8
"""Characters of a paragraph that is not of the last item for its place."""
_LONGEST_HEADING = 20
"""Characters of 2026年工作计划, over which numbers begin anew and which is no paragraph."""
_FEW_UNDER = 3
"""Paragraphs that may stand under the one in which all is counted, to be a closing."""
_LONGEST_NOTE = 60
"""Characters of a last row that may stand under the date."""
_PLANS = re.compile("下一?步|打算|今后|计划|展望|思路|安排|[明来]年|建议|措施|下半年|未来")

_LACKS = re.compile("问题|不足|困难|短板|原因|薄弱|差距|打算|措施|建议")


def attached_of(rows: Sequence[Row], marks: Sequence[Mark | None], start: int) -> int:
    """Index from which the rows stand under the date without signing: 附注, 附表; the number of rows where none do."""
    end = first = len(rows)
    while first > start and (rows[first - 1].source.rows or len(rows[first - 1].text) <= _LONGEST_NOTE):
        first -= 1
    if first >= end - 1 or titles.DATE.match(rows[-1].text):
        return end
    under = first + attached_under([row.text for row in rows[first:]], [bool(row.source.rows) for row in rows[first:]])
    return under if under < end and _dates(rows, marks, under - 1, start) else end


def _dates(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, start: int) -> bool:
    """Whether a date is that of the text over it: under who signs, or the only day that stands by itself."""
    if at - 1 <= start:
        return False
    if rows[at].source.role == "date" or _signed(rows, marks, at - 1) or _under_text(rows, marks, at - 1):
        return True
    ended = rows[at - 1].text[-1] in "。！" and rows[at].text[-1] in "日号"
    return ended and not any(titles.DATE.match(row.text) for row in rows[start:at])


def signature_of(rows: Sequence[Row], marks: Sequence[Mark | None], start: int) -> int:
    """Index from which the rows are 署名 and 成文日期; the number of rows where there are none."""
    end = len(rows)
    last = end
    while last > start and rows[last - 1].source.role in ("signature", "date"):
        last -= 1
    if last < end:
        return last
    if end - start > 2 and titles.DAY.fullmatch(rows[-1].text) and _signed(rows, marks, end - 2):
        return end - 2
    for back in range(1, min(4, end - start) + 1):
        if titles.DATE.match(rows[end - back].text) and len(rows[end - back].text) <= 24:
            if _heads(rows, marks, end - back, start):
                return end
            last = end - back
            break
    else:
        if last == start:
            return end
        if titles.CREDIT.fullmatch(rows[last - 1].text) or _office(rows, marks, last - 1, start):
            return last - 1
        if not titles.FIELD.match(rows[last - 1].text) or not _signed(rows, marks, last - 1):
            return end
    if last - 1 > start and last < end and _under_text(rows, marks, last - 1):
        return last - 1
    if last - 1 > start and _named(rows[last - 1].text) and last < end and marks[last - 1] is None:
        last -= 1
    while last > start:
        jointly = last - 2 > start and titles.DATE.match(rows[last - 1].text) and _signed(rows, marks, last - 2)
        if not jointly and not _signed(rows, marks, last - 1):
            break
        last -= 2 if jointly else 1
    return last


def _under_text(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a short row right over the date, under a text that has ended, signs it by what name soever."""
    if rows[at - 1].text[-1] not in "。！" or not could_be_title(rows[at], marks[at]):
        return False
    text = rows[at].text
    return 3 <= len(text) <= 30 and "，" not in text


def _heads(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, start: int) -> bool:
    """Whether a date stands over a text or a table rather than under a text: the last month of a chronicle."""
    if any(row.source.rows or in_columns(row.text) for row in rows[at + 1 :]):
        return not _dates(rows, marks, at, start)
    if at + 2 > len(rows) - 1 or at <= start or _signed(rows, marks, at - 1):
        return False
    return rows[-1].text[-1] == "。" and any(titles.DATE.match(row.text) for row in rows[start:at])


def _office(rows: Sequence[Row], marks: Sequence[Mark | None], at: int, start: int) -> bool:
    """Whether the last row is the office that signs, without a date, under a text that has ended."""
    if at <= start or rows[at - 1].text[-1] not in "。！" or not could_be_title(rows[at], marks[at]):
        return False
    text = rows[at].text
    return 4 <= len(text) <= 30 and "，" not in text and titles.UNIT.search(text) is not None


def _signed(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a row over the date says who signs."""
    row = rows[at]
    if row.source.role == "signature":
        return True
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
        if len(text) > _LONGEST_ENTRY or "。" in text[:-1]:
            break
        if titles.ATTACHED.match(text) or (titles.ATTACHMENT.match(text) and at + 1 < end):
            while (
                at - 1 > start and titles.ATTACHED.match(rows[at - 1].text) and len(rows[at - 1].text) <= _LONGEST_ENTRY
            ):
                at -= 1
            return at
    return end


def closing_from(
    rows: Sequence[Row],
    marks: Sequence[Mark | None],
    insides: Sequence[Sequence[Mark]],
    own: Container[int],
    leads: Container[int],
    title: str,
    greeting: str,
) -> int:
    """Index of the paragraph from which on the text belongs to the whole article; the number of rows where none does.

    `insides` are the ordinals inside each row, `own` the rows of headings on lines of their own, `leads` the paragraphs
    that a heading without a number opens, `greeting` is the salutation.
    """
    end = len(rows)
    said_so = _behind_last(rows, lambda at: rows[at].source.role != "closing")
    if said_so < end:
        return said_so
    last = _behind_last(rows, lambda at: marks[at] is not None or at in own or at in leads or _is_set(rows[at]))
    if last == 0:
        last = _behind_last(rows, lambda at: bool(insides[at]))
        last = last if last + _FEW_UNDER >= end else 0
    if last == 0:
        return _farewell(rows)
    if last == end:
        return end
    opener = rows[last - 1]
    alone = last - 1 in own or (last - 1 not in leads and _stands_alone(opener, marks[last - 1], insides[last - 1]))
    alone = alone and not _is_listed(rows, marks, last - 1)
    first = last + 1 if alone else last
    told = not alone or opener.text[-1] in "。；"
    enacts = last
    for at in range(last, end):
        said = rows[at].text
        if alone and at == enacts and _enacts(said):
            enacts += 1
            continue
        formal = titles.FORMULA.match(said) or titles.PRESENT.match(said) or (told and titles.RESUMING.match(said))
        if formal or _greets(said, greeting) or (at >= first and _closes(rows[at], opener.text[:60])):
            beside = at == last + 1 and not alone and _is_beside_items(rows, marks, insides, leads, last)
            return last if beside else at
    if first < end and titles.THANKS.search(rows[-1].text, max(0, len(rows[-1].text) - _LONGEST_THANKS)):
        return end - 1
    if not alone and last == end - 1 and _is_beside_items(rows, marks, insides, leads, last):
        return last
    if first < end and ((title and _echoes(rows[-1], title)) or _vows(rows[-1], opener.text[:60])):
        return end - 1
    return end


def _enacts(text: str) -> bool:
    """Whether a paragraph says who explains the rules or from when they hold: right under a heading it is its text."""
    return text[0] == "本" and titles.FORMULA.match(text) is not None


def _is_set(row: Row) -> bool:
    """Whether the format of a row makes it a heading, or its beginning one."""
    return bool(row.source.level or row.source.heading_length)


def _behind_last(rows: Sequence[Row], is_one: Callable[[int], bool]) -> int:
    """Index behind the last row that is one of these (told by its index); 0 where none is."""
    return next((at + 1 for at in range(len(rows) - 1, -1, -1) if is_one(at)), 0)


def _is_listed(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a row is the last of a list whose members are but a sentence each: …；四抓责任追究，…。"""
    mark, over = marks[at], marks[at - 1] if at else None
    if mark is None or over is None or over.family != mark.family or over.number != mark.number - 1:
        return False
    return rows[at].text[-1] == "。" and rows[at - 1].text[-1] in "；。"


def _is_beside_items(
    rows: Sequence[Row],
    marks: Sequence[Mark | None],
    insides: Sequence[Sequence[Mark]],
    leads: Container[int],
    last: int,
) -> bool:
    """Whether a last paragraph stands under a list each of whose members is one paragraph, three at least."""
    mark = marks[last - 1]
    text = rows[last].text
    if len(text) < _SHORTEST or text.startswith(_GOING_ON) or rows[last].source.role:
        return False
    if _breaks_at_item(rows[last - 1].text, insides[last - 1]):
        return False
    if mark is None or mark.number < 3:
        return all(at in leads or rows[at].source.heading_length for at in range(max(0, last - 3), last))
    run = marks[last - mark.number : last]
    return [item.number for item in run if item is not None and item.family == mark.family] == [
        *range(1, mark.number + 1)
    ]


def _breaks_at_item(text: str, items: Sequence[Mark]) -> bool:
    """Whether a paragraph of items with a text each ends with the heading of one, whose text is then in the next."""
    if len(items) < 2 or lead(text, items[-1].end, len(text))[2] < len(text):
        return False
    return all(lead(text, item.end, after.start)[2] < after.start for item, after in pairwise(items))


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
    if len(text) <= _LONGEST_HEADING and could_be_title(row, None) and "，" not in text:
        return False
    return text[-1] in "：:" or any(rule.search(text) for rule in (titles.PLANNING, titles.PARTING, titles.ANNOUNCING))


def _stands_alone(row: Row, mark: Mark | None, inside: Sequence[Mark]) -> bool:
    """Whether a numbered row is a heading only, so that the text after it is its own; `inside` are its items."""
    size = row.source.heading_length
    if size or mark is None:
        return size in (0, len(row.text)) and not inside
    if lead(row.text, mark.end, len(row.text))[2] < len(row.text):
        return False
    return row.text[-1] not in "。；" or not inside


def _closes(row: Row, under: str) -> bool:
    """Whether a last paragraph begins as closings do; `under` is the heading it would else belong to."""
    if titles.PARTING.match(row.text):
        return True
    if titles.LACKING.match(row.text):
        return _LACKS.search(under) is None
    return titles.PLANNING.match(row.text) is not None and _PLANS.search(under) is None


def _echoes(row: Row, title: str) -> bool:
    """Whether the beginning of a paragraph takes up the words of the title, as a closing does."""
    wanted = {title[i : i + 2] for i in range(len(title) - 1) if title[i : i + 2].isalnum()}
    if len(wanted) < 6:
        return False
    begun = row.text[:40]
    found = {begun[i : i + 2] for i in range(len(begun) - 1)}
    return len(wanted & found) >= 0.3 * len(wanted)
