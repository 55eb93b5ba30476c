"""What stands under the date of a report: 附表 and the like, which are no part of its signature."""

from collections.abc import Sequence

from drafter.document import Line, Paragraph
from drafter.document.ends import is_attachment_mark, is_date, is_remark

_LONGEST = 60
"""Characters of a line beside a table: its title, its unit, a note."""
_BESIDE = 4
"""So many such lines has a table at most."""


def parted(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Paragraph, ...]]:
    """(the lines of the report up to its date, 附注 and the tables under it with their titles and notes).

    Nothing is parted where something else stands there, as another report or the text of a 附件.
    """
    tables = [at for at, line in enumerate(lines) if line.rows]
    last = tables[-1] if tables else len(lines)
    dates = [at for at, line in enumerate(lines) if is_date(line.text)]
    for end in (max((at for at in dates if at < last), default=None), dates[-1] if dates else None):
        if end is not None:
            under = [line for line in lines[end + 1 :] if line.text.strip() and line.role != "imprint"]
            if under and _is_attached([line for line in under if not is_remark(line.text)]):
                return lines[: end + 1], tuple(map(_paragraph, under))
    return lines, ()


def _is_attached(under: Sequence[Line]) -> bool:
    """Whether lines are nothing but tables with what stands around them; so are none."""
    if not under:
        return True
    beside = [line.text for line in under if not line.rows]
    opens = bool(under[0].rows) or is_attachment_mark(under[0].text) or bool(under[1:] and under[1].rows)
    few = len(beside) <= _BESIDE * (len(under) - len(beside))
    return opens and few and max(map(len, beside), default=0) <= _LONGEST


def _paragraph(line: Line) -> Paragraph:
    return Paragraph(line.text if line.rows else line.text.strip(), line.number, rows=line.rows)
