"""What stands at the head and foot of each page of a text copied from pages: the number, and a line beside it."""

import re
from collections import Counter
from collections.abc import Sequence

from drafter.outline.rows import Row
from drafter.outline.titles import DATE, KIND

_NUMBER = re.compile(
    r"(?:[-—–·•~～\s]*\d{1,4}[-—–·•~～\s]*|第\s*[\d一二三四五六七八九十百]+\s*页(?:[\s，,/]*共\s*[\d一二三四五六七八九十百]+\s*页)?|\d{1,3}\s*/\s*\d{1,3}|[（(]?此页无正文[)）]?|[Pp]age\s*\d+(?:\s*of\s*\d+)?)"
)
_LONGEST_NUMBER = 24
_LONGEST = 60
_GAP = re.compile(r"\S(?: {3,}|\u3000{2,}|\t)\S")
"""What parts the left and the right of a running head."""
_HEAD = 3
"""Rows in which the title stands that a running head repeats."""
_ENDS = "。；，、：:！？"


def _over_title(rows: Sequence[Row]) -> bool:
    """Whether a running head at the top is no title itself: set left and right, or with a title of a 文种 under it."""
    first, second = rows[0].text, rows[1].text
    titled = KIND.search(second) is not None and KIND.search(first) is None
    return titled or _GAP.search(first) is not None


def page_number(text: str) -> bool:
    """Whether a row is the number of a page."""
    return len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) is not None


def running_heads(rows: Sequence[Row]) -> frozenset[int]:
    """The rows that are running heads or feet (页眉、页脚).

    Each stands beside a page number and says what the title says, or what another beside a page number does.
    """
    numbers = [at for at, row in enumerate(rows) if len(row.text) <= _LONGEST_NUMBER and page_number(row.text)]
    if not numbers:
        return frozenset()
    beside = {
        near
        for at in numbers
        for near in (at - 1, at + 1)
        if 0 < near < len(rows) and len(rows[near].text) <= _LONGEST and rows[near].text[-1] not in _ENDS
        if near + 1 == len(rows) or not DATE.match(rows[near + 1].text)
    }
    said = Counter(rows[at].text for at in beside if not page_number(rows[at].text))
    over = [row.text for row in rows[:_HEAD]]
    found = {at for at in beside if said[text := rows[at].text] > 1 or (said[text] and over.count(text) > (at < _HEAD))}
    if said[rows[0].text] and _over_title(rows):
        found.add(0)
    return frozenset(found)
