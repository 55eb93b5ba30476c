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
_BEHIND = (
    ("阶段", re.compile("阶段")),
    ("字", re.compile("”字")),
    ("行动", re.compile("”?(?:专项)?行动")),
    ("工程", re.compile("”?工程")),
    ("活动", re.compile("”?(?:主题)?活动")),
    ("机制", re.compile("”?(?:工作|长效)?机制")),
    ("制度", re.compile("”?制度")),
    ("责任", re.compile("责任")),
    ("问题", re.compile("”?的?(?:突出)?问题")),
    ("品牌", re.compile("”?品牌")),
    ("事项", re.compile("情况")),
    ("领域", re.compile("建设")),
    ("方面", re.compile("方面")),
)
"""What a slot is called by the wording behind it, …"""
_BEFORE = (
    ("重点", re.compile(r"(?:聚焦|围绕|紧扣|瞄准|突出|紧盯|立足|着眼|抓实|抓好|抓牢|抓住)“?$")),
    ("角色", re.compile(r"(?:当好|甘当|争做)“?$")),
    ("目标", re.compile(r"(?:打造|争创|创建|建设|建成|构建|塑造|树立|实现|争当|锻造|培育|建)最?“?$")),
    ("原则", re.compile(r"(?:坚持|遵循|秉持)“?$")),
    ("能力", re.compile(r"(?:提升|增强|提高|锤炼|练就)“?$")),
    ("制度", re.compile(r"(?:健全|完善|建立|规范)“?$")),
    ("底线", re.compile(r"(?:严守|筑牢|守牢|守住|坚守)“?$")),
    ("基础", re.compile(r"夯实“?$")),
    ("渠道", re.compile(r"(?:拓宽|拓展|畅通)“?$")),
    ("纪律", re.compile(r"(?:严明|严肃)“?$")),
    ("责任", re.compile(r"(?:压实|压紧|扛起|扛牢)“?$")),
    ("问题", re.compile(r"(?:解决|破解|整治|化解)“?$")),
    ("力量", re.compile(r"(?:凝聚|激发|释放|汇聚)“?$")),
    ("环境", re.compile(r"(?:优化|改善|营造)“?$")),
    ("活动", re.compile(r"(?:开展|举办|组织)“?$")),
    ("品牌", re.compile(r"(?:擦亮|叫响|打响)“?$")),
    ("事项", re.compile(r"(?:落实|办好|办实|抓|关于)“?$")),
    ("工作", re.compile(r"(?:推动|推进|促进|深化|做好|做实|做优)“?$")),
    ("举措", re.compile(r"(?:强化|加强|加大|狠抓|实施|通过|采取)“?$")),
    ("第几", re.compile(r"第$")),
    ("领域", re.compile(r"(?:在|从)“?$")),
    ("事项", re.compile(r"^(?:会议|活动|培训|检查|考核|比赛|演练|工程|项目)$")),
    ("对象", re.compile(r"(?:使|让|为|向|对|与|把|将)“?$")),
)
"""… and by the wording before it."""
_PAIRS = (
    ("抓手", re.compile(r"以“?$"), re.compile("”?为"), "定位", re.compile(r"为“?$")),
    (
        "原状",
        re.compile(r"(?<![深强优美亮绿净细固消])[变化由从]“?$"),
        re.compile("”?[为向到成]"),
        "新貌",
        re.compile(r"[为向到成]“?$"),
    ),
    ("对象", re.compile(r"(?:做|做好|当好|争做|争当|甘当)“?$"), re.compile("”?的"), "角色", re.compile("^”?的“?$")),
    ("领域", re.compile(""), re.compile("[还仍]?(?:不|缺|欠)"), "表现", re.compile("(?:不[够太]?|缺|欠)$")),
)
"""Two slots that frame each other: (name of the first, what stands before it, behind it; that of the second)."""
_OTHERS = ("举措", "成效", "途径", "办法", "要求", "效果")
"""Names for a slot of which the wording beside it says nothing."""


@lru_cache(maxsize=4096)
def slot_names(pattern: Pattern) -> tuple[str, ...]:
    """A name for each slot of the pattern, none twice; a choice of wordings is no slot."""
    found: list[str] = []
    for place, part in enumerate(pattern.parts):
        if isinstance(part, Gap) and not part.choices:
            last = found[-1] if found else ""
            found.append(next(name for name in _candidates(pattern, place, last) if name not in found))
    return tuple(found)


def _candidates(pattern: Pattern, place: int, last: str) -> Iterator[str]:
    """Names for the slot at a place, the fittest first; `last` is that of the slot before it."""
    before, after = (_wording(pattern, place + step) for step in (-1, 1))
    if time := _time(pattern, before, after):
        yield time
    if told := SERVING_AS.match(after):
        yield told[1]
    if _COUNTED.match(after):
        yield NUMBER
    lead = before.rpartition("，")[2]
    yield from _paired(lead, after, last)
    yield from (name for name, words in _BEHIND if words.match(after))
    yield from (name for name, words in _BEFORE if words.search(lead))
    yield from _OTHERS
    number = 2
    while True:
        yield from (f"{name}{number}" for name in _OTHERS)
        number += 1


def _wording(pattern: Pattern, place: int) -> str:
    """The fixed wording at a place; "" where none is."""
    part = pattern.parts[place] if 0 <= place < len(pattern.parts) else ""
    return part if isinstance(part, str) else ""


def _paired(lead: str, after: str, last: str) -> Iterator[str]:
    for first, before, behind, second, between in _PAIRS:
        if last == first and between.search(lead):
            yield second
        elif before.search(lead) and behind.match(after):
            yield first


def _time(pattern: Pattern, before: str, after: str) -> str:
    """What a slot in the time of a 阶段 is called, as those of （＿＿） and （＿＿—＿＿）; "" for any other."""
    if "阶段" not in pattern.literals:
        return ""
    if before.endswith("（") and after.startswith("）"):
        return "起止时间"
    if _UNTIL.match(after):
        return "起始时间"
    return "截止时间" if _UNTIL.fullmatch(before) else ""
