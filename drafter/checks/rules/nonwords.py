"""Two characters that are no word by themselves nor with those beside them, where one of the same sound or look makes a word.

逐条核时 and 凝具合力: 核时 and 凝具 are in no dictionary, and offices write 核实 and 凝聚 on every page. Verbs and nouns of one
character stand side by side, too (建强支部): a pair is told only where both its characters are seldom met alone.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from operator import add

from drafter.facts.surnames import USUAL
from drafter.words import times_met
from drafter.zh.shapes import lookalikes
from drafter.zh.sounds import sounds

_PAIR = 2
_LONGEST = 4
"""Characters of the words that a neighbour may be of."""
_WRONG, _RIGHT, _SELDOM = 15_000, 90_000, 7_000
"""How often a miswritten character was met alone at most, the one beside it (来, 在, 不), and the seldomer of the two."""
_FIGURES = frozenset("一二三四五六七八九十两百千万零几第")
_PLACES = frozenset("省市县区镇乡村岭山河江湖溪湾路街坪坝桥庄寨屯沟塘园苑里洲岛井泉")
"""What follows a name that is in no dictionary."""
_CALLING = frozenset("小老阿逐每各")
"""What stands before any name or thing: 小杰, 逐巷."""
_DISTRICTS = frozenset("省市县区镇乡村")
_BESIDE = frozenset("的了在为和与及对将被把从向等是已全各每均未不")
"""Characters that stand between words by themselves."""
_KNOWN = """
不紧 创星 建强 有礼 勤廉 稳字 期次 公建 学深 纸上 在减 不烧 同址 办实 罐区 回引 高危 分质 制水 水清 街段 管户 拒毒 兑出 纠治 述法 亮晒 下访 诉源 逐校 公需 节地 首违 股室 商超 警情 限上 社有 校社 省集 分阶 更实 分办 尽办 不编 微信 新冠 识毒 防毒 稳控 稳链 补链 强链 延链
智改 数转 网连 公铁 水铁 微改 精提 稳产 保供 建制 创先 争优 亮灶 明厨 反诈 断卡 扫黄 打非 退捕 禁渔 育苗 制种 供种 育种 良繁 统防 统治 秸秆 粪污 厕改 户厕 旱厕 气代 煤改 双减 双随
双拥 双创 三支 一扶 特岗 公费 支医 支教 支农 驻村 包村 联村 包户 联户 结亲 微腐 清障 清淤 清违 控违 拆违 拆临 建绿 增绿 补绿 见绿 透绿 复绿 治超 治堵 治乱 治脏 治污 治气 治土 控煤
控车 控尘 控油 减煤 限塑 禁塑 禁燃 禁放
"""
"""Pairs that offices write and no dictionary has."""
_QUOTED = 12
"""Characters up to which what stands in quotation marks is a name."""


@cache
def _words() -> tuple[str, ...]:
    """What offices write again and again, in two characters."""
    return tuple(files("drafter.checks.rules").joinpath("office_words.txt").read_text("utf-8").split())


@cache
def _known() -> frozenset[str]:
    return frozenset((*_words(), *_KNOWN.split()))


@cache
def _by_sound() -> dict[str, str]:
    """What offices write → by its first character with the sound of the second, and the sound of the first with it."""
    words, together = _words(), "".join(_words())
    firsts, seconds, spoken = together[::2], together[1::2], sounds(together)
    found = dict(zip(map(add, spoken[::2], seconds), words, strict=True))
    found.update(zip(map(add, firsts, spoken[1::2]), words, strict=True))
    return found


def nonwords(text: str) -> Iterator[tuple[int, str]]:
    """(where such a pair stands, the word that is meant)."""
    by_sound, known, beside = _by_sound(), _known(), lookalikes()
    spoken = sounds(text)
    for at, (first, second, sound, next_sound) in enumerate(zip(text, text[1:], spoken, spoken[1:], strict=False)):
        if (pair := first + second) in known:
            continue
        meant = by_sound.get(first + next_sound) or by_sound.get(sound + second)
        if meant is None and (first in beside or second in beside):
            meant = _seen(first, second, beside)
        if meant and _is_wrong(pair, meant) and _stands_apart(text, at):
            yield at, meant


def _seen(first: str, second: str, beside: Mapping[str, str]) -> str | None:
    """What looks like a pair."""
    some = [first + other for other in beside.get(second, "")] + [other + second for other in beside.get(first, "")]
    return next((one for one in some if one in _known()), None)


def _is_wrong(pair: str, meant: str) -> bool:
    at = int(pair[0] == meant[0])
    if (
        pair[at] in _FIGURES
        or meant[at] in _FIGURES
        or pair[1 - at] in _FIGURES
        or pair[0] in _CALLING
        or (at == 0 and pair[0] in USUAL)
    ):
        return False
    met = [times_met(mark) for mark in pair]
    return met[at] < _WRONG and met[1 - at] < _RIGHT and min(met) < _SELDOM and not times_met(pair)


def _stands_apart(text: str, at: int) -> bool:
    """Whether words end before a pair and begin behind it, none is of both, and it is not in a name."""
    before, after = text[max(0, at - _LONGEST) : at], text[at + _PAIR : at + _PAIR + _LONGEST]
    if (
        after[:1] in _PLACES
        or text[at + 1] in _DISTRICTS
        or text.count(text[at : at + _PAIR]) > 1
        or _is_quoted(text, at)
    ):
        return False
    pair = text[at : at + _PAIR]
    lengths = range(1, _LONGEST)
    if any(_is_word(before[-n:] + part) for n in lengths for part in (pair[0], pair) if len(before) >= n):
        return False
    if any(_is_word(part + after[:n]) for n in lengths for part in (pair[1], pair) if len(after) >= n):
        return False
    return _ends_word(before) and _begins_word(after)


def _ends_word(before: str) -> bool:
    if not before or not _is_han(before[-1]) or before[-1] in _BESIDE:
        return True
    return any(_is_word(before[-n:]) for n in range(_PAIR, len(before) + 1))


def _begins_word(after: str) -> bool:
    if not after or not _is_han(after[0]) or after[0] in _BESIDE:
        return True
    return any(_is_word(after[:n]) for n in range(_PAIR, len(after) + 1))


def _is_word(said: str) -> bool:
    return len(said) >= _PAIR and _is_han(said[0]) and _is_han(said[-1]) and times_met(said) > 0


def _is_quoted(text: str, at: int) -> bool:
    begin, end = text.rfind("“", 0, at), text.find("”", at)
    return begin >= 0 and end - begin <= _QUOTED and "”" not in text[begin:at]


def _is_han(mark: str) -> bool:
    return "\u4e00" <= mark <= "\u9fff"
