"""Divides what two adjacent slots of a text took, by what they ask for."""

import re
from collections.abc import Callable, Sequence

from drafter.facts import find_facts
from drafter.skeleton.model import Slot

_SUFFIX = re.compile("人民政府|政府|党委|党工委|党组|街道办事处|办事处|委员会|机关")
_PERIOD = re.compile(
    r"第?[一二三四1-4]季度|[上下]半年|前[一二三四五六七八九十\d]{1,3}(?:个?季度|个月)|度(?!过)|全年|以来"
)
"""What goes on after a year."""
_NAMES = ("unit", "place")


def apart(
    values: dict[str, str], touching: Sequence[tuple[str, str]], slot_of: Callable[[str], Slot | None]
) -> dict[str, str]:
    """The values, those of adjacent slots divided again.

    A slot for a name takes a name or nothing, one of a fixed length that many characters, and no date is cut in two.

    `touching` are pairs of names, the first right before the second in the text.
    """
    parted = dict(values)
    for first, second in touching:
        both = parted[first] + parted[second]
        end = _end(both, len(parted[first]), slot_of(first))
        parted |= {first: both[:end], second: both[end:]}
    return {name: value for name, value in parted.items() if value}


def _end(both: str, taken: int, slot: Slot | None) -> int:
    """Where the first slot ends that took so many characters of both."""
    if slot is None:
        return taken
    if slot.kind in _NAMES:
        return name_end(both)
    least, most = slot.length or (0, 0)
    if taken < least == most < len(both):
        return least
    return max(taken, _time_end(both))


def name_end(text: str) -> int:
    """Where the name of a place or body ends with which the text begins; 0 where it begins with none."""
    end = 0
    for fact in find_facts(text):
        if fact.start == end and fact.kind in ("place", "organisation", "mask"):
            end = fact.end
    suffix = _SUFFIX.match(text, end) if end else None
    return suffix.end() if suffix else end


def _time_end(text: str) -> int:
    """Where the time ends of which the text begins to speak; 0 where it speaks of none."""
    fact = next(iter(find_facts(text)), None)
    if fact is None or fact.start or fact.kind not in ("date", "year"):
        return 0
    period = _PERIOD.match(text, fact.end)
    return period.end() if period else fact.end
