"""Whether the wording that siblings share is a frame that an honest reader would name."""

from collections.abc import Sequence

from drafter.mining.siblings.carrying import (
    BEGUN,
    COMPARING,
    COUNTING,
    EQUATING,
    IN_STEP,
    JUDGING,
    KEEPING_STEP,
    LINKING,
    LINKING_FREELY,
    TURNING,
    WHERE,
)
from drafter.mining.siblings.clauses import CLASSICAL, end_classically, even_row
from drafter.mining.siblings.framing import FUNCTION, LEADING, PARTING, PARTNERS, QUOTED, TOWARDS
from drafter.mining.siblings.half_words import opens_with_verb
from drafter.mining.siblings.light import without_light_words
from drafter.mining.siblings.one_word import tells_by_one
from drafter.mining.siblings.paired import ENDS, has_pair, joins_two, tells_changes
from drafter.mining.siblings.pattern import Pattern
from drafter.mining.siblings.quoted import may_take_turns, quotes_alike, take_turns
from drafter.mining.siblings.signs import (
    by_itself,
    content_of,
    in_each_clause,
    inner_of,
    is_word_in_any,
    outer_words,
    parted_throughout,
    stand_alike,
)
from drafter.mining.siblings.single_words import last_clauses, opens_with_preposition
from drafter.mining.siblings.two import tells_two

_MANY = 4
"""Headings that show a word inside to be their subject."""
_PER_CHARACTER = 7
"""Characters of such a heading for one of the word."""
_LONG = 5
"""Characters of content that headings of any number and shape have inside by no accident: 问题整改率."""
_FRAMING = tuple(
    frozenset(pair)
    for pair in (
        *(first + second for first, seconds in PARTNERS.items() for second in seconds),
        "，要",
        "，了",
        "、了",
        *(first + "“”" for first in (*QUOTED, *TOWARDS)),
        "以“",
    )
    if FUNCTION.issuperset(pair)
)
"""What may frame texts that have no word of content in common."""


def can_be_honest(texts: Sequence[str]) -> bool:
    """Whether any character that could make a frame stands in all texts: spares most groups the alignment."""
    common = set(texts[0]).intersection(*texts[1:])
    if not common <= FUNCTION or not common.isdisjoint(IN_STEP) or any(pair <= common for pair in _FRAMING):
        return True
    if "“" in common and may_take_turns(texts):
        return True
    if LEADING.isdisjoint(common):
        return False
    return opens_with_preposition(texts) or ("，" in common and opens_with_preposition(last_clauses(texts)))


def honest(pattern: Pattern, texts: Sequence[str], gain: float) -> bool:
    """Whether a reader would call it a frame: content words shared, at the edge of a clause, and bits saved."""
    if len(texts) == 2:
        return gain > 0 and tells_two(pattern, texts)
    if _tells(pattern) or has_pair(pattern) or joins_two(pattern):
        return gain > 0
    pattern, texts = without_light_words(pattern, texts)
    if _in_step(pattern, texts):
        return gain > 0
    content = content_of(pattern.literals)
    if pattern.parts[0] in LEADING and opens_with_preposition(texts):
        return gain > 0
    if not content:
        return gain > 0 and (
            tells_changes(pattern)
            or take_turns(pattern)
            or in_each_clause(pattern, texts)
            or _opens_last_with_preposition(pattern, texts)
        )
    if _linked(pattern, texts) or quotes_alike(pattern) or tells_changes(pattern) or parted_throughout(pattern, texts):
        return gain > 0
    if content == 1:
        return tells_by_one(pattern, texts, gain)
    return gain > 0 and (_tells(pattern) or _subject(inner_of(pattern), texts) or _all_stand_alike(pattern, texts))


def _in_step(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether a word that only frames stands where it makes the headings go in step: 比, 是, 有, 之, 不 …."""
    row = even_row(texts)
    keeping = KEEPING_STEP
    if pattern.parts[0] == "在" and not all(WHERE.search(text) for text in texts):
        keeping = keeping.replace("在", "")
    comparing = COMPARING + TOWARDS if "“" in pattern.literals else COMPARING
    for mark in pattern.literals:
        held = texts if mark in comparing else row if mark in keeping else ()
        if held and all(mark in text for text in held) and stand_alike(mark, held) and is_word_in_any(mark, held):
            return True
    inner = inner_of(pattern)
    if any(
        part[0] in KEEPING_STEP + PARTING and _balances(part, texts) and is_word_in_any(part, texts) for part in inner
    ):
        return True
    if row is texts and EQUATING in inner and stand_alike(EQUATING, texts) and by_itself(EQUATING, texts):
        return True
    if any(isinstance(part, str) and TURNING.search(part) for part in pattern.parts):
        return True
    return CLASSICAL in pattern.literals and by_itself(CLASSICAL, texts) and end_classically(texts)


def _opens_last_with_preposition(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether the last clauses of all open with one preposition: …，为企业减负; …，为群众解忧."""
    lasts = last_clauses(texts)
    return f"，{lasts[0][:1]}" in pattern.literals and opens_with_preposition(lasts)


def _tells(pattern: Pattern) -> bool:
    """Whether there is content enough, some of it where a clause begins or ends."""
    if content_of(pattern.literals) < 2:
        return False
    return any(content_of(piece) and piece not in BEGUN for piece, _ in outer_words(pattern))


def _linked(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether a verb links the two halves of a clause, a slot before and a slot behind."""
    return any(
        LINKING_FREELY.fullmatch(word)
        or (word in LINKING and stand_alike(word, texts))
        or any(said in word for said in JUDGING)
        or word in COUNTING
        for word in inner_of(pattern)
    )


def _subject(inner: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether so many short headings have a word inside that it is the subject of all: 学前教育…, 高中教育….

    Three may have no more than a topic in common: 畅通渠道, 诉求渠道拓宽, 收入渠道单一; a long one is no accident.
    """
    if any(content_of(word) >= _LONG for word in inner):
        return True
    if len(texts) < _MANY or any("，" in text for text in texts):
        return False
    longest = max(map(len, texts))
    return any(size > 1 and longest <= size * _PER_CHARACTER for size in map(content_of, inner))


def _all_stand_alike(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether headings are set word under word: 内化于心，铸忠诚之魂; 外化于行，聚为民之力.

    A single word as far from the beginning of all may be the subject of a few of them, unless they are equally long
    too: 法律服务在身边, 打造服务品牌 and 公证服务优化 are no 对仗, 党员敲门送政策 and 网格员敲门查隐患 are.
    """
    words = [word for part in pattern.parts if isinstance(part, str) for word in part.split("，")]
    words = [word for word in words if word not in BEGUN]
    if not words or len({text.count("，") for text in texts}) > 1:
        return False
    if len(words) == 1:
        if _stands_in_a_phrase(words[0], texts):
            return True
        return len({len(text) - text.find(words[0]) for text in texts}) == 1
    return all(stand_alike(word, texts) for word in words)


def _stands_in_a_phrase(word: str, texts: Sequence[str]) -> bool:
    """Whether it stands where the grammar of all headings puts it.

    Behind a verb of one character (收好每一笔税), in step behind one of two (推广水稻种植新技术), or behind the word
    that it goes with where no heading opens with a verb: 大局意识有待增强, 服务意识不强.
    """
    places = {text.find(word) for text in texts}
    verbs = sum(map(opens_with_verb, texts))
    return places == {1} or (len(places) == 1 and verbs == len(texts)) or (places == {2} and not verbs)


def _balances(mark: str, texts: Sequence[str]) -> bool:
    """Whether a word parts headings of one clause so that one side is of equal length: 办事有温度, 群众诉求有回音.

    Both sides are words, of two characters at least; behind a word that parts headings any will do. It is part of no
    ordinary word in any.
    """
    sides = [text.partition(mark) for text in texts]
    if any(len(before) < 2 or before.count("“") > before.count("”") for before, _, _ in sides):
        return False
    if any(map(ENDS.search, texts)):
        return False
    if mark[0] not in PARTING:
        if any(len(behind) < 2 for _, _, behind in sides):
            return False
        if len({len(before) for before, _, _ in sides}) > 1 and len({len(behind) for _, _, behind in sides}) > 1:
            return False
    return by_itself(mark, texts, most=0)
