"""How wide text is on a screen and on paper; half-width punctuation to full width."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from drafter.zh.punctuation import NEVER_FIRST, OPENING

_NEVER_FIRST = NEVER_FIRST + "— .,:;?!]}%"
_NEVER_LAST = OPENING + "[{"
_FOLDER_ENDS = "/\\"
_HALF_TO_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_HALF = re.compile(r"[,;:?!()]")


def display_width(text: str) -> int:
    """Columns in a terminal: 2 for a wide character, 0 for a combining one, else 1."""
    return sum(map(_width_of, text))


def paper_width(text: str) -> float:
    """Width in characters of the size of a Chinese font, which sets quotation marks, dashes and … on a full square."""
    return sum(0.5 if character < "\x7f" else 1.0 for character in text if not unicodedata.combining(character))


@cache
def _width_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):  # accents, what makes a sign an emoji, joiners
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut_to_width(text: str, columns: int) -> str:
    """The longest beginning of `text` that fits, with … at the end where something was cut."""
    if display_width(text) <= columns:
        return text
    used, kept = 0, 0
    for character in text:
        used += display_width(character)
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
    a line holds it (禁则: GB/T 15834-2011, 5.1); a path that none holds is broken behind a folder.
    """
    if 2 * len(text) <= columns:
        return []
    widths = list(map(_width_of, text))
    if sum(widths) <= columns:
        return []
    found: list[int] = []
    start = used = 0
    for at, width in enumerate(widths):
        used += width
        if used > columns and at > start:
            start = _break_before(text, start, at, columns - width, widths)
            found.append(start)
            used = sum(widths[start : at + 1])
    return found


def _break_before(text: str, start: int, at: int, room: int, widths: Sequence[int]) -> int:
    """Where the next line begins so that what it has before the character at `at` takes no more than `room`."""
    inside_word = after_folder = 0
    place = at
    while place > start and room >= 0:
        before, after = text[place - 1], text[place]
        if (after not in _NEVER_FIRST or _begins_name(text, place)) and before not in _NEVER_LAST:
            if not (_is_plain(before) and _is_plain(after)):
                return place
            inside_word = inside_word or place
            if not after_folder and before in _FOLDER_ENDS:
                after_folder = place
        place -= 1
        room -= widths[place]
    return after_folder or inside_word or at


def _is_plain(character: str) -> bool:
    return "!" <= character <= "~"


def full_width_punctuation(text: str) -> str:
    """`text` with , ; : ? ! ( ) in their full-width forms; the length stays."""
    # looked for first, for most Chinese texts have none and `translate` takes ten times as long
    return text.translate(_HALF_TO_FULL) if _HALF.search(text) else text


def _begins_name(text: str, at: int) -> bool:
    """Whether a full stop after another mark or a folder is the head of a name, as of .txt."""
    return text[at] == "." and text[at - 1] in _NEVER_FIRST + _FOLDER_ENDS and text[at + 1 : at + 2].isalnum()
