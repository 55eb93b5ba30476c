"""Which rows over a text tell who wrote it, when and for whom: the byline and the salutation."""

import re
from collections.abc import Sequence

from drafter.outline import titles
from drafter.outline.mark import Mark
from drafter.outline.rows import Row
from drafter.outline.titles import could_be_title

_WHEN = re.compile(r"[\s\u3000]*[（(]\s?\d{4}\s?年[^（）()]{2,8}[）)]$")
"""The date behind a speaker's name."""
_OFFICE_AND_DAY = re.compile(r"(\S{2,30}?)[\s\u3000]+\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")
"""Who gives out minutes, and when, in one line under their number."""
_MEANS = "以把让用从"
"""How no office's name begins: 以一个点带动一个村."""
_OFFICES = re.compile(
    "(?:委员会|委|政府|办事处|办公室|局|厅|单位|部门|机构|组织|企业|公司|学校|院校|医院|科室|股室|处室|[总党团]?支部|党组|工会|镇|乡|街道|村|社区|中心|[站所馆队])$"
)
"""How each of those is called that a text is sent to."""
_AND = re.compile("[，、,；]")
_SHORTEST_TEXT = 30
_BOXES = "□■◎○●"
"""What a magazine puts before the office that wrote a text."""
_REPORTERS = re.compile(r"[□■◎○●\s]*(?:本报|本刊|特约|融媒)?(?:全媒体)?(?:记者|通讯员|评论员)[\s：:]")


def is_byline(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a row over the text tells who wrote it, when, under which number, or with what remark in brackets."""
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
    if text[0] in _BOXES and at + 1 < len(rows) and "。" in rows[at + 1].text:
        said = text[1:].lstrip()
        return "。" not in text and (titles.UNIT.search(said) or titles.SPEAKER.match(said)) is not None
    if any(form.match(text) for form in (titles.DATE, titles.DOCUMENT_NUMBER, titles.ISSUE)):
        return True
    if text[0] in "（(" and text[-1] in "）)" and marks[at] is None:
        return True
    if text[-1] == "日" and (issued := _OFFICE_AND_DAY.fullmatch(text)) is not None:
        return titles.UNIT.search(issued[1]) is not None
    if not could_be_title(row, marks[at]) or "，" in text or text[0] in _MEANS:
        return False
    text = _WHEN.sub("", text)
    if titles.POST.match(text) and at + 1 < len(rows) and "。" in rows[at + 1].text:
        return True
    more = at + 1 < len(rows) and (titles.DATE.match(rows[at + 1].text) is not None or is_salutation(rows[at + 1]))
    return (titles.UNIT.search(text) is not None and len(text) <= 30) or (
        titles.SPEAKER.match(text) is not None and (more or " " in text or "\u3000" in text or "某" in text)
    )


def names_offices(rows: Sequence[Row], marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a row under a title names those that the text is sent to, its colon forgotten: 各镇，县直各部门."""
    row = rows[at]
    if "各" not in row.text or at + 1 >= len(rows) or not could_be_title(row, marks[at]):
        return False
    under = rows[at + 1].text
    if marks[at + 1] is not None or len(under) < _SHORTEST_TEXT or under[-1] not in "。：:":
        return False
    return all(_OFFICES.search(part) for part in _AND.split(row.text))


def is_salutation(row: Row) -> bool:
    """Whether a row greets the hearers or names those that the text is sent to."""
    if row.source.role:
        return row.source.role == "salutation"
    text = row.text
    return (
        len(text) <= 120
        and text[-1] in "：:"
        and (titles.SALUTATION.match(text) is not None or titles.ADDRESSEES.match(text) is not None)
    )
