"""What a skeleton begins and ends with: the title, preamble and closing that its sources share."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.facts import find_facts
from drafter.mining.naming import Names
from drafter.mining.phrasing import Sentence, shared_sentence
from drafter.mining.shapes import Shape
from drafter.skeleton.model import Slot

_TITLES = {
    "汇报材料": "{{ 单位 }}{{ 主题 }}工作情况汇报",
    "经验材料": "{{ 单位 }}{{ 主题 }}工作经验材料",
    "工作总结": "{{ 单位 }}{{ 主题 }}工作总结",
    "实施方案": "{{ 单位 }}{{ 主题 }}工作实施方案",
    "发言材料": "在{{ 会议 }}上的发言",
}
_ABOUT = re.compile(r"关于.{2,40}?((?:工作)?(?:(?:开展|落实|进展|完成)?情况)?的(?:报告|汇报|通报|请示|意见|通知))")
"""A title of the form that GB/T 9704-2012 7.3.1 gives: 发文机关, 事由, 文种."""
_PERIOD = re.compile(r".{0,12}(?:以来|年来|期间|年度?|半年|季度|月份?)")
"""The clause that says of which time a report speaks."""
_PERIODS = ("今年以来", "近年来")
_ANNOUNCE = {"工作总结": "现将有关情况总结如下："}
_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class Edge:
    """Paragraphs of a skeleton with what they ask for."""

    texts: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()


def title(heads: Sequence[str], kind: str) -> str:
    """The title: as most sources are headed if these name the subject before the 文种, else as the kind is."""
    found = [match[1] for head in heads if (match := _ABOUT.search(head)) and match.end() == len(head)]
    if kind == "发言材料" or len(found) * 2 <= len(heads):
        return _TITLES[kind]
    counts = Counter(found)
    return f"{{{{ 单位 }}}}关于{{{{ 主题 }}}}{max(counts, key=lambda end: (counts[end], end))}"


def preamble(shapes: Sequence[Shape], kind: str, names: Names) -> Edge:
    """The preamble: the time it speaks of, what was done on the whole, and the sentence that announces the rest."""
    begun = [shape for shape in shapes if shape.preamble]
    if len(begun) * 2 < len(shapes):
        return Edge()
    text, slots = "{{ 开头 }}", [Slot("开头", "开头：依据、总体做法和成效", "long")]
    periods = [shape.lead for shape in begun if _PERIOD.fullmatch(shape.lead)]
    if len(periods) * 2 > len(begun):
        text = "{{ 时段 }}，" + text
        slots.insert(0, _period(periods))
    announced = [shape for shape in begun if shape.announcement]
    if len(announced) * 2 <= len(begun):
        return Edge((text,), tuple(slots))
    usual = Sentence(_ANNOUNCE.get(kind, "现将有关情况汇报如下："))
    said = shared_sentence([shape.announcement.rstrip("：:。") for shape in announced], names)
    sentence = Sentence(f"{said.template}：", said.slots) if said else usual
    apart = most(shape.preamble > 1 for shape in announced)
    texts = (text, sentence.template) if apart else (f"{text}。{sentence.template}",)
    return Edge(texts, (*slots, *sentence.slots))


def closing(shapes: Sequence[Shape], names: Names) -> Edge:
    """The closing where most sources have one: what comes next, and the sentence that reports of the kind end with."""
    ended = [shape for shape in shapes if shape.closing]
    if len(ended) * 2 <= len(shapes):
        return Edge()
    last = shared_sentence([shape.ending for shape in ended if shape.ending], names)
    if last is not None and most(shape.closing == 1 and shape.ending_apart for shape in ended):
        return Edge((last.template,), last.slots)
    slot = Slot("结尾", "结尾：下一步打算或表态", "long")
    if last is None:
        return Edge(("{{ 结尾 }}",), (slot,))
    apart = most(shape.ending_apart for shape in ended)
    texts = ("{{ 结尾 }}", last.template) if apart else (f"{{{{ 结尾 }}}}。{last.template}",)
    return Edge(texts, (slot, *last.slots))


def most(votes: Iterable[bool]) -> bool:
    """Whether more than half are so."""
    cast = list(votes)
    return sum(cast) * 2 > len(cast)


def _period(periods: Sequence[str]) -> Slot:
    """The time that the report speaks of; times that are one year's are no examples."""
    counts = Counter(period for period in periods if not find_facts(period))
    usual = sorted(counts, key=lambda period: (-counts[period], period)) or list(_PERIODS)
    return Slot("时段", "写的是哪一段时间", default=usual[0], examples=tuple(usual[:_EXAMPLES]))
