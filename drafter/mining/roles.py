"""What a section is for, told by the words offices head it with."""

import re

_ROLES = (
    ("不足", re.compile(r"不足|存在.{0,4}问题|存在.{0,4}困难|短板|差距|制约")),
    ("打算", re.compile(r"下[一]?步|打算|今后|明年|计划|安排|思路")),
    ("步骤", re.compile(r"步骤|阶段|进度")),
    ("保障", re.compile(r"保障|组织领导|工作要求|有关要求")),
    ("要求", re.compile(r"总体要求|指导思想|工作目标|基本原则")),
    ("成效", re.compile(r"成效|成绩|亮点")),
    ("做法", re.compile(r"做法|举措|措施|工作(?:开展|完成|落实)?情况|主要工作|重点任务|任务")),
)


def role_of(heading: str) -> str:
    """The role that a heading announces, as 做法 or 打算; "" for one that says what was done rather than what it is."""
    if len(heading) > 16:
        return ""
    return next((role for role, pattern in _ROLES if pattern.search(heading)), "")
