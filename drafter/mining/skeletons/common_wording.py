"""Parallel headings of several reports → the wording that nearly all of them fit."""

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from itertools import chain, islice

from drafter.mining.siblings.torn_edges import without_torn_edges
from drafter.mining.skeletons.half_fills import has_half_fills
from drafter.mining.skeletons.headings import Known, Wording, whole_wording_of, wording_of, wording_with
from drafter.mining.survey.record import ArticleRecord

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


def of_several(articles: Sequence[ArticleRecord]) -> frozenset[Wording]:
    """The wordings that groups of headings in more than one of the reports share; of one report all that it has."""
    users = Counter[Wording]()
    for article in articles:
        shown = {group.found.whole for group in article.groups.each() if group.found and group.found.whole}
        users.update({wording for pattern in shown if (wording := wording_with(pattern))})
    return frozenset(wording for wording, count in users.items() if count > 1 or len(articles) == 1)


def common_wording(
    groups: Sequence[tuple[str, ...]], known: Known, others: Container[Wording]
) -> tuple[Wording | None, list[Wording]]:
    """(the wording that nearly all headings fit, those of `others` that some share, the commonest first).

    Their slots hold whole words. `groups` are the plain headings of each report.
    """
    sample = list(chain.from_iterable(groups))[:SAMPLE]
    users: dict[Wording, list[tuple[str, ...]]] = defaultdict(list)
    for texts in groups:
        if wording := wording_of(texts, known):
            users[wording].append(texts)
    commonest = sorted(users, key=lambda w: (-len(users[w]), -w.told, w.pattern.text()))
    ranked = list(islice((w for w in commonest if not _asks_for_halves(w, users[w])), MOST))
    chosen = next((w for w in ranked[:1] if w.fits(sample, FITTING)), None)
    across = _across(groups, known) if chosen is None else []
    if chosen is None:
        chosen = next((w for w in [*ranked, *across][-1:] if w.fits(sample, FITTING)), None)
    told = [*(w for w in ranked if w in others), *across]
    return chosen, [w for w in told if w != chosen]


def _asks_for_halves(wording: Wording, users: Sequence[tuple[str, ...]]) -> bool:
    headings = list(chain.from_iterable(users[:LOOKED_AT]))
    return has_half_fills(wording.pattern, headings) or without_torn_edges(wording.pattern, headings) != wording.pattern


def _across(groups: Sequence[tuple[str, ...]], known: Known) -> list[Wording]:
    """What the headings of different reports share, where each report has wording of its own besides."""
    first = tuple(dict.fromkeys(text for texts in groups for text in texts[: ACROSS // len(groups) or 1]))
    wording = whole_wording_of(first[:ACROSS], known) if len(groups) > 1 else None
    return [wording] if wording else []
