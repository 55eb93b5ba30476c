"""Values in files that anyone may have written."""

MAX_SPAN = 63
"""Columns or rows that one cell of a table may span, as in Word; more would only fill the memory."""


def whole_number(value: str | None, default: int = 0) -> int:
    """The whole number that a text writes, or the default."""
    try:
        return int(value) if value and len(value) < 10 else default
    except ValueError:
        return default
