"""Whether two words of a pattern belong together: 以…为, 在…上, 把…种在; …了、…了."""

import re
from itertools import pairwise

from drafter.mining.siblings.framing import FUNCTION, JOINING, LEADING, PARTNERS, QUOTED, TOGETHER
from drafter.mining.siblings.pattern import Pattern

ENDS = re.compile("[，；、：—（]")
"""What clauses and their members end with."""


def _commas(wording: str) -> str:
    """Wording with a comma for whatever else ends a clause; quicker than an expression, and asked for each pattern."""
    return wording.replace("；", "，").replace("：", "，")


def has_pair(pattern: Pattern) -> bool:
    """以…为, 在…上, 把…种在 and the like, the first opening a clause, a slot between the two in the same clause.

    A quoted word goes with some of them: 以“…”….
    """
    for place, opening in enumerate(pattern.parts):
        word = _commas(opening[-3:]).rpartition("，")[2] if isinstance(opening, str) else ""
        if not 0 < len(word) < 3:
            continue
        closings, quoted = _closings(word), word[:-1] in QUOTED and word[1:] == "“"
        for part in pattern.parts[place + 1 :]:
            if not isinstance(part, str):
                continue
            if part.startswith(closings) or (word in LEADING and _tells(part)):
                return True
            if quoted and "”" in part.partition("，")[0]:
                return True
            if "，" in part or "；" in part or "：" in part:
                break
    return False


def _closings(opening: str) -> tuple[str, ...]:
    """The words that frame a clause together with that which opens it."""
    if opening.endswith("“"):
        return tuple(f"”{closing}" for closing in PARTNERS.get(opening[:-1], ""))
    return (*PARTNERS.get(opening, ""), *("“" if opening == "以" else ""))


def _tells(part: str) -> bool:
    """Whether a clause goes on with a word of two characters, one of them of content."""
    clause = _commas(part).partition("，")[0]
    return len(clause) > 1 and clause.isalpha() and not FUNCTION.issuperset(clause)


def tells_changes(pattern: Pattern) -> bool:
    """Whether each of several clauses ends with 了: 路灯亮了、夜路宽了."""
    clauses = ENDS.split("".join(part if isinstance(part, str) else "\f" for part in pattern.parts))
    return len(clauses) > 1 and all(clause.endswith("\f了") for clause in clauses)


def joins_two(pattern: Pattern) -> bool:
    """Whether a clause joins two things and ends in saying how they go together: …和…相结合, …和…相统一."""
    wordings = [part for part in pattern.parts if isinstance(part, str)]
    return any(joining in JOINING and how.startswith(TOGETHER) for joining, how in pairwise(wordings))
