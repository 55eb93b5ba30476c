"""Drafts with blanks, which are passed over: what a skeleton wrote is no evidence of how reports are written."""

from collections.abc import Iterable

from drafter.document import Line
from drafter.document.blanks import BEGINS

UNFILLED = "待填"
"""What the index keeps of such a draft in place of a marking."""


def is_unfilled(lines: Iterable[Line]) -> bool:
    """Whether something is still to be filled in."""
    return any(BEGINS in line.text for line in lines)
