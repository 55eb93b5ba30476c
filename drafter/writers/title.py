"""A long title broken into lines at word sense, in the shape of a trapezoid or a diamond (GB/T 9704-2012, 7.3.1)."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from drafter.zh.punctuation import CLOSING, OPENING
from drafter.zh.width import display_width

_WORDS = re.compile(
    "全面从严治党|主体责任|政务服务|基层组织|自然资源|社会治理|基层治理|营商环境|党的建设|党风廉政|高质量发展|"
    "关于|工作|情况|汇报|总结|报告|材料|经验|交流|发言|讲话|方案|实施|建设|推进|落实|年度|年终|会议|意见|通知|办法|计划|要点|打算|"
    "进展|成效|调研|调查|自查|整改|述职|述廉|专题|民主|生活会|座谈会|动员会|推进会|现场会|大会|学习|教育|活动|开展|加强|提升|"
    "优化|深化|创新|改革|发展|管理|服务|治理|基层|社会|机关|模范|党建|党组织|党支部|党委|党组|政府|政务|政治|安全|生产|营商|环境|"
    "乡村|振兴|生态|文明|文化|经济|高质量|数字|档案|信访|宣传|组织|纪检|监察|作风|廉政|责任|任务|目标|重点|项目|攻坚|行动|专项|"
    "全面|进一步|坚持|打造|争创|创建|推动|促进|强化|聚焦|围绕|着力|奋力|努力|扎实|切实|干部|队伍|人才|群众|民生|就业|保障|医疗|"
    "卫生|健康|交通|运输|水利|农业|农村|企业|市场|监督|执法|司法|法治|财政|税务|审计|统计|资源|规划|住房|城市|城乡|应急|消防|"
    "防汛|平安|稳定|矛盾|纠纷|化解|网格|社区|街道|同志|在|的|和|与|及|暨|上|[A-Za-z0-9.%〇一二三四五六七八九十]+(?:年度|年|月|日|周年|个)?"
)
_STARTS = ("关于", "《", "“", "在")
_NEVER_FIRST = "的等年月日了、。，；：！？·" + CLOSING
_NEVER_LAST = "在关于第" + OPENING
_INSIDE, _UNKNOWN, _FITTING = 40.0, 6.0, 0.0


def title_lines(title: str, capacity: float) -> tuple[str, ...]:
    """The title in as few lines as hold it; `capacity` is a line's room in full-width characters."""
    width = display_width(title) / 2
    if width <= capacity or "\n" in title:
        return tuple(title.split("\n"))
    costs = _costs(title)
    for count in range(2, len(title)):
        if width > count * capacity:
            continue
        if best := _best(title, costs, count, capacity):
            return best
    return (title,)


def _best(title: str, costs: Sequence[float], count: int, capacity: float) -> tuple[str, ...]:
    """The best cut into `count` lines; () where none fits."""
    places = [at for at, cost in enumerate(costs) if at > 0 and cost < _INSIDE]
    best: tuple[float, tuple[str, ...]] | None = None
    if len(places) ** (count - 1) > 40_000:
        return ()
    for cuts in combinations(places, count - 1):
        lines = tuple(title[start:end] for start, end in zip((0, *cuts), (*cuts, len(title)), strict=True))
        widths = [display_width(line) / 2 for line in lines]
        if max(widths) > capacity:
            continue
        cost = _shape(widths) + sum(costs[at] for at in cuts)
        if best is None or cost < best[0]:
            best = cost, lines
    return best[1] if best else ()


def _shape(widths: Sequence[float]) -> float:
    """How far the lines are from a trapezoid or diamond of well-matched lines: 0 is one whose lines differ by two."""
    steps = [right - left for left, right in pairwise(widths)]
    cost = sum(max(0.0, abs(step) - 4) + (3.0 if abs(step) < 1 else 0.0) for step in steps)
    hourglass = any(left < 0 < right for left, right in pairwise(steps))
    return cost + (12.0 if hourglass else 0.0)


def _costs(title: str) -> list[float]:
    """For each offset what it costs to begin a new line there."""
    costs = [_UNKNOWN] * len(title)
    for word in _WORDS.finditer(title):
        for at in range(word.start() + 1, word.end()):
            costs[at] = _INSIDE
        for at in (word.start(), word.end()):
            if at < len(title) and costs[at] < _INSIDE:
                costs[at] -= 2.0
    depth = blanks = 0
    for at, mark in enumerate(title):
        if at:
            before = title[at - 1]
            blanks += (before == "【") - (mark == "】")
            if mark in _NEVER_FIRST or before in _NEVER_LAST or blanks:
                costs[at] = _INSIDE
            elif costs[at] < _INSIDE:
                if before in "的和与及、》”）" or title.startswith(_STARTS, at):
                    costs[at] = _FITTING
                if depth:
                    costs[at] += 4.0
        depth += (mark in OPENING) - (mark in CLOSING)
    return costs
