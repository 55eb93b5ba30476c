"""Names that can be file names on every system, and none that leads out of its folder."""

import re
import unicodedata

from drafter.errors.library import NameUnfit
from drafter.files import is_device

MAX_LENGTH = 40
_FORBIDDEN = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]')


def checked_name(name: str) -> str:
    """The name in its composed form (NFC), without white space around it; raises NameUnfit."""
    name = unicodedata.normalize("NFC", name).strip()
    if not name:
        raise NameUnfit(name, "是空的")
    if len(name) > MAX_LENGTH:
        raise NameUnfit(name, f"超过 {MAX_LENGTH} 字")
    if _FORBIDDEN.search(name) or not all(map(_is_shown, name)):
        raise NameUnfit(name, "含有文件名不能用的字符")
    if name.startswith(".") or name.endswith("."):
        raise NameUnfit(name, "不能以点开头或结尾")
    if is_device(name):
        raise NameUnfit(name, "是系统保留的名称")
    return name


def file_stem(text: str) -> str:
    """Any text as the name of a file without its ending: what systems forbid left out, at most 60 characters."""
    kept = "".join(filter(_is_shown, _FORBIDDEN.sub("", text)))
    kept = kept.strip(" .")[:60]
    return "初稿" if not kept or is_device(kept) else kept


def _is_shown(character: str) -> bool:
    """Whether a character can be seen: no half of a surrogate pair, no mark of format such as a zero-width space."""
    return unicodedata.category(character) not in ("Cs", "Cf")
