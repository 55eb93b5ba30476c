"""How wide text is on a screen and on paper, and half-width marks made full."""

import unicodedata
from functools import cache

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
    """`text` in lines of at most `columns`; a closing mark never begins a line."""
    if display_width(text) <= columns:
        return [text]
    lines, line, used = [], "", 0
    for mark in text:
        width = display_width(mark)
        if used + width > columns and line and mark not in "，。；：？！、”’）》】…":
            lines.append(line)
            line, used = "", 0
        line += mark
        used += width
    return [*lines, line] if line or not lines else lines


def full_width_punctuation(text: str) -> str:
    """`text` with , ; : ? ! ( ) in their full-width forms; the length stays."""
    return text.translate(_HALF_TO_FULL)
