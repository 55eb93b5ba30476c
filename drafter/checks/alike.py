"""How alike two mentions of one fact are: the words around it, its clause, its digits."""

import re
from functools import lru_cache

from drafter.checks.archive import Mention
from drafter.facts import Fact

LIKE = 0.5
"""Share of a sentence's character pairs, facts left out, that the source's sentence has too."""
_SAME = 0.8
"""Share of a clause's character pairs that make it the same clause, in whatever sentence; ..."""
_CLAUSE = 7
"""... one of so many pairs at least, for short ones (召开会议4次) are alike by chance; ..."""
_TELLING = {2: 5, 3: 3}
"""... digits of a figure that are the same by no chance → pairs that are enough beside it: 希望工程筹款83.6万元, ..."""
_OF_TERM, _AFTER = 3, 4
"""... and so many beside a 第六届, or the four characters behind it."""
_DIGITS, FEWER = 4, 3
"""Digits of a figure that need no like sentence around it; of one in the same unit's report behind the same word."""
_WORD = 2
_LASTING = ("万人", "公里", "平方公里", "千米", "米", "亩", "万亩", "公顷")
"""Inhabitants, lengths and areas are the same in many years."""
_STOPS = "，；：。"


def is_at_like_place(one: Mention, other: Mention) -> bool:
    """Whether both are of one fact, with the same two characters on one side."""
    if (one.fact.kind, one.fact.value) != (other.fact.kind, other.fact.value):
        return False
    return one.before[-2:] == other.before[-2:] or one.after[:2] == other.after[:2]


def is_behind_same_word(one: Mention, other: Mention) -> bool:
    """Whether two like figures stand behind the same two characters: 助餐18.6万人次."""
    behind = len(one.before) >= _WORD and one.before[-_WORD:] == other.before[-_WORD:]
    return behind and one.fact.text == other.fact.text and is_long(one.fact, FEWER)


def is_long(fact: Fact, enough: int = _DIGITS) -> bool:
    """Whether a figure has so many digits that it is the same by no chance, and counts what changes in a year."""
    digits = re.sub(r"\D", "", fact.text).strip("0")
    return fact.kind == "figure" and len(digits) >= enough and not fact.text.endswith(_LASTING)


def is_same_term(one: Mention, other: Mention) -> bool:
    """Whether what is counted is the same: 第五届 before 青年创业…"""
    return one.fact.kind == "term" and len(one.after) == _AFTER and one.after == other.after


def least(fact: Fact) -> int:
    """How many character pairs its clause must have to tell that a fact is the same one."""
    if fact.kind == "term":
        return _OF_TERM
    digits = re.sub(r"\D", "", fact.text).strip("0") if fact.kind == "figure" else ""
    return _TELLING.get(min(len(digits), max(_TELLING)), _CLAUSE)


def clause_of(mention: Mention) -> frozenset[str]:
    """The character pairs of the clause that a fact stands in, the fact and all digits left out."""
    sentence, at, end = mention.sentence, mention.at, mention.at + len(mention.fact.text)
    begin = max(sentence.rfind(mark, 0, at) for mark in _STOPS) + 1
    stop = min((place for mark in _STOPS if (place := sentence.find(mark, end)) >= 0), default=len(sentence))
    beside = pairs(sentence[begin:at]) | pairs(sentence[end:stop])
    return frozenset(pair for pair in beside if not pair[0].isdigit() and not pair[1].isdigit())


def same(clause: frozenset[str], other: frozenset[str], least: int) -> bool:
    """Whether a clause long enough to tell stands among other character pairs."""
    return len(clause) >= least and len(clause & other) >= _SAME * len(clause)


@lru_cache(10_000)
def pairs(text: str) -> frozenset[str]:
    """The character pairs of a text."""
    return frozenset(text[place : place + 2] for place in range(len(text) - 1))
