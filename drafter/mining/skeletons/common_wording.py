"""Parallel headings of several reports → the wording that nearly all of them fit."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from drafter.mining.skeletons.headings import Known, Wording, wording_of

FITTING = 0.8
"""Share of the headings that a wording has to fit so that all are asked for in it."""
ACROSS = 12
"""Headings of different reports that are compared with each other."""
SAMPLE = 200
"""Headings that a wording is tried on, and that show what its slots are filled with."""


def common_wording(groups: Sequence[tuple[str, ...]], known: Known) -> tuple[Wording | None, list[Wording]]:
    """(the wording that nearly all headings fit, the others that some share, the commonest first).

    `groups` are the plain headings of each report.
    """
    sample = list(chain.from_iterable(groups))[:SAMPLE]
    counts = Counter(w for texts in groups if (w := wording_of(texts, known)) is not None)
    ranked = sorted(counts, key=lambda w: (-counts[w], -w.told, w.pattern.text()))
    chosen = next((w for w in ranked[:1] if w.fits(sample, FITTING)), None)
    if chosen is None:
        ranked += _across(groups, known)
        chosen = next((w for w in ranked[-1:] if w.fits(sample, FITTING)), None)
    return chosen, [w for w in ranked if w != chosen]


def _across(groups: Sequence[tuple[str, ...]], known: Known) -> list[Wording]:
    """What the headings of different reports share, where each report has wording of its own besides."""
    first = tuple(dict.fromkeys(text for texts in groups for text in texts[: ACROSS // len(groups) or 1]))
    wording = wording_of(first[:ACROSS], known) if len(groups) > 1 else None
    return [wording] if wording else []
