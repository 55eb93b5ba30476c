"""Who held the offices at the head of a report's unit and places: of two holders the later one holds it."""

import re
from collections.abc import Iterable, Iterator

from drafter.checks.homes import Home
from drafter.facts import Fact

_OFFICE = re.compile(
    r"(?<!副)(?<![原前])(?<!时任)(?P<office>(?:(?P<of>[市县区])委|(?P<town>[镇乡])?党[委组]|(?:街道)?党工委)书记|(?P<at>[市县区镇乡局院校])长|董事长|总经理)$"
)
_LONGEST = 8
_UNITS = {"局": "局", "院": "院", "校": "校学"}
"""The office's character → how the names end of the units that it heads."""


def holders(text: str, facts: Iterable[Fact], own: Iterable[str], home: Home) -> Iterator[tuple[str, Fact]]:
    """(office with whose it is, its holder) for the offices that a report's unit and places have but once.

    `own` are the report's names, `home` is where it is at home: 云岭县|县长, 云岭县粮食局|局长.
    """
    for fact in facts:
        if fact.kind != "person":
            continue
        match = _OFFICE.search(text[max(0, fact.start - _LONGEST) : fact.start])
        if match is None:
            continue
        place = match["of"] or match["town"] or match["at"]
        if place in ("市", "县", "区", "镇", "乡"):
            yield from ((f"{one}|{match['office']}", fact) for one in home.named if one.endswith(place))
        else:
            ends = _UNITS.get(place, "")
            yield from ((f"{one}|{match['office']}", fact) for one in own if not place or one[-1] in ends)
