"""What stands under the date of a report: 附表 and the like, which are no part of its signature."""

from collections.abc import Sequence

from drafter.document import Line, Paragraph
from drafter.document.tables import is_attachment_mark, is_date

_LONGEST = 60
"""Characters of a line beside a table: its title, its unit, a note."""
_BESIDE = 4
"""So many such lines has a table at most."""


def parted(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Paragraph, ...]]:
    """(the lines of the report up to its date, the tables under it with their titles and notes).

    Nothing is parted where something else stands there, as another report or the text of a 附件.
    """
    tables = [at for at, line in enumerate(lines) if line.rows]
    dates = [at for at, line in enumerate(lines[: tables[-1]]) if is_date(line.text)] if tables else []
    if not dates:
        return lines, ()
    under = [line for line in lines[dates[-1] + 1 :] if line.text.strip()]
    beside = [line.text for line in under if not line.rows]
    opens = bool(under[0].rows) or is_attachment_mark(under[0].text) or bool(under[1:] and under[1].rows)
    if not opens or len(beside) > _BESIDE * (len(under) - len(beside)) or max(map(len, beside), default=0) > _LONGEST:
        return lines, ()
    return lines[: dates[-1] + 1], tuple(_paragraph(line) for line in under)


def _paragraph(line: Line) -> Paragraph:
    return Paragraph(line.text if line.rows else line.text.strip(), line.number, rows=line.rows)
