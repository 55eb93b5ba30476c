"""The masthead (版头) that a bulletin (简报) has over its first text: its name, the issue, who issues it and when."""

import re

from drafter.document import Noise
from drafter.outline import titles
from drafter.outline.markers import head_mark
from drafter.outline.rows import Row, noise
from drafter.outline.titles import could_be_title

_ISSUED = re.compile(r"\S{2,40}?(?:编印?|主办|办公室|编辑部)?[\s\u3000]*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")
_NUMBERED_WITHIN = 4


def drop_masthead(rows: list[Row]) -> tuple[list[Row], list[Noise]]:
    """The rows without the masthead, and what was taken away.

    Minutes and circulars count their issues under their own title, over the text: such a head is kept.
    """
    size = _size(rows)
    return rows[size:], [noise(row, "版头") for row in rows[:size]]


def _size(rows: list[Row]) -> int:
    head = rows[:_NUMBERED_WITHIN]
    number = next((at for at, row in enumerate(head) if titles.ISSUE.match(row.text)), 0)
    if not number or any(row.source.role or len(row.text) > 24 for row in rows[:number]):
        return 0
    at = number + 1
    while at < min(number + 3, len(rows)) and _issued(rows[at].text):
        at += 1
    if at == number + 1 or at + 1 >= len(rows) or not could_be_title(rows[at], head_mark(rows[at].text)):
        return 0
    return at if len(rows[at].text) >= 6 and not titles.FIELD.match(rows[at].text) else 0


def _issued(text: str) -> bool:
    """Whether a row names who issues the bulletin, or when."""
    return any(form.fullmatch(text) for form in (_ISSUED, titles.DATE)) or titles.UNIT.search(text) is not None
