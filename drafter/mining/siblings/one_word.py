"""Whether siblings that share one word of one character have a frame in it."""

from collections.abc import Sequence

from drafter.mining.siblings.carrying import BEGUN, COMPLETING, HALVES, OPENING, ORDINARY, PREFIX, SECONDS, SHORT
from drafter.mining.siblings.clauses import even_clauses, even_row
from drafter.mining.siblings.framing import FUNCTION, LEADING
from drafter.mining.siblings.paired import ENDS
from drafter.mining.siblings.pattern import Part, Pattern
from drafter.mining.siblings.signs import content_of, in_each_clause, inner_of, is_word_in_any, stand_alike
from drafter.mining.siblings.single_words import (
    OFFICES,
    ends_as_word,
    last_clauses,
    opens_as_word,
    opens_with_preposition,
    rounds_off_nouns,
    stands_as_word,
)
from drafter.words import words_of

_WELL = "好"
"""A complement of any verb."""
_NO_VERBS = LEADING.difference("用把").union("良友美爱最正只更")
"""What is no verb before it: 良好, 友好, 以好家风育人."""
_ANY_LENGTH = OPENING.union(PREFIX, "不")
"""What opens a row of headings though these are of any length."""


def tells_by_one(pattern: Pattern, texts: Sequence[str], gain: float) -> bool:
    """Whether the word carries the headings: by where it stands in a clause, or as the verb that opens them all.

    Where headings are equally long, some words do so though they save no bits; of headings whose first clauses are, the
    wording of these is asked.
    """
    inner = inner_of(pattern)
    if even_clauses(texts) and in_each_clause(pattern, texts, inside=True):
        return gain > 0
    if any(_ends_first_clause(part, texts) or _opens_last_clause(part, texts) for part in inner):
        return gain > 0
    row = even_row(texts)
    even = row is texts
    inner_row = [part for part in inner if row and all(part in text for text in row)]
    if any(_stands_in_step(part, row) for part in inner_row):
        return gain > 0
    outer = _outer(pattern)
    if not outer and (firsts := _short_firsts(texts)):
        return any(_carries_short(part, firsts) for part in inner)
    first = pattern.parts[0]
    if any(_belongs_to_the_verb(part, texts) for part in inner) or _opens_with_a_word(first):
        return gain > 0
    if any(stands_as_word(part, row) for part in inner_row) or any(rounds_off_nouns(part, texts) for part in inner):
        return gain > 0
    if outer == first and (outer in OFFICES or any(ORDINARY.match(text) for text in texts)):
        return False
    if not isinstance(first, str) or outer != first[0]:
        if pattern.parts[-1] != outer or not (even or gain > 0):
            return False
        return ends_as_word(outer, texts) or (even and any(words_of(text)[-1] == outer for text in texts))
    if all(text[1:2] in COMPLETING for text in texts):
        return gain > 0
    if outer in _ANY_LENGTH or _opens_with_a_verb(outer, texts):
        return True
    if even and outer == first and sum(words_of(text)[0] == outer for text in texts) * 2 >= len(texts):
        return gain > 0
    return gain > 0 and outer == first and opens_as_word(outer, texts)


def _short_firsts(texts: Sequence[str]) -> list[str]:
    """The first clauses of all, where they are short and equally long; [] else."""
    firsts = [ENDS.split(text)[0] for text in texts]
    return firsts if len({*map(len, firsts)}) == 1 and len(firsts[0]) <= SHORT else []


def _carries_short(wording: str, firsts: Sequence[str]) -> bool:
    """Whether a word of content stands in all of the short clauses, by itself in any or in step in all."""
    if not content_of(wording) or not all(wording in first for first in firsts):
        return False
    return is_word_in_any(wording, firsts) or stands_as_word(wording, firsts)


def _stands_in_step(wording: str, texts: Sequence[str]) -> bool:
    """Whether it is more than one character, a word of content in it, as far from the beginning of all: 稻田富了…."""
    told = wording.isalpha() or wording[1:] in LEADING
    return told and len(wording) > 1 and content_of(wording) > 0 and stand_alike(wording, texts)


def _ends_first_clause(wording: str, texts: Sequence[str]) -> bool:
    """Whether it ends the first clauses of all with a word: 督查在前，…; 普法在前，…."""
    word, *behind = ENDS.split(wording)
    return bool(behind and content_of(word)) and ends_as_word(word[-1], [ENDS.split(text)[0] for text in texts])


def _opens_last_clause(wording: str, texts: Sequence[str]) -> bool:
    """Whether it opens the last clauses of all with a word: …，做先锋; …，做表率; or with a preposition: …，让…."""
    _, comma, word = wording.rpartition("，")
    if not comma or not content_of(word):
        return False
    lasts = last_clauses(texts)
    return opens_as_word(word[0], lasts) or opens_with_preposition(lasts)


def _outer(pattern: Pattern) -> str:
    """The wording that opens and ends the headings, without what only frames."""
    ends = (pattern.parts[0], pattern.parts[-1])
    return "".join(part for part in ends if isinstance(part, str)).strip("".join(FUNCTION))


def _opens_with_a_word(opening: Part) -> bool:
    """Whether headings open with a word of two characters of which one alone says nothing: 普及, 和谐, 下放, 为民."""
    word = ENDS.split(opening)[0] if isinstance(opening, str) else ""
    return len(word) > 1 and word.isalpha() and word[-1] not in BEGUN and content_of(word) > 0


def _belongs_to_the_verb(word: str, texts: Sequence[str]) -> bool:
    """Whether it goes with the verbs that open the texts: 守好…, 管好…; 坚持党的领导, 加强党的作风建设."""
    if word == _WELL:
        return all(text.find(word) == 1 and text[0] not in _NO_VERBS for text in texts)
    return len(word) > 1 and word[1] == "的" and content_of(word) > 0 and all(text.find(word) == 2 for text in texts)


def _opens_with_a_verb(opening: str, texts: Sequence[str]) -> bool:
    """Whether the character all open with is a verb by itself: 送政策, 送技术到田间, 送岗位上门.

    In none does it begin an ordinary word; where little is known of its words, one sibling of a verb and a noun of two
    characters is to show it.
    """
    if opening in SECONDS:
        return not any(text[1:2] in SECONDS[opening] for text in texts)
    firsts = [text.partition("，")[0] for text in texts]
    return min(map(len, firsts)) == 3 and not any(first[1] in HALVES for first in firsts if len(first) > 3)
