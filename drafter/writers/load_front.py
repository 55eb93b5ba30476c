"""版头 and 版记 from a file: `红头: 某某县人民政府文件` and so on, a line each."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from drafter.document import Paragraph
from drafter.document.tables import shown_text
from drafter.errors.layout import FrontInvalid
from drafter.errors.reading import FileUnreadable
from drafter.files import read_text
from drafter.questions.dates import normalised_date
from drafter.writers.options import Attachment, FrontMatter
from drafter.yamltext import line_of, load_texts

KEYS = {
    "份号": "copy_number",
    "密级": "secrecy",
    "紧急程度": "urgency",
    "红头": "redhead",
    "发文字号": "number",
    "签发人": "signers",
    "主送机关": "recipients",
    "附件": "attachments",
    "附注": "remark",
    "抄送机关": "copies_to",
    "印发机关": "issuer",
    "印发日期": "issued_on",
}
_LISTS = ("红头", "签发人")
"""Of a joint document several."""
_ATTACHMENT = ("名称", "内容", "表格")
MAX_BYTES = 200_000
_NUMBER = re.compile(r"\s*[\[［【(（〔]\s*(\d{4})\s*年?[\]］】)）〕]\s*第?\s*0*([1-9]\d*)\s*号")


def load_front(path: Path) -> FrontMatter:
    """What the file at `path` gives; raises FileMissing, FileUnreadable, YamlBroken or FrontInvalid with its line."""
    if path.is_file() and path.stat().st_size > MAX_BYTES:
        raise FileUnreadable(path, "太大，不像是版头文件")
    data = load_texts(read_text(path), str(path))
    if not isinstance(data, dict):
        raise FrontInvalid(str(path), 1, f"要写成 名称: 内容，一行一项，可用：{'、'.join(KEYS)}")
    return FrontMatter(**{_field(path, data, key): _value(path, data, key) for key in data})


def _field(path: Path, data: Any, key: Any) -> str:
    if key not in KEYS:
        raise FrontInvalid(str(path), line_of(data, key), f"没有“{key}”这一项，可用：{'、'.join(KEYS)}")
    return KEYS[key]


def _value(path: Path, data: Any, key: str) -> Any:
    value = data[key]
    if key == "附件":
        given = value if isinstance(value, list) else [value] if value else []
        return tuple(_attachment(path, data, one) for one in given)
    if key in _LISTS:
        names = value if isinstance(value, list) else [value] if value else []
        if any(isinstance(name, list | dict) for name in names):
            raise FrontInvalid(str(path), line_of(data, key), f"“{key}”要写一个名称，或一行一个")
        return tuple(names)
    if isinstance(value, list | dict):
        raise FrontInvalid(str(path), line_of(data, key), f"“{key}”要写一行文字")
    return _CORRECTED[key](value) if key in _CORRECTED and value else value


def _numbered(text: str) -> str:
    """A 发文字号 with 〔〕 about its year, without 第 and zeros in front (7.2.5); what is none stays as it is."""
    return _NUMBER.sub(r"〔\1〕\2号", text.strip())


def _dated(text: str) -> str:
    """A date in figures, with its year, month and day (7.3.5.4); what is none stays as it is."""
    try:
        return normalised_date(text, date.today())
    except ValueError:
        return text


def _copy(text: str) -> str:
    """A 份号 of six figures (7.2.1)."""
    return text.zfill(6) if text.isdecimal() else text


_CORRECTED = {"发文字号": _numbered, "印发日期": _dated, "份号": _copy}


def _attachment(path: Path, data: Any, given: Any) -> Attachment:
    if isinstance(given, str):
        return Attachment(given)
    if not isinstance(given, dict) or not isinstance(given.get("名称"), str):
        raise FrontInvalid(str(path), line_of(data, "附件"), "附件要写成一行一个名称，或 名称、内容、表格")
    for key in given:
        if key not in _ATTACHMENT:
            raise FrontInvalid(str(path), line_of(given, key), f"附件没有“{key}”这一项，可用：{'、'.join(_ATTACHMENT)}")
    text, rows = given.get("内容", ""), given.get("表格", [])
    if not isinstance(text, str):
        raise FrontInvalid(str(path), line_of(given, "内容"), "附件的内容要写成文字，一行一段")
    if not isinstance(rows, list) or not all(isinstance(row, list) and row and _plain(row) for row in rows):
        raise FrontInvalid(str(path), line_of(given, "表格"), "附件的表格要写成一行一个 [格, 格, …]")
    paragraphs = [Paragraph(line.strip()) for line in text.splitlines() if line.strip()]
    if rows:
        cells = tuple(tuple(row) for row in rows)
        paragraphs.append(Paragraph(shown_text(cells), rows=cells))
    return Attachment(given["名称"], tuple(paragraphs))


def _plain(row: list[Any]) -> bool:
    return all(isinstance(cell, str) for cell in row)
