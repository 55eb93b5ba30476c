"""How much text a file may hold: far more than any report, and little enough for every command to end soon."""

from collections.abc import Sequence
from pathlib import Path

from drafter.errors.reading import TextTooLong

MAX_LINES = 200_000
MAX_CHARACTERS = 5_000_000
"""Seven thousand pages of 28 by 22 characters are 4,300,000 characters in 154,000 lines."""


def check_length(texts: Sequence[str], path: Path) -> None:
    """Raises TextTooLong where these are more lines, or longer ones, than a file may hold."""
    if len(texts) > MAX_LINES:
        raise TextTooLong(path, f"{MAX_LINES // 10_000} 万行")
    if sum(map(len, texts)) > MAX_CHARACTERS:
        raise TextTooLong(path, f"{MAX_CHARACTERS // 10_000} 万字")
