"""What a mined skeleton asks for besides its headings: its slots at the beginning, and the text under its items."""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.mining.survey.kinds import STATUTORY
from drafter.skeleton.model import Skeleton, Slot

_NEXT = "{{ 年度|int + 1 if 年度|int else '' }}"
_ROOT = (
    Slot("会议", "在什么会上讲", required=True),
    Slot("题目", "题目：一句话概括做法和成效", required=True),
    Slot("单位", "本单位全称", "unit", required=True),
    Slot("年度", "哪一年（四位数字）", "number", required=True, length=(4, 4)),
    Slot("下年", "打算是哪一年的（四位数字）", "number", length=(4, 4)),
    Slot("时间", "哪一段时间，如某年第三季度", required=True),
    Slot("主题", "写的是哪项工作", required=True),
    Slot("发言人", "发言人的职务和姓名", "person"),
    Slot("报告人", "报告人的职务和姓名", "person"),
    Slot("日期", "发言或报告的日期", "date"),
    Slot("题注", "题目下面括号里的话，如第几次、第几期"),
    Slot("称谓", "怎样称呼与会人员或收文单位"),
)
"""What a skeleton may ask for at its beginning, whatever uses it."""
_DATED = Slot("成文日期", "成文日期", "date")
RESERVED = (*(slot.name for slot in _ROOT), "开头", "时段", "结尾", "成文日期")
"""Slots of the whole skeleton."""
_ASKED = re.compile(r"\{\{ ([^ }|]+)")
_TOLD_UNDER = {
    "不足": "具体有哪些表现，原因在哪里",
    "打算": "打算怎么做，做到什么程度",
    "要求": "具体要求是什么",
    "步骤": "什么时间、由谁、做什么",
    "保障": "靠什么来保障",
    "情况": "具体情况和数据",
    "原因": "具体是什么原因，从哪里看得出来",
    "建议": "建议做什么、由谁做",
    "体会": "怎样得出来的，有什么实例",
}
"""What is asked under an item of a section of a role; …"""
_TOLD_IN = {
    "实施方案": "具体怎么做，由谁做，什么时候做完",
    "工作计划": "具体怎么做，由谁做，什么时候做完",
    "通知": "具体要求什么，由谁做，什么时候做完",
    "请示": "具体情况：为什么、要多少、怎样解决",
    "会议纪要": "会议听取了什么、定了什么、由谁落实",
    "通报": "具体情况是什么，作了什么处理、有什么要求",
    "意见": "具体要求什么，由谁做，什么时候做完",
    "函": "具体商请、询问或答复什么",
    "答复": "对这一条建议怎么办理、办到了哪一步",
    "批复": "同意什么、有什么要求",
    "决定": "决定了什么",
    "公告": "具体告知什么",
    "先进事迹材料": "做了哪些事，有什么数据和实例",
    "发言材料": "具体怎么说：道理、做法、数据和实例",
}
"""… under any other in a report of a kind; …"""
_TOLD_ELSE = "具体怎么做的、有什么数据和实例"
"""… and else."""


def all_slots(skeleton: Skeleton, salutation: str) -> tuple[Slot, ...]:
    """All slots of the whole skeleton: those that its texts use, in the order in which they are asked for.

    `salutation` is whom its sources mostly speak to, "" where they differ.
    """
    used = {name for text in _texts_of(skeleton) for name in _ASKED.findall(text)}
    usual = {
        "称谓": salutation or ("各位领导、同志们" if skeleton.kind == "发言材料" else ""),
        "下年": _NEXT if "年度" in used else "",
    }
    asks = {"题目": "题目：发文机关、事由和文种"} if skeleton.kind in STATUTORY else {}
    root = [
        replace(slot, ask=asks.get(slot.name, slot.ask), default=usual.get(slot.name, slot.default))
        for slot in _ROOT
        if slot.name in used
    ]
    return (*root, *skeleton.slots, *((_DATED,) if _DATED.name in used else ()))


def _texts_of(skeleton: Skeleton) -> Iterator[str]:
    yield from (skeleton.title, skeleton.subtitle, *skeleton.byline, skeleton.salutation)
    yield from (*skeleton.preamble, *skeleton.closing, *skeleton.signature)
    pending = list(skeleton.sections)
    while pending:
        node = pending.pop()
        yield from (node.heading, *node.body, *node.variants)
        pending += node.children


def told_under(role: str, kind: str) -> str:
    """What is asked under an item of a section of a role, in a report of a kind."""
    return _TOLD_UNDER.get(role) or _TOLD_IN.get(kind, _TOLD_ELSE)
