"""How wide text is on a screen and on paper, and half-width marks made full."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

_NEVER_FIRST = "，。；：？！、”’）》】〉』」…— "
_NEVER_LAST = "“‘（《【〈『「"
_TOKEN = re.compile(r"[!-~]+|.", re.DOTALL)
_HALF_TO_FULL = str.maketrans(",;:?!()", "，；：？！（）")


def display_width(text: str) -> int:
    """Columns in a terminal: 2 for a wide character, 0 for a combining one, else 1."""
    return sum(map(_width_of, text))


@cache
def _width_of(mark: str) -> int:
    return 0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1


def cut_to_width(text: str, columns: int) -> str:
    """The longest beginning of `text` that fits, with … at the end where something was cut."""
    if display_width(text) <= columns:
        return text
    used, kept = 0, 0
    for mark in text:
        used += display_width(mark)
        if used > columns - 1:
            break
        kept += 1
    return text[:kept] + "…"


def wrap_to_width(text: str, columns: int) -> list[str]:
    """`text` in lines of at most `columns`; together they are the text."""
    edges = [0, *line_breaks(text, columns), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def line_breaks(text: str, columns: int) -> list[int]:
    """Where a new line has to begin for `text` to fit into `columns`.

    No closing mark or space begins a line, no opening mark ends one, and no figure, word or path is broken, as long as
    a line holds it (禁则: GB/T 15834-2011, 5.1).
    """
    if display_width(text) <= columns:
        return []
    found: list[int] = []
    start = used = 0
    for at, end in (place for match in _TOKEN.finditer(text) for place in _pieces(match, columns)):
        width = display_width(text[at:end])
        if used + width > columns and at > start:
            start = _break_before(text, start, at, end, columns)
            found.append(start)
            used = display_width(text[start:at])
        used += width
    return found


def _pieces(token: re.Match[str], columns: int) -> list[tuple[int, int]]:
    """Where a token stands; each of its characters for one that no line holds."""
    start, end = token.span()
    if display_width(token[0]) <= columns:
        return [(start, end)]
    return [(at, at + 1) for at in range(start, end)]


def _break_before(text: str, start: int, at: int, end: int, columns: int) -> int:
    """Where the next line begins so that it holds the text from `at` to `end`; the line before begins at `start`."""
    fitting = [place for place in range(at, start, -1) if display_width(text[place:end]) <= columns]
    sound = [p for p in fitting if text[p] not in _NEVER_FIRST and text[p - 1] not in _NEVER_LAST]
    whole = [p for p in sound if not (_is_plain(text[p - 1]) and _is_plain(text[p]))]
    return (whole or sound or [at])[0]


def _is_plain(mark: str) -> bool:
    return "!" <= mark <= "~"


def full_width_punctuation(text: str) -> str:
    """`text` with , ; : ? ! ( ) in their full-width forms; the length stays."""
    return text.translate(_HALF_TO_FULL)
