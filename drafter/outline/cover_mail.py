"""The mail that a text came with: its greeting, what it says and who sent it, over a text with a title of its own."""

import re
from collections.abc import Sequence

from drafter.document import Noise
from drafter.outline.markers import head_mark
from drafter.outline.rows import Row, noise
from drafter.outline.titles import DATE, KIND, SENT, could_be_title

_SENDS = re.compile(
    "(?:查收|查阅|审阅|收阅|过目|把关)|[发传送]给?[您你]|(?:见|在|作为?|以)附件|附件(?:是|为|里|中)|附上|随信"
)
_WITHIN = 12
"""Rows among which the title stands under the mail."""
_GREETS = re.compile("[您你]好")
_GREETED_WITHIN, _GREETED_BY = 4, 12
"""Rows, and characters of each, among which it greets."""
_SHORTEST = 8
"""Characters of the title."""
_LEAST = 3
"""Rows of the text under it."""


def drop_cover_mail(rows: list[Row]) -> tuple[list[Row], list[Noise]]:
    """The rows without the mail over the text, and what was taken away; a letter that is all there is stays."""
    for row in rows[:_GREETED_WITHIN]:
        if "好" in row.text and _GREETS.search(row.text, 0, _GREETED_BY):
            break
    else:
        return rows, []
    end = _title(rows)
    mail = rows[:end]
    if not any(_SENDS.search(row.text) for row in mail):
        return rows, []
    return rows[end:], [noise(row, "来信") for row in mail]


def _title(rows: Sequence[Row]) -> int:
    """Index of the title that stands apart under a mail, a text under it; 0 where there is none."""
    for at, row in enumerate(rows[:_WITHIN]):
        if head_mark(row.text) is not None:
            return 0
        apart = at and (row.gap or DATE.match(rows[at - 1].text))
        if apart and len(rows) - at > _LEAST and _entitles(row):
            return at
    return 0


def _entitles(row: Row) -> bool:
    text = row.text
    kind = len(text) >= _SHORTEST and (KIND.search(text) or SENT.search(text))
    return bool(kind) and could_be_title(row, None)
