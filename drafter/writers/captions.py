"""What stands over a table in running text: its title, and the unit of its figures."""

import re
from collections.abc import Sequence
from typing import Literal

from drafter.document.flow import Shown

_LONGEST = 40
_ENDS = "。；：！？，"
_TITLE = re.compile(r"[续附]?表\s*[0-9一二三四五六七八九十].*|.*[^上下代]表")
_UNIT = re.compile(r"[（(]?(?:计量)?单位[：:]\S{1,10}[）)]?")

Caption = Literal["title", "unit"]
SET: dict[Caption, str] = {
    "title": '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
    "unit": '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>',
}
"""How each is set."""


def caption(items: Sequence[Shown], at: int) -> Caption | None:
    """What a paragraph is to the table under it: 表1 办件情况 in the middle over 单位：件 at the right; else None."""
    item, below = items[at], items[at + 1 : at + 2]
    text = item.paragraph.text.strip()
    if not below or item.role == "heading" or item.paragraph.rows or len(text) > _LONGEST or text[-1:] in _ENDS:
        return None
    if _UNIT.fullmatch(text):
        return "unit" if below[0].paragraph.rows else None
    over = below[0].paragraph.rows or caption(items, at + 1) == "unit"
    return "title" if over and _TITLE.fullmatch(text) else None
