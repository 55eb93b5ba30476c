"""Patterns as case files write them."""

import re

from drafter.mining.siblings.pattern import SLOT, Gap, Part, Pattern

_PIECE = re.compile(r"\{\d+\}|\[[^\]]*\]|[^{\[]+")


def pattern_of(text: str) -> Pattern:
    """{1} is a slot, [a|b] one of several wordings, [a] one that may be missing."""
    return Pattern(tuple(_part(piece) for piece in _PIECE.findall(text)))


def _part(piece: str) -> Part:
    if piece.startswith("{"):
        return SLOT
    if piece.startswith("["):
        words = piece[1:-1].split("|")
        return Gap(tuple(sorted(words if len(words) > 1 else ("", *words))))
    return piece
