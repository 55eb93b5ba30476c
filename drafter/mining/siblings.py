"""A group of sibling headings → the frame they share and the ones that break it, or none."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise
from math import ceil, log2

from drafter.mining.compared import normal
from drafter.mining.framing import LEADING, PARTNERS, QUOTED, TOWARDS
from drafter.mining.generalise import generalised
from drafter.mining.pattern import Pattern

BITS = 11.0
"""What a character costs: a report's vocabulary is about two thousand characters."""
_COMPARING = "再更新"
"""Words of one character that carry a row of short headings: 认识再提高, 措施再强化; 迈上新台阶, 实现新提升."""
_KEEPING_STEP = "得不一上有无零在见于到入进"
"""Those that do so where the headings are equally long: 坐得住, 沉得下; 标准不降, 力度不减; 服务零距离, 安全零事故."""
_LINKING = frozenset("变送促带强助惠聚兴添育护谋抓守暖润赋亮树连")
"""Verbs of one character that do so between two slots, equally far from an edge: 品牌引领促升级, 农旅融合促增收."""
_LINKING_FREELY = frozenset(("引领", "带动", "助力", "赋能", "助推", "驱动", "护航", "撬动", "促进", "推动", "激活"))
"""Verbs of two characters that do so wherever they stand: 党建引领聚民心, 科技创新引领产业转型."""
_OPENING = frozenset("抓讲严敢")
"""Verbs of one character that open a row of headings of any length: 抓学习, 抓队伍建设."""
_BEGUN = "加推提开完进发组实举参制落持调形巩构全"
"""What ordinary words begin with; alone no wording: 加强队伍建设, 加快项目进度, 加大宣传力度."""
_CARRYING = _LINKING.union(_COMPARING + _KEEPING_STEP)
_QUOTING_WORD = re.compile(r"[^\f，；“”，《》]“\f”|“\f”[^\f，；“”，《》]")
"""A word right before or behind a quoted slot: 下好“先手棋”, 打好“主动仗”; “订单”式培训."""
_ENDS = re.compile("[，；、]")
_FUNCTION = frozenset("的了和与及在要是为以把将上下中，；、“”‘’《》（） \u3000")
_FRAMING = tuple(
    frozenset(pair)
    for pair in (
        *(first + second for first, seconds in PARTNERS.items() for second in seconds),
        *(first + "“”" for first in (*QUOTED, *TOWARDS)),
        "以“",
    )
    if _FUNCTION.issuperset(pair)
)
"""What may frame texts that have no word of content in common."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What siblings share."""

    pattern: Pattern
    outliers: tuple[int, ...] = ()
    """Positions of the siblings that do not follow the pattern."""
    members: int = 0
    """How many siblings follow it."""
    gain: float = 0.0
    """Bits saved by writing the siblings as fills of the pattern (minimum description length)."""


def shared_frame(texts: Sequence[str], *, wide: bool = False) -> Shared | None:
    """The frame that all siblings share, or all but a minority of strangers; None where there is no honest one.

    If `wide`, also one whose last clause stands for several in some siblings, where that saves more.
    """
    plain = tuple(normal(text) for text in texts)
    shared = _shared(plain)
    if not wide or len({text.count("，") for text in plain}) == 1:
        return shared
    found = [one for one in (shared, _shared(plain, wide=True)) if one is not None]
    return max(found, key=lambda one: one.gain, default=None)


@lru_cache(maxsize=4096)  # a skeleton asks again for the groups that the survey has just judged
def _shared(plain: tuple[str, ...], *, wide: bool = False) -> Shared | None:
    if len(set(plain)) < 2:
        return None
    left = list(range(len(plain)))
    best = _judged(plain, left, wide=wide)
    while len(left) > 3:
        tried = [_judged(plain, [i for i in left if i != out], wide=wide) for out in _suspects(plain, left)]
        better = max((t for t in tried if t is not None), key=lambda t: t.gain, default=None)
        if better is None or (best is not None and better.gain <= best.gain):
            break
        best = better
        left = [i for i in range(len(plain)) if i not in better.outliers]
    if best is None and len(plain) > 5:
        best = _without_two(plain, wide=wide)
    if best is None or len(best.outliers) * 2 > len(plain) - len(best.outliers):
        return None
    return best


def _without_two(plain: Sequence[str], *, wide: bool) -> Shared | None:
    """What all share but two that lack the same trait: the headings on measures, then 存在的问题 and 下一步打算."""
    everyone = range(len(plain))
    traits = [_traits(text) for text in plain]
    counts = Counter(chain.from_iterable(traits))
    held = [trait for trait, count in counts.items() if count == len(plain) - 2]
    followers = {tuple(i for i in everyone if trait in traits[i]) for trait in held}
    tried = [_judged(plain, members, wide=wide) for members in sorted(followers)]
    return max((t for t in tried if t is not None), key=lambda t: t.gain, default=None)


def _suspects(plain: Sequence[str], left: Sequence[int]) -> list[int]:
    """The siblings that alone lack a trait: only without one of these can the others share more."""
    traits = {i: _traits(plain[i]) for i in left}
    counts = Counter(chain.from_iterable(traits.values()))
    nearly = {trait for trait, count in counts.items() if count == len(left) - 1}
    return [i for i in left if not nearly <= traits[i]]


@lru_cache(maxsize=1024)
def _traits(text: str) -> frozenset[str]:
    """What could be shared: pairs of characters, words that carry a row, ends of clauses and their number."""
    clauses = text.replace("；", "，").split("，")
    found = {*map("".join, pairwise(text)), *_CARRYING.intersection(text), str(len(clauses))}
    for clause in clauses:
        found.add(f"^{clause[:1]}")
        found.add(f"{clause[-1:]}$")
    return frozenset(found)


def _judged(plain: Sequence[str], members: Sequence[int], *, wide: bool) -> Shared | None:
    chosen = [plain[i] for i in members]
    if len(set(chosen)) < 2:
        return None
    if not _can_be_honest(chosen):
        return None
    pattern = generalised(chosen, wide=wide)
    fills: list[tuple[str, ...]] = []
    for text in chosen:
        fill = pattern.split(text)
        if fill is None:
            return None
        fills.append(fill)
    gain = _gain(pattern, chosen, fills)
    if not _honest(pattern, chosen, gain):
        return None
    outliers = tuple(i for i in range(len(plain)) if i not in members)
    return Shared(pattern, outliers, len(chosen), gain)


def _can_be_honest(texts: Sequence[str]) -> bool:
    """Whether any character that could make a frame stands in all texts: spares most groups the alignment."""
    common = set(texts[0]).intersection(*texts[1:])
    return (
        not common <= _FUNCTION
        or not common.isdisjoint(_KEEPING_STEP)
        or any(pair <= common for pair in _FRAMING)
    )


def _gain(pattern: Pattern, texts: Sequence[str], fills: Sequence[tuple[str, ...]]) -> float:
    """Bits of the texts alone less bits of the pattern and their fills (mining notes: two-part code)."""
    alone = sum(_bits(text) for text in texts)
    words = len(pattern.literals)
    gaps = sum(not isinstance(part, str) for part in pattern.parts)
    frame = _length_bits(words) + words * BITS + gaps * ceil(log2(words + gaps + 1))
    frame += sum(_bits(w) for part in pattern.parts if not isinstance(part, str) for w in part.choices)
    spent = 0.0
    slots = [part for part in pattern.parts if not isinstance(part, str)]
    for row in fills:
        for slot, fill in zip(slots, row, strict=True):
            spent += log2(len(slot.choices)) if slot.choices else _bits(fill)
    return alone - frame - spent


def _bits(text: str) -> float:
    return _bits_of(len(text))


@cache
def _bits_of(size: int) -> float:
    return _length_bits(size) + size * BITS


def _length_bits(number: int) -> float:
    return 2 * ceil(log2(number)) + 1 if number else 1


def _honest(pattern: Pattern, texts: Sequence[str], gain: float) -> bool:
    """Whether a reader would call it a frame: content words shared, at the edge of a clause, and bits saved."""
    content = sum(mark not in _FUNCTION for mark in pattern.literals)
    if _has_pair(pattern):
        return gain > 0
    if not any(not isinstance(part, str) for part in pattern.parts):
        return False
    even = len(texts) >= 3 and len({len(text) for text in texts}) == 1
    carrying = _COMPARING + _KEEPING_STEP if even else _COMPARING
    if "“" in pattern.literals:
        carrying += TOWARDS
    if len(texts) >= 3 and any(mark in carrying and _stand_alike(mark, texts) for mark in pattern.literals):
        return gain > 0
    if not content:
        return False
    if len(texts) >= 3 and _linked(pattern, texts):
        return gain > 0
    if len(texts) >= 3 and _QUOTING_WORD.search("\f".join(part for part in pattern.parts if isinstance(part, str))):
        return gain > 0
    if content >= 2:
        return gain > 0 and (bool(_edges(pattern).strip("".join(_FUNCTION))) or _all_stand_alike(pattern, texts))
    first, last = pattern.parts[0], pattern.parts[-1]
    outer = (first if isinstance(first, str) else "") + (last if isinstance(last, str) else "")
    outer = outer.strip("".join(_FUNCTION))
    if outer in _BEGUN:
        return False
    if len(texts) < 3 or not isinstance(first, str) or outer != first[0]:
        return even
    return even or outer in _OPENING or _first_clauses_even(texts)


def _linked(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether a verb links the two halves of a clause, a slot before and a slot behind."""
    inner = [part for part in pattern.parts[1:-1] if isinstance(part, str)]
    return any(word in _LINKING_FREELY or (word in _LINKING and _stand_alike(word, texts)) for word in inner)


def _first_clauses_even(texts: Sequence[str]) -> bool:
    """Whether all texts have a first clause of the same length: 抓学习，…; 抓服务，…; 抓作风，…."""
    return "，" in texts[0] and len({text.find("，") for text in texts}) == 1


def _all_stand_alike(pattern: Pattern, texts: Sequence[str]) -> bool:
    """Whether headings are set word under word: 内化于心，铸忠诚之魂; 外化于行，聚为民之力."""
    words = (word for part in pattern.parts if isinstance(part, str) for word in part.split("，") if word)
    return len(texts) >= 3 and all(_stand_alike(word, texts) for word in words)


def _stand_alike(word: str, texts: Sequence[str]) -> bool:
    """Whether a word stands equally far from the beginning, or from the end, in all texts."""
    return len({text.find(word) for text in texts}) == 1 or len({len(text) - text.find(word) for text in texts}) == 1


def _has_pair(pattern: Pattern) -> bool:
    """以…为, 在…上, 把…种在 and the like, the first opening a clause, a slot between the two in the same clause."""
    for place, opening in enumerate(pattern.parts):
        if not isinstance(opening, str):
            continue
        word = opening.replace("；", "，").rpartition("，")[2]
        closings = _closings(word)
        for part in pattern.parts[place + 1 :]:
            if isinstance(part, str) and (part.startswith(closings) or (word in LEADING and _tells(part))):
                return True
            if isinstance(part, str) and ("，" in part or "；" in part):
                break
    return False


def _closings(opening: str) -> tuple[str, ...]:
    """The words that frame a clause together with that which opens it."""
    if opening[:-1] in QUOTED and opening[1:] == "“":
        return ("”",)
    return (*PARTNERS.get(opening, ""), *("“" if opening == "以" else ""))


def _tells(part: str) -> bool:
    """Whether a clause goes on with a word of two characters, one of them of content."""
    clause = part.replace("；", "，").partition("，")[0]
    return len(clause) > 1 and clause.isalpha() and not _FUNCTION.issuperset(clause)


def _edges(pattern: Pattern) -> str:
    """The fixed wording with which clauses begin or end."""
    found = ""
    for i, part in enumerate(pattern.parts):
        if not isinstance(part, str):
            continue
        pieces = _ENDS.split(part)
        for j, piece in enumerate(pieces):
            first, last = j > 0 or i == 0, j < len(pieces) - 1 or i == len(pattern.parts) - 1
            if first or last:
                found += piece
    return found
