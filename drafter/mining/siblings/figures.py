"""Figures that siblings name are shared whole or not at all: of 2600 and 800 no 00, of 十二 and 十五 no 十."""

from collections.abc import Sequence

from drafter.zh.numerals import NUMERAL_CHARACTERS

_ARABIC = frozenset("0123456789.")
_CHINESE = frozenset(NUMERAL_CHARACTERS)
_UNITS = frozenset("万亿")
"""Shared where whatever stands before them differs: 12万元, 3.5万元."""
_WRITTEN = _CHINESE | _UNITS
_FIGURES = _ARABIC | _WRITTEN


def without_begun(start: str, texts: Sequence[str]) -> str:
    """What texts begin with, without the figure that goes on differently in some."""
    while start and start[-1] in _FIGURES:
        if not _goes_on(start[-1], [text[len(start) : len(start) + 1] for text in texts]):
            break
        start = start[:-1]
    return start


def without_ended(end: str, texts: Sequence[str]) -> str:
    """What texts end with, without the end of a figure that begins differently in some."""
    while end and end[0] in _FIGURES:
        if not _went_before(end[0], [text[-len(end) - 1 : -len(end)] for text in texts]):
            break
        end = end[1:]
    return end


def cuts_figure(run: str, texts: Sequence[str]) -> bool:
    """Whether what all texts have inside begins or ends in the middle of a figure in some."""
    if _FIGURES.isdisjoint(run[0] + run[-1]):
        return False
    sides = [text.partition(run) for text in texts]
    begun = run[0] in _FIGURES and _went_before(run[0], [before[-1:] for before, _, _ in sides])
    return begun or (run[-1] in _FIGURES and _goes_on(run[-1], [behind[:1] for _, _, behind in sides]))


def _goes_on(mark: str, following: Sequence[str]) -> bool:
    own = _ARABIC if mark in _ARABIC else _WRITTEN
    return any(other in own for other in following)


def _went_before(mark: str, before: Sequence[str]) -> bool:
    if mark in _UNITS:
        return False
    own = _ARABIC if mark in _ARABIC else _WRITTEN
    return any(other in own for other in before)
