"""Whether two words of a pattern belong together: 以…为, 在…上, 把…种在; …了、…了."""

import re
from itertools import combinations, pairwise, starmap

from drafter.mining.siblings.framing import JOINING, LEADING, PARTNERS, QUOTED, TOGETHER
from drafter.mining.siblings.pattern import Pattern

ENDS = re.compile("[，；、：—（]")
"""What clauses and their members end with."""
_APART = re.compile("[，；：]")
"""What words do not belong together across."""


def clauses_of(pattern: Pattern, ends: re.Pattern[str] = ENDS) -> list[list[str]]:
    """For each clause its wordings, one more than it has gaps: of 以{1}为{2}，{3}机关 [以, 为, ""] and ["", 机关]."""
    whole = "".join(part if isinstance(part, str) else "\f" for part in pattern.parts)
    return [clause.split("\f") for clause in ends.split(whole)]


def has_pair(pattern: Pattern) -> bool:
    """以…为, 在…上, 把…种在 and the like, a slot between the two in the same clause; a quoted word too: 以“…”…."""
    return any(any(starmap(_belong_together, combinations(words, 2))) for words in clauses_of(pattern, _APART))


def _belong_together(opening: str, later: str) -> bool:
    if opening[1:] == "“":
        first = opening[0]
        return "”" in later if first in QUOTED else later[:1] == "”" and later[1:2] in tuple(PARTNERS.get(first, ""))
    if opening in LEADING and len(later) > 1:
        return True
    return later[:1] in tuple(PARTNERS.get(opening, "")) or (opening == "以" and later[:1] == "“")


def tells_changes(pattern: Pattern) -> bool:
    """Whether each of several clauses ends with 了: 路灯亮了、夜路宽了."""
    clauses = clauses_of(pattern)
    return len(clauses) > 1 and all(words[1:] and words[-1] == "了" for words in clauses)


def joins_two(pattern: Pattern) -> bool:
    """Whether a clause joins two things and ends in saying how they go together: …和…相结合, …和…相统一."""
    wordings = [part for part in pattern.parts if isinstance(part, str)]
    return any(joining in JOINING and how.startswith(TOGETHER) for joining, how in pairwise(wordings))
