"""Articles of one shape → one skeleton that they all are fills of."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from zlib import crc32

from drafter.document.model import Layout
from drafter.mining.clusters import Cluster, Run, clusters, runs, style_under
from drafter.mining.compared import plain
from drafter.mining.edges import closing, counted, most, preamble, with_count
from drafter.mining.headings import Known, Wording, Years, fixed_headings, whole_heading, whole_item, wording_of
from drafter.mining.heads import head_of
from drafter.mining.model import Place
from drafter.mining.naming import Names
from drafter.mining.phrasing import shared_sentence, without_facts
from drafter.mining.record import ArticleRecord
from drafter.mining.shapes import Shape, ShapeNode
from drafter.mining.titles import NEXT_YEAR
from drafter.skeleton.model import Mined as Provenance
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot

SUPPORT = 2
"""Different articles that make a shape worth a skeleton."""
MERGED = 120
"""Articles that a skeleton is merged from at most: what most of them have, most of a sample have."""
KEPT = 0.25
"""Share of the headings of one kind that have items under them from which on the skeleton has a place for items."""
FITTING = 0.8
"""Share of the headings that a wording has to fit so that all are asked for in it."""
ACROSS = 12
"""Headings of different reports that are held against each other."""
SAMPLE = 200
"""Headings that are looked through for what slots were filled with."""
VARIANTS = 3
"""Other words that a fixed heading is shown to have."""
_REPEATS = ("方面", "要点", "事项", "细项")
_TEXTS = ("正文", "展开", "说明", "细节")
_NEXT = "{{ 年度|int + 1 if 年度|int else '' }}"
_ROOT = (
    Slot("会议", "在什么会上讲", required=True),
    Slot("题目", "题目：一句话概括做法和成效", required=True),
    Slot("单位", "本单位全称", "unit", required=True),
    Slot("年度", "哪一年（四位数字）", "number", required=True, length=(4, 4)),
    Slot("下年", "打算是哪一年的（四位数字）", "number", length=(4, 4)),
    Slot("时间", "哪一段时间，如某年第三季度", "date", required=True),
    Slot("主题", "写的是哪项工作", required=True),
    Slot("发言人", "发言人的职务和姓名", "person"),
    Slot("报告人", "报告人的职务和姓名", "person"),
    Slot("日期", "发言或报告的日期", "date"),
    Slot("称谓", "怎样称呼与会人员或收文单位"),
)
"""What a skeleton may ask for at its beginning, whatever uses it."""
_DATED = Slot("成文日期", "成文日期", "date")
_RESERVED = (*(slot.name for slot in _ROOT), "开头", "时段", "结尾", "成文日期")
"""Slots of the whole skeleton."""
_ASKED = re.compile(r"\{\{ ([^ }|]+)")
_HEADINGS = {
    "做法": "主要做法",
    "不足": "存在的问题",
    "打算": "下一步打算",
    "成效": "取得的成效",
    "步骤": "实施步骤",
    "保障": "保障措施",
    "要求": "总体要求",
}
"""What a section of a role is called where every source puts a fact into its heading."""
_MARKS = "：:。"
_TOLD_UNDER = {
    "不足": "具体有哪些表现，原因在哪里",
    "打算": "打算怎么做，做到什么程度",
    "要求": "具体要求是什么",
    "步骤": "什么时间、由谁、做什么",
    "保障": "靠什么来保障",
}
"""What is asked under an item of a section of a role; …"""
_TOLD_ELSE = "具体怎么做的、有什么数据和实例"
"""… and under any other."""
_KEPT_HEADING = 30
"""Characters up to which the heading of a single report is its structure; a longer one is a sentence of its text."""


@dataclass(frozen=True, slots=True)
class MinedSkeleton:
    """A skeleton and the articles it was made of."""

    skeleton: Skeleton
    members: tuple[Place, ...]
    """The different articles."""


def skeletons(
    articles: Sequence[ArticleRecord],
    leaders: Sequence[int],
    support: int = SUPPORT,
    known: Known = MappingProxyType({}),
) -> list[MinedSkeleton]:
    """The skeletons of a library, those of most articles first; copies are counted once.

    Wording, layout, and how often a node is repeated come from a sample of the articles, their number and the files
    from all. `known` tells of groups of headings what they share, where that has been judged before.
    """
    used: Counter[str] = Counter()
    return [_skeleton(cluster, used, known) for cluster in clusters(articles, leaders, support)]


def _skeleton(cluster: Cluster, used: Counter[str], known: Known) -> MinedSkeleton:
    kind, members = cluster.kind, cluster.members
    sample = _sample(members)
    shapes = [member.shape for member in sample]
    files = tuple(dict.fromkeys(member.source for member in members))
    name = _name(kind, shapes[0])
    used[name] += 1
    names = Names(_RESERVED)
    head = head_of(shapes, kind)
    begin, end = preamble(shapes, kind, names), closing(shapes, names)
    years = _years(head.title, kind)
    merge = _Merge(names, known, len(members) == 1, shapes[0].places, years)
    sections = merge.nodes([shape.nodes for shape in shapes], 0)
    begin = counted(begin, sections)
    skeleton = Skeleton(
        name=name if used[name] == 1 else f"{name}（{used[name]}）",
        kind=kind,
        about=f"从 {len(members)} 篇材料里提炼：{_told(shapes[0])}",
        title=head.title,
        subtitle=head.subtitle,
        byline=head.byline,
        salutation="{{ 称谓 }}：" if shapes[0].salutation else "",
        preamble=begin.texts,
        sections=sections,
        closing=end.texts,
        signature=("{{ 单位 }}", "{{ 成文日期 }}") if most(shape.signed for shape in shapes) else (),
        slots=(*begin.slots, *end.slots),
        mined=Provenance(len(members), len(files), files=files),
    )
    skeleton = replace(skeleton, slots=_asked_first(skeleton))
    return MinedSkeleton(skeleton, tuple(Place(member.source, member.line) for member in members))


def _sample(members: Sequence[ArticleRecord]) -> Sequence[ArticleRecord]:
    """At most MERGED of the articles, in their order; told by what they say, so that others beside them, and what the
    files are called, hardly change which."""
    if len(members) <= MERGED:
        return members
    lowest = sorted((crc32(member.clauses), place) for place, member in enumerate(members))[:MERGED]
    return [members[place] for place in sorted(place for _, place in lowest)]


def _name(kind: str, shape: Shape) -> str:
    parts = runs(shape.nodes)
    roles = list(dict.fromkeys(run.role for run in parts if run.role))
    if roles:
        return f"{kind}·{'—'.join(roles[:4])}"
    under = style_under(parts[0].nodes)
    head = {"": "无序号小标题", "一是": "一是二是分段"}.get(parts[0].scheme, "并列标题")
    return f"{kind}·{head}" + (f"＋{under}" if under not in ("无", "") else "")


def _told(shape: Shape) -> str:
    """What the sections are for, with the styles of parallel headings and of what stands under them."""
    told = []
    for run in runs(shape.nodes)[:6]:
        under = style_under(run.nodes)
        name = run.role or ("并列标题" if run.scheme else "无序号小标题")
        styles = [f"{style}…" for style in ("" if run.role else run.scheme, under) if style not in ("", "无")]
        told.append(f"{name}（{''.join(styles)}）" if styles else name)
    return "、".join(told)


def _years(title: str, kind: str) -> Years:
    """Which years the headings of a report speak of: the title's, and a summary's plans the next one."""
    if "{{ 年度 }}" not in title:
        return Years()
    return Years("{{ 年度 }}年", NEXT_YEAR if kind == "工作总结" else "")


def _asked_first(skeleton: Skeleton) -> tuple[Slot, ...]:
    """All slots of the whole skeleton: those that its texts use, in the order in which they are asked for."""
    used = {name for text in _texts_of(skeleton) for name in _ASKED.findall(text)}
    usual = {
        "称谓": "各位领导、同志们" if skeleton.kind == "发言材料" else "",
        "下年": _NEXT if "年度" in used else "",
    }
    root = [replace(slot, default=usual.get(slot.name, slot.default)) for slot in _ROOT if slot.name in used]
    return (*root, *skeleton.slots, *((_DATED,) if _DATED.name in used else ()))


def _texts_of(skeleton: Skeleton) -> Iterator[str]:
    yield from (skeleton.title, skeleton.subtitle, *skeleton.byline, skeleton.salutation)
    yield from (*skeleton.preamble, *skeleton.closing, *skeleton.signature)
    pending = list(skeleton.sections)
    while pending:
        node = pending.pop()
        yield from (node.heading, *node.body, *node.variants)
        pending += node.children


@dataclass(frozen=True, slots=True)
class _Merge:
    """How sibling lists become the nodes of one skeleton."""

    names: Names
    known: Known
    single: bool
    """Whether it is one report whose headings are all kept."""
    places: tuple[str, ...]
    """The places that this report speaks of, in short."""
    years: Years

    def nodes(self, lists: Sequence[tuple[ShapeNode, ...]], depth: int, around: str = "") -> tuple[Node, ...]:
        """The nodes that most of the sibling lists have, one run after another."""
        without = sum(not nodes for nodes in lists)
        lists = [nodes for nodes in lists if nodes]
        few = len(lists) < (without + len(lists)) * KEPT and not self.single
        if few or not lists or depth >= len(_REPEATS):
            return ()
        alike: dict[tuple[tuple[str, str], ...], list[list[Run]]] = defaultdict(list)
        for nodes in lists:
            split = runs(nodes)
            alike[tuple([(run.role, run.scheme) for run in split])].append(split)
        usual = max(alike, key=lambda form: (len(alike[form]), -len(form), form))
        merged: list[Node] = []
        for column in zip(*alike[usual], strict=True):
            merged += self._led([run.nodes[0] for run in column], self._run(column, depth, around, without))
        return tuple(merged)

    def _led(self, first: Sequence[ShapeNode], nodes: list[Node]) -> list[Node]:
        """The nodes, under the text that leads over to them where most sources have one."""
        led = [node for node in first if node.is_led]
        if len(led) * 2 <= len(first):
            return nodes
        said = [node.over.rstrip(_MARKS) for node in led if node.over]
        single = without_facts(said[0], self.places, self.names) if len(said) == len(first) == 1 else None
        sentence = single or shared_sentence(said, self.names)
        before = [Slot(self.names.fresh("承上"), "引出下面几条的话", "long")] if most(node.more for node in led) else []
        if sentence is None and not before:
            return nodes
        texts = [f"{{{{ {slot.name} }}}}" for slot in before]
        if sentence:
            end = "。" if most(node.over.endswith("。") for node in led) else "："
            repeats = [node.repeat.name for node in nodes if node.repeat]
            texts.append(f"{with_count(sentence.template, repeats)}{end}")
        slots = (*before, *(sentence.slots if sentence else ()))
        return [Node(heading="", body=("。".join(texts),), slots=slots, children=tuple(nodes))]

    def _run(self, column: Sequence[Run], depth: int, around: str, without: int) -> list[Node]:
        if column[0].role:
            return [self._fixed(column[0].role, [run.nodes[0] for run in column], depth)]
        groups = [run.nodes for run in column]
        if self.single and len(groups) == 1 and self._are_structure(groups[0]):
            return [self._kept(node, depth) for node in groups[0]]
        return [self._repeated(groups, depth, around, without)]

    def _are_structure(self, nodes: Sequence[ShapeNode]) -> bool:
        """Whether headings of a single report that share no wording are set out as headings."""
        short = all(node.layout != "inline" and 0 < len(node.heading) <= _KEPT_HEADING for node in nodes)
        return short and wording_of(_texts(nodes), self.known) is None

    def _kept(self, node: ShapeNode, depth: int) -> Node:
        """A heading of a single report, facts out."""
        heading = without_facts(_texts([node])[0], self.places, self.names)
        has_text = node.text or not node.children
        body = self.names.fresh(_TEXTS[depth]) if has_text else ""
        asked = (Slot(body, f"“{node.heading}”：写些什么", "long"),) if not heading.slots else ()
        asked = asked or (Slot(body, "这一部分写些什么", "long"),)
        return Node(
            heading=heading.template,
            scheme=node.scheme,
            layout=node.layout,
            body=(f"{{{{ {body} }}}}",) if has_text else (),
            slots=(*heading.slots, *(asked if has_text else ())),
            children=self.nodes([node.children], depth + 1),
        )

    def _fixed(self, role: str, nodes: Sequence[ShapeNode], depth: int) -> Node:
        """A heading that the articles share, with the other words they have for it."""
        year = self.years.plans if role == "打算" else self.years.own
        heading, *variants = fixed_headings(_texts(nodes), VARIANTS + 1, year) or [_HEADINGS[role]]
        has_text = most(node.text for node in nodes)
        body = self.names.fresh(f"{role}概述") if has_text else ""
        return Node(
            heading=heading,
            scheme=nodes[0].scheme,
            layout=_layout(nodes),
            body=(f"{{{{ {body} }}}}",) if has_text else (),
            variants=tuple(variants),
            role=role,
            slots=(Slot(body, f"{heading}：总的说几句", "long"),) if has_text else (),
            children=self.nodes([node.children for node in nodes], depth + 1, role),
        )

    def _repeated(self, groups: Sequence[tuple[ShapeNode, ...]], depth: int, around: str, without: int) -> Node:
        """Parallel headings as one node that is written as often as the report needs; `without` parents have none.

        A writer may go one below what the sources merged have at least and two above what they have at most.
        """
        sizes = [len(group) for group in groups] + [0] * without
        counts = Counter(sizes)
        usual = min(size for size, count in counts.items() if count == max(counts.values()))
        name = self.names.fresh(around or _REPEATS[depth])
        nodes = list(chain.from_iterable(groups))
        texts = [_texts(group) for group in groups]
        sample = list(chain.from_iterable(texts))[:SAMPLE]
        chosen, others = self._wordings(texts, sample)
        has_text = _has_text(nodes, single=self.single)
        text = _TEXTS[depth]
        heading, slots = self._heading(chosen, nodes[:SAMPLE], depth, has_text)
        if has_text:
            slots = (*slots, Slot(text, _TOLD_UNDER.get(around or nodes[0].role, _TOLD_ELSE), "long"))
        return Node(
            heading=heading,
            scheme=nodes[0].scheme,
            layout=_layout(nodes),
            body=(f"{{{{ {text} }}}}",) if has_text else (),
            variants=tuple(w.template(w.names) for w in others[:4]),
            repeat=Repeat(
                name,
                f"写几{'个方面' if depth == 0 else '条'}",
                0 if without else max(1, min(sizes) - 1),
                max(sizes) + 2,
                usual,
            ),
            slots=slots,
            children=self.nodes([node.children for node in nodes], depth + 1),
        )

    def _wordings(
        self, groups: Sequence[tuple[str, ...]], sample: Sequence[str]
    ) -> tuple[Wording | None, list[Wording]]:
        """(the wording that nearly all headings fit, the others that some share, the commonest first)."""
        counts = Counter(w for texts in groups if (w := wording_of(texts, self.known)) is not None)
        ranked = sorted(counts, key=lambda w: (-counts[w], -w.told, w.pattern.text()))
        chosen = next((w for w in ranked[:1] if w.fits(sample, FITTING)), None)
        if chosen is None:
            ranked += self._across(groups)
            chosen = next((w for w in ranked[-1:] if w.fits(sample, FITTING)), None)
        return chosen, [w for w in ranked if w != chosen]

    def _across(self, groups: Sequence[tuple[str, ...]]) -> list[Wording]:
        """What the headings of different reports share, where each report has wording of its own besides."""
        first = tuple(dict.fromkeys(text for texts in groups for text in texts[: ACROSS // len(groups) or 1]))
        wording = wording_of(first[:ACROSS], self.known) if len(groups) > 1 else None
        return [wording] if wording else []

    def _heading(
        self, chosen: Wording | None, nodes: Sequence[ShapeNode], depth: int, has_text: bool
    ) -> tuple[str, tuple[Slot, ...]]:
        """The heading of parallel nodes and what it asks for."""
        if chosen is None:
            whole = whole_heading if has_text else whole_item
            slot = whole(depth, [node.heading for node in nodes])
            return f"{{{{ {slot.name} }}}}", (slot,)
        names = tuple(self.names.fresh(name) for name in chosen.names)
        return chosen.template(names), chosen.slots(names, _texts(nodes))


def _has_text(nodes: Sequence[ShapeNode], *, single: bool) -> bool:
    """Whether text stands under parallel nodes; items inside a paragraph may be all that they say."""
    told = any(node.text for node in nodes) if single else most(node.text for node in nodes)
    return told or not (any(node.children for node in nodes) or all(node.layout == "inline" for node in nodes))


def _texts(nodes: Sequence[ShapeNode]) -> tuple[str, ...]:
    return plain([node.heading for node in nodes])


def _layout(nodes: Sequence[ShapeNode]) -> Layout:
    layouts = Counter(node.layout for node in nodes)
    return max(layouts, key=lambda layout: (layouts[layout], layout))
