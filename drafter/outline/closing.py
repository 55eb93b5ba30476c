"""The paragraphs behind the last section that belong to the whole article."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.outline import titles
from drafter.outline.leads import lead
from drafter.outline.mark import Mark
from drafter.outline.rows import Row
from drafter.outline.titles import could_be_title
from drafter.zh.han import compiled

_LONGEST_THANKS = 12
_GOING_ON = ("同时", "此外", "另外", "其中", "对此", "特别", "目前", "截至", "例如", "比如")
"""How such a paragraph begins that goes on with the item over it."""
_SHORTEST = 8
"""Characters of a paragraph that is not of the last item for its place."""
_SAYING = 30
"""Characters of a last sentence that says no more of the last section."""
_LONGEST_HEADING = 20
"""Characters of 2026年工作计划, over which numbers begin anew and which is no paragraph."""
_FEW_UNDER = 3
"""Paragraphs that may stand under the one in which all is counted, to be a closing."""
_LOOKED_AT = 60
"""Characters of the heading that a closing would else belong to."""
_PLANS = re.compile("下一?步|打算|今后|计划|展望|思路|安排|[明来]年|建议|措施|下半年|未来")
_NOW = compiled(
    r"(?:[^。，\d]{4,20}[。！])?(?:现如今|如今|而今)(?:的|，?(?:漫步|走进|走在|来到))([\u4e00-\u9fff]{3,8})[，里]"
)
_BEGUN = 40
"""Characters within which a text names what it is of."""
_LACKS = re.compile("问题|不足|困难|短板|原因|薄弱|差距|打算|措施|建议")


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
    text = _Text(rows, marks, insides, own, leads)
    last = _behind_outline(text)
    if last == 0:
        return _farewell(rows)
    if last == end:
        return end
    alone = text.stands_alone(last - 1)
    found = _announced(text, last, greeting, alone=alone)
    return found if found < end else _at_end(text, last, title, alone=alone)


@dataclass(frozen=True, slots=True)
class _Text:
    """The rows of an article's body, and what is known of them, as `closing_from` is told it."""

    rows: Sequence[Row]
    marks: Sequence[Mark | None]
    insides: Sequence[Sequence[Mark]]
    own: Container[int]
    leads: Container[int]

    def opens(self, at: int) -> bool:
        """Whether a row is a heading or an item, or begins with one."""
        return self.marks[at] is not None or at in self.own or at in self.leads or _is_set(self.rows[at])

    def stands_alone(self, at: int) -> bool:
        """Whether a row is a heading only, over a text of its own, rather than an item with its text behind it."""
        if at in self.own:
            alone = True
        else:
            alone = at not in self.leads and _stands_alone(self.rows[at], self.marks[at], self.insides[at])
        return alone and not _is_listed(self.rows, self.marks, at)


def _behind_outline(text: _Text) -> int:
    """Index behind the last row that opens anything; 0 where there is no outline at the end of the text."""
    rows = text.rows
    last = _behind_last(rows, text.opens)
    if last:
        return last
    last = _behind_last(rows, lambda at: bool(text.insides[at]))
    return last if last + _FEW_UNDER >= len(rows) else 0


def _announced(text: _Text, last: int, greeting: str, *, alone: bool) -> int:
    """Index of the first paragraph that begins as closings do; the number of rows where none does."""
    rows = text.rows
    opener = rows[last - 1].text
    first = last + 1 if alone else last
    told = not alone or opener[-1] in "。；"
    enacts = last
    for at in range(last, len(rows)):
        said = rows[at].text
        if alone and at == enacts and _enacts(said):
            enacts += 1
            continue
        formal = titles.FORMULA.match(said) or titles.PRESENT.match(said) or (told and titles.RESUMING.match(said))
        if formal or _greets(said, greeting) or (at >= first and _closes(rows[at], opener[:_LOOKED_AT])):
            beside = at == last + 1 and not alone and _is_beside_items(text, last)
            return last if beside else at
    return len(rows)


def _at_end(text: _Text, last: int, title: str, *, alone: bool) -> int:
    """Index of a last paragraph that is no part of the last section; the number of rows where it is."""
    rows, end = text.rows, len(text.rows)
    follows = last + 1 if alone else last
    if follows < end and titles.THANKS.search(rows[-1].text, max(0, len(rows[-1].text) - _LONGEST_THANKS)):
        return end - 1
    if not alone and last == end - 1 and _is_beside_items(text, last):
        return last
    if alone and last == end - 2 and _is_beside_sections(rows, text.marks, text.own, last):
        return end - 1
    planned = _PLANS.search(rows[last - 1].text[:_LOOKED_AT]) is not None
    if alone and follows < end and rows[-1].gap and not planned and _is_set_off(text, last):
        return end - 1
    if follows < end and _looks_back(rows):
        return end - 1
    if follows < end and ((title and _echoes(rows[-1], title)) or _vows(rows[-1], rows[last - 1].text[:_LOOKED_AT])):
        return end - 1
    return end


def _is_set_off(text: _Text, last: int) -> bool:
    """Whether more blank lines than elsewhere stand over the headings of a text and over its last paragraph only."""
    rows = text.rows
    first = next(at for at in range(last) if text.opens(at))
    usual = min(row.gap for row in rows[first:])
    heads = [at for at in range(first, last) if rows[at].gap > usual]
    if len(heads) < _FEW_UNDER or not all(map(text.stands_alone, heads)) or "。" not in rows[-1].text:
        return False
    return rows[-1].gap > usual and all(row.gap == usual for row in rows[last:-1])


def _looks_back(rows: Sequence[Row]) -> bool:
    """Whether a last paragraph says what is now of that with which the text began: 如今的白鹭湾，…."""
    now = _NOW.match(rows[-1].text)
    return now is not None and now[1] in rows[0].text[:_BEGUN]


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


def _is_beside_items(body: _Text, last: int) -> bool:
    """Whether a last paragraph stands under a list each of whose members is one paragraph, three at least."""
    rows, marks, leads = body.rows, body.marks, body.leads
    mark = marks[last - 1]
    text = rows[last].text
    if len(text) < _SHORTEST or text.startswith(_GOING_ON) or rows[last].source.role:
        return False
    if _breaks_at_item(rows[last - 1].text, body.insides[last - 1]):
        return False
    if mark is None or mark.number < 3:
        return all(at in leads or rows[at].source.heading_length for at in range(max(0, last - 3), last))
    run = marks[last - mark.number : last]
    return [item.number for item in run if item is not None and item.family == mark.family] == [
        *range(1, mark.number + 1)
    ]


def _is_beside_sections(rows: Sequence[Row], marks: Sequence[Mark | None], own: Container[int], last: int) -> bool:
    """Whether a short sentence stands under the text of the last section, where each section has one paragraph."""
    text = rows[-1].text
    if not _SHORTEST <= len(text) <= _SAYING or text[-1] not in "。！" or text.startswith((*_GOING_ON, "“")):
        return False
    if rows[-1].source.role or any(mark.isdigit() or mark == "：" for mark in text):
        return False
    heads = [at for at in range(last) if marks[at] is not None or at in own or _is_set(rows[at])]
    told = all(after == before + 2 for before, after in pairwise(heads))
    return len(heads) >= _FEW_UNDER and told and all(len(rows[at + 1].text) > len(text) for at in heads)


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
