"""How well the frames of a library were mined whose frames are known."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

SUPPORT = 5
"""Frames of fewer articles count neither way: chance makes some."""
_SLOTS = re.compile(r"(?:\{[^{}]*\})+")


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares from 0 to 1, the best 0."""

    missed: float
    """Of the frames in the reports, those that were not mined."""
    invented: float
    """Of the mined frames, those that no report was made with."""
    error: float
    """By which share the number of articles is wrong for the middle one of the frames that were found."""


def quality(mined: str, used: Mapping[str, int]) -> Quality:
    """The quality of what `drafter mine --format json` printed; `used` as `write_library` gives it."""
    frames = [frame for frame in json.loads(mined)["frames"] if frame["level"] == 1]
    found = Counter[str]()
    for frame in frames:
        found[_plain(frame["pattern"])] += frame["articles"]
    true = Counter[str]()
    for pattern, articles in used.items():
        true[_plain(pattern)] += articles
    found_often = {pattern for pattern, articles in found.items() if articles >= SUPPORT}
    true_often = {pattern for pattern, articles in true.items() if articles >= SUPPORT}
    hits = found_often & true_often
    errors = [abs(found[pattern] - true[pattern]) / true[pattern] for pattern in hits]
    return Quality(
        1 - len(hits) / len(true_often) if true_often else 0,
        1 - len(hits) / len(found_often) if found_often else 0,
        median(errors) if errors else 1,
    )


def _plain(pattern: str) -> str:
    """A pattern with one mark for slots that stand side by side: nothing tells where one of them ends."""
    return _SLOTS.sub("{}", pattern)
