"""Whether one character with which headings open or end is a word by itself, by the dictionary of the segmenter."""

from collections.abc import Sequence

from drafter.mining.carrying import ENDINGS
from drafter.mining.framing import FUNCTION, LEADING
from drafter.mining.openings import is_light
from drafter.mining.paired import ENDS
from drafter.words import words_of
from drafter.zh.numerals import NUMERAL_CHARACTERS

_NO_OPENING = FUNCTION.union(LEADING, NUMERAL_CHARACTERS, "省市县区乡镇村局")
"""What opens headings and makes no row of them."""
_NO_ENDING = FUNCTION.union(ENDINGS, NUMERAL_CHARACTERS)


def opens_as_word(mark: str, texts: Sequence[str]) -> bool:
    """Whether all open with it as a word: 拆违章建筑, 拆破旧围墙; or put it before one: 老党员, 老教师, but no 老化."""
    return mark not in _NO_OPENING and not is_light(mark) and all(_opens(mark, text) for text in texts)


def _opens(mark: str, text: str) -> bool:
    word = words_of(ENDS.split(text)[0])[0]
    return word == mark or (len(word) > 2 and len(words_of(word[1:])) == 1)


def ends_as_word(mark: str, texts: Sequence[str]) -> bool:
    """Whether most end with it as a word: 助农贷, 创业贷, but no 保障 and 屏障."""
    return mark not in _NO_ENDING and sum(words_of(text)[-1] == mark for text in texts) * 2 > len(texts)
