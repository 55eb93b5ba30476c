"""A group of sibling headings → the frame they share and the ones that break it, or none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate, chain
from math import ceil, log2
from operator import add, and_

from drafter.mining.siblings.carrying import CARRYING
from drafter.mining.siblings.choices import with_one_word, with_whole_words
from drafter.mining.siblings.clauses import CLASSICAL
from drafter.mining.siblings.compared import plain
from drafter.mining.siblings.dates import with_whole_dates
from drafter.mining.siblings.framing import PARTING
from drafter.mining.siblings.generalise import generalised
from drafter.mining.siblings.honest import can_be_honest, honest
from drafter.mining.siblings.pattern import Gap, Pattern
from drafter.mining.siblings.shared_halves import without_shared_halves
from drafter.mining.siblings.torn_words import without_torn_words
from drafter.mining.siblings.turns import by_turns_alone, with_all_turns

BITS = 11.0
"""What a character costs: a report's vocabulary is about two thousand characters."""

_CARRIERS = CARRYING.union(PARTING, "应尽必就才能则以为相")
"""Words that carry a row wherever they stand: 应享尽享, 能快则快, 以人为本."""
_PLACES = "0123456789"
"""Where a character may stand in step: 常 in 机关干部常下基层."""
_MOST_STRANGERS = 3
"""Strangers that are told from siblings at once, by what all of them lack."""

STRANGE = 2 * BITS
"""What it costs to call a sibling a stranger where all share a frame without that."""
_ROUNDING = ("工作", "活动", "行动", "工程", "任务", "项目")
"""What rounds off something to be done, which makes none a stranger: 抓好渔船检修工作, but not 提升夜航能力."""


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
    read = plain(texts)
    shared = plain_frame(read)
    if not wide or len({text.count("，") for text in read}) == 1:
        return shared
    return _best((shared, plain_frame(read, wide=True)), read)


@lru_cache(maxsize=4096)  # a skeleton asks again for the groups that the survey has just judged
def plain_frame(texts: tuple[str, ...], *, wide: bool = False) -> Shared | None:
    """The same for texts that are in the form in which wording is compared."""
    if len(set(texts)) < 2:
        return None
    left = list(range(len(texts)))
    best = _judged(texts, left, wide=wide)
    while len(left) > 3:
        tried = [_judged(texts, [i for i in left if i != out], wide=wide) for out in _suspects(texts, left)]
        better = _best(tried, texts)
        if better is None or (best is not None and better.gain <= best.gain + STRANGE):
            break
        if best is not None and (rounded := _rounded_off(best, better, texts)) is not None:
            best = rounded
            break
        best = better
        left = [i for i in range(len(texts)) if i not in better.outliers]
    for few in range(2, _MOST_STRANGERS + 1):
        if best is None and len(texts) >= few * 2 + 2:
            best = _without(few, texts, wide=wide)
    if best is None:
        return _by_turns(texts)
    if not _are_minority(len(best.outliers), len(texts)):
        return None
    return _in_whole_words(best, texts)


def _rounded_off(best: Shared, better: Shared, texts: Sequence[str]) -> Shared | None:
    """What all share with a word behind that some do without, where only these break the better: 抓好{1}[工作]."""
    *parts, last = better.pattern.parts
    if tuple(parts) != best.pattern.parts or last not in _ROUNDING:
        return None
    pattern = Pattern((*parts, Gap(("", str(last)))))
    members = [text for i, text in enumerate(texts) if i not in best.outliers]
    return replace(best, pattern=pattern, gain=_gain(pattern, members, [pattern.fills(text) or () for text in members]))


def _best(tried: Iterable[Shared | None], texts: Sequence[str]) -> Shared | None:
    """The one that saves most; of equal ones the same in whatever order the texts are."""
    found = [one for one in tried if one is not None]
    most = max((one.gain for one in found), default=0.0)
    found = [one for one in found if one.gain == most]
    if len(found) < 2:
        return found[0] if found else None
    return min(found, key=lambda one: (one.pattern.text(), sorted(texts[i] for i in one.outliers)))


def _by_turns(texts: Sequence[str]) -> Shared | None:
    """What texts have by turns in two places, or all but one that opens as no other, though all share no wording."""
    openings = [text[:2] for text in texts]
    if len(set(openings)) > len(texts) // 2 + 1:  # spares most groups the rest
        return None
    alone = tuple(i for i, opening in enumerate(openings) if openings.count(opening) == 1)
    found = _by_turns_but(texts, ())
    return _by_turns_but(texts, alone) if found is None and len(alone) == 1 else found


def _by_turns_but(texts: Sequence[str], outliers: tuple[int, ...]) -> Shared | None:
    members = [text for i, text in enumerate(texts) if i not in outliers]
    pattern = by_turns_alone(members)
    if pattern is None:
        return None
    gain = _gain(pattern, members, [pattern.fills(text) or () for text in members])
    return Shared(pattern, outliers, len(members), gain) if gain > 0 else None


def _are_minority(strangers: int, texts: int) -> bool:
    """Whether so few of so many texts are strangers: a third, or 基本情况, 存在的问题 and 下一步打算 among eight."""
    return strangers * 3 <= texts or (strangers == _MOST_STRANGERS and texts >= strangers * 2 + 2)


def _in_whole_words(shared: Shared, texts: Sequence[str]) -> Shared:
    """The same, its wording neither beginning nor ending inside a word."""
    told = shared.pattern
    members = [text for i, text in enumerate(texts) if i not in shared.outliers] if shared.outliers else texts
    for narrowed in (with_all_turns, without_torn_words, without_shared_halves):
        whole = narrowed(told, members)
        if whole is not told and _gain_of(whole, [text for text in texts if told.split(text)]) is not None:
            told = whole
    told = with_whole_dates(told)
    if told is shared.pattern:
        return shared
    outliers = tuple(i for i in shared.outliers if told.split(texts[i]) is None)
    return replace(shared, pattern=told, outliers=outliers, members=len(texts) - len(outliers))


def _without(few: int, texts: Sequence[str], *, wide: bool) -> Shared | None:
    """What all share but so many that lack the same trait: the headings on measures, then 存在的问题 and 下一步打算."""
    everyone = range(len(texts))
    traits = [_traits(text) for text in texts]
    counts = Counter(chain.from_iterable(traits))
    held = [trait for trait, count in counts.items() if count == len(texts) - few]
    followers = {tuple(i for i in everyone if trait in traits[i]) for trait in held}
    if few == _MOST_STRANGERS:
        followers = {members for members in followers if _are_one_row(texts, members)}
    tried = [_judged(texts, members, wide=wide) for members in sorted(followers)]
    return _best(tried, texts)


def _are_one_row(texts: Sequence[str], members: Sequence[int]) -> bool:
    """Whether all of these open with the same word, and no two of the others with one."""
    others = [text[:2] for place, text in enumerate(texts) if place not in members]
    return len({texts[place][:2] for place in members}) == 1 and len(set(others)) == len(others)


def _suspects(texts: Sequence[str], left: Sequence[int]) -> list[int]:
    """The siblings that alone lack a trait: only without one of these can the others share more."""
    traits = [_traits(texts[i]) for i in left]
    upto = [*accumulate(traits, and_)]
    since = [*accumulate(reversed(traits), and_)][::-1]
    others = (since[1], *map(and_, upto, since[2:]), upto[-2])
    return [i for i, own, theirs in zip(left, traits, others, strict=True) if not theirs <= own]


@lru_cache(maxsize=1024)
def _traits(text: str) -> frozenset[str]:
    """What may be shared: pairs of characters, words that carry a row, what stands in step, ends of clauses."""
    clauses = text.replace("；", "，").split("，")
    found = {*map(add, text, text[1:]), *_CARRIERS.intersection(text[1:]), str(len(clauses))}
    for clause in clauses:
        found.add(f"^{clause[:1]}")
        found.add(f"{clause[-1:]}$")
        if clause[-2:-1] == CLASSICAL:
            found.add(f"{CLASSICAL}.$")
    found.update(map(add, text, _PLACES))
    return frozenset(found)


def _judged(texts: Sequence[str], members: Sequence[int], *, wide: bool) -> Shared | None:
    chosen = [texts[i] for i in members]
    if len(set(chosen)) < 2:
        return None
    if not can_be_honest(chosen):
        return None
    pattern = with_whole_words(generalised(chosen, wide=wide))
    if len(pattern.parts) == 1:
        return None
    gain = _gain_of(pattern, chosen)
    if gain is None:
        told = with_all_turns(pattern, chosen)
        gain, pattern = None if told is pattern else _gain_of(told, chosen), told
    if gain is None:
        return None
    outliers = tuple(i for i in range(len(texts)) if i not in members)
    return Shared(pattern, outliers, len(chosen), gain)


def _gain_of(pattern: Pattern, texts: Sequence[str]) -> float | None:
    """Bits saved by a pattern that all texts follow and that an honest reader would name; None where they do not."""
    fills: list[tuple[str, ...]] = []
    for text in texts:
        fill = pattern.split(text)
        if fill is None:
            return None
        fills.append(fill)
    gain = _gain(pattern, texts, fills)
    return gain if honest(*with_one_word(pattern, texts, fills), gain) else None


def _gain(pattern: Pattern, texts: Sequence[str], fills: Sequence[tuple[str, ...]]) -> float:
    """Bits of the texts alone less bits of the pattern and their fills (mining notes: two-part code)."""
    alone = _bits(texts)
    words = len(pattern.literals)
    slots = [part for part in pattern.parts if not isinstance(part, str)]
    frame = _length_bits(words) + words * BITS + len(slots) * ceil(log2(words + len(slots) + 1))
    spent = 0.0
    for slot, column in zip(slots, zip(*fills, strict=True), strict=True):
        if slot.choices:
            frame += _bits(slot.choices)
            spent += log2(len(slot.choices)) * len(column)
        else:
            spent += _bits(column)
    return alone - frame - spent


def _bits(texts: Iterable[str]) -> float:
    return sum(map(_bits_of, map(len, texts)))


@cache
def _bits_of(size: int) -> float:
    return _length_bits(size) + size * BITS


def _length_bits(number: int) -> float:
    return 2 * ceil(log2(number)) + 1 if number else 1
