"""A table as lines of text, as a person types one (`| 事项 | 数量 |`, a row a line); what stands under a signature."""

import re
from collections.abc import Sequence

from drafter.document.model import Paragraph

Rows = tuple[tuple[str, ...], ...]
LEFT, ABOVE = "<<", "^^"
"""What stands in a cell that is one with the cell to its left, or above it."""
_ROW = re.compile(r"\|.*\|")
_PARTED = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|:\s]*-[-|:\s]*")
"""The line under the header, as Markdown has it."""
_MARK = re.compile(r"\s*附\s*[表件图][0-9０-９一二三四五六七八九十]{0,3}\s*(?:[:：].*)?")

_DATE = re.compile(
    r"[（(]?\s*(?:(?:19|20)\d\d|[二〇○零一二三四五六七八九]{4})\s*年\s*.{1,3}\s*月(?:.{1,4}[日号])?\s*[)）]?|【待填：[^】]*日期[^】]*】"
)


def shown_text(rows: Rows) -> str:
    """The text of a table: cells joined by tabs, rows by line ends; a cell that is one with another says nothing."""
    return "\n".join("\t".join("" if cell in (LEFT, ABOVE) else cell for cell in row) for row in rows)


def typed(part: Paragraph) -> str:
    """A paragraph as it would be typed: its text, or the rows of a table."""
    return "\n".join(f"| {' | '.join(map(_escaped, row))} |" for row in part.rows) if part.rows else part.text


def cells_of(line: str) -> tuple[str, ...] | None:
    """The cells of a typed row, none for the line under a header; None for a line that is no row."""
    line = line.strip()
    if not _ROW.fullmatch(line) or line.endswith("\\|"):
        return None
    if _RULE.fullmatch(line):
        return ()
    return tuple(cell.strip().replace("\\|", "|") for cell in _PARTED.split(line[1:-1]))


def is_attachment_mark(text: str) -> bool:
    """Whether a line says that what follows is 附表, 附件 or 附图."""
    return _MARK.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a line is a date, as 成文日期 is, or the blank for one."""
    return _DATE.fullmatch(text.strip()) is not None


def attached_from(signature: Sequence[Paragraph]) -> int:
    """Index from which on what stands under a signature is no signature: 附表, 附件, and tables with their titles."""
    for number, part in enumerate(signature):
        if is_attachment_mark(part.text):
            return number
        if part.rows:
            return next((at + 1 for at in range(number - 1, -1, -1) if is_date(signature[at].text)), number)
    return len(signature)


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")
