"""What a slot is called: the word that writers have for what stands at its place (抓手, 重点, 目标 …)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.mining.siblings.pattern import Gap, Pattern
from drafter.mining.survey.slot_words import SERVING_AS

NUMBER = "数"
"""The name of what is counted."""
_COUNTED = re.compile(r"[年月日次个条项件户%]")
_UNTIL = re.compile(r"[—－–~～至](?![—－])")
_BEFORE = (
    ("重点", re.compile(r"(?:聚焦|围绕|紧扣|瞄准|突出|紧盯|立足|着眼|抓实|抓好|抓牢|抓住)“?$")),
    ("目标", re.compile(r"(?:打造|争创|创建|建设|建成|构建|塑造|树立|实现|争当|锻造|培育|建)最?“?$")),
    ("原则", re.compile(r"(?:坚持|遵循|秉持)“?$")),
    ("能力", re.compile(r"(?:提升|增强|提高|锤炼|练就)“?$")),
    ("制度", re.compile(r"(?:健全|完善|建立|规范)“?$")),
    ("底线", re.compile(r"(?:严守|筑牢|守牢|守住|坚守)“?$")),
    ("问题", re.compile(r"(?:解决|破解|整治|化解)“?$")),
    ("力量", re.compile(r"(?:凝聚|激发|释放|汇聚)“?$")),
    ("环境", re.compile(r"(?:优化|改善|营造)“?$")),
    ("活动", re.compile(r"(?:开展|举办|组织)“?$")),
    ("事项", re.compile(r"(?:落实|办好|办实|抓)“?$")),
    ("工作", re.compile(r"(?:推动|推进|促进|深化|做好|做实|做优)“?$")),
    ("举措", re.compile(r"(?:强化|加强|加大|狠抓|实施|通过|采取)“?$")),
    ("领域", re.compile(r"(?:在|从)“?$")),
    ("对象", re.compile(r"(?:使|让|为|向|对|与|把|将)“?$")),
)
_OTHERS = ("举措", "成效", "途径", "办法", "要求", "效果")
"""Names for a slot of which the wording beside it says nothing."""


@lru_cache(maxsize=4096)
def slot_names(pattern: Pattern) -> tuple[str, ...]:
    """A name for each slot of the pattern, none twice; a choice of wordings is no slot."""
    found: list[str] = []
    for place, part in enumerate(pattern.parts):
        if isinstance(part, Gap) and not part.choices:
            found.append(next(name for name in _candidates(pattern, place) if name not in found))
    return tuple(found)


def _candidates(pattern: Pattern, place: int) -> Iterator[str]:
    before = pattern.parts[place - 1] if place else ""
    after = pattern.parts[place + 1] if place + 1 < len(pattern.parts) else ""
    if time := _time(pattern, before, after):
        yield time
    told = SERVING_AS.match(after) if isinstance(after, str) else None
    if told:
        yield told[1]
    if isinstance(after, str) and _COUNTED.match(after):
        yield NUMBER
    lead = before.rpartition("，")[2] if isinstance(before, str) else ""
    yield from (name for name, words in _BEFORE if words.search(lead))
    yield from _OTHERS
    number = 2
    while True:
        yield from (f"{name}{number}" for name in _OTHERS)
        number += 1


def _time(pattern: Pattern, before: object, after: object) -> str:
    """What a slot at an end of the time of a 阶段 is called, as both of （＿＿—＿＿）; "" for any other."""
    if not any(isinstance(part, str) and "阶段" in part for part in pattern.parts):
        return ""
    if isinstance(after, str) and _UNTIL.match(after):
        return "起始时间"
    return "截止时间" if isinstance(before, str) and _UNTIL.fullmatch(before) else ""
