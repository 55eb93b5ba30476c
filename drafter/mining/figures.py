"""Figures that siblings name are shared whole or not at all: of 2600 and 800 no 00, of 十二 and 十五 no 十."""

from collections.abc import Sequence

from drafter.zh.numerals import NUMERAL_CHARACTERS

_UNITS = frozenset("万亿")
_MARKS = frozenset("0123456789.") | frozenset(NUMERAL_CHARACTERS)
_FIGURES = _MARKS | _UNITS
"""What figures are written with; 万 and 亿 are units of what stands before them too: 12万元, 3.5万元."""


def without_begun(start: str, texts: Sequence[str]) -> str:
    """What texts begin with, without the figure that goes on differently in some."""
    while start and start[-1] in _FIGURES and any(text[len(start) : len(start) + 1] in _FIGURES for text in texts):
        start = start[:-1]
    return start


def without_ended(end: str, texts: Sequence[str]) -> str:
    """What texts end with, without the end of a figure that begins differently in some."""
    while end and end[0] in _MARKS and any(text[-len(end) - 1 : -len(end)] in _FIGURES for text in texts):
        end = end[1:]
    return end


def cuts_figure(run: str, texts: Sequence[str]) -> bool:
    """Whether what all texts have inside begins or ends in the middle of a figure in some."""
    if run[0] in _MARKS and any(text.partition(run)[0][-1:] in _FIGURES for text in texts):
        return True
    return run[-1] in _FIGURES and any(text.partition(run)[2][:1] in _FIGURES for text in texts)
