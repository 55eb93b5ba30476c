"""Copies among articles: the same clauses, however they are laid out, cut short or decorated."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, count
from math import ceil

from drafter.mining.survey.hashes import HASH, swapped
from drafter.mining.survey.record import ArticleRecord

COMMON = 30
"""A clause of more documents than this is the genre's, not one report's."""
CONTAINED = 0.5
"""Share of the shorter article's own clauses that makes it a copy of the longer."""
MIN_SHARED = 3
"""Clauses below which two scraps are not called copies."""
_BITS = 8 * HASH
WHOLE = 0.98
"""Share of the clauses of the article that stands for it with which a copy says as much: a heading in two lines may be
one clause or two."""
AT_ONCE = 500_000
"""Clauses that are joined at once: bounds the memory of a large library."""
SERIALS = 1 << 25
"""Numbers for the clauses that stand in as many articles: all stay below 2³⁰, up to where Python sorts quickest."""


def copies(articles: Sequence[ArticleRecord]) -> list[int]:
    """For each article the position of the one that stands for it and all its copies: the fullest of them.

    An article is a copy where half of the clauses of the shorter one stand in the other, the genre's own left out; of a
    scrap that has hardly others all but one. What an office writes each year in the words of the year before is no
    copy: the titles name different years, or neither names one and they are signed in different years.
    """
    leader = list(range(len(articles)))
    years = [article.year for article in articles]
    dates = [article.dated for article in articles]
    clauses = [_clauses(article) for article in articles]
    shared, own = _shared(clauses)
    for place, other in chain(_pairs(shared, own), _scraps(clauses, shared, own)):
        top, under = _top(leader, place), _top(leader, other)
        titled = years[top] or years[under]
        if not _differ(years[top], years[under]) and (titled or not _differ(dates[top], dates[under])):
            years[top], dates[top] = titled, dates[top] or dates[under]
            leader[under] = top
    return _fullest(articles, [_top(leader, place) for place in range(len(articles))])


def full_articles(articles: Sequence[ArticleRecord], leaders: Sequence[int]) -> list[bool]:
    """Whether each article says as much as the one that stands for it; one that stands for itself does.

    The layout of such a copy may show headings that those of the others hide. A copy that was cut short is left out:
    what is left of it may look like a row of headings that the whole has not.
    """
    sizes = [len(article.clauses) for article in articles]
    return [size >= WHOLE * sizes[leader] for size, leader in zip(sizes, leaders, strict=True)]


def _differ(one: str, other: str) -> bool:
    """Whether two years are known and are not the same."""
    return bool(one and other) and one != other


def _shared(clauses: Sequence[array[int]]) -> tuple[list[array[int]], list[int]]:
    """(for each article those of its clauses that stand in two to COMMON articles, as numbers that are the lower the
    fewer these are; for each how many clauses are its own)."""
    shared = [array("I") for _ in clauses]
    own = [len(one) for one in clauses]
    serial = count()
    for part in _parts(clauses):
        counts = Counter(chain.from_iterable(part))
        numbers = {
            clause: times * SERIALS + next(serial) if times <= COMMON else 0
            for clause, times in counts.items()
            if times > 1
        }
        for place, hashes in enumerate(part):
            found = [*map(numbers.get, hashes)]
            own[place] -= found.count(0)
            shared[place].extend(filter(None, found))
    return shared, own


def _parts(clauses: Sequence[array[int]]) -> Iterator[list[array[int]]]:
    """The clauses of each article, AT_ONCE or somewhat more of them all at a time."""
    parts = max(1, sum(map(len, clauses)) // AT_ONCE)
    starts = [0] * len(clauses)
    for part in range(1, parts + 1):
        edge = (part << _BITS) // parts
        ends = [bisect_left(one, edge, start) for one, start in zip(clauses, starts, strict=True)]
        yield [one[start:end] for one, start, end in zip(clauses, starts, ends, strict=True)]
        starts = ends


def _pairs(shared: Sequence[array[int]], own: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Articles of which the first, not the longer, is a copy of the second.

    One that shares `need` of its n clauses with another shares MIN_SHARED of any n - `need` + MIN_SHARED of them: only
    that many, the rarest, are looked for (prefix filter), and all are compared where MIN_SHARED of these are found.
    """
    looked_for: dict[int, list[int]] = defaultdict(list)
    need = [max(MIN_SHARED, ceil(CONTAINED * size)) for size in own]
    for place in sorted(filter(shared.__getitem__, range(len(own))), key=own.__getitem__):
        numbers = sorted(shared[place])
        hits = Counter(chain.from_iterable(filter(None, map(looked_for.get, numbers))))
        for other in [other for other, times in hits.items() if times >= MIN_SHARED]:
            if len(set(numbers).intersection(shared[other])) >= need[other]:
                yield other, place
        if len(numbers) >= need[place]:
            for number in numbers[: len(numbers) - need[place] + MIN_SHARED]:
                looked_for[number].append(place)


def _scraps(
    clauses: Sequence[array[int]], shared: Sequence[array[int]], own: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Articles that have hardly a clause but the genre's, as the first lines of a report that was cut off have, each
    with the one that holds a clause of its own and all others but one: of several that holding most, then the longest.
    """
    scraps = [place for place, size in enumerate(own) if size <= MIN_SHARED <= len(clauses[place])]
    wanted = set(chain.from_iterable(map(shared.__getitem__, scraps)))
    holders: dict[int, list[int]] = defaultdict(list)
    for place, numbers in enumerate(shared if wanted else ()):
        for number in wanted.intersection(numbers):
            holders[number].append(place)
    for place in scraps:
        said = set(clauses[place])
        others = set(chain.from_iterable(map(holders.__getitem__, shared[place]))).difference([place])
        held = [(len(said.intersection(clauses[other])), len(clauses[other]), -other) for other in others]
        most, _, whole = max([one for one in held if one[1] >= len(said)], default=(0, 0, 0))
        if most >= max(MIN_SHARED, len(said) - 1):
            yield place, -whole


def _clauses(article: ArticleRecord) -> array[int]:
    return swapped(array("I", article.clauses))


def _top(leader: list[int], place: int) -> int:
    while leader[place] != place:
        leader[place] = leader[leader[place]]
        place = leader[place]
    return place


def _fullest(articles: Sequence[ArticleRecord], tops: list[int]) -> list[int]:
    best: dict[int, int] = {}
    for place, top in enumerate(tops):
        kept = best.get(top)
        if kept is None or _fullness(articles[place]) > _fullness(articles[kept]):
            best[top] = place
    return [best[top] for top in tops]


def _fullness(article: ArticleRecord) -> tuple[int, int, int, str, int]:
    """Of two that say as much, the one whose layout shows more of its headings and items, so that no copy hides any."""
    return len(article.clauses), article.groups.size, article.size, article.source, -article.line
