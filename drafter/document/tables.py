"""A table as lines of text, as a person types one: `| 事项 | 数量 |`, a row a line."""

import re

from drafter.document.model import Paragraph

Rows = tuple[tuple[str, ...], ...]
LEFT, ABOVE = "<<", "^^"
"""What stands in a cell that is one with the cell to its left, or above it."""
_ROW = re.compile(r"\|.*\|")
_PARTED = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[|:\s]*-[-|:\s]*")
"""The line under the header, as Markdown has it."""


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


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|")
