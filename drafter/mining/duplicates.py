"""Copies among articles: the same clauses, however they are laid out, cut short or decorated."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import chain
from math import ceil

from drafter.mining.record import ArticleRecord

MIN_CLAUSE = 6
"""Characters; shorter clauses stand in reports that have nothing to do with each other."""
COMMON = 30
"""A clause of more documents than this is the genre's, not one report's."""
CONTAINED = 0.5
"""Share of the shorter article's own clauses that makes it a copy of the longer."""
_BREAKS = "，。；：！？,;:!?"
MIN_SHARED = 3
"""Clauses below which two scraps are not called copies."""
_OTHER = re.compile(r"[^\u4e00-\u9fff\n]+")
_ORDINAL = re.compile(r"^(?:第?[一二三四五六七八九十]{1,3}[是要]?|首先|其次|再次|此外|最后)是?", re.MULTILINE)


def clause_hashes(text: str) -> frozenset[int]:
    """Hashes of the clauses with six Chinese characters or more, those alone counted, numbers before them left out."""
    for mark in _BREAKS:  # several times as quick as one pattern
        text = text.replace(mark, "\n")
    clauses = set(_ORDINAL.sub("", _OTHER.sub("", text)).split("\n"))
    return frozenset(
        int.from_bytes(blake2b(clause.encode(), digest_size=8).digest(), "big")
        for clause in clauses
        if len(clause) >= MIN_CLAUSE
    )


def copies(articles: Sequence[ArticleRecord]) -> list[int]:
    """For each article the position of the one that stands for it and all its copies: the fullest of them.

    An article is a copy where half of the clauses of the shorter one stand in the other, the genre's own left out.
    """
    commonness = Counter(chain.from_iterable(article.clauses for article in articles))
    usual = {clause for clause, count in commonness.items() if count > COMMON}
    own = [article.clauses - usual for article in articles]
    leader = list(range(len(articles)))
    for first, second in sorted(_alike(own, commonness)):
        leader[_top(leader, second)] = _top(leader, first)
    return _fullest(articles, [_top(leader, place) for place in range(len(articles))])


def _alike(own: Sequence[frozenset[int]], commonness: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Pairs of places of which the smaller set is contained in the other by half or more, and by three or more.

    The rarest of its clauses tell where a set may be contained: one of them is shared by every set that shares enough
    (prefix filtering, Chaudhuri et al. 2006).
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for place, clauses in enumerate(own):
        for clause in clauses:
            if commonness[clause] > 1:
                holders[clause].append(place)
    for place, clauses in enumerate(own):
        need = max(MIN_SHARED, ceil(CONTAINED * len(clauses)))
        rarest = sorted(clauses, key=lambda clause: (commonness[clause], clause))[: len(clauses) - need + 1]
        others = set(chain.from_iterable(holders.get(clause, ()) for clause in rarest))
        for other in others:
            larger = (len(own[other]), other) > (len(clauses), place)
            if larger and len(clauses & own[other]) >= need:
                yield min(place, other), max(place, other)


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
