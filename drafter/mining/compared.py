"""The form in which headings are compared."""

import re

from drafter.zh.width import full_width_punctuation

MAX_CLAUSES = 3
_LETTER_D = re.compile(r"(?<![A-Za-z])D(?=[建员委组校史支课风性内章]|小组|总支)")
"""Offices write D建 for 党建 to pass filters."""


def normal(text: str) -> str:
    """The form in which wording is compared: full-width punctuation, nothing around it, no mark at the end."""
    return full_width_punctuation(text.strip(" \t\u3000")).rstrip("。；：，.")


def unmasked(text: str) -> str:
    """`text` with D for 党 read as 党; the length stays."""
    return _LETTER_D.sub("党", text) if "D" in text else text


def heads(text: str) -> list[str]:
    """The text up to each of its clause ends: the whole, and what may be the heading where the lead runs on."""
    pieces = text.split("，")
    return ["，".join(pieces[:count]) for count in range(1, min(len(pieces), MAX_CLAUSES) + 1)]
