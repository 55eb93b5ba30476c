"""Runs of letters by which a copied text is found, whatever was changed around them."""

import re
from functools import cache
from zlib import crc32

GRAM = 6
"""Letters of a run."""
_ONE_IN = 2
"""A run is kept if it begins with a kept letter; one letter in so many is, the same ones in every text."""
_LEAST = 12
_NOT_TEXT = re.compile(r"[\s\W_]+")
_KEPT = re.compile("\x01")


def kept_runs(text: str) -> list[tuple[int, int]]:
    """(offset, key) of the kept runs of a text's letters; offsets are into `plain(text)`, keys are multiples of 4."""
    letters = plain(text)
    if len(letters) < _LEAST:
        return []
    marked = letters[: len(letters) - GRAM + 1].translate(_kept_letters())
    return [
        (place, _key(letters[place : place + GRAM])) for place in (found.start() for found in _KEPT.finditer(marked))
    ]


def plain(text: str) -> str:
    """The text without marks and white space, which copies change first."""
    return _NOT_TEXT.sub("", text)


def _key(run: str) -> int:
    return crc32(run.encode("utf-8", "replace")) & ~3


@cache
def _kept_letters() -> dict[int, str]:
    return {code: "\x01" for code in range(0x30, 0xA000) if (code * 2654435761 >> 16) % _ONE_IN == 0}
