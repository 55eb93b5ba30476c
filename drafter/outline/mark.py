"""An ordinal at the head of a paragraph, and a form that writers give it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from drafter.zh.numerals import from_chinese, to_chinese

HAN = "〇零一二三四五六七八九十百"
"""Characters of a number in Chinese, the two for zero first."""
TOP_RANK = 5
"""That of 一、."""


class Mark(NamedTuple):
    """An ordinal found in a text; a tuple, for there is one for nearly every paragraph."""

    family: str
    """The scheme, whatever its width and punctuation; siblings share it. Empty for bullets, which do not count."""
    number: int
    start: int
    end: int
    """Where the text after the ordinal begins."""
    variant: str = ""
    """How the family is written here; siblings that differ in it are mixed."""
    rank: int = 0
    """Formal schemes, the coarsest first; 0 for the informal ones (一是, 首先), which stand under whatever is open."""


@dataclass(frozen=True, slots=True)
class MarkerRule:
    """One form of ordinal."""

    name: str
    starts: str
    """The characters it may begin with."""
    test: Callable[[str], Mark | None]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


SMALL = {to_chinese(number): number for number in range(1, 100)}
"""The numbers that are written often."""


@lru_cache(maxsize=1024)
def ordinal(family: str, numeral: str, end: int, variant: str, rank: int) -> Mark:
    """The mark at the head of a text; few are written in many places."""
    return Mark(family, value(numeral), 0, end, variant, rank)


def value(text: str) -> int:
    """The number that numerals of either kind say; 0 where they say none."""
    return SMALL.get(text) or (int(text) if text.isdecimal() else from_chinese(text) or 0)
