"""Which of several strings are built alike: a cheap test that tells parallel headings (对仗) from running text."""

import re
from collections import Counter
from collections.abc import Sequence

_CLAUSE = re.compile(r"[^，。；：！？,;:!?\s]+")
_QUOTES = str.maketrans("", "", "“”‘’\"'《》〈〉")

Edge = tuple[str, int, str]


def edges(text: str) -> tuple[Edge, ...]:
    """The wording at the edges of a string: how it begins and ends, and how the clauses inside it do.

    An edge is (kind, length, one or two characters); one inside holds the length of the first clause, so that siblings
    share it only where they keep step: 对标看齐，体现在…… and 锤炼品格，体现在……. Quotation marks are looked
    through. Linear in the text.
    """
    clauses = _CLAUSE.findall(text.translate(_QUOTES))
    if not clauses or len(clauses[0]) + len(clauses[-1]) < 5:
        return ()
    first, last = clauses[0], clauses[-1]
    found: list[Edge] = [("begins", 0, first[:2]), ("ends", 0, last[-2:])]
    if len(clauses) > 1:
        found.append(("first clause ends", len(first), first[-2:]))
        found.append(("second clause begins", len(first), clauses[1][:1]))
    return tuple(found)


def siblings(texts: Sequence[str], least: int = 2) -> list[int]:
    """For each string, how many of them (itself among them) share its commonest edge; 0 where fewer than `least` do."""
    each = [edges(text) for text in texts]
    counts: Counter[Edge] = Counter(edge for own in each for edge in set(own))
    shares = (max((counts[edge] for edge in own), default=0) for own in each)
    return [share if share >= least else 0 for share in shares]
