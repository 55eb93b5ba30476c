"""Whether one character with which headings open or end is a word by itself, by the dictionary of the segmenter."""

from collections.abc import Sequence
from itertools import accumulate

from drafter.mining.siblings.carrying import HALVES
from drafter.mining.siblings.framing import FUNCTION, LEADING
from drafter.mining.siblings.openings import is_light
from drafter.mining.siblings.paired import ENDS
from drafter.words import words_of
from drafter.zh.numerals import NUMERAL_CHARACTERS

_NO_OPENING = FUNCTION.union(LEADING, NUMERAL_CHARACTERS, "省市县区乡镇村局")
"""What opens headings and makes no row of them."""
_ALONE = LEADING.difference("以在与将同由")
"""What opens a row by itself; the others do with a word behind: 以…为, 在…上."""
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


def opens_with_preposition(texts: Sequence[str]) -> bool:
    """Whether three or more open with the same word such as 为 or 把: 为企业减负, 为群众解忧; but no 为期一年, 把脉.

    Two characters at least stand behind.
    """
    mark = texts[0][:1]
    if len(texts) < _SHOWN or mark not in _ALONE or any(text[:1] != mark or len(text) < 4 for text in texts):
        return False
    return all(words_of(ENDS.split(text)[0])[:1] == (mark,) for text in texts)


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
    return all(_rounds_off(found, at + 1) for found in words)


def _rounds_off(words: Sequence[str], end: int) -> bool:
    """Whether the character before this place is a word, or the last of one of three or more: 投诉率, 调解员."""
    ends = [*accumulate(map(len, words))]
    return end in ends and len(words[ends.index(end)]) != 2


def _has_by_itself(word: str, mark: str) -> bool:
    """Whether a word begins with it, or is a phrase of three that has it between two others: 跟党走."""
    return word[0] == mark or (len(word) == 3 and word[1] == mark)
