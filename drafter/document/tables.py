"""A table as lines of text, as a person types one: `| 事项 | 数量 |`, a row a line; the captions over one."""

import re
from typing import Literal

from drafter.document.model import Paragraph

Rows = tuple[tuple[str, ...], ...]
LEFT, ABOVE = "<<", "^^"
"""The content of a cell that is merged with the one to its left, or above it."""
_ROW = re.compile(r"\|.*\|")
_PARTED = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|:\s]*-[-|:\s]*")
"""The line under the header, as Markdown has it."""
Caption = Literal["title", "unit"]
_LONGEST = 40
_ENDS = "。；：！？，"
_TITLE = re.compile(r"[续附]?表\s*[0-9一二三四五六七八九十].*|(?!.*[见如][上下附后左右]?表$).*[^上下代]表")
_UNIT = re.compile(r"[（(]?(?:计量)?单位[：:]\S{1,10}[）)]?")
CELL = re.compile(r"(?:[^|\\\n]|\\.)+")
"""What stands between two bars of a typed row."""


def shown_text(rows: Rows) -> str:
    """The text of a table: cells joined by tabs, rows by line ends; a merged cell is empty."""
    return "\n".join("\t".join("" if cell in (LEFT, ABOVE) else cell for cell in row) for row in rows)


def typed(part: Paragraph) -> str:
    """A paragraph as it would be typed: its text, or the rows of a table."""
    return "\n".join(f"| {' | '.join(map(_escaped, row))} |" for row in part.rows) if part.rows else part.text


def cells_of(line: str) -> tuple[str, ...] | None:
    """The cells of a typed row, () for the line under a header; None for a line that is no row."""
    line = line.strip()
    if not _ROW.fullmatch(line) or line.endswith("\\|"):
        return None
    if _RULE.fullmatch(line):
        return ()
    return tuple(cell.strip().replace("\\|", "|") for cell in _PARTED.split(line[1:-1]))


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")


def caption_of(text: str) -> Caption | None:
    """What a line that stands over a table is: its title (表1 办件情况), or the unit of its figures; else None."""
    text = text.strip()
    if len(text) > _LONGEST or text[-1:] in _ENDS:
        return None
    if _UNIT.fullmatch(text):
        return "unit"
    return "title" if _TITLE.fullmatch(text) else None
