"""Whose the names of a draft are by the old reports: those of one other place, or nobody's that is known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.checks.archive import Archive, Passage
from drafter.checks.homes import Home, home_of
from drafter.checks.names.former import is_unit
from drafter.checks.report import is_short_for
from drafter.checks.singular import Named

_MOST = 1000
"""Passages up to which the numbers of those with a key are asked for; ..."""
_EVERY = 12
"""... all of them are looked at, so many at most, for what more have is nobody's own; ..."""
_SOME = 3
"""... of the reports that a place signs, some."""
_SIGNED = ("home", "stem")
"""Kinds that the head of a report is found by."""
PERSONS = ("person", "holder")
_MADE = re.compile("(?:打造|创[建立设]|推出|擦亮|叫响|评选|表彰|组建|设立)[^，。；“”]{0,6}$")
_TITLED = re.compile("[^，。；]{0,4}品牌")
"""What shows that a name was given here."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose a name is."""

    places: tuple[str, ...]
    """What of their home is not the draft's, or their unit where only that is another."""
    passage: Passage
    next_door: bool
    """Whether only the unit is another."""


class Owners:
    """Whose the names of a draft are by the old reports."""

    def __init__(self, archive: Archive, mine: Home, own: tuple[str, ...], some: Sequence[Named]) -> None:
        self._mine, self._own = mine, own
        held = archive.held({one.key for one in some}, _MOST)
        numbers = {}
        for one in some:
            found = held[one.key].numbers if one.key in held else ()
            if one.kind in _SIGNED:
                found = found[:_SOME]
            if 0 < len(found) <= _EVERY:
                numbers[one.key] = found
        self._numbers = numbers
        self._passages = archive.passages({number for found in numbers.values() for number in found})

    def whose(self, named: Named) -> Whose | None:
        """None where it is the draft's own, several places', or nobody's that is known."""
        found: dict[str, Whose] = {}
        for number in self._numbers.get(named.key, ()):
            passage = self._passages[number]
            strange = self._mine.strange(home_of(passage.own))
            unit = () if strange or named.kind not in PERSONS else self._other_unit(passage.own)
            if not self._is_of(named, strange or unit, passage):
                return None
            found.setdefault((strange or unit)[0], Whose(strange or unit, passage, not strange))
        return next(iter(found.values())) if len(found) == 1 else None

    def _other_unit(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The unit of these names where it and the draft's are told, and are not one."""
        theirs, mine = (max(filter(is_unit, some), key=len, default="") for some in (names, self._own))
        if not theirs or not mine or is_short_for(theirs, mine) or is_short_for(mine, theirs):
            return ()
        return (theirs,)

    def _is_of(self, named: Named, strange: tuple[str, ...], passage: Passage) -> bool:
        """Whether the passage has the name indeed, and it may be that of somebody or something of these places."""
        if not strange:
            return False
        if named.kind == "home":
            return named.name in strange
        if named.kind == "stem":
            return any(one[:-1] == named.name for one in strange)
        if named.kind == "paper":  # 云政发 is of 云岭县; one of the city above has another character
            return any(named.name[0] in one for one in strange) and not any(
                named.name[0] in one for one in self._mine.named
            )
        if named.kind in ("holder", "thing", "village") and not stands_otherwise(named, passage.text):
            return False
        if named.kind == "brand":
            return _is_made(named.name, passage.text)
        return named.kind == "phone" or named.name in passage.text


def stands_otherwise(named: Named, text: str) -> bool:
    """Whether the old text comes to a name, or goes on from it, with another character: 闻致远全程 and 闻致远逐校."""
    if named.kind != "holder" and not named.beside:
        return named.name in text
    found = re.search(f"(.?){named.name}(.?)", text)
    return found is not None and found[2 if named.kind == "holder" else 1] != named.beside


def _is_made(name: str, text: str) -> bool:
    """Whether a text tells how its own people came to a name in quotation marks."""
    at = text.find(name)
    start, end = text.rfind("“", 0, at), text.find("”", at)
    return at >= 0 and bool(_MADE.search(text[:start]) or _TITLED.match(text, end + 1))
