"""The headings of articles of one shape → the nodes of one skeleton that they all are fills of."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from drafter.document.model import Layout
from drafter.facts import find_facts
from drafter.mining.siblings.compared import plain
from drafter.mining.skeletons.anchors import anchors, are_mostly_fixed, stretches
from drafter.mining.skeletons.asked import told_under
from drafter.mining.skeletons.common_wording import SAMPLE, common_wording
from drafter.mining.skeletons.edges import most, with_count
from drafter.mining.skeletons.headings import (
    Known,
    Wording,
    fixed_headings,
    whole_heading,
    whole_item,
    whole_wording_of,
)
from drafter.mining.skeletons.naming import Names
from drafter.mining.skeletons.phrasing import Sentence, shared_sentence, without_facts
from drafter.mining.skeletons.under import KEPT_HEADING, differ_below, goes_on, have_text, often_without_text
from drafter.mining.skeletons.years import Years
from drafter.mining.survey.roles import role_of
from drafter.mining.survey.runs import Run, runs
from drafter.mining.survey.shapes import ShapeNode
from drafter.skeleton.model import Node, Repeat, Slot

KEPT = 0.25
"""Share of the headings of one kind that have items under them from which on the skeleton has a place for items."""
VARIANTS = 3
"""Other words that a fixed heading is shown to have."""
_REPEATS = ("方面", "要点", "事项", "细项")
_TEXTS = ("正文", "展开", "说明", "细节")
_HEADINGS = {
    "做法": "主要做法",
    "不足": "存在的问题",
    "打算": "下一步打算",
    "成效": "取得的成效",
    "步骤": "实施步骤",
    "保障": "保障措施",
    "要求": "总体要求",
    "情况": "基本情况",
    "原因": "原因分析",
    "建议": "对策建议",
    "体会": "几点体会",
}
"""What a section of a role is called where every source puts a fact into its heading."""
_EACH_TIME = ("不足", "打算", "原因", "建议", "体会")
"""Sections whose items are another matter each time: what was wrong, why, what is to be done now, what was learnt."""
_MARKS = "：:。"
_Form = tuple[tuple[str, str], ...]
"""The role and the style of each run of a list of siblings."""


@dataclass(frozen=True, slots=True)
class Merge:
    """How sibling lists become the nodes of one skeleton."""

    kind: str
    names: Names
    known: Known
    single: bool
    """Whether it is one report whose headings are all kept."""
    places: tuple[str, ...]
    """The places that this report speaks of, in short."""
    years: Years

    def nodes(
        self, lists: Sequence[tuple[ShapeNode, ...]], depth: int, around: str = "", *, asked: bool = False
    ) -> tuple[Node, ...]:
        """The nodes that most of the sibling lists have, one run after another.

        `around` is the role of what they stand under, `asked` whether its heading is asked for.
        """
        without = sum(not nodes for nodes in lists)
        lists = [nodes for nodes in lists if nodes]
        few = len(lists) < (without + len(lists)) * KEPT and not self.single
        if few or not lists or depth >= len(_REPEATS):
            return ()
        alike = _by_form(lists)
        usual = max(alike, key=lambda form: (len(alike[form]), -len(form), form))
        elsewhere = [0] * without + _sizes_in_other_styles(alike, usual)
        merged: list[Node] = []
        for column in zip(*alike[usual], strict=True):
            first = [run.nodes[0] for run in column]
            led_to = Counter(role_of(node.lead_in) for node in first).most_common(1)[0][0]
            role = led_to or around
            alone = self.single and len(column) == 1 and not elsewhere  # else it would be written under each parent
            if alone and not asked and role not in _EACH_TIME and self._are_structure(column[0]):
                found = [self._kept_heading(node, depth) for node in column[0].nodes]
            else:
                found = self._run(column, depth, role, elsewhere, alone=alone)
            merged += self._under_lead_in(first, led_to, found)
        return tuple(merged)

    def _under_lead_in(self, first: Sequence[ShapeNode], role: str, nodes: list[Node]) -> list[Node]:
        """The nodes, under the text that leads over to them where most sources have one; it announces `role`.

        Where their count begins anew, they stand under a node without text.
        """
        apart = [Node(heading="", children=tuple(nodes))] if most(node.restarts for node in first) else nodes
        led = [node for node in first if node.has_lead_in]
        if len(led) * 2 <= len(first):
            return apart
        said = [node.lead_in.rstrip(_MARKS) for node in led if node.lead_in]
        single = without_facts(said[0], self.places, self.names) if len(said) == len(first) == 1 else None
        sentence = single or shared_sentence(said, self.names)
        says_more = most(node.says_more for node in led)
        before = [Slot(self.names.fresh("承上"), "引出下面几条的话", "long")] if says_more else []
        if sentence is None and not before:
            return apart
        texts = [f"{{{{ {slot.name} }}}}" for slot in before]
        if sentence:
            end = "。" if most(node.lead_in.endswith("。") for node in led) else "："
            repeats = [node.repeat.name for node in nodes if node.repeat]
            texts.append(f"{with_count(sentence.template, repeats)}{end}")
        slots = (*before, *(sentence.slots if sentence else ()))
        return [Node(heading="", body=("。".join(texts),), role=role, slots=slots, children=tuple(nodes))]

    def _run(
        self, column: Sequence[Run], depth: int, around: str, elsewhere: Sequence[int], *, alone: bool
    ) -> list[Node]:
        if column[0].role:
            return [self._fixed(column[0].role, [run.nodes[0] for run in column], depth)]
        groups = [run.nodes for run in column]
        texts = [_texts(group) for group in groups]
        if alone:
            wording = whole_wording_of(texts[0], self.known)
            # behind a stranger without a number nothing tells that it is one of them
            strange = not column[0].scheme and wording is not None and not wording.fits(texts[0], 1)
            if strange or differ_below(groups[0]) or goes_on(groups[0]):
                return [self._apart(node, wording, depth) for node in groups[0]]
        told = self.years.untold(texts) if not depth else texts
        order = anchors(told) if not depth else []
        if order and not are_mostly_fixed(told, order) and self._are_parallel(texts):
            order = []
        found: list[Node] = []
        for stretch in stretches(groups, told, order):
            inside = [group for group in stretch.groups if group]
            if len(inside) * 2 > len(groups):
                none = [0] * (len(groups) - len(inside))
                found.append(self._repeated(inside, depth, around, [*none, *elsewhere]))
            found += [self._fixed("", stretch.anchor, depth)] if stretch.anchor else []
        return found

    def _are_parallel(self, texts: Sequence[tuple[str, ...]]) -> bool:
        """Whether nearly all of the headings share wording, several in most reports."""
        several = not most(len(group) == 1 for group in texts)
        return several and common_wording(texts, self.known, single=self.single)[0] is not None

    def _are_structure(self, run: Run) -> bool:
        """Whether headings of a single report that share no wording are set out as headings."""
        short = all(node.layout != "inline" and 0 < len(node.heading) <= KEPT_HEADING for node in run.nodes)
        said = all(node.is_sentence for node in run.nodes)
        return short and not said and not run.role and whole_wording_of(_texts(run.nodes), self.known) is None

    def _kept_heading(self, node: ShapeNode, depth: int) -> Node:
        """A heading of a single report, facts out."""
        heading = without_facts(_texts([node])[0], self.places, self.names)
        has_text = node.has_text or not node.children
        body = self.names.fresh(_TEXTS[depth]) if has_text else ""
        ask = f"“{node.heading}”：写些什么" if "{{" not in heading.template else "这一部分写些什么"
        asked = (Slot(body, ask, "long"),)
        return Node(
            heading=heading.template,
            scheme=node.scheme,
            layout=node.layout,
            body=(f"{{{{ {body} }}}}",) if has_text else (),
            slots=(*heading.slots, *(asked if has_text else ())),
            children=self.nodes([node.children], depth + 1),
        )

    def _apart(self, node: ShapeNode, wording: Wording | None, depth: int) -> Node:
        """One of the parallel headings of a single report that have items of different styles under them."""
        has_text = have_text([node], single=True)
        if wording is not None and not wording.fits(_texts([node]), 1):
            wording = None
        heading, slots = self._heading(wording, [node], depth, has_text=has_text)
        if wording is None:
            name = self.names.fresh(slots[0].name)
            heading, slots = f"{{{{ {name} }}}}", (replace(slots[0], name=name),)
        body = self.names.fresh(_TEXTS[depth]) if has_text else ""
        return Node(
            heading=heading,
            scheme=node.scheme,
            layout=node.layout,
            body=(f"{{{{ {body} }}}}",) if has_text else (),
            slots=(*slots, *((Slot(body, told_under("", self.kind), "long"),) if has_text else ())),
            children=self.nodes([node.children], depth + 1, asked=True),
        )

    def _fixed(self, role: str, nodes: Sequence[ShapeNode], depth: int) -> Node:
        """A heading that the articles share, with the other words they have for it."""
        year = self.years.plans if role == "打算" else self.years.own
        fixed = fixed_headings(_texts(nodes), VARIANTS + 1, year)
        own = self._own(_texts(nodes)[0]) if self.single and not fixed else None
        heading, *variants = fixed or [own.template if own else _HEADINGS[role]]
        called = _HEADINGS[role] if own else heading
        has_text = most(node.has_text for node in nodes)
        body = self.names.fresh(f"{role}概述" if role else _TEXTS[depth]) if has_text else ""
        children = self.nodes([node.children for node in nodes], depth + 1, role)
        ask = f"{called}：{'总的说几句' if children else '写些什么'}"
        optional = often_without_text(nodes, single=self.single)
        return Node(
            heading=heading,
            scheme=nodes[0].scheme,
            layout=_layout(nodes),
            body=(f"{{{{ {body} }}}}",) if has_text else (),
            variants=tuple(variants),
            role=role,
            slots=(
                *(own.slots if own else ()),
                *((Slot(body, ask, "long", optional=optional),) if has_text else ()),
            ),
            children=children,
        )

    def _own(self, heading: str) -> Sentence | None:
        """The heading of a single report, facts out; None for one with a year, which its usual words go without."""
        if any(fact.kind == "year" for fact in find_facts(heading)):
            return None
        return without_facts(heading, self.places, self.names)

    def _repeated(
        self, groups: Sequence[tuple[ShapeNode, ...]], depth: int, around: str, elsewhere: Sequence[int]
    ) -> Node:
        """Parallel headings as one node that is written as often as the report needs.

        `elsewhere` are the sizes of the lists that go by other parents: none, or headings numbered in another style.
        """
        name = self.names.fresh(around or _REPEATS[depth])
        nodes = list(chain.from_iterable(groups))
        texts = [_texts(group) for group in groups]
        chosen, others = common_wording(texts, self.known, single=self.single)
        has_text = have_text(nodes, single=self.single)
        text = _TEXTS[depth]
        heading, slots = self._heading(chosen, nodes[:SAMPLE], depth, has_text=has_text)
        if has_text:
            optional = often_without_text(nodes, single=self.single)
            slots = (*slots, Slot(text, told_under(around or nodes[0].role, self.kind), "long", optional=optional))
        sentences = not has_text and all(node.is_sentence for node in nodes)
        return Node(
            heading=f"{heading}。" if sentences else heading,
            scheme=nodes[0].scheme,
            layout=_layout(nodes),
            body=(f"{{{{ {text} }}}}",) if has_text else (),
            variants=tuple(dict.fromkeys(w.template(w.names) for w in others))[:4],
            repeat=_repeat(name, depth, [*map(len, groups), *elsewhere]),
            slots=slots,
            children=self.nodes([node.children for node in nodes], depth + 1),
        )

    def _heading(
        self, chosen: Wording | None, nodes: Sequence[ShapeNode], depth: int, *, has_text: bool
    ) -> tuple[str, tuple[Slot, ...]]:
        """The heading of parallel nodes and what it asks for."""
        if chosen is None:
            whole = whole_heading if has_text or any(node.children for node in nodes) else whole_item
            slot = whole(depth, [node.heading for node in nodes])
            return f"{{{{ {slot.name} }}}}", (slot,)
        names = tuple(self.names.fresh(name) for name in chosen.names)
        return chosen.template(names), chosen.slots(names, _texts(nodes))


def _by_form(lists: Sequence[tuple[ShapeNode, ...]]) -> dict[_Form, list[list[Run]]]:
    """The runs of each list, those of one form together."""
    alike: dict[_Form, list[list[Run]]] = defaultdict(list)
    for nodes in lists:
        split = runs(nodes)
        alike[tuple([(run.role, run.scheme) for run in split])].append(split)
    return alike


def _repeat(name: str, depth: int, sizes: Sequence[int]) -> Repeat:
    """How often a node is written: one below what the sources have at least up to two above what they have at most."""
    counts = Counter(sizes)
    usual = min(size for size, count in counts.items() if count == max(counts.values()))
    least = max(1, min(sizes) - 1) if min(sizes) else 0
    return Repeat(name, f"写几{'个方面' if depth == 0 else '条'}", least, max(sizes) + 2, usual)


def _sizes_in_other_styles(alike: Mapping[_Form, list[list[Run]]], usual: _Form) -> list[int]:
    """How many headings stand in each list that is one row of them as in the usual form, but for their numbers."""
    if [role for role, _ in usual] != [""]:
        return []
    rows = [form for form in alike if form != usual and [role for role, _ in form] == [""]]
    return [len(split[0].nodes) for form in rows for split in alike[form]]


def _texts(nodes: Sequence[ShapeNode]) -> tuple[str, ...]:
    return plain([node.heading for node in nodes])


def _layout(nodes: Sequence[ShapeNode]) -> Layout:
    layouts = Counter(node.layout for node in nodes)
    return max(layouts, key=lambda layout: (layouts[layout], layout))
