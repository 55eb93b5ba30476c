"""Runs of characters by which a copied text is found, whatever was changed around them."""

import re
from functools import cache
from zlib import crc32

GRAM = 6
"""Characters of a run."""
_ONE_IN = 2
"""A run is kept if it begins with a kept character; one character in so many is, the same ones in every text."""
_LEAST = 12
_NOT_TEXT = re.compile(r"[\s\W_]+")
_KEPT = re.compile("\x01")


def kept_runs(text: str) -> list[tuple[int, int]]:
    """(offset, key) of the kept runs of a text; offsets are into `plain(text)`, keys are multiples of 4."""
    characters = plain(text)
    if len(characters) < _LEAST:
        return []
    marked = characters[: len(characters) - GRAM + 1].translate(_kept_characters())
    return [
        (place, _key(characters[place : place + GRAM])) for place in (found.start() for found in _KEPT.finditer(marked))
    ]


def plain(text: str) -> str:
    """The text without marks and white space, which copies change first."""
    return _NOT_TEXT.sub("", text)


def _key(run: str) -> int:
    return crc32(run.encode("utf-8", "replace")) & ~3


@cache
def _kept_characters() -> dict[int, str]:
    return {code: "\x01" for code in range(0x30, 0xA000) if (code * 2654435761 >> 16) % _ONE_IN == 0}
