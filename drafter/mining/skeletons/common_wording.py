"""Parallel headings of several reports → the wording that nearly all of them fit."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from drafter.mining.siblings.torn_edges import without_torn_edges
from drafter.mining.skeletons.half_fills import has_half_fills
from drafter.mining.skeletons.headings import Known, Wording, whole_wording_of, wording_of, wording_with

FITTING = 0.8
"""Share of the headings that a wording has to fit so that all are asked for in it."""
ACROSS = 12
"""Headings of different reports that are compared with each other."""
MOST = 6
"""Wordings of parallel headings that are told; a skeleton shows four besides its own."""
LOOKED_AT = 3
"""Groups of headings that tell whether a wording has whole words in its slots."""
SAMPLE = 200
"""Headings that a wording is tried on, and that show what its slots are filled with."""


def common_wording(
    groups: Sequence[tuple[str, ...]], known: Known, *, single: bool
) -> tuple[Wording | None, list[Wording]]:
    """(the wording that nearly all headings fit, others that those of several share, the commonest first).

    Their slots hold whole words. `groups` are the plain headings of each report, or all of a `single` one.
    """
    sample = list(chain.from_iterable(groups))[:SAMPLE]
    users: dict[Wording, list[tuple[str, ...]]] = defaultdict(list)
    for texts in groups:
        if wording := wording_of(texts, known):
            users[wording].append(texts)
    commonest = sorted(users, key=lambda w: (-len(users[w]), -w.told, w.pattern.text()))
    found = Counter[Wording]()
    for wording in commonest:
        if len(found) < MOST and (whole := _in_whole_words(wording, users[wording])):
            found[whole] += len(users[wording])
    ranked = list(found)
    chosen = next((w for w in ranked[:1] if w.fits(sample, FITTING)), None)
    across = _across(groups, known) if chosen is None else []
    if chosen is None:
        chosen = next((w for w in [*ranked, *across][-1:] if w.fits(sample, FITTING)), None)
    others = [*(w for w in ranked if found[w] > 1 or single), *across]
    return chosen, [w for w in others if w != chosen]


def _in_whole_words(wording: Wording, users: Sequence[tuple[str, ...]]) -> Wording | None:
    """The wording with whole words in its slots; None where too little is left, or a slot only finishes a word."""
    headings = list(chain.from_iterable(users[:LOOKED_AT]))
    if has_half_fills(wording.pattern, headings):
        return None
    return wording_with(without_torn_edges(wording.pattern, headings))


def _across(groups: Sequence[tuple[str, ...]], known: Known) -> list[Wording]:
    """What the headings of different reports share, where each report has wording of its own besides."""
    first = tuple(dict.fromkeys(text for texts in groups for text in texts[: ACROSS // len(groups) or 1]))
    wording = whole_wording_of(first[:ACROSS], known) if len(groups) > 1 else None
    return [wording] if wording else []
