"""The kind of text (文种) that an article is, as its title tells."""

import re

_BY_WORD = (
    ("实施方案", ("方案", "要点", "计划")),
    ("工作总结", ("总结",)),
    ("发言材料", ("讲话", "发言", "致辞")),
    ("汇报材料", ("汇报", "报告", "情况")),
)
"""文种 → words of which a title has one wherever it stands; the first that fits."""
_ELSE = "经验材料"
_STATUTORY = (
    ("通知", "通知"),
    ("请示", "请示"),
    ("会议纪要", "纪要"),
    ("通报", "通报"),
    ("意见", "意见"),
    ("函", "的函|复函"),
    ("答复", "的答复"),
    ("批复", "的批复"),
    ("决定", "的决定"),
    ("公告", "[公通]告"),
)
"""Papers with rules of their own (《党政机关公文处理工作条例》 2012, art. 8); what is called 报告 is mostly 汇报."""
STATUTORY = frozenset(kind for kind, _ in _STATUTORY)
_ENDING = (
    *_STATUTORY,
    ("对照检查材料", "(?:对照检查|检视剖析|党性分析)(?:材料|发言提纲)?"),
    ("先进事迹材料", "(?:先进|典型|主要|个人)事迹(?:材料|简介)?|事迹材料"),
    ("述职报告", "述[职廉责学法德]+(?:报告|材料)?"),
    ("调研报告", "(?:调研|调查|考察)报告"),
    ("自查报告", "自查(?:自纠|自评)?(?:工作)?(?:情况)?的?报告"),
    ("工作计划", "(?:工作|年度|学年|学期|季度)计划"),
)
"""文种 → the end of a title that says it by itself."""
_BY_ENDING = re.compile(f"(?:{'|'.join(f'({ending})' for _, ending in _ENDING)})$")
_LONGEST_ENDING = 8
"""Characters of such an end."""
_BEHIND = re.compile(r"(?:[（(][^（()）]*[)）]|稿|[一二三四五六七八九十\d])+$")
"""（试行） and the number of a copy behind a title."""


def kind_of(title: str, subtitle: str) -> str:
    """What the end of the title or else of its subtitle says, or else a word in them; 经验材料 where neither tells."""
    if ended := _ended(title) or _ended(subtitle):
        return ended
    headed = f"{title}\n{subtitle}"
    return next((kind for kind, words in _BY_WORD if any(word in headed for word in words)), _ELSE)


def _ended(title: str) -> str:
    """The 文种 that a title ends with, where that alone says it, as 通知; else ""."""
    bare = _BEHIND.sub("", title)
    match = _BY_ENDING.search(bare, max(0, len(bare) - _LONGEST_ENDING))
    kind = _ENDING[(match.lastindex or 1) - 1][0] if match else ""
    return "工作总结" if kind == "工作计划" and "总结" in bare else kind
