"""Articles of one shape → one skeleton that they all are fills of."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from zlib import crc32

from drafter.document.model import Layout
from drafter.mining.clusters import Cluster, Run, clusters, runs, style_under
from drafter.mining.compared import plain
from drafter.mining.edges import closing, most, preamble, title
from drafter.mining.headings import Known, Wording, factless_headings, whole_heading, wording_of
from drafter.mining.model import Place
from drafter.mining.naming import Names
from drafter.mining.phrasing import shared_sentence, without_facts
from drafter.mining.record import ArticleRecord
from drafter.mining.shapes import Shape, ShapeNode
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
_RESERVED = ("单位", "主题", "会议", "称谓", "开头", "时段", "结尾", "成文日期")
"""Slots of the whole skeleton."""
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
    begin, end = preamble(shapes, kind, names), closing(shapes, names)
    signed = most(shape.signed for shape in shapes)
    skeleton = Skeleton(
        name=name if used[name] == 1 else f"{name}（{used[name]}）",
        kind=kind,
        about=f"从 {len(members)} 篇材料里提炼：{_told(shapes[0])}",
        title=title([member.title for member in sample], kind),
        salutation="{{ 称谓 }}：" if shapes[0].salutation else "",
        preamble=begin.texts,
        sections=_Merge(names, known, len(members) == 1, shapes[0].places).nodes([shape.nodes for shape in shapes], 0),
        closing=end.texts,
        signature=("{{ 单位 }}", "{{ 成文日期 }}") if signed else (),
        slots=(*_root_slots(shapes, kind), *begin.slots, *end.slots, *_signature_slots(kind, signed)),
        mined=Provenance(len(members), len(files), files=files),
    )
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
    return "，".join([f"{run.scheme}{run.role or '并列标题'}" for run in runs(shape.nodes)][:6])


def _root_slots(shapes: Sequence[Shape], kind: str) -> tuple[Slot, ...]:
    speech = kind == "发言材料"
    slots = [Slot("会议", "在什么会上讲", required=True)] if speech else []
    if not speech:
        slots.append(Slot("单位", "本单位全称", "unit", required=True))
        slots.append(Slot("主题", "写的是哪项工作", required=True))
    if shapes[0].salutation:
        usual = "各位领导、同志们" if speech else ""
        slots.append(Slot("称谓", "怎样称呼与会人员或收文单位", default=usual))
    return tuple(slots)


def _signature_slots(kind: str, signed: bool) -> tuple[Slot, ...]:
    if not signed:
        return ()
    date = Slot("成文日期", "成文日期", "date")
    return (Slot("单位", "本单位全称", "unit"), date) if kind == "发言材料" else (date,)


@dataclass(frozen=True, slots=True)
class _Merge:
    """How sibling lists become the nodes of one skeleton."""

    names: Names
    known: Known
    single: bool
    """Whether it is one report whose headings are all kept."""
    places: tuple[str, ...]
    """The places that this report speaks of, in short."""

    def nodes(self, lists: Sequence[tuple[ShapeNode, ...]], depth: int, around: str = "") -> tuple[Node, ...]:
        """The nodes that most of the sibling lists have, one run after another."""
        without = sum(not nodes for nodes in lists)
        lists = [nodes for nodes in lists if nodes]
        if len(lists) < (without + len(lists)) * KEPT or not lists or depth >= len(_REPEATS):
            return ()
        alike: dict[tuple[tuple[str, str], ...], list[list[Run]]] = defaultdict(list)
        for nodes in lists:
            split = runs(nodes)
            alike[tuple([(run.role, run.scheme) for run in split])].append(split)
        usual = max(alike, key=lambda form: (len(alike[form]), -len(form), form))
        merged: list[Node] = []
        for column in zip(*alike[usual], strict=True):
            merged += self._led([run.nodes[0].over for run in column], self._run(column, depth, around, without))
        return tuple(merged)

    def _led(self, overs: Sequence[str], nodes: list[Node]) -> list[Node]:
        """The nodes, under the sentence that leads over to them where most sources have one."""
        said = [over.rstrip("：:") for over in overs if over]
        if len(said) * 2 <= len(overs):
            return nodes
        single = without_facts(said[0], self.places, self.names) if len(overs) == 1 else None
        sentence = single or shared_sentence(said, self.names)
        if sentence is None:
            return nodes
        return [Node(heading="", body=(f"{sentence.template}：",), slots=sentence.slots, children=tuple(nodes))]

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
        heading = without_facts(node.heading, self.places, self.names)
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
        heading, *variants = factless_headings(_texts(nodes), VARIANTS + 1) or [_HEADINGS[role]]
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
        has_text = most(node.text for node in nodes) or not any(node.children for node in nodes)
        text = _TEXTS[depth]
        heading, slots = self._heading(chosen, nodes[:SAMPLE], depth)
        if has_text:
            slots = (*slots, Slot(text, "具体怎么做的、有什么数据和实例", "long"))
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

    def _heading(self, chosen: Wording | None, nodes: Sequence[ShapeNode], depth: int) -> tuple[str, tuple[Slot, ...]]:
        """The heading of parallel nodes and what it asks for."""
        if chosen is None:
            slot = whole_heading(depth, [node.heading for node in nodes])
            return f"{{{{ {slot.name} }}}}", (slot,)
        names = tuple(self.names.fresh(name) for name in chosen.names)
        return chosen.template(names), chosen.slots(names, _texts(nodes))


def _texts(nodes: Sequence[ShapeNode]) -> tuple[str, ...]:
    return plain([node.heading for node in nodes])


def _layout(nodes: Sequence[ShapeNode]) -> Layout:
    layouts = Counter(node.layout for node in nodes)
    return max(layouts, key=lambda layout: (layouts[layout], layout))
