"""Sibling texts → the wording they all share, clause by clause, on characters.

Words are not asked for: a segmenter cuts the same word differently in two siblings and then misses what they share.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from drafter.mining.siblings.carrying import BINDING, CLOSING
from drafter.mining.siblings.figures import cuts_figure, without_begun, without_ended
from drafter.mining.siblings.framing import LEADING, parting, pivot
from drafter.mining.siblings.half_words import ends_adverbs, tears_words
from drafter.mining.siblings.openings import is_light
from drafter.mining.siblings.pattern import SLOT, WIDE, Gap, Part, Pattern
from drafter.mining.siblings.signs import parting_inside

_SEPARATOR = re.compile(r"([，；：— \u3000]+)")
_MARKS = "“”‘’《》（）+"
"""Marks that hold a text together wherever they stand: “支部+合作社”."""
_TIMES = ({1}, {2})
"""How often a character stands in each text that keeps step: 共建, 共居共乐."""
_ALONE = frozenset(_MARKS)
MAX_CHOICES = 3
MAX_OPTIONAL = 4
"""Characters of a word that may be missing: 加强作风建设[工作]."""
_ROUNDING_WORDS = """
    工作 活动 建设 行动 机制 制度 体系 能力 水平 力度 任务 项目 工程 情况 问题 服务 管理 要求 方面 过程 规定 事项
"""
ROUNDING = frozenset(("", *_ROUNDING_WORDS.split()))
"""What rounds off a clause that says the same without: 加强作风建设[工作]."""


def generalised(texts: Sequence[str], *, wide: bool = False) -> Pattern:
    """The pattern that all texts follow; a single slot where they share nothing. The order of texts does not matter.

    Texts of more and of fewer clauses are aligned as one clause; if `wide`, clause by clause, what some have more left
    to the slots of the last.
    """
    texts = sorted(set(texts))
    split = [_SEPARATOR.split(text) for text in texts]
    if len({tuple(parts[1::2]) for parts in split}) == 1:
        parts: list[Part] = []
        for place, column in enumerate(zip(*split, strict=True)):
            if place % 2:
                parts.append(column[0])
            else:
                parts += _coordinated(column) if "、" in column[0] else _clause(column)
        found = tidied(parts)
        mark = parting(texts) if found == (SLOT,) else ""
        return Pattern((SLOT, mark, SLOT) if mark else found)
    commas = {text.count("，") for text in texts}
    if wide or len(commas) == 1:  # a colon in some of them ends no clause
        return Pattern(tidied(_clause_by_clause(texts, min(commas), end=SLOT if len(commas) == 1 else WIDE)))
    return Pattern(tidied(_clause(texts)))


def _clause_by_clause(texts: Sequence[str], commas: int, *, end: Gap) -> list[Part]:
    """What the clauses up to so many commas share, and behind them the rest, with `end` for its slots."""
    parts: list[Part] = []
    *firsts, lasts = zip(*(text.split("，", commas) for text in texts), strict=True)
    for column in firsts:
        parts += [*_clause(column), "，"]
    return [*parts, *(end if part == SLOT else part for part in _clause(lasts))]


def tidied(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Parts with neighbouring wordings joined and neighbouring slots made one."""
    found: list[Part] = []
    before: Part = ""
    for part in parts:
        if isinstance(part, str):
            if found and isinstance(before, str):
                found[-1] = before + part
            elif part:
                found.append(part)
        elif part.choices or part != before:
            found.append(part)
        before = found[-1] if found else ""
    return tuple(_quotes_closed(found))


def _quotes_closed(parts: list[Part]) -> list[Part]:
    """Parts without a quotation mark before or behind a gap whose other half is not shared."""
    wording = "".join(part for part in parts if isinstance(part, str))
    if wording.count("“") == wording.count("”"):
        return parts
    found: list[Part] = []
    for place, part in enumerate(parts):
        if isinstance(part, str):
            before = parts[place - 2] if place > 1 else ""
            behind = parts[place + 2] if place + 2 < len(parts) else ""
            if place and part.startswith("”") and not (isinstance(before, str) and before.endswith("“")):
                part = part[1:]
            if place + 1 < len(parts) and part.endswith("“") and not str(behind).startswith("”"):
                part = part[:-1]
        if part == "":
            continue
        if found and isinstance(part, Gap) and isinstance(found[-1], Gap):
            found[-1] = SLOT  # what stood between the two was the mark
        else:
            found.append(part)
    return found


def _coordinated(column: Sequence[str]) -> list[Part]:
    """One clause of all texts, member by member where all have as many: 治标、治本两手抓."""
    if len({text.count("、") for text in column}) > 1:
        return _clause(column)
    parts: list[Part] = []
    for members in zip(*(text.split("、") for text in column), strict=True):
        parts += ["、", *_clause(members)]
    return parts[1:]


def _clause(column: Sequence[str]) -> list[Part]:
    """One clause of all texts: shared beginning, shared end, and anchors between them."""
    start = without_begun(_shared_start(column), column)
    rest = [text[len(start) :] for text in column]
    end = without_ended(_shared_start([text[::-1] for text in rest])[::-1], rest)
    middle = [text[: len(text) - len(end)] for text in rest]
    if tears_words(start, column):
        return [start[:-1], SLOT, *_between([text[1:] for text in middle], "", end), end]
    return [start, *_between(middle, start, end), end]


def _shared_start(column: Sequence[str]) -> str:
    first, last = min(column), max(column)  # what these begin with all do
    for size, (mark, other) in enumerate(zip(first, last, strict=False)):
        if mark != other:
            return first[:size]
    return first


def _between(middle: Sequence[str], opening: str, closing: str) -> list[Part]:
    """What lies between two wordings of a clause, `opening` and `closing`."""
    if not any(middle):
        return []
    anchor = _anchor(middle, opening, closing)
    if not anchor:
        return [_gap(middle, opening, closing)]
    if len(anchor) == 1 and anchor not in _ALONE and _gap(middle, opening, closing).choices:
        return [_gap(middle, opening, closing)]
    cuts = _cuts(middle, anchor)
    before = [text[:cut] for text, cut in zip(middle, cuts, strict=True)]
    after = [text[cut + len(anchor) :] for text, cut in zip(middle, cuts, strict=True)]
    if _torn(before, opening, anchor) or _torn(after, anchor, closing):
        return [_gap(middle, opening, closing)]
    return [*_between(before, opening, anchor), anchor, *_between(after, anchor, closing)]


def _cuts(texts: Sequence[str], anchor: str) -> list[int]:
    """Where each text is parted; of a single character that some open with, at the next one there: 以为民解忧为…."""
    cuts = [text.index(anchor) for text in texts]
    if len(anchor) > 1 or anchor in _ALONE or all(cuts) or not any(cuts):
        return cuts
    return [cut or max(0, text.find(anchor, 1)) for cut, text in zip(cuts, texts, strict=True)]


def _torn(fills: Sequence[str], opening: str, closing: str) -> bool:
    """Whether some texts have nothing on this side of an anchor, and what others have is no word that may be missing.

    Such an anchor is no wording of theirs: 破题降本, 降本争优. A mark is no more than nothing: 落实责任, “一岗双责”.
    """
    if not _ALONE.isdisjoint(fills):
        return True
    return "" in fills and any(fills) and (len(fills) == 2 or _gap(fills, opening, closing) == SLOT)


def _anchor(middle: Sequence[str], opening: str, closing: str) -> str:
    """The longest run of characters that all have: two or more, a mark, or one at the same distance from an edge.

    Else a word that frames the clause together with another.
    """
    shortest = min(middle, key=len)
    common = set(shortest).intersection(*middle)
    if not common:
        return ""
    runs = ["".join(run) for shared, run in groupby(shortest, common.__contains__) if shared]
    for size in range(max(map(len, runs), default=0), 0, -1):
        for stretch in runs:
            for start in range(len(stretch) - size + 1):
                run = stretch[start : start + size]
                if not all(run in text for text in middle) or cuts_figure(run, middle):
                    continue
                if not opening and run[0] == shortest[1:2] and ends_adverbs(run, middle):
                    continue
                if size > 1 or run in _MARKS or _keeps_step(run, middle, opening):
                    return run
    return pivot(opening, middle, common, closing) or parting_inside(middle, common, opening)


def _keeps_step(mark: str, middle: Sequence[str], opening: str) -> bool:
    if len(middle) == 2 and mark not in BINDING and mark != opening:
        return False
    if mark in CLOSING and opening[-1:] not in LEADING and all(text[1:2] == mark for text in middle):
        return False
    if {text.count(mark) for text in middle} not in _TIMES:
        return False
    places = [text.index(mark) for text in middle]
    return len(set(places)) == 1 or len({len(text) - place for text, place in zip(middle, places, strict=True)}) == 1


def _gap(middle: Sequence[str], opening: str, closing: str) -> Gap:
    """A slot, or where a few wordings come again and again, those.

    What stands behind a quoted name may be one thing, another, or missing: “微心愿”活动, “夜课堂”宣讲活动. What
    one text alone opens or ends with is no word that may be missing, unless a light one: 成立产业联盟 is no sibling of
    产业…, nor 述职考核等次为好 of …考核. A character that it alone ends with is no choice: 意见建议 is no …建设; nor
    are 下一步 and 进一步 where one opens with the first, for only the second may be missing.
    """
    words = sorted(set(middle))
    few = len(words) <= MAX_CHOICES and len(words) * 2 <= len(middle)
    if "" in words:
        most = MAX_CHOICES if opening.endswith("”") or all(map(is_light, words)) else 2
        alone = len(middle) - middle.count("") == 1
        if not opening and alone and not all(map(is_light, words)):
            return SLOT
        if not closing and alone and not ROUNDING.issuperset(words):
            return SLOT
        short = all(not word or (word.isalpha() and len(word) <= MAX_OPTIONAL) for word in words)
        return Gap(tuple(words)) if short and len(words) <= most else SLOT
    size = len(words[0])
    if not few or any(len(word) != size for word in words):
        return SLOT
    if min(map(middle.count, words)) == 1:
        if not closing and size == 1:
            return SLOT
        if len(set(map(is_light, words))) > 1:
            return SLOT
    return Gap(tuple(words))
