"""版头 and 版记 from a file: `红头: 某某县人民政府文件` and so on, a line each."""

from pathlib import Path
from typing import Any

from drafter.errors.layout import FrontInvalid
from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.writers.options import FrontMatter
from drafter.yamltext import line_of, load

KEYS = {
    "份号": "copy_number",
    "密级": "secrecy",
    "紧急程度": "urgency",
    "红头": "redhead",
    "发文字号": "number",
    "签发人": "signer",
    "主送机关": "recipients",
    "附件": "attachments",
    "附注": "remark",
    "抄送机关": "copies_to",
    "印发机关": "issuer",
    "印发日期": "issued_on",
}
MAX_BYTES = 200_000


def load_front(path: Path) -> FrontMatter:
    """What the file at `path` gives; raises FileMissing, FileUnreadable, YamlBroken or FrontInvalid with its line."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise FileUnreadable(path, "太大，不像是版头文件")
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise FileMissing(path) from None
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(path, str(error)) from error
    data = load(text, str(path))
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
        names = value if isinstance(value, list) else [value] if value else []
        if any(isinstance(name, list | dict) for name in names):
            raise FrontInvalid(str(path), line_of(data, key), "附件要写成一行一个名称")
        return tuple(str(name) for name in names)
    if isinstance(value, list | dict):
        raise FrontInvalid(str(path), line_of(data, key), f"“{key}”要写一行文字")
    return "" if value is None else str(value)
