"""What stands under the date of a report: 附表 and the like, which are no part of its signature."""

from collections.abc import Sequence

from drafter.document import Line, Paragraph
from drafter.document.ends import attached_under


def parted(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Paragraph, ...]]:
    """(the lines of the report up to its date, 附注 and the tables under it with their titles and notes).

    Nothing is parted where something else stands there, as another report or the text of a 附件.
    """
    kept = [(at, line) for at, line in enumerate(lines) if line.text.strip() and line.role != "imprint"]
    under = attached_under([line.text.strip() for _, line in kept], [bool(line.rows) for _, line in kept])
    if under == len(kept):
        return lines, ()
    return lines[: kept[under - 1][0] + 1], tuple(_paragraph(line) for _, line in kept[under:])


def _paragraph(line: Line) -> Paragraph:
    return Paragraph(line.text if line.rows else line.text.strip(), line.number, rows=line.rows)
