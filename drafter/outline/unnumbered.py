"""Levels of headings without a number: which stand under others of them, and which lost a number that others have."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from drafter.outline.mark import Mark
from drafter.outline.rows import Row

_LONGEST = 12
"""Characters of 下一阶段重点工作安排."""
_SECTION = re.compile(
    r"[^，。、：“”]*(?:做法|成[效绩果]|情况|不足|问题|短板|差距|困难|原因|剖析|打算|计划|安排|思路|方向|措施|举措|对策|建议|启示|体会|经验|背景|目标|要求|保障|任务|步骤|回顾|展望)"
)
_FRAMES = re.compile(r"(?:[引前导序]\s?言|导\s?语|结\s?[语论]|结束语|[总小]\s?结|后\s?记|尾\s?声)[：:]?")


def names_part(text: str) -> bool:
    """Whether a heading is what any report may call one of its parts: 主要做法, 存在的问题, 下一步打算."""
    return len(text) <= _LONGEST and _SECTION.fullmatch(text) is not None


def frames(text: str) -> bool:
    """Whether a heading is of what stands before the sections of a text, or after them."""
    return len(text) <= _LONGEST and _FRAMES.fullmatch(text) is not None


def lower(rows: Sequence[Row], own: Mapping[int, int]) -> frozenset[int]:
    """Those of the headings on their own lines, `own`, that stand under others of them.

    Right under a part of the report (工作成效) stands what is no part of it (平安校园创建): so do all of its kind.
    """
    parts = [at for at in sorted(own) if names_part(rows[at].text)]
    if not any(at + 1 in own and at + 1 not in parts for at in parts):
        return frozenset()
    return frozenset(at for at in own if at > parts[0] and at not in parts)


def lost(rows: Sequence[Row], marks: Sequence[Mark | None], own: Collection[int]) -> dict[int, Mark]:
    """Those of the headings on their own lines, `own`, that lost a number of the coarsest scheme.

    Such a heading stands where the number is missing, or behind the last where it is called as a part of a report is.
    Its mark has the number of the one before it, 0 where it is the first, and no characters.
    """
    ranks = [mark.rank for mark in marks if mark is not None and mark.rank]
    coarsest = min(ranks, default=0)
    if ranks.count(coarsest) < 2:
        return {}
    tops = [(at, mark) for at, mark in enumerate(marks) if mark is not None and mark.rank == coarsest]
    if any(after.number <= before.number for (_, before), (_, after) in pairwise(tops)):
        return {}
    found: dict[int, Mark] = {}
    first, last = tops[0], tops[-1]
    stretches = [(-1, 0, first[0], first[1].number), *((a, m.number, b, n.number) for (a, m), (b, n) in pairwise(tops))]
    plain = sorted(own)
    for start, number, end, after in stretches:
        between = [at for at in plain if start < at < end]
        missing = after - number - 1
        if missing == 1 == len(between) and (len(plain) == 1 or names_part(rows[between[0]].text)):
            found[between[0]] = first[1]._replace(number=number, start=0, end=0)
    behind = [at for at in plain if at > last[0] + 1]
    if behind and len(found) + len(behind) == len(plain) and all(names_part(rows[at].text) for at in behind):
        found |= dict.fromkeys(behind, last[1]._replace(start=0, end=0))
    return found
