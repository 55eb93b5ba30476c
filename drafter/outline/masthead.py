"""The masthead (版头) over the first text: of a 公文 …文件 and 发文字号; of a bulletin its name, issue and office."""

import re
from collections.abc import Container

from drafter.document import Noise
from drafter.outline import titles
from drafter.outline.contents import loose
from drafter.outline.markers import head_mark
from drafter.outline.rows import Row, noise
from drafter.outline.titles import could_be_title

_ISSUED = re.compile(
    r"\S{2,40}?(?:编印?|主办|办公室|编辑部)?[\s\u3000]*[\dXx×*]{2,4}\s?年\s?[\dXx×*]{1,2}\s?月\s?[\dXx×*]{1,2}\s?日(?:\d{1,2}[时:：]\d{0,2}分?)?(?:[\s\u3000]*[（(]?星期[一二三四五六日天][）)]?)?"
)
_EDITED = re.compile(r"[\s\u3000]*(?:主办|编印|编发|编)$")
_NUMBERED_WITHIN = 4
_FIRST = 32
"""Rows among which all of it stands, with the title."""
_HEAD, _LONGEST = 7, 40
"""Rows of a masthead, and characters of each."""
_SIGNED = re.compile(r"[\s\u3000]*签发人?\s*[：:].*$")
_MARKED = re.compile(
    r"(?:密\s*级\s*[：:]\s*)?[【\[（(]?(?:绝密|机密|秘密|内部(?:资料|文件|材料|刊物|使用))[】\]）)]?(?:[\s\u3000]*[★☆*].{0,10})?"
    r"(?:[，,、\s\u3000（(]*(?:请?注意保[存密]|请勿外传|严禁外传|不得外传|妥善保管|仅供(?:参考|内部)\S{0,4})[！!）)]?)*"
    r"|(?:特急|加急|特提|急件|平急)|(?:紧急程度|缓急|份号|编号)\s*[：:]\s*\S{1,12}|注意保[存密]|\d{6}"
)
"""份号, 密级, 紧急程度: what stands in the upper corner of a first page, GB/T 9704-2012 7.2."""
_NOTE = re.compile(r"[【\[（(]\s*(?:编\s*者\s*)?按\s*[】\]）)]|(?:编\s*者\s*)?按(?:语)?\s*[：:]|编者的话\s*[：:]")
"""编者按：why the editors print a text."""
_MAIL = re.compile(
    r"(?:发件人|收件人|发送时间|抄\s*送|密\s*送|主\s*题|时\s*间|日\s*期|附\s*件|From|To|Cc|Sent|Date|Subject)\s*[：:]",
    re.IGNORECASE,
)
"""The head of an e-mail, ..."""
_SENDER = re.compile(r"(?:发件人|From)\s*[：:]", re.IGNORECASE)
"""... of which this is the line that no report has."""
_LONGEST_MAIL = 8
_MOST_MARKS = 4
_ABOUT = re.compile(r".{0,30}关于|印发|转发")


def drop_masthead(rows: list[Row], entries: Container[str]) -> tuple[list[Row], list[Noise]]:
    """The rows without the masthead, and what was taken away; `entries` are the titles that its contents name.

    Minutes and circulars count their issues under their own title, over the text: such a head is kept.
    """
    head = rows[:_FIRST]
    mailed = _mail(head)
    marked = mailed + _marks(head[mailed:])
    head = head[marked:]
    size = marked + (_of_document(head) or _of_bulletin(head, entries))
    noted = is_noted(rows, size)
    if not size + noted:
        return rows, []
    return rows[size + noted :], [
        *(noise(row, "邮件头") for row in rows[:mailed]),
        *(noise(row, "版头") for row in rows[mailed:size]),
        *(noise(row, "编者按") for row in rows[size : size + noted]),
    ]


def is_noted(rows: list[Row], at: int) -> bool:
    """Whether an editor's note stands at a row, over a title."""
    if at + 1 >= len(rows) or rows[at].source.role or _NOTE.match(rows[at].text) is None:
        return False
    return could_be_title(rows[at + 1], head_mark(rows[at + 1].text))


def _mail(rows: list[Row]) -> int:
    """How many rows at the head say who sent a text to whom by e-mail."""
    size = 0
    while size < min(_LONGEST_MAIL, len(rows)) and _MAIL.match(rows[size].text):
        size += 1
    return size if 1 < size < len(rows) and any(_SENDER.match(row.text) for row in rows[:size]) else 0


def _marks(rows: list[Row]) -> int:
    """How many rows at the head say how secret, how urgent, and the how-manieth copy it is."""
    size = 0
    while size < min(_MOST_MARKS, len(rows)) and len(rows[size].text) <= _LONGEST:
        if rows[size].source.role or not _MARKED.fullmatch(rows[size].text):
            break
        size += 1
    return size if size < len(rows) else 0


def _of_document(rows: list[Row]) -> int:
    """How many rows stand over the title of a 公文, its 发文字号 the last of them but for who signs."""
    for at, row in enumerate(rows[:_HEAD]):
        if row.source.role or len(row.text) > _LONGEST or row.text[-1] in "。：":
            return 0
        if titles.DOCUMENT_NUMBER.match(_SIGNED.sub("", row.text)):
            size = at + 1
            while size < len(rows) and _SIGNED.fullmatch(rows[size].text):
                size += 1
            return size + 1 if _is_issued(rows, size) else size if _is_under(rows, size, at) else 0
    return 0


def _is_issued(rows: list[Row], at: int) -> bool:
    """Whether a row says who gives out minutes, and when, over the title: their own name stands over the number."""
    if at + 2 >= len(rows) or not _ISSUED.fullmatch(rows[at].text) or "。" not in rows[at + 2].text:
        return False
    title = rows[at + 1]
    return could_be_title(title, head_mark(title.text)) and titles.KIND.search(title.text) is not None


def _is_under(rows: list[Row], size: int, over: int) -> bool:
    """Whether the title stands in the rows from `size` on, and not among the `over` ones at the head."""
    first, second = (rows[at].text if at < len(rows) else "" for at in (size, size + 1))
    if not first or not could_be_title(rows[size], head_mark(first)):
        return False
    title = second if titles.UNIT.search(first) and not _ABOUT.match(first) else first
    if _ABOUT.match(title):
        return True
    return titles.KIND.search(title) is not None and not any(titles.KIND.search(row.text) for row in rows[:over])


def _of_bulletin(rows: list[Row], entries: Container[str]) -> int:
    head = rows[:_NUMBERED_WITHIN]
    number = next((at for at, row in enumerate(head) if titles.ISSUE.match(row.text)), 0)
    if not number or any(row.source.role or len(row.text) > 24 for row in rows[:number]):
        return 0
    while number + 1 < len(rows) and titles.ISSUE.match(rows[number + 1].text):
        number += 1
    at = number + 1
    while at < min(number + 3, len(rows)) and _issued(rows[at].text) and loose(rows[at].text) not in entries:
        at += 1
        if _ISSUED.fullmatch(rows[at - 1].text):
            break
    size = at
    at += is_noted(rows, at)
    if size == number + 1 or at + 1 >= len(rows):
        return 0
    if not could_be_title(rows[at], head_mark(rows[at].text)) and loose(rows[at].text) not in entries:
        return 0
    return size if len(rows[at].text) >= 6 and not titles.FIELD.match(rows[at].text) else 0


def _issued(text: str) -> bool:
    """Whether a row names who issues the bulletin, or when."""
    office = _EDITED.sub("", text)
    return any(form.fullmatch(text) for form in (_ISSUED, titles.DATE)) or titles.UNIT.search(office) is not None
