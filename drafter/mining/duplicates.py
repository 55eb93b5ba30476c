"""Copies among articles: the same clauses, however they are laid out, cut short or decorated."""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from drafter.mining.record import ArticleRecord

MIN_CLAUSE = 6
"""Characters; shorter clauses stand in reports that have nothing to do with each other."""
COMMON = 30
"""A clause of more documents than this is the genre's, not one report's."""
CONTAINED = 0.5
"""Share of the shorter article's own clauses that makes it a copy of the longer."""
MIN_SHARED = 3
"""Clauses below which two scraps are not called copies."""
HASH = 8
"""Bytes of a clause's hash."""
AT_ONCE = 500_000
"""Clauses that are joined at once: bounds the memory of a large library."""
_BREAKS = "，。；：！？,;:!?"
_OTHER = re.compile(r"[^\u4e00-\u9fff\n]+")
_ORDINAL = re.compile(r"^(?:第?[一二三四五六七八九十]{1,3}[是要]?|首先|其次|再次|此外|最后)是?", re.MULTILINE)


def clause_hashes(text: str) -> bytes:
    """Hashes of the clauses with six Chinese characters or more, those alone counted, numbers before them left out.

    Sorted 64-bit integers, the lowest byte first.
    """
    for mark in _BREAKS:  # several times as quick as one pattern
        text = text.replace(mark, "\n")
    clauses = set(_ORDINAL.sub("", _OTHER.sub("", text)).split("\n"))
    hashes = (
        int.from_bytes(blake2b(clause.encode(), digest_size=HASH).digest(), "little")
        for clause in clauses
        if len(clause) >= MIN_CLAUSE
    )
    return _swapped(array("Q", sorted(hashes))).tobytes()


def copies(articles: Sequence[ArticleRecord]) -> list[int]:
    """For each article the position of the one that stands for it and all its copies: the fullest of them.

    An article is a copy where half of the clauses of the shorter one stand in the other, the genre's own left out.
    """
    clauses = [_clauses(article) for article in articles]
    shared, own = _shared(clauses)
    known = Counter[int]()
    for places in shared.values():
        known.update(places)
    leader = list(range(len(articles)))
    for place, mine in enumerate(clauses):
        need = max(MIN_SHARED, CONTAINED * own[place])
        if known[place] < need:  # too few of its clauses stand anywhere else
            continue
        others = Counter(other for clause in mine for other in shared.get(clause, ()))
        for other, count in others.items():
            if other != place and own[other] >= own[place] and count >= need:
                leader[_top(leader, other)] = _top(leader, place)
    return _fullest(articles, [_top(leader, place) for place in range(len(articles))])


def _shared(clauses: Sequence[array[int]]) -> tuple[dict[int, list[int]], list[int]]:
    """(clause → the articles it stands in, two to COMMON of them; for each article how many clauses are its own)."""
    parts = max(1, sum(map(len, clauses)) // AT_ONCE)
    edges = [(1 << 64) * part // parts for part in range(1, parts)]
    own = [len(one) for one in clauses]
    starts = [0] * len(clauses)
    shared: dict[int, list[int]] = {}
    for edge in (*edges, None):
        first: dict[int, int] = {}
        several: dict[int, list[int]] = {}
        for place, hashes in enumerate(clauses):
            end = len(hashes) if edge is None else bisect_left(hashes, edge, starts[place])
            for clause in hashes[starts[place] : end]:
                before = first.setdefault(clause, place)
                if before != place:
                    several.setdefault(clause, [before]).append(place)
            starts[place] = end
        for clause, places in several.items():
            if len(places) <= COMMON:
                shared[clause] = places
            else:
                for place in places:
                    own[place] -= 1
    return shared, own


def _clauses(article: ArticleRecord) -> array[int]:
    return _swapped(array("Q", article.clauses))


def _swapped(hashes: array[int]) -> array[int]:
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes


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
