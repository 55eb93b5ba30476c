"""Copies among articles: the same clauses, however they are laid out, cut short or decorated."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import blake2b

from drafter.mining.record import ArticleRecord

MIN_CLAUSE = 6
"""Characters; shorter clauses stand in reports that have nothing to do with each other."""
COMMON = 30
"""A clause of more documents than this is the genre's, not one report's."""
CONTAINED = 0.5
"""Share of the shorter article's own clauses that makes it a copy of the longer."""
_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+")
_NOT_HAN = re.compile(r"[^\u4e00-\u9fff]+")


def clause_hashes(text: str) -> frozenset[int]:
    """Hashes of the clauses with six Chinese characters or more, those alone counted."""
    hashes = set()
    for clause in _CLAUSE.findall(text):
        han = _NOT_HAN.sub("", clause)
        if len(han) >= MIN_CLAUSE:
            hashes.add(int.from_bytes(blake2b(han.encode(), digest_size=8).digest(), "big"))
    return frozenset(hashes)


def copies(articles: Sequence[ArticleRecord]) -> list[int]:
    """For each article the position of the one that stands for it and all its copies: the fullest of them.

    An article is a copy where half of the clauses of the shorter one stand in the other, the genre's own left out.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for place, article in enumerate(articles):
        for clause in article.clauses:
            holders[clause].append(place)
    own = Counter[int]()
    shared = Counter[tuple[int, int]]()
    for places in holders.values():
        if len(places) > COMMON:
            continue
        own.update(places)
        for i, first in enumerate(places):
            for second in places[i + 1 :]:
                shared[first, second] += 1
    leader = list(range(len(articles)))
    for (first, second), count in sorted(shared.items()):
        if count >= CONTAINED * min(own[first], own[second]) and count >= 3:
            leader[_top(leader, second)] = _top(leader, first)
    return _fullest(articles, [_top(leader, place) for place in range(len(articles))])


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
    items = sum(len(group.items) for group in article.groups)
    return len(article.clauses), items, article.size, article.source, -article.line
