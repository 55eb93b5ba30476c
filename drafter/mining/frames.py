"""Sibling groups of a library → its frames in one wording (level 1), each group counted for one frame."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import exp
from operator import itemgetter

from drafter.mining.factless import factless
from drafter.mining.grouped import Found, plain_texts
from drafter.mining.index import FrameIndex
from drafter.mining.model import Frame, Instance
from drafter.mining.pattern import Pattern
from drafter.mining.record import ArticleRecord, Group
from drafter.mining.uses import Uses

TRUSTED = 3
"""Siblings that a frame is first learnt from: two share a word by chance too often."""
LOOKED_AT = 200
"""Headings under a pattern that tell whether it is a mixture of others."""
CHANCE = 0.05
"""Level at which words that a frame has more than another are held for chance."""
_IN_ORDER = itemgetter(*map(Instance._fields.index, ("article", "line", "text")))


@dataclass(frozen=True, slots=True)
class Sighting:
    """One sibling group of the library and the frame it shows by itself."""

    article: int
    group: Group
    found: Found | None
    texts: tuple[str, ...]


def sightings(articles: Sequence[ArticleRecord], found: Sequence[Sequence[Found | None]]) -> list[Sighting]:
    """All groups of all articles, with what was found in each, facts out."""
    return [
        Sighting(place, group, own and _cleaned(own, article), plain_texts(group))
        for place, article in enumerate(articles)
        for group, own in zip(article.groups, found[place], strict=True)
    ]


def _cleaned(found: Found, article: ArticleRecord) -> Found | None:
    pattern = factless(found.pattern, article.places)
    if pattern is found.pattern:
        return found
    return Found(pattern, found.members, found.whole) if pattern.literals.strip("，；、") else None


def frames(articles: Sequence[ArticleRecord], seen: Sequence[Sighting], leaders: Sequence[int]) -> tuple[Frame, ...]:
    """The frames of a library, those of most articles first.

    `leaders` names for each article the one that stands for it and its copies. A frame that is another with words
    added that chance would add is counted as that other.
    """
    shown = _shown(seen, leaders)
    index = FrameIndex(sorted(shown, key=lambda p: (len(p.literals), p.text())))
    uses = Uses(index, _accepted(index, [shown[pattern] for pattern in index.patterns]))
    followers: dict[int, _Followers] = defaultdict(_Followers)
    for sighting in seen:
        for frame, places, whole in uses.of(sighting.texts, runs_on=sighting.group.runs_on):
            followers[frame].add(sighting, places, whole=whole, source=articles[sighting.article].source)
    made = [_frame(index.patterns[frame], some, leaders) for frame, some in followers.items() if some.articles]
    return tuple(sorted(made, key=lambda f: (-f.articles, -f.occurrences, f.pattern.text())))


class _Followers:
    """What follows a frame."""

    def __init__(self) -> None:
        self.articles: list[int] = []
        """For each group whose frame it is the article."""
        self.instances: list[Instance] = []
        """The headings in these."""
        self.singles: list[Instance] = []
        """Headings of other groups."""

    def add(self, sighting: Sighting, places: Iterable[int], *, whole: bool, source: str) -> None:
        """Takes in headings of one group, which are all that follow it if `whole`."""
        article, role, items = sighting.article, sighting.group.role, sighting.group.items
        if whole:
            self.articles.append(article)
        headings = self.instances if whole else self.singles
        for place in places:
            item = items[place]
            headings.append(Instance(source, item.line, item.exact, article, role))


def _shown(seen: Sequence[Sighting], leaders: Sequence[int]) -> dict[Pattern, list[Sighting]]:
    """The patterns that groups show by themselves, one large enough among them, with these groups; copies left out."""
    groups: dict[Pattern, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        if sighting.found is not None and leaders[sighting.article] == sighting.article:
            groups[sighting.found.pattern].append(sighting)
    return {p: g for p, g in groups.items() if any(len(s.found.members) >= TRUSTED for s in g if s.found)}


def _accepted(index: FrameIndex, groups: Sequence[Sequence[Sighting]]) -> dict[int, tuple[int, ...]]:
    """The patterns without those that only chance makes special, each with the patterns that cover it.

    `groups` are those that show each pattern of the index by themselves.
    """
    sound = [place for place, own in enumerate(groups) if not _is_mixture(index, place, own)]
    wider = {place: index.covering(place) for place in sound}
    rivals = Counter(chain.from_iterable(wider.values()))
    special = _Special(index, groups)
    kept: dict[int, tuple[int, ...]] = {}
    for place in sound:
        if all(special.beside(place, other, rivals[other]) for other in wider[place] if other in kept):
            kept[place] = wider[place]
    return kept


def _is_mixture(index: FrameIndex, place: int, groups: Sequence[Sighting]) -> bool:
    """Whether most headings under a pattern follow frames that tell more: then they only stood together by chance."""
    size = len(index.patterns[place].literals)
    members = (s.texts[member] for s in groups if s.found for member in s.found.members)
    looked_at = [index.following(text, runs_on=True) for text in islice(members, LOOKED_AT)]
    # the last that is followed is the one that tells most
    told = sum([len(index.patterns[found[-1]].literals) > size for found in looked_at if found])
    return told * 2 > len(looked_at)


class _Special:
    """Tells whether a pattern stands oftener than chance makes it out of a wider one."""

    def __init__(self, index: FrameIndex, groups: Sequence[Sequence[Sighting]]) -> None:
        self._index = index
        self._groups = groups
        self._hits: dict[int, Counter[int]] = {}
        """For a pattern how many texts of its groups follow each of the others."""

    def beside(self, place: int, wider: int, rivals: int) -> bool:
        """Whether what the pattern has more than the wider one is no chance.

        Chance: a group of k siblings of the wider frame shows the added words in all k fills. Their rate is taken from
        the fills of the wider frame's other groups, one added for caution; the count is held against Poisson's law,
        the level divided by the number of patterns that are tried against the same frame (Bonferroni).
        """
        own, others = self._groups[place], self._groups[wider]
        if wider not in self._hits:
            self._hits[wider] = Counter(p for s in others for text in s.texts for p in self._index.following(text))
        rate = (self._hits[wider][place] + 1) / (sum(len(s.texts) for s in others) + 2)
        sizes = Counter(len(s.found.members) for s in (*others, *own) if s.found)
        expected = sum(number * rate**size for size, number in sizes.items())
        return tail(len(own), expected) * rivals < CHANCE


def tail(count: int, expected: float) -> float:
    """The probability of `count` or more events where `expected` are expected (Poisson)."""
    term = below = exp(-expected)
    for number in range(1, count):
        term *= expected / number
        below += term
    return max(0.0, 1.0 - below) if count else 1.0


def _frame(pattern: Pattern, followers: _Followers, leaders: Sequence[int]) -> Frame:
    articles = followers.articles
    return Frame(
        pattern,
        1,
        frozenset(leaders[article] for article in articles),
        sum(leaders[article] == article for article in articles),
        len(set(articles)),
        tuple(sorted(followers.instances, key=_IN_ORDER)),
        tuple(sorted(followers.singles, key=_IN_ORDER)),
    )
