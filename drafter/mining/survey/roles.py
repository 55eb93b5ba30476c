"""What a section is for, told by the words offices head it with."""

import re
from functools import lru_cache

LONGEST = 16
"""Characters of a heading that announces something."""
ROLES = (
    (
        "不足",
        re.compile(
            r"(?:存在|面临|主要|当前).{0,6}(?:问题(?!产生)|困难|不足|短板|差距|薄弱环节)|需要?(?:关注|重视|注意)的.{0,4}问题"
            r"|^(?:工作)?(?:问题|不足|困难|短板|差距|制约|薄弱环节)(?:$|和|与|及|、|弱项$)"
        ),
    ),
    (
        "打算",
        re.compile(
            r"^下[一]?(?:步|阶段)|打算|^今后|^明年|(?:工作|年度?)(?:计划|安排|思路)|^(?:计划|安排|思路)"
            r"|^[^，]{0,6}(?:努力|整改|改进)方向|^(?:整改|改进)措施$"
        ),
    ),
    ("原因", re.compile(r"^(?:产生|存在|主要|问题|形成).{0,8}原因(?:分析|剖析)?$|^原因(?:分析|剖析)?$")),
    ("建议", re.compile("^(?:(?:对策|意见|工作|有关|相关|几点|政策|主要)[和与及]?)+建议$|^对策(?:措施)?$|^建议$")),
    ("体会", re.compile("^(?:几点|主要|工作|一些|经验|初步|深刻)*[和与]?(?:体会|启示)(?:$|和|与|及)")),
    ("步骤", re.compile(r"步骤|(?:时间|进度|阶段)(?:安排|划分)")),
    ("保障", re.compile(r"保障措施|组织保障$|^(?:加强|强化)?组织领导|^(?:工作|有关|几点)要求")),
    ("要求", re.compile(r"总体要求|指导思想|工作目标|目标任务|基本原则")),
    ("成效", re.compile(r"(?:取得|主要|工作|初步|阶段性).{0,4}(?:成效|成绩|亮点)|^(?:成效|成绩|亮点)")),
    (
        "做法",
        re.compile(
            r"做法|(?:主要|工作|具体|重点)(?:举措|措施|任务)|(?:工作|开展|落实|完成|进展|履职)情况"
            "|主要工作|重点(?:任务|工作)"
        ),
    ),
    ("情况", re.compile("^.{0,4}(?:基本|总体)(?:情况|概况)$|^(?:工作|工程|项目)?概况$|^.{0,4}现状$")),
)
_TELLING = re.compile(
    "问题|困难|不足|短板|差距|制约|薄弱|原因|建议|对策|体会|启示|概况|现状|方向|下一?(?:步|阶段)|打算|今后|明年|计划|安排|思路|步骤|划分|保障|组织领导|要求|指导思想|目标|基本原则"
    "|成效|成绩|亮点|做法|举措|措施|任务|情况|(?:主要|重点)工作"
)
"""No heading without one of these has a role: one search tells most of them."""


@lru_cache(maxsize=4096)  # asked for each heading by all that look at an article
def role_of(heading: str) -> str:
    """The role that a heading announces, as 做法 or 打算; "" for one that says what was done rather than what it is."""
    if len(heading) > LONGEST or not _TELLING.search(heading):
        return ""
    return next((role for role, pattern in ROLES if pattern.search(heading)), "")
