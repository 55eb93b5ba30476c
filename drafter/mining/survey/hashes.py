"""The hashes of an article's clauses, which tell copies from others."""

from __future__ import annotations

import re
import sys
from array import array
from zlib import crc32

MIN_CLAUSE = 6
"""Characters; shorter clauses stand in reports that have nothing to do with each other."""
HASH = 4
"""Bytes of a clause's hash. Of ten million clauses one in four hundred has the hash of another; that makes no copies,
which takes MIN_SHARED clauses, and half of all, in the same two articles."""
_BREAKS = "，。；：！？,;:!?"
_COUNTED = re.compile(r"[\u4e00-\u9fff\n]+")
_BYTES = 3
"""Of a Chinese character in UTF-8."""
_ORDINAL = re.compile(
    r"\n(?=[第一二三四五六七八九十首其再此最])(?:第?[一二三四五六七八九十]{1,3}[是要]?|首先|其次|再次|此外|最后)是?"
)
"""It asks for the first character alone before anything else, which most clauses do not have."""


def clause_hashes(text: str) -> bytes:
    """Hashes of the clauses with six Chinese characters or more, those alone counted, numbers before them left out.

    Sorted CRC-32s, the lowest byte of each first.
    """
    for mark in _BREAKS:  # several times as quick as one pattern
        text = text.replace(mark, "\n")
    clauses = _ORDINAL.sub("\n", "\n" + "".join(_COUNTED.findall(text))).encode().split(b"\n")
    hashes = {*map(crc32, [clause for clause in clauses if len(clause) >= MIN_CLAUSE * _BYTES])}
    return swapped(array("I", sorted(hashes))).tobytes()


def swapped(hashes: array[int]) -> array[int]:
    """The same, turned to or from the order of bytes that a survey keeps."""
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes
