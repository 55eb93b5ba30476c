"""A character written twice in a word of the dictionary: 总结结上半年, 饮水安安全."""

from drafter.words import times_met

_KNOWN, _SELDOM, _TWICE = 100, 4, 30
"""How often a word was met that is known for one, one that may be one, and one of two equal characters (仅仅)."""
_ALONE = 11_000
"""A character met so often by itself may stand beside a word that ends or begins with it: 工作 作了, 目的 的."""
_ALONE_BEFORE, _ALONE_AT_HEAD = 9_000, 30_000
"""The same before a word, in a clause and at its head."""
_VERBS = "行前成强制化道定力性率员程量期"
"""Characters met more often that stand behind no word by themselves."""
_NEVER = "某批与在要了解化治聚"
_HEADS = "部队站社市中省县区镇乡村局院校所会厂组团馆州科处室系班课委"
"""Last characters of offices and places, behind which another word begins: 宣传部 部长, 柳渡市 市场."""
_WITH_ITS_THING = "握散跳聊帮歇睡洗唱跑吃喝伸动打谈说走看鼓"
"""First characters of verbs that are said twice before their thing: 握握手."""


def is_stammer(before: str, character: str, after: str) -> bool:
    """Whether a character that stands twice between two others is of the word before or behind it, and once too often.

    `before`: up to two characters before; `after`: up to two that follow.
    """
    whole, before = before, before[-1:]
    if character in _NEVER or _is_said_twice(before, character, after):
        return False
    ends = any(_is_word(whole[-length:] + character) for length in range(1, len(whole) + 1))
    begins = bool(after) and _begins_word(character, after)
    if ends:
        seldom = character in _VERBS or times_met(character) < _ALONE
        return seldom and not begins and character not in _HEADS
    most = _ALONE_BEFORE if before else _ALONE_AT_HEAD
    if not begins or character in _HEADS + _WITH_ITS_THING or times_met(character) >= most:
        return False
    return _is_word(character + after[0]) and not (before and times_met(before + character))


def _is_said_twice(before: str, character: str, after: str) -> bool:
    twice = character * 2
    return times_met(twice) >= _TWICE or any(
        times_met(word) for word in (before + twice, twice + after[:1]) if len(word) > len(twice)
    )


def _is_word(word: str) -> bool:
    return times_met(word) >= _KNOWN


def _begins_word(character: str, after: str) -> bool:
    return any(times_met(character + after[:length]) >= _SELDOM for length in (1, 2))
