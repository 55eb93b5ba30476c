"""What stands at the head and foot of each page of a text copied from pages: the number, and a line beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from drafter.document import Noise
from drafter.outline.naming import names_its_kind
from drafter.outline.rows import Row, cut, join
from drafter.outline.titles import DATE, KIND, SUBTITLE

_NUMBER = re.compile(
    r"(?:[-—–－─·•~～\s]*\d{1,4}[-—–－─·•~～\s]*|第\s*[\d一二三四五六七八九十百]+\s*页(?:[\s，,/]*共\s*[\d一二三四五六七八九十百]+\s*页)?|\d{1,3}\s*/\s*\d{1,3}|[（(]?此页无正文[)）]?|[Pp]age\s*\d+(?:\s*of\s*\d+)?)"
)
_PRINTED = re.compile(
    r"(?:https?|file):/{2,3}\S+(?:\s+\d{1,3}/\d{1,3}|\[\d[\d/ :：]+\])"
    r"|\d{4}[/-]\d{1,2}[/-]\d{1,2}\s+(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s{3,}\S.*)"
)
"""What a browser prints at the head and foot of each page: when and what, and from where."""
_LONGEST_PRINTED = 160
_LONGEST_NUMBER = 24
_LONGEST, _WIDEST = 60, 100
_GAP = re.compile(r"\S(?: {3,}|\u3000{2,}|\t)\S")
"""What parts the left and the right of a running head."""
_OF_PAGE = re.compile(r"第\s*\d+\s*页(?:[\s，,/]*共\s*\d+\s*页)?|\d+\s*/\s*\d+|[-—–－]\s*\d+\s*[-—–－]")
_ISSUED = re.compile(r"第\s*\d+\s*[期号]$|\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$")
"""One side of a running head of a magazine, or of a bulletin; on left pages it is the other one."""
_HEAD = 3
"""Rows in which the title stands that a running head repeats."""
_ENDS = "。；，、：:！？"
_STOPS = "。！？；：”"
_LEAST_PAGE = 120
"""Characters of a page of a preview, on an average."""


def _over_title(rows: Sequence[Row]) -> bool:
    """Whether a running head at the top is no title itself: set left and right, or with a title of a 文种 under it."""
    first, second = rows[0].text, rows[1].text
    if SUBTITLE.match(second):
        return False
    titled = KIND.search(second) is not None and (KIND.search(first) is None or names_its_kind(second, first))
    return titled or _GAP.search(first) is not None


def page_number(text: str) -> bool:
    """Whether a row is the number of a page."""
    if len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) is not None:
        return True
    return len(text) <= _LONGEST_PRINTED and text[0] in "hf12" and _PRINTED.fullmatch(text) is not None


def running_heads(rows: Sequence[Row]) -> frozenset[int]:
    """The rows that are running heads or feet (页眉、页脚).

    Each stands beside a page number and says what the title says, or what another beside a page number does; or it is
    set left and right, and there again but for the number in it.
    """
    return _beside_numbers(rows) | _left_and_right(rows)


def _left_and_right(rows: Sequence[Row]) -> frozenset[int]:
    """The rows whose left and right say on other pages the same, but for the number of the page."""
    parted = [at for at, row in enumerate(rows) if len(row.text) <= _WIDEST and _wide(row)]
    if len(parted) < 2:
        return frozenset()
    paged: dict[str, list[int]] = {}
    plain: dict[tuple[str, ...], list[int]] = {}
    for at in parted:
        text = rows[at].text
        rest = _OF_PAGE.sub("", text)
        if rest != text:
            paged.setdefault(rest, []).append(at)
        elif not any(map(str.isdigit, text)) or _is_issued(_sides(text)):
            plain.setdefault(_sides(text), []).append(at)
    found = [places for places in paged.values() if len(places) > 1]
    found += [at for at in plain.values() if len(at) > 2 and at[0] < _HEAD]
    found += [at for sides, at in plain.items() if len(at) > 1 and at[0] == 0 and _is_issued(sides)]
    return frozenset(chain.from_iterable(found))


def _sides(text: str) -> tuple[str, ...]:
    """What a row says at its left and right, the same for a left page and a right one."""
    gap = _GAP.search(text)
    return tuple(sorted((text[: gap.start() + 1], text[gap.end() - 1 :]))) if gap else (text,)


def _is_issued(sides: Sequence[str]) -> bool:
    return any(map(_ISSUED.search, sides))


def _wide(row: Row) -> bool:
    """Whether blanks part a row in two."""
    text = row.text
    return ("   " in text or "\u3000\u3000" in text) and not row.source.rows and len(_GAP.findall(text)) == 1


def _beside_numbers(rows: Sequence[Row]) -> frozenset[int]:
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
    found -= {
        at for at in found if at < _HEAD and over.count(rows[at].text) == 1 and not _over_title(rows[at : at + 2])
    }
    if said[rows[0].text] and _over_title(rows):
        found.add(0)
    return frozenset(found)


def without_previewed(rows: list[Row]) -> tuple[list[Row], list[Noise]]:
    """The rows of a preview, in which each page is one row that begins with its number, as the one text they are."""
    size = 0
    while size < len(rows) and rows[size].text.startswith(f"{size + 1}、") and not rows[size].source.rows:
        size += 1
    pages = rows[:size]
    seams = [row.text[-1] in _STOPS for row in pages[:-1]]
    if size < 2 or 2 * sum(seams) > len(seams) or sum(len(row.text) for row in pages) < _LEAST_PAGE * size:
        return rows, []
    found = [Noise(row.line, f"{number}、", "页码", row.column, whole=False) for number, row in enumerate(pages, 1)]
    for item, row in zip(found, pages, strict=True):
        cut(row, [(0, len(item.text))])
    join(pages[0], *pages[1:])
    return [pages[0], *rows[size:]], found
