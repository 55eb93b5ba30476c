"""The lines under the outline of an article: list of attachments, signature, what stands under that."""

import re
from collections.abc import Sequence

from drafter.document.ends import attached_under
from drafter.outline import titles
from drafter.outline.headings import in_columns
from drafter.outline.mark import Mark
from drafter.outline.rows import Row
from drafter.outline.titles import could_be_title

_MOST_ATTACHMENTS = 24
_LONGEST_ENTRY = 80
"""Characters of a row that names what is attached."""
_MOST_UNDER_DATE = 4
"""Rows among which the date stands at the end, that among them."""
_LONGEST_DATE = 24
_LONGEST_SIGNED = 30
"""Characters of a row that says who signs."""
_LONGEST_NOTE = 60
"""Characters of a last row that may stand under the date."""


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
    end = first = len(rows)
    while first > start and rows[first - 1].source.role in ("signature", "date"):
        first -= 1
    if first < end:
        return first
    if end - start > 2 and titles.DAY.fullmatch(rows[-1].text) and _signed(rows, marks, end - 2):
        return end - 2
    date = _date_near_end(rows, start)
    if date == end:
        return _undated(rows, marks, start)
    if _heads(rows, marks, date, start):
        return end
    over = date - 1
    if over > start and _under_text(rows, marks, over):
        return over
    is_person = over > start and _named(rows[over].text) and marks[over] is None
    return _signers_over(rows, marks, over if is_person else date, start)


def _date_near_end(rows: Sequence[Row], start: int) -> int:
    """Index of a date among the last rows; the number of rows where none is."""
    end = len(rows)
    near = range(end - 1, max(start, end - _MOST_UNDER_DATE) - 1, -1)
    dated = (at for at in near if titles.DATE.match(rows[at].text) and len(rows[at].text) <= _LONGEST_DATE)
    return next(dated, end)


def _undated(rows: Sequence[Row], marks: Sequence[Mark | None], start: int) -> int:
    """Index from which the rows sign without a date; the number of rows where none does."""
    end = len(rows)
    if end == start:
        return end
    last = rows[-1].text
    if titles.CREDIT.fullmatch(last) or _office(rows, marks, end - 1, start):
        return end - 1
    return _signers_over(rows, marks, end, start) if titles.FIELD.match(last) and _signed(rows, marks, end - 1) else end


def _signers_over(rows: Sequence[Row], marks: Sequence[Mark | None], first: int, start: int) -> int:
    """Index of the first of the rows right over one that say who signs, those of a joint report with a date each."""
    while first > start:
        jointly = first - 2 > start and titles.DATE.match(rows[first - 1].text) and _signed(rows, marks, first - 2)
        if not jointly and not _signed(rows, marks, first - 1):
            break
        first -= 2 if jointly else 1
    return first


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
    if len(row.text) > _LONGEST_SIGNED or titles.PRESENT.match(row.text):
        return False
    if not could_be_title(row, marks[at]):  # 法定代表人：, to be signed on paper
        return marks[at] is None and row.text[-1] in "：:" and titles.FIELD.fullmatch(row.text) is not None
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
