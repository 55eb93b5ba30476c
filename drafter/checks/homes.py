"""Where the writers of a report are at home: the city, county, town and village that its head and foot name."""

import re
from dataclasses import dataclass, fields
from functools import cache, lru_cache

from drafter.facts.divisions import NOT_AFTER

_STEM = r"(?:[^省市县区州盟旗镇乡村\W\d_A-Za-z]|(?<=红)旗){2,4}?"
"""What stands before 县 or 镇 in a name, 红旗 too; a class of all Chinese characters takes a millisecond to compile."""
_NO_STEM = "(?!全|致|我|各|本|该|某|做好|打造|建设|推[动进]|走[进出]|创新|奋力|在|把|以|为)"
_ENDS = {
    "city": f"市(?![{NOT_AFTER['市']}])",
    "county": f"(?:县(?![{NOT_AFTER['县']}])|(?<!社)区(?![{NOT_AFTER['区']}])|(?<!红)旗)",
    "town": "(?:街道|镇(?![区定痛静压村级里直域街])|乡(?![村镇亲愁土贤风音情级里间野道规味]))",
    "village": "(?:村(?![级集规容里史情社内外组企屯头口道风庄民居寨干])|社区(?![居治矫党网民书干医卫自]))",
}


@cache
def _home() -> re.Pattern[str]:
    """Made when first used: it takes two milliseconds."""
    return re.compile(
        "(?:中共|中国共产党|关于|\\w{2,3}省)?"
        + "".join(f"(?P<{n}>{_NO_STEM}{_STEM}{end})?" for n, end in _ENDS.items())
    )


@dataclass(frozen=True, slots=True)
class Home:
    """The places a report is from, each empty where none is named."""

    city: str = ""
    county: str = ""
    town: str = ""
    village: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """Those that are named, the widest first."""
        return tuple(name for name in (self.city, self.county, self.town, self.village) if name)

    def strange(self, other: "Home") -> tuple[str, ...]:
        """The places of another home that are not in this one: from the first level at which the two part.

        Empty where nothing shows that they do: a city and a county may lie in one another.
        """
        for level in ("city", "county", "town", "village"):
            mine, theirs = getattr(self, level), getattr(other, level)
            if mine and theirs and mine not in theirs and theirs not in mine:
                return other.named[other.named.index(theirs) :]
        return ()


def home_in(name: str) -> Home:
    """The home that a name or title begins with: 中共云岭县青溪镇委员会 is of 云岭县 and 青溪镇."""
    found = _home().match(name)
    return Home(**{level: words or "" for level, words in found.groupdict().items()}) if found else Home()


@lru_cache(1000)
def home_of(names: tuple[str, ...]) -> Home:
    """The home that some names have in common; an empty one where they have two, as a joint report's."""
    homes = [home_in(name) for name in names]
    levels = {one.name: {getattr(home, one.name) for home in homes} - {""} for one in fields(Home)}
    if any(len(found) > 1 for found in levels.values()):
        return Home()
    return Home(**{level: "".join(found) for level, found in levels.items()})
