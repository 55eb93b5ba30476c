"""Counts of what the suites tried, printed at the end of a test run."""

from collections import defaultdict

COUNTS: dict[str, list[float]] = defaultdict(lambda: [0, 0.0])
"""What was tried → (how many, seconds)."""


def tally(what: str, number: int, seconds: float) -> None:
    """Adds to the counts."""
    COUNTS[what][0] += number
    COUNTS[what][1] += seconds
