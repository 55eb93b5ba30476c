"""Articles of one shape → one skeleton that they all are fills of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from drafter.document.model import Layout
from drafter.mining.headings import Wording, wording_of
from drafter.mining.record import ArticleRecord
from drafter.mining.shapes import Shape, ShapeNode
from drafter.skeleton.model import Mined as Provenance
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot

SUPPORT = 2
"""Different articles that make a shape worth a skeleton."""
KEPT = 0.25
"""Share of the headings of one kind that have items under them from which on the skeleton has a place for items."""
_REPEATS = ("方面", "要点", "事项", "细项")
_TITLES = {
    "汇报材料": "{{ 单位 }}{{ 主题 }}工作情况汇报",
    "经验材料": "{{ 单位 }}{{ 主题 }}工作经验材料",
    "工作总结": "{{ 单位 }}{{ 主题 }}工作总结",
    "实施方案": "{{ 单位 }}{{ 主题 }}工作实施方案",
    "发言材料": "在{{ 会议 }}上的发言",
}
_RESERVED = ("单位", "主题", "会议", "称谓", "开头", "结尾", "日期")
"""Slots of the whole skeleton."""
_PARALLEL = frozenset(("步骤", "保障", "打算", "做法", "不足", "成效"))
"""Roles of which several headings in a row are the parts of one section, not sections."""
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
_ANNOUNCE = {"工作总结": "现将有关情况总结如下：", "汇报材料": "现将有关情况汇报如下："}

Run = tuple[str, str, tuple[ShapeNode, ...]]
"""(role, scheme, nodes): one fixed heading, or headings of one style that differ from report to report."""


@dataclass(frozen=True, slots=True)
class MinedSkeleton:
    """A skeleton and the articles it was made of."""

    skeleton: Skeleton
    members: tuple[tuple[str, int], ...]
    """(source, line) of the different articles."""


def skeletons(articles: Sequence[ArticleRecord], leaders: Sequence[int], support: int = SUPPORT) -> list[MinedSkeleton]:
    """The skeletons of a library, those of most articles first; copies are counted once.

    Articles are of one shape where their 文种 is one and their top headings run alike: the same fixed headings in the
    same order, the others in the same style with items of the same style under them.
    """
    shapes: dict[tuple[object, ...], list[ArticleRecord]] = defaultdict(list)
    for place in sorted(set(leaders)):
        if articles[place].shape.nodes:
            shapes[_signature(articles[place].shape)].append(articles[place])
    found = [members for members in shapes.values() if len(members) >= support]
    found.sort(key=lambda members: (-len(members), members[0].source, members[0].line))
    used: Counter[str] = Counter()
    return [_skeleton(members, used) for members in found]


def _signature(shape: Shape) -> tuple[object, ...]:
    runs = tuple((role, scheme, "" if role else _style_under(nodes)) for role, scheme, nodes in _runs(shape.nodes))
    return shape.kind, bool(shape.salutation), runs


def _runs(nodes: Sequence[ShapeNode]) -> list[Run]:
    runs: list[Run] = []
    for (role, scheme), members in groupby(nodes, key=lambda n: (n.role, n.scheme)):
        group = tuple(members)
        alike = not role or (len(group) > 1 and role in _PARALLEL)
        runs += [("", scheme, group)] if alike else [(role, scheme, (node,)) for node in group]
    return runs


def _style_under(nodes: Sequence[ShapeNode]) -> str:
    styles = Counter(node.children[0].scheme if node.children else "无" for node in nodes)
    return max(styles, key=lambda style: (styles[style], style))


def _skeleton(members: Sequence[ArticleRecord], used: Counter[str]) -> MinedSkeleton:
    shapes = [member.shape for member in members]
    files = tuple(dict.fromkeys(member.source for member in members))
    kind = shapes[0].kind
    name = _name(kind, shapes[0])
    used[name] += 1
    skeleton = Skeleton(
        name=name if used[name] == 1 else f"{name}（{used[name]}）",
        kind=kind,
        about=f"从 {len(members)} 篇{kind}里提炼：{_told(shapes[0])}",
        title=_TITLES[kind],
        salutation="{{ 称谓 }}：" if shapes[0].salutation else "",
        preamble=_preamble(shapes, kind),
        sections=_merged([shape.nodes for shape in shapes], 0, Counter(_RESERVED)),
        closing=("{{ 结尾 }}",) if _most(shape.closing > 0 for shape in shapes) else (),
        signature=("{{ 单位 }}", "{{ 日期 }}") if _most(shape.signed for shape in shapes) else (),
        slots=_root_slots(shapes, kind),
        mined=Provenance(len(members), len(files), files=files),
    )
    return MinedSkeleton(skeleton, tuple((member.source, member.line) for member in members))


def _name(kind: str, shape: Shape) -> str:
    runs = _runs(shape.nodes)
    roles = list(dict.fromkeys(role for role, _, _ in runs if role))
    if roles:
        return f"{kind}·{'—'.join(roles[:4])}"
    _, scheme, nodes = runs[0]
    under = _style_under(nodes)
    head = {"": "无序号小标题", "一是": "一是二是分段"}.get(scheme, "并列标题")
    return f"{kind}·{head}" + (f"＋{under}" if under not in ("无", "") else "")


def _told(shape: Shape) -> str:
    parts = [f"{scheme}{role or '并列标题'}" for role, scheme, _ in _runs(shape.nodes)]
    return "，".join(parts[:6])


def _most(votes: Iterable[bool]) -> bool:
    cast = list(votes)
    return sum(cast) * 2 > len(cast)


def _preamble(shapes: Sequence[Shape], kind: str) -> tuple[str, ...]:
    count = Counter(shape.preamble for shape in shapes).most_common(1)[0][0]
    texts = ["{{ 开头 }}"] if count else []
    if _most(shape.announces for shape in shapes):
        texts.append(_ANNOUNCE.get(kind, "现将有关情况汇报如下："))
    return tuple(texts)


def _root_slots(shapes: Sequence[Shape], kind: str) -> tuple[Slot, ...]:
    slots = [Slot("单位", "本单位全称", "unit", required=True)]
    if kind == "发言材料":
        slots = [Slot("会议", "在什么会上讲", required=True)]
    else:
        slots.append(Slot("主题", "写的是哪项工作", required=True))
    if shapes[0].salutation:
        slots.append(
            Slot("称谓", "怎样称呼与会人员或收文单位", default="各位领导、同志们" if kind == "发言材料" else "")
        )
    if any(shape.preamble for shape in shapes):
        slots.append(Slot("开头", "开头：时段、依据、总体做法和成效", "long"))
    if _most(shape.closing > 0 for shape in shapes):
        slots.append(Slot("结尾", "结尾：下一步打算或表态", "long"))
    if _most(shape.signed for shape in shapes):
        if kind == "发言材料":
            slots.append(Slot("单位", "本单位全称", "unit"))
        slots.append(Slot("日期", "成文日期", "date"))
    return tuple(slots)


def _merged(
    lists: Sequence[tuple[ShapeNode, ...]], depth: int, names: Counter[str], around: str = ""
) -> tuple[Node, ...]:
    """The nodes that most of the sibling lists have, one run after another."""
    without = sum(not nodes for nodes in lists)
    lists = [nodes for nodes in lists if nodes]
    if len(lists) < (without + len(lists)) * KEPT or not lists or depth >= len(_REPEATS):
        return ()
    keys = Counter(tuple((role, scheme) for role, scheme, _ in _runs(nodes)) for nodes in lists)
    usual = max(keys, key=lambda key: (keys[key], -len(key), key))
    fitting = [runs for runs in map(_runs, lists) if tuple((role, scheme) for role, scheme, _ in runs) == usual]
    merged = []
    for place, (role, scheme) in enumerate(usual):
        nodes = [runs[place][2] for runs in fitting]
        if role:
            merged.append(_fixed(role, scheme, [group[0] for group in nodes], depth, names))
        else:
            merged.append(_repeated(scheme, nodes, depth, names, around, without))
    return tuple(merged)


def _fixed(role: str, scheme: str, nodes: Sequence[ShapeNode], depth: int, names: Counter[str]) -> Node:
    """A heading that the articles share, with the other words they have for it."""
    wordings = Counter(text for node in nodes if (text := wording_of([node.heading]).literal))
    ranked = sorted(wordings, key=lambda text: (-wordings[text], text)) or [_HEADINGS[role]]
    body = _fresh(f"{role}概述", names)
    has_text = _most(node.text for node in nodes)
    return Node(
        heading=ranked[0],
        scheme=scheme,
        layout=_layout(nodes),
        body=(f"{{{{ {body} }}}}",) if has_text else (),
        variants=tuple(ranked[1:4]),
        role=role,
        slots=(Slot(body, f"{ranked[0]}：总的说几句", "long"),) if has_text else (),
        children=_merged([node.children for node in nodes], depth + 1, names, role),
    )


def _repeated(
    scheme: str, groups: Sequence[tuple[ShapeNode, ...]], depth: int, names: Counter[str], around: str, without: int
) -> Node:
    """Parallel headings as one node that is written as often as the report needs; `without` parents have none.

    A writer may go one below what the sources have at least and two above what they have at most.
    """
    sizes = [len(group) for group in groups] + [0] * without
    least = 0 if without else max(1, min(sizes) - 1)
    usual = min(size for size, count in Counter(sizes).items() if count == max(Counter(sizes).values()))
    name = _fresh(around or _REPEATS[depth], names)
    wordings = Counter(wording_of([node.heading for node in group]) for group in groups)
    told = [w for w in wordings if w.told and (wordings[w] > 1 or len(groups) == 1)]
    wording = max(told, key=lambda w: (wordings[w], w.told, w.template), default=Wording(None))
    nodes = [node for group in groups for node in group]
    has_text = _most(node.text for node in nodes) or not any(node.children for node in nodes)
    text = ("正文", "展开", "说明", "细节")[depth]
    slots = wording.slots(depth)
    if has_text:
        slots = (*slots, Slot(text, "具体怎么做的、有什么数据和实例", "long"))
    others = sorted({w.at(depth) for w in wordings if w.told and (not wording.told or w.gaps == wording.gaps)})
    return Node(
        heading=wording.at(depth),
        scheme=scheme,
        layout=_layout(nodes),
        body=(f"{{{{ {text} }}}}",) if has_text else (),
        variants=tuple(text for text in others if text != wording.at(depth))[:4],
        repeat=Repeat(name, f"写几{'个方面' if depth == 0 else '条'}", least, max(sizes) + 2, usual),
        slots=slots,
        children=_merged([node.children for node in nodes], depth + 1, names),
    )


def _fresh(name: str, names: Counter[str]) -> str:
    """A name that the skeleton has not used: fixed headings open no scope of their own."""
    names[name] += 1
    return name if names[name] == 1 else f"{name}{names[name]}"


def _layout(nodes: Sequence[ShapeNode]) -> Layout:
    layouts = Counter(node.layout for node in nodes)
    return max(layouts, key=lambda layout: (layouts[layout], layout))
