"""Whether one character with which headings open or end is a word by itself, by the dictionary of the segmenter."""

from collections.abc import Sequence
from itertools import accumulate

from drafter.mining.siblings.carrying import CARRYING, HALVES, LINKING
from drafter.mining.siblings.framing import FUNCTION, LEADING
from drafter.mining.siblings.openings import is_light
from drafter.mining.siblings.paired import ENDS
from drafter.words import words_of
from drafter.zh.numerals import NUMERAL_CHARACTERS

OFFICES = frozenset("省市县区乡镇村局")
"""What offices open with, and no row of headings."""
_NO_OPENING = FUNCTION.union(LEADING, NUMERAL_CHARACTERS, OFFICES)
"""What opens headings and makes no row of them."""
_ALONE = LEADING.difference("以在与将同由")
"""What opens a row by itself; the others do with a word behind: 以…为, 在…上."""
_NO_VERBS = FUNCTION.union(CARRYING - LINKING)
"""What is no verb before its object."""
_SHOWN = 3
"""Texts that show that the word they open with is meant."""
_PROVERB = 4
"""Characters of a proverb, whose first is a word more often than not: 真抓实干."""


def opens_as_word(mark: str, texts: Sequence[str]) -> bool:
    """Whether all open with it as a word: 拆违章建筑, 拆破旧围墙; or put it before one: 老党员, 老教师, but no 老化."""
    if mark in _NO_OPENING or is_light(mark):
        return False
    opened = [words_of(ENDS.split(text)[0]) for text in texts]
    return all(_is_or_begins(mark, *words[:2]) for words in opened)


def last_clauses(texts: Sequence[str]) -> list[str]:
    """What stands behind the last comma of each; the whole of one without."""
    return [text.rpartition("，")[2] for text in texts]


def opens_with_preposition(texts: Sequence[str]) -> bool:
    """Whether three or more open with the same word such as 为 or 把: 为企业减负, 为群众解忧; but no 为期一年, 把脉.

    Two characters at least stand behind. In headings, or first clauses, of four any such word does: 以案为鉴, 以老带新.
    """
    mark = texts[0][:1]
    if len(texts) < _SHOWN or mark not in LEADING or any(text[:1] != mark or len(text) < 4 for text in texts):
        return False
    firsts = [ENDS.split(text)[0] for text in texts]
    if mark not in _ALONE and any(len(first) != _PROVERB for first in firsts):
        return False
    opened = [words_of(first)[0] for first in firsts]
    return all(word == mark or len(word) == _PROVERB for word in opened)


def _is_or_begins(mark: str, first: str, second: str = "") -> bool:
    """Whether a clause that begins with these words does, none of them half of a word that no dictionary has: 绣|化."""
    if first == mark:
        return not second or second not in HALVES
    return len(first) == _PROVERB or (len(first) > 2 and len(words_of(first[1:])) == 1)


def ends_as_word(mark: str, texts: Sequence[str]) -> bool:
    """Whether most end with it as a word, or behind one: 助农贷, 创业贷, 监测网, but no 保障 and 屏障."""
    words = [words_of(text)[-1] for text in texts]
    fitting = sum(word == mark or (len(word) > 2 and len(words_of(word[:-1])) == 1) for word in words)
    return fitting * 2 > len(texts)


def stands_as_word(mark: str, texts: Sequence[str]) -> bool:
    """Whether it is a word in step in most, and begins one in all, with others on either side, or rounds one off.

    党委政府敢担当, 部门干部敢碰硬; 投诉率下降, 就诊率上升; but no 多方征集, 多元化解.
    """
    at = texts[0].find(mark)
    if len(mark) > 1 or not mark.isalpha() or mark in _NO_OPENING or any(text.find(mark) != at for text in texts):
        return False
    words = [words_of(text) for text in texts]
    alone = sum(mark in found for found in words)
    if alone * 2 > len(texts) and all(any(_has_by_itself(word, mark) for word in found) for found in words):
        return True
    return all(_rounds_off(found, at + 1) for found in words) or all(_begins_object(found, at) for found in words)


def rounds_off_nouns(mark: str, texts: Sequence[str]) -> bool:
    """Whether all open with a noun of three characters that ends with it, whatever follows: 水文站…, 雨量站…."""
    if not mark.isalpha() or mark in _NO_OPENING or any(text.find(mark) != 2 for text in texts):
        return False
    return all(_rounds_off(words_of(text), 3) for text in texts)


def _rounds_off(words: Sequence[str], end: int) -> bool:
    """Whether the character before this place is a word, or the last of one of three or more: 投诉率, 调解员."""
    ends = [*accumulate(map(len, words))]
    return end in ends and len(words[ends.index(end)]) != 2


def _begins_object(words: Sequence[str], start: int) -> bool:
    """Whether the last two characters begin at this place, behind a verb of one: 听民意, 解民忧; but no 零差错."""
    ends = [*accumulate(map(len, words))]
    if start not in ends or ends[-1] != start + 2:
        return False
    before = words[ends.index(start)]
    return len(before) == 1 and before not in _NO_VERBS


def _has_by_itself(word: str, mark: str) -> bool:
    """Whether a word begins with it, or has it behind one other: 跟党走, 实字."""
    return word[0] == mark or (len(word) in (2, 3) and word[1] == mark)
