"""What a skeleton begins and ends with under its title: the preamble and closing that its sources share."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.facts import find_facts
from drafter.facts.called import called
from drafter.mining.short_names import named_by_level
from drafter.mining.skeletons.heads import subject_of
from drafter.mining.skeletons.naming import Names
from drafter.mining.skeletons.phrasing import DIFFERS, Sentence, about_subject, shared_sentence, without_facts
from drafter.mining.survey.kinds import STATUTORY
from drafter.mining.survey.shapes import Shape
from drafter.skeleton.model import Node, Slot
from drafter.zh.years import KNOWN_YEAR

_PERIOD = re.compile(r".{0,12}(?:以来|年来|期间|年度?|半年|季度|月份?)")
"""The clause that says of which time a report speaks."""
_A_YEAR = re.compile(rf"(?:{KNOWN_YEAR})年")
_PERIODS = ("今年以来", "近年来")
_ANNOUNCE = {
    "工作总结": "现将有关情况总结如下：",
    "通知": "现将有关事项通知如下：",
    "请示": "现将有关事项请示如下：",
    "会议纪要": "现将议定事项纪要如下：",
    "通报": "现将有关情况通报如下：",
    "意见": "现提出以下意见：",
    "函": "现将有关事项函告如下：",
    "答复": "现答复如下：",
    "批复": "现批复如下：",
    "决定": "现作出如下决定：",
    "公告": "现将有关事项公告如下：",
}
_REPORTED = "现将有关情况汇报如下："
_BEGUN = {
    "实施方案": "为什么做、依据什么、总的目标",
    "工作计划": "为什么做、依据什么、总的目标",
    "发言材料": "为什么讲、基本情况和总的做法",
    "通知": "为什么发这个通知，依据什么",
    "请示": "为什么请示，依据什么",
    "会议纪要": "什么时候、谁主持、开了什么会",
    "通报": "通报什么、依据什么",
    "意见": "为什么提这些意见，依据什么",
    "函": "为什么发函，依据什么",
    "答复": "收到了什么建议或来函",
    "批复": "收到了什么请示",
    "决定": "为什么作这个决定，依据什么",
    "公告": "为什么发这个公告，依据什么",
    "先进事迹材料": "是谁、做什么工作、得过什么荣誉",
}
_BEGUN_ELSE = "依据、总体做法和成效"
"""What a preamble tells."""
_ENDED = dict.fromkeys((*STATUTORY, "实施方案"), "还要说明什么、有什么要求")
_ENDED |= {"会议纪要": "会议最后强调什么，哪些人参加", "发言材料": "下一步打算、表态或号召"}
_ENDED_ELSE = "下一步打算或表态"
"""What a closing tells."""
_MARKS = "：:。"
_POINTS = re.compile(r"(?<=[讲谈说提作从为以下好])[两二三四五六七八九](?=点|个?方面|条|项|件)")
_EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class Edge:
    """Paragraphs of a skeleton with what they ask for."""

    texts: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()


def greeted(shapes: Sequence[Shape]) -> str:
    """Whom most of those speak to that speak to anybody, where no fact is in it; "" for nobody in particular."""
    counts = Counter(shape.salutation for shape in shapes if shape.salutation)
    usual, count = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    known = count * 2 <= counts.total() or find_facts(usual) or any(called(usual)) or any(named_by_level(usual))
    return "" if known else usual


def preamble(shapes: Sequence[Shape], kind: str, names: Names, year: str) -> Edge:
    """The preamble: the time it speaks of, what was done on the whole, and the sentence that announces the rest.

    `year` is the template of the report's year, where its title has one.
    """
    begun = [shape for shape in shapes if shape.preamble]
    if len(begun) * 2 < len(shapes):
        return Edge()
    text, slots = _opening([shape.opening for shape in begun], kind, year)
    announced = [shape for shape in begun if shape.announcement]
    usual = len(announced) * 2 > len(begun)
    sentence = _announcement(announced, kind, names, single=len(shapes) == 1) if usual else None
    if sentence is None:
        return Edge((text,), slots)
    if most(shape.announced_apart and shape.preamble == 1 for shape in announced):
        return Edge((sentence.template,), sentence.slots)
    if most(shape.announced_apart for shape in announced):
        return Edge((text, sentence.template), (*slots, *sentence.slots))
    if most(shape.preamble == 1 for shape in announced):
        return Edge((f"{text}。{sentence.template}",), (*slots, *sentence.slots))
    before = Slot(names.fresh("承上"), "引出下文的几句话：成绩怎么看、还有什么问题", "long")
    return Edge((text, f"{{{{ {before.name} }}}}。{sentence.template}"), (*slots, before, *sentence.slots))


def _opening(openings: Sequence[str], kind: str, year: str) -> tuple[str, tuple[Slot, ...]]:
    """What was done on the whole, behind the time that most of the openings begin with; with what it asks for."""
    slot = Slot("开头", f"开头：{_BEGUN.get(kind, _BEGUN_ELSE)}", "long")
    if year and most(_A_YEAR.fullmatch(opening) is not None for opening in openings):
        return f"{year}，{{{{ 开头 }}}}", (slot,)
    periods = [opening for opening in openings if _PERIOD.fullmatch(opening)]
    if len(periods) * 2 > len(openings):
        return "{{ 时段 }}，{{ 开头 }}", (_period(periods), slot)
    return "{{ 开头 }}", (slot,)


def _announcement(shapes: Sequence[Shape], kind: str, names: Names, *, single: bool) -> Sentence | None:
    """The sentence that announces the rest, the subject of the report a slot; the kind's own where most say 如下.

    A single report's is kept whatever it says.
    """
    said = [about_subject(shape.announcement.rstrip(_MARKS), subject_of(shape)) for shape in shapes]
    mark = "：" if most(not shape.announcement.endswith("。") for shape in shapes) else "。"
    shared = without_facts(said[0], shapes[0].places, names) if single else shared_sentence(said, names)
    as_follows = most(text.endswith("如下") for text in said)
    if shared is not None and (
        single or not as_follows or not any(slot.name.startswith(DIFFERS) for slot in shared.slots)
    ):
        return Sentence(f"{shared.template}{mark}", shared.slots)
    return Sentence(_ANNOUNCE.get(kind, _REPORTED)) if as_follows else None


def counted(edge: Edge, sections: Sequence[Node]) -> Edge:
    """The edge with the number of points that it announces (讲三点意见) told by how many are written."""
    repeats = [node.repeat.name for node in sections if node.repeat]
    return Edge(tuple(with_count(text, repeats) for text in edge.texts), edge.slots)


def with_count(text: str, repeats: Sequence[str]) -> str:
    """The text with the number of points in it told by how many turns the repeat has, if it is one alone."""
    return _POINTS.sub(f"{{{{ {repeats[0]}数 }}}}", text) if len(repeats) == 1 else text


def closing(shapes: Sequence[Shape], names: Names, kind: str) -> Edge:
    """The closing where most sources have one: what comes next, and the sentence that reports of the kind end with."""
    ended = [shape for shape in shapes if shape.closing]
    if len(ended) * 2 <= len(shapes):
        return Edge()
    said = [shape.ending for shape in ended if shape.ending]
    single = len(shapes) == len(said) == 1
    last = without_facts(said[0], shapes[0].places, names) if single else shared_sentence(said, names)
    if last is not None and most(shape.closing == 1 and shape.ending_apart for shape in ended):
        return Edge((last.template,), last.slots)
    slot = Slot("结尾", f"结尾：{_ENDED.get(kind, _ENDED_ELSE)}", "long")
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
