"""What stands around the end of a report: its date, its 附件说明 and 附注, and the 附表 under it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.document.model import Paragraph
from drafter.zh.years import YEAR

_BLANK = "【[^】]*】"
_DATE = (
    rf"[（(]?\s*(?:{YEAR}|{_BLANK})\s*年\s*(?:.{{1,3}}|{_BLANK})\s*月(?:(?:.{{1,4}}|{_BLANK})[日号])?\s*[)）]?"
    r"|【[^】]*日期[^】]*】"
)
_MARK = r"\s*附\s*[表件图][0-9０-９一二三四五六七八九十]{0,3}\s*(?:[:：].*)?"
_REMARK = r"\s*[（(]\s*(?:联系人|联系电话|联系方式|经办人|此件|本件|信息公开)[^（）()]*[）)]\s*"
_LIST = r"\s*附件(?:\d{1,2}|[一二三四五六七八九十])?[：:]"
_DATE_ENDS = "日月号)）】"
_COUNTED = r"\s*(?:[0-9０-９]{1,2}\s*[.．、]|[（(][0-9０-９]{1,2}[）)])\s*\S"
_CELLS = r"\S[ \u3000]*\t\s*\S|\S(?: {2,}|\u3000+)\S+(?: {2,}|\u3000+)\S|\s*[|│┃].*[|│┃]\s*$"
_FIELD = r"[^，。：:]{1,12}[：:][\s＿_]*"
"""What rows of a list, of a table and of a form are; like the others compiled only for a text that needs it."""
_LONGEST = 60
"""Characters of a line beside a table: its title, its unit, a note."""
_BESIDE = 4
"""Such lines that a table has at most."""


def is_date(text: str) -> bool:
    """Whether a line is a date, as 成文日期 is, its day told or not, or a blank for one or for parts of it."""
    return re.fullmatch(_DATE, text.strip()) is not None


def is_attachment_mark(text: str) -> bool:
    """Whether a line says that what follows is 附表, 附件 or 附图."""
    return re.fullmatch(_MARK, text) is not None


def is_remark(text: str) -> bool:
    """Whether a line is 附注, in brackets under the date (GB/T 9704-2012, 7.3.6)."""
    return re.fullmatch(_REMARK, text) is not None


def attached_from(signature: Sequence[Paragraph]) -> int:
    """Index from which on paragraphs after a signature are no part of it: 附注, 附表, and tables with their titles."""
    under = attached_under([part.text.strip() for part in signature], [bool(part.rows) for part in signature])
    if under < len(signature):
        return under
    for number, part in enumerate(signature):
        if is_attachment_mark(part.text) or is_remark(part.text):
            return number
        if part.rows:
            return next((at + 1 for at in range(number - 1, -1, -1) if is_date(signature[at].text)), number)
    return len(signature)


def attached_under(texts: Sequence[str], tables: Sequence[bool]) -> int:
    """Index after a date from which on there is nothing but tables with their titles and notes, 附注 and lists of 附件.

    `tables` says which of the texts are tables of the format; a row of cells, and a line of a form to be filled in, is
    known by its spaces. The number of texts where anything else follows, such as another report or a whole 附件.
    """
    size = first = len(texts)
    dates: list[int] = []
    while first and (tables[first - 1] or len(texts[first - 1]) <= _LONGEST):
        first -= 1
        text = texts[first]
        if not tables[first] and text[-1:] in _DATE_ENDS and is_date(text):
            dates.append(first)
    if not dates or dates == [size - 1]:
        return size
    ruled = _ruled(texts[first:], tables[first:])
    last = max((first + at for at, table in enumerate(ruled) if table), default=size)
    for date in (next((at for at in dates if at < last), size), dates[0]):
        under = [at for at in range(date + 1, size) if not is_remark(texts[at])]
        if date + 1 < size and _is_attached([texts[at] for at in under], [ruled[at - first] for at in under]):
            return date + 1
    return size


def _ruled(texts: Sequence[str], tables: Sequence[bool]) -> list[bool]:
    """Which texts are tables, rows of one, or lines of a form, of which there are at least two."""
    fields = [re.fullmatch(_FIELD, text) is not None for text in texts]
    beside = [False, *fields, False]
    return [
        table or (fields[at] and (beside[at] or beside[at + 2])) or re.search(_CELLS, text) is not None
        for at, (text, table) in enumerate(zip(texts, tables, strict=True))
    ]


def _is_attached(texts: Sequence[str], tables: Sequence[bool]) -> bool:
    """Whether texts are nothing but tables with their titles and notes, or a list of 附件; true for no texts.

    `tables` says which of them are a table, or a row of one.
    """
    if not texts:
        return True
    marked = is_attachment_mark(texts[0])
    if not any(tables):
        return marked and all(re.match(_COUNTED, text) or is_attachment_mark(text) for text in texts[1:])
    count = sum(table and not before for before, table in pairwise([False, *tables]))
    return (marked or any(tables[:2])) and tables.count(False) <= _BESIDE * count


def list_from(closing: Sequence[Paragraph]) -> int:
    """Index from which on a closing is 附件说明, the list of what is attached."""
    return next((at for at, part in enumerate(closing) if re.match(_LIST, part.text)), len(closing))
