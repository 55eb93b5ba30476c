"""Which of several strings are built alike: the light test that tells parallel headings (对仗) from running text."""

import re
from collections import Counter
from collections.abc import Sequence

_CLAUSE = re.compile(r"[^，。；：！？,;:!?\s、]+")
_QUOTES = str.maketrans("", "", "“”‘’\"'《》〈〉")


def edges(text: str) -> tuple[tuple[int, int, str], ...]:
    """The wording at the edges of a string's clauses: (clauses in all, clause and side, two characters).

    Siblings share some of them: 聚焦产业，打造高地 and 聚焦民生，打造样板 share the beginnings of both clauses.
    Quotation marks are looked through. Linear in the text.
    """
    clauses = _CLAUSE.findall(text.translate(_QUOTES))
    found = []
    for at, clause in enumerate(clauses):
        if len(clause) >= 3:
            found.append((len(clauses), 2 * at, clause[:2]))
            found.append((len(clauses), 2 * at + 1, clause[-2:]))
    return tuple(found)


def siblings(texts: Sequence[str], least: int = 2) -> list[int]:
    """For each string, how many of them (itself among them) share its commonest edge; 0 where fewer than `least` do."""
    each = [edges(text) for text in texts]
    counts: Counter[tuple[int, int, str]] = Counter(edge for own in each for edge in set(own))
    shares = (max((counts[edge] for edge in own), default=0) for own in each)
    return [share if share >= least else 0 for share in shares]
