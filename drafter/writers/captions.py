"""Captions over a table in running text: its title, and the unit of its figures."""

from collections.abc import Sequence

from drafter.document.flow import Shown
from drafter.document.tables import Caption, caption_of

SET: dict[Caption, str] = {
    "title": '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>',
    "unit": '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>',
}
"""How each is set."""


def caption(items: Sequence[Shown], at: int) -> Caption | None:
    """What a paragraph is to the table under it: 表1 办件情况 in the middle over 单位：件 at the right; else None."""
    item, below = items[at], items[at + 1 : at + 2]
    kind = caption_of(item.paragraph.text)
    if kind is None or not below or item.role == "heading" or item.paragraph.rows:
        return None
    over = below[0].paragraph.rows or (kind == "title" and caption(items, at + 1) == "unit")
    return kind if over else None
