"""Which of the patterns that groups show by themselves are frames, and which of them chance has made."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice

from drafter.mining.chance import LEVEL, expected_groups, tail
from drafter.mining.frames.index import FrameIndex
from drafter.mining.frames.sightings import Sighting
from drafter.mining.frames.uses import needed

TRUSTED = 3
"""Siblings that a frame is first learnt from: two share a word by chance too often."""
LOOKED_AT = 200
"""Headings under a pattern that tell whether it is a mixture of others."""
STRAYED = 4000
"""Groups that tell how often single headings follow a pattern that their group does not."""


def accepted(
    index: FrameIndex, groups: Sequence[Sequence[Sighting]], seen: Sequence[Sighting]
) -> dict[int, tuple[int, ...]]:
    """The patterns that more than chance has made, each with the patterns that cover it.

    `groups` are those that show each pattern of the index by themselves, `seen` all of different articles.
    """
    chance = _Chance(index, groups, seen)
    kept: dict[int, tuple[int, ...]] = {}
    for place in range(len(groups)):
        wider = chance.wider[place]
        if (
            chance.is_sound(place)
            and not _is_mixture(index, place, chance)
            and all(chance.is_special(place, other) for other in wider if other in kept)
        ):
            kept[place] = wider
    return kept


def _is_mixture(index: FrameIndex, place: int, chance: "_Chance") -> bool:
    """Whether most headings under a pattern follow frames that tell more: then they only stood together by chance."""
    size = len(index.patterns[place].literals)
    members = (s.texts[member] for s in chance.groups[place] if s.found for member in s.found.members)
    looked_at = Counter(index.following(islice(members, LOOKED_AT), runs_on=True))
    told = sum(
        count
        for found, count in looked_at.items()
        if any(
            len(index.patterns[other].literals) > size
            and (place not in chance.wider[other] or chance.is_special(other, place))
            for other in reversed(found)
        )
    )
    return told * 2 > looked_at.total()


class _Chance:
    """Tells patterns that stand oftener than chance makes them from the others.

    Each is held against Poisson's law at a level that is divided by the number of patterns tried (Bonferroni).
    """

    def __init__(self, index: FrameIndex, groups: Sequence[Sequence[Sighting]], seen: Sequence[Sighting]) -> None:
        self._index = index
        self.groups = groups
        self.wider = [index.covering(place) for place in range(len(groups))]
        """For each pattern those that cover it."""
        self._rivals = Counter(chain.from_iterable(self.wider))
        self._fills: dict[int, _Fills] = {}
        self._special: dict[tuple[int, int], bool] = {}
        self._sizes: dict[str, Counter[int]] = defaultdict(Counter)
        """For each style of numbers how many groups there are of each size."""
        for one in seen:
            self._sizes[one.group.style][len(one.texts)] += 1
        self._strayed = _Strayed(index, seen[:: max(1, len(seen) // STRAYED)])

    def is_sound(self, place: int) -> bool:
        """Whether siblings share the wording oftener than chance lets them, told by the headings of other siblings."""
        own = [one for one in self.groups[place] if one.found and len(one.found.members) >= TRUSTED]
        styles = {one.group.style for one in own}
        rate = self._strayed.rate(place, styles)
        if not rate:
            return True
        sizes = sum((self._sizes[style] for style in styles), Counter[int]())
        trusted = {size: number for size, number in sizes.items() if size >= TRUSTED}
        return tail(len(own), expected_groups(trusted, rate)) * len(self.groups) < LEVEL

    def is_special(self, place: int, wider: int) -> bool:
        """Whether what the pattern has more than the wider one is no chance.

        Chance: a group of k siblings of the wider frame shows the added words in all k fills. Their rate is taken from
        the fills of the wider frame's other groups, one added for caution.
        """
        known = self._special.get((place, wider))
        if known is None:
            known = self._special[place, wider] = self._found_special(place, wider)
        return known

    def _found_special(self, place: int, wider: int) -> bool:
        own, others = self.groups[place], self.groups[wider]
        if len(own) > len(others):  # chance makes far fewer of the wider frame's groups special
            return True
        if wider not in self._fills:
            self._fills[wider] = _Fills(self._index, others)
        fills = self._fills[wider]
        rate = (fills.following[place] + 1) / (fills.texts + 2)
        sizes = fills.sizes + _sizes(own)
        expected = sum(number * rate**size for size, number in sizes.items())
        tried = max(self._rivals[wider], len(others))  # each group might have shown words of its own
        return tail(len(own), expected) * tried < LEVEL


class _Fills:
    """What the groups of a frame are filled with."""

    def __init__(self, index: FrameIndex, groups: Sequence[Sighting]) -> None:
        self.texts = sum(len(one.texts) for one in groups)
        self.following = _each(Counter(index.following((text for one in groups for text in one.texts), runs_on=False)))
        """How many of the texts follow each pattern."""
        self.sizes = _sizes(groups)


def _each(rows: Mapping[tuple[int, ...], int]) -> Counter[int]:
    """How often each pattern stands in rows that stand so many times."""
    counts = Counter[int]()
    for row, times in rows.items():
        for place in row:
            counts[place] += times
    return counts


def _sizes(groups: Sequence[Sighting]) -> Counter[int]:
    """How many of the groups have so many headings that follow their frame."""
    return Counter(len(one.found.members) for one in groups if one.found)


class _Strayed:
    """How often headings follow a pattern that their group does not, for each style of numbers by itself."""

    def __init__(self, index: FrameIndex, seen: Sequence[Sighting]) -> None:
        self._total = Counter[str]()
        self._strayed, self._within = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
        for one in seen:
            style = one.group.style
            rows = list(index.following(one.texts, runs_on=one.group.runs_on))
            size = len(rows)
            self._total[style] += size
            for place, count in _each(Counter(rows)).items():
                if count >= needed(size):
                    self._within[place, style] += size
                else:
                    self._strayed[place, style] += count

    def rate(self, place: int, styles: Iterable[str]) -> float:
        """The share of such headings among all in groups of these styles that do not follow the pattern."""
        strayed = texts = 0
        for style in styles:
            strayed += self._strayed[place, style]
            texts += self._total[style] - self._within[place, style]
        return strayed / texts if strayed else 0.0
