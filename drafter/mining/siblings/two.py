"""Whether what only two headings share is a frame."""

from collections.abc import Sequence

from drafter.mining.siblings.carrying import COMPARING, KEEPING_STEP, TURNING
from drafter.mining.siblings.clauses import CLASSICAL, end_classically, even_clauses, first_clauses_even
from drafter.mining.siblings.paired import has_pair, tells_changes
from drafter.mining.siblings.pattern import Pattern
from drafter.mining.siblings.quoted import tells_name
from drafter.mining.siblings.signs import by_itself, content_of, in_each_clause, outer_words, whole_outer_words

_ANYWHERE = "工作"
"""A word that tells nothing of two headings that have it inside."""
_LONG = 4
"""Characters of content that two headings have inside by no accident: 人民群众."""


def tells_two(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether what only two headings share is no accident: a word they open with, a longer one, or a quoted name."""
    if pattern.choices_anywhere:
        return False
    if has_pair(pattern) or any(tells_name(part) for part in pattern.parts if isinstance(part, str)):
        return True
    if even_clauses(texts) and content_of("".join(whole_outer_words(pattern))) >= 2:
        return True
    if in_each_clause(pattern, texts) or _says_twice(pattern) or tells_changes(pattern):
        return True
    if any(isinstance(part, str) and TURNING.search(part) for part in pattern.parts):
        return True
    if CLASSICAL in pattern.literals and by_itself(CLASSICAL, texts, most=0) and end_classically(texts):
        return True
    inner = [part for part in pattern.parts[1:-1] if isinstance(part, str)]
    if any(content_of(part) >= _LONG or _parts_two(part, texts) for part in inner):
        return True
    least = 2 if len(texts[0]) == len(texts[1]) or first_clauses_even(texts) else 3
    return any(content_of(piece) >= (2 if opening else least) for piece, opening in outer_words(pattern))


def _parts_two(word: str, texts: Sequence[str]) -> bool:
    """Whether a word, or a character that carries a row, stands in the same place of two headings equally long."""
    if word == _ANYWHERE or not even_clauses(texts) or texts[0].find(word) != texts[1].find(word):
        return False
    return content_of(word) > 1 or all(
        mark in COMPARING + KEEPING_STEP and by_itself(mark, texts, most=0) for mark in word
    )


def _says_twice(pattern: Pattern) -> bool:
    """Whether a clause opens with a word and says it again: 稳供稳价, 稳产稳销."""
    first = pattern.parts[0]
    return isinstance(first, str) and first in pattern.parts[1:]
