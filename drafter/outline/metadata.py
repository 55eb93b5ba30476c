"""The entry that a government site keeps over a document: 索引号, 发文机构, 有效性 and the like, with their values."""

import re

from drafter.document import Noise
from drafter.outline.rows import Row, noise
from drafter.zh.han import compiled

_FIELDS = (
    "索引号|信息索引|主题分类|主题词|组配分类|体裁分类|服务对象|信息分类|内容分类|公开(?:目录|方式|形式|时限|范围|属性)|有效性|文号|文件编号|发文字号|发文机[关构]"
    "|发布机[关构]|制发机[关构]|成文(?:日期|时间)|发文(?:日期|时间)|发布(?:日期|时间)|公开(?:日期|时间)|生效(?:日期|时间)|废止(?:日期|时间)|内容概述|内容概览"
    "|信息名称|名称|标题|关键[词字]|来源|统一登记号|信息来源|责任部门|公文时效|效力状态|是否有效"
)
_FIELD = re.compile(rf"[•·●\-\s]*[【\[]?(?:{_FIELDS})[】\]]?\s*[:：]\s*(?P<value>.*)", re.DOTALL)
_FIELDS_IN = compiled(rf"(?<![\u4e00-\u9fff])(?:{_FIELDS})\s*[:：]")
"""Fields of an entry in one row."""
_TELLING = re.compile(
    r"索\s*引\s*号|主题分类|组配分类|体裁分类|公开目录|公开方式|公开形式|有效性|发文机关|发文机构|发布机关|发布机构|统一登记号|公文时效"
)
"""Fields that nobody but such a site has; one of them at least."""
_LEAST = 3
"""Fields in a row."""
_WIDEST = 16
"""Characters of the name of a field, blanks within it counted."""
_LONGEST = 60
"""Characters of a value."""


def drop_metadata(rows: list[Row]) -> tuple[list[Row], list[Noise]]:
    """The rows without such entries, and what was taken away; a value may stand on the row below its field."""
    if not _TELLING.search("\n".join([row.text for row in rows if len(row.text) <= 2 * _LONGEST])):
        return rows, []
    gone: set[int] = set()
    at = 0
    while at < len(rows):
        end = _entry(rows, at)
        gone.update(range(at, end))
        at = max(end, at + 1)
    if not gone:
        return rows, []
    return [row for at, row in enumerate(rows) if at not in gone], [noise(rows[at], "网页著录") for at in sorted(gone)]


def _entry(rows: list[Row], start: int) -> int:
    """Index behind the entry that begins at `start`; `start` where none does."""
    at, fields, telling = start, 0, False
    while at < len(rows):
        text = rows[at].text
        field = _FIELD.fullmatch(_named(text)) if len(text) <= 2 * _LONGEST else None
        if field is None:
            break
        fields += len(_FIELDS_IN.findall(text)) or 1
        telling = telling or _TELLING.search(_named(text)) is not None
        at += 1
        if not field["value"] and at < len(rows) and _is_value(rows, at):
            at += 1
    return at if fields >= _LEAST and telling else start


def _named(text: str) -> str:
    """A row whose field is not set out to a width by blanks: 索 引 号：."""
    name, colon, value = text.partition("：" if "：" in text else ":")
    return "".join(name.split()) + colon + value if colon and len(name) <= _WIDEST else text


def _is_value(rows: list[Row], at: int) -> bool:
    """Whether a row is the value of the field above: short, no field itself, and another field below it."""
    text = rows[at].text
    below = at + 1 < len(rows) and _FIELD.fullmatch(rows[at + 1].text) is not None
    return below and len(text) <= _LONGEST and _FIELD.fullmatch(text) is None and "。" not in text
