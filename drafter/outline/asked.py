"""Questions and answers: 问：…？ / 答：…."""

import re
from collections.abc import Sequence

from drafter.outline.mark import Mark
from drafter.outline.rows import Row

ASKERS = "问记"
"""How a row begins that says who asks."""
_ASKS = re.compile(r"(问|记者(?:问)?)\s*[：:]\s*(?=\S.*[？?。]\Z)")
_ANSWERS = re.compile(r"[^，。；：:]{1,12}[：:]\s*\S")


def asked(rows: Sequence[Row], marks: list[Mark | None], begun: Sequence[int]) -> None:
    """Marks the questions among the rows that begin so, an answer right under each: two at least."""
    found = {at: match for at in begun if (match := _ASKS.match(rows[at].text)) and _is_answered(rows, at)}
    for at, match in found.items() if len(found) > 1 else ():
        marks[at] = Mark("", 0, 0, match.end(), "问")


def _is_answered(rows: Sequence[Row], at: int) -> bool:
    plain = at + 1 < len(rows) and not rows[at].source.rows
    return plain and _ANSWERS.match(rows[at + 1].text) is not None
