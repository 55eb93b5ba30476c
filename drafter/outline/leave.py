"""How a text ends that another one may follow: with a sentence, a set phrase, or who signed it and when."""

import re

from drafter.document.ends import attached_under
from drafter.outline import titles
from drafter.outline.compilation import File

ASIDE = re.compile(r"[（(【\[][^（()）]*[)）】\]]")
"""（此件公开发布）, （联系人：某某）: what stands under a signature."""
_LONGEST_THANKS, _LONGEST_FORMULA = 12, 100
ENDED = "。！…”."
"""How the last sentence of a text ends."""
_DATE_ENDS = "年月日）)】]0123456789*Xx×"
"""How the last row of a signature ends."""
_REACH = 60
"""Rows over the end of a table among which the date stands."""
_OFFICE = range(4, 31)
"""Characters of the name of an office."""


def ends_in_aside(file: File, start: int, at: int) -> bool:
    """Whether the row over one ends a text with an aside behind its last sentence, or with a date under it."""
    before = file.rows[at - 1].text
    if before[-1] in "）)":
        return "。" in before or len(before) > titles.LONGEST
    return titles.DATE.match(before) is not None and at - start > 3 and file.rows[at - 2].text[-1] in ENDED


def signed_off(file: File, start: int, at: int) -> bool:
    """Whether the rows over one are a signature with its date, under a text, perhaps with tables under the date."""
    last = _over_tables(file, start, at) - 1
    if file.rows[last].text[-1] not in _DATE_ENDS:
        return False
    while last > start and ASIDE.fullmatch(file.rows[last].text) and not titles.DATE.match(file.rows[last].text):
        last -= 1
    if last - start < 3 or titles.DATE.match(file.rows[last].text) is None:
        return False
    over = file.rows[last - 1].text
    if not file.shaped[last - 1]:
        return False
    if any(form.search(over) for form in (titles.UNIT, titles.FIELD, titles.SPEAKER)):
        return any(row.text[-1] in ENDED for row in file.rows[max(start, last - 8) : last - 1])
    return len(over) in _OFFICE and "，" not in over and file.rows[last - 2].text[-1] in ENDED


def _over_tables(file: File, start: int, at: int) -> int:
    """Index of the first row that is attached under the date of the text over a row; of the row where none is."""
    over = file.rows[at - 1]
    if not (over.source.rows or "\t" in over.text) or "\t" in file.rows[at].text:
        return at
    rows = file.rows[max(start, at - _REACH) : at]
    return at - len(rows) + attached_under([row.text for row in rows], [bool(row.source.rows) for row in rows])


def under_office(file: File, start: int, at: int) -> bool:
    """Whether the row over one is the office that signs the text over it, without a date."""
    return is_signature(file, start, at - 1) and file.rows[at - 2].text[-1] in ENDED


def is_signature(file: File, start: int, at: int) -> bool:
    """Whether a row under a text is the office that signs it rather than the first line of a title.

    The title of that text names the office, too, or the last text of the file is signed so.
    """
    text = file.rows[at].text
    if len(text) not in _OFFICE or "，" in text or not file.shaped[at] or titles.UNIT.search(text) is None:
        return False
    title, last = file.rows[start].text, file.rows[-1].text
    if text in title and text != title:
        return True
    return len(last) in _OFFICE and file.shaped[-1] and titles.UNIT.search(last) is not None


def has_taken_leave(file: File, at: int, body: int) -> bool:
    """Whether the row over one is a set phrase that a report ends with; after thanks the text at `body` must greet."""
    before = file.rows[at - 1].text
    end = max(0, len(before) - _LONGEST_THANKS)
    if before.startswith("谢谢") or (before.find("谢", end) >= 0 and titles.THANKS.search(before, end)):
        return titles.SALUTATION.match(file.rows[body].text) is not None
    return len(before) <= _LONGEST_FORMULA and titles.FORMULA.match(before) is not None
