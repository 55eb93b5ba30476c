"""What shows that wording in headings is meant: its content, where it stands, whether it is a word by itself."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import repeat

from drafter.mining.siblings.carrying import BEGUN, CARRYING, HALVES, ORDINARY, SECONDS
from drafter.mining.siblings.framing import FUNCTION, LEADING, PARTING
from drafter.mining.siblings.paired import ENDS, clauses_of
from drafter.mining.siblings.pattern import Pattern
from drafter.words import words_of
from drafter.zh.numerals import NUMERAL_CHARACTERS

_CONTENT = re.compile(
    "要[素点求害件]|[主重需纪摘首必]要|[行作认]为|为民|中[心央医药]|集中|上[级报门去来]|下[沉级乡放派访去来]|线[上下]|把[关握脉]"
    "|目的|将来|[参给]与|[温调祥]和|和谐|[普惠涉波]及|及时|了解|存在|在[岗职]"
    f"|[^{''.join(FUNCTION)}]"
)
"""A character of content, or an ordinary word with a character that else has none."""

_PARTING = frozenset(PARTING)
_WHOSE = "的"
_FEWEST = 3
"""Texts that show a word to part them though other wording stands beside."""


def content_of(wording: str) -> int:
    """Characters of content, those of ordinary words with a character that else has none included."""
    return len("".join(_CONTENT.findall(wording)))


def in_each_clause(pattern: Pattern, texts: Sequence[str], *, inside: bool = False) -> bool:
    """Whether each of several clauses has a word that carries it, or begins or ends with a word of its own.

    A word `inside` may do too: 潜心钻研，以学增智; 真心服务，以诚待人.
    """
    clauses = clauses_of(pattern)
    if len(clauses) < 2:
        return False
    columns = [*zip(*map(ENDS.split, texts), strict=False), *repeat((), len(clauses))]
    return all(_carries(words, texts, column, inside=inside) for words, column in zip(clauses, columns, strict=False))


def parted_throughout(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether a word that parts headings stands inside each of several clauses: 看病有保障，出行有公交."""
    inner = [_PARTING.intersection(words[1:-1]) for words in clauses_of(pattern)]
    return len(inner) > 1 and all(inner) and all(by_itself(mark, texts, most=0) for marks in inner for mark in marks)


def _carries(words: Sequence[str], texts: Sequence[str], column: Sequence[str], *, inside: bool) -> bool:
    """Whether the wording of a clause does: not the first or the last half of an ordinary word alone.

    `column` is the clause as each text has it: 提 is a verb by itself in 提能力, 提效率.
    """
    opening, closing = words[0], words[-1] if len(words) > 1 else ""
    if any(len(word) > 1 and content_of(word) for word in words) or opening in LEADING:
        return True
    carrying = {mark for mark in words if mark in CARRYING and by_itself(mark, texts, most=0)}
    if opening in SECONDS and column and all(_is_verb(opening, clause) for clause in column):
        return True
    own = {opening}.difference(BEGUN, CARRYING) | {closing}.difference(HALVES, CARRYING)
    return bool(carrying) or any(map(content_of, own)) or (inside and any(map(content_of, words[1:-1])))


def _is_verb(opening: str, clause: str) -> bool:
    return clause.startswith(opening) and clause[1:2] not in SECONDS[opening]


def outer_words(pattern: Pattern) -> Iterator[tuple[str, bool]]:
    """The fixed wording with which clauses begin, and that with which they end; whether they begin with it."""
    for i, part in enumerate(pattern.parts):
        if not isinstance(part, str):
            continue
        pieces = ENDS.split(part)
        ends = i == len(pattern.parts) - 1
        for j, piece in enumerate(pieces):
            first, last = j > 0 or i == 0, j < len(pieces) - 1 or ends
            if first or last:
                yield piece, first


def whole_outer_words(pattern: Pattern) -> Iterator[str]:
    """The wording at edges that is no half of an ordinary word."""
    return (piece for piece, opening in outer_words(pattern) if piece not in (BEGUN if opening else HALVES))


def stand_alike(word: str, texts: Sequence[str]) -> bool:
    """Whether a word stands equally far from the beginning, or from the end, in all texts."""
    return len({text.find(word) for text in texts}) == 1 or len({len(text) - text.find(word) for text in texts}) == 1


def by_itself(mark: str, texts: Sequence[str], most: int = 1) -> bool:
    """Whether a character is part of an ordinary word in no more than so many of the texts."""
    return sum(any(mark in found[0] for found in ORDINARY.finditer(text)) for text in texts) <= most


def is_word_in_any(mark: str, texts: Sequence[str]) -> bool:
    """The same, and whether it is a word in any: …推… of 推进, 推动, 推行 is none, as only a dictionary knows.

    A word that parts a clause (责任落实到人) need be none to the dictionary.
    """
    if not by_itself(mark, texts):
        return False
    known = len(mark) > 1 or mark in PARTING or mark in NUMERAL_CHARACTERS
    return known or any(mark in words_of(text) for text in texts)


def parting_inside(texts: Sequence[str], common: Collection[str], opening: str) -> str:
    """The one word of those that part headings that parts what three or more texts have behind `opening`, or "".

    It is no part of an ordinary word in any: of 文化讲座进社区, 文化志愿者进村 behind 文化. Else 的: 当好…的….
    """
    if len(texts) < _FEWEST:
        return ""
    marks = [mark for mark in _PARTING.intersection(common) if all(_parts(mark, text) for text in texts)]
    found = [mark for mark in marks if by_itself(mark, texts, most=0)]
    if not found and _WHOSE in common and len(opening) > 1:
        found = [_WHOSE] if all(_parts(_WHOSE, text) for text in texts) else []
    return found[0] if len(found) == 1 else ""


def _parts(mark: str, text: str) -> bool:
    return text.count(mark) == 1 and 1 < text.index(mark) < len(text) - 1


def inner_of(pattern: Pattern) -> list[str]:
    """The wordings between two slots."""
    return [part for part in pattern.parts[1:-1] if isinstance(part, str)]
