"""Sibling groups of a library → its frames in one wording (level 1), each group counted for one frame."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from zlib import crc32

from drafter.mining.frames.accepted import TRUSTED, accepted
from drafter.mining.frames.index import FrameIndex
from drafter.mining.frames.instances import SHOWN, instances_of
from drafter.mining.frames.model import Frame
from drafter.mining.frames.sightings import Sighting
from drafter.mining.frames.uses import Uses
from drafter.mining.frames.whole import in_whole_words
from drafter.mining.siblings.pattern import Pattern
from drafter.mining.survey.record import ArticleRecord


def frames(
    articles: Sequence[ArticleRecord], seen: Sequence[Sighting], leaders: Sequence[int], full: Sequence[bool]
) -> tuple[Frame, ...]:
    """The frames of a library, those of most articles first.

    `leaders` names for each article the one that stands for it and its copies, `full` tells those that say as much as
    it does (`full_articles`). A frame that is another with words added that chance would add is counted as that other.
    """
    different = sorted((one for one in seen if leaders[one.article] == one.article), key=_content)
    shown = _shown(different)
    index = FrameIndex(sorted(shown, key=lambda p: (len(p.literals), p.text())))
    uses = Uses(index, accepted(index, [shown[pattern] for pattern in index.patterns], different))
    leads_of = lru_cache(maxsize=1)(lambda place: articles[place].groups.leads())
    followers: dict[int, _Followers] = defaultdict(_Followers)
    for sighting in seen:
        for frame, places, whole in uses.of(sighting.texts, runs_on=sighting.group.runs_on):
            followers[frame].add(sighting, places, leads_of(sighting.article), whole=whole)
    stands_for = [leader if is_full else None for leader, is_full in zip(leaders, full, strict=True)]
    made = [_frame(index.patterns[frame], some, stands_for) for frame, some in followers.items() if some.articles]
    made = list(in_whole_words(frame for frame in made if frame.users))
    return tuple(sorted(made, key=lambda f: (-f.articles, -f.occurrences, f.pattern.text())))


def _content(one: Sighting) -> int:
    """A number that the headings alone tell: samples of groups in its order are the same whatever files are called."""
    return crc32("\n".join(one.texts).encode())


class _Followers:
    """What follows a frame."""

    def __init__(self) -> None:
        self.articles: list[int] = []
        """For each group whose frame it is the article."""
        self.instances: list[tuple[int, int, str]] = []
        """The headings in these: (article, line, text)."""
        self.singles: list[tuple[int, int, str]] = []
        """Headings of other groups."""
        self.broken: list[str] = []
        """The first of these that a line's end breaks, put together again."""

    def add(self, sighting: Sighting, places: Iterable[int], leads: Sequence[tuple[int, str]], *, whole: bool) -> None:
        """Takes in headings of one group, which are all that follow it if `whole`; `leads` are all of the article's."""
        article, first = sighting.article, sighting.group.first
        if whole:
            self.articles.append(article)
        headings = self.instances if whole else self.singles
        headings += [(article, *leads[first + place]) for place in places]
        if whole and len(self.broken) < SHOWN:
            self.broken += [
                text for place in places if len(leads[first + place][1]) < len(text := sighting.texts[place])
            ]


def _shown(seen: Sequence[Sighting]) -> dict[Pattern, list[Sighting]]:
    """The patterns that groups show by themselves, one large enough among them, with these groups."""
    groups: dict[Pattern, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        if sighting.found is not None:
            groups[sighting.found.pattern].append(sighting)
    return {p: g for p, g in groups.items() if any(len(s.found.members) >= TRUSTED for s in g if s.found)}


def _frame(pattern: Pattern, followers: _Followers, stands_for: Sequence[int | None]) -> Frame:
    groups, instances = Counter(followers.articles), instances_of(followers.instances)
    own: dict[int, int] = {}
    for article, times in groups.items():
        leader = stands_for[article]
        if leader is not None:
            own[leader] = max(times, own.get(leader, 0))
    return Frame(
        pattern,
        1,
        frozenset(own),
        sum(own.values()),
        len(groups),
        instances,
        instances_of(followers.singles),
        instances.shown(),
        tuple(followers.broken[:SHOWN]),
    )
