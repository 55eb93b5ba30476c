"""Lines for the outline's tests, without a reader."""

from drafter.document import Line


def lines_of(text: str) -> list[Line]:
    """The lines of a decoded text, counted by LF."""
    return [Line(number, line.removesuffix("\r")) for number, line in enumerate(text.split("\n"), 1)]
