"""Articles of one shape: what a skeleton is made of."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from drafter.mining.record import ArticleRecord
from drafter.mining.shapes import Shape, ShapeNode

_PARALLEL = frozenset(("步骤", "保障", "打算", "做法", "不足", "成效"))
"""Roles of which several headings in a row are the parts of one section, not sections."""


@dataclass(frozen=True, slots=True)
class Run:
    """One fixed heading, or headings of one style that differ from report to report."""

    role: str
    """What a fixed heading announces; "" for headings that differ."""
    scheme: str
    nodes: tuple[ShapeNode, ...]

    @property
    def form(self) -> tuple[str, str]:
        """Its role and the style of its numbers."""
        return self.role, self.scheme


Form = tuple[bool, tuple[tuple[str, str, str], ...]]
"""Whether the article greets its hearers; of each run the role, the style and the style of what stands under it."""


def runs(nodes: Sequence[ShapeNode]) -> list[Run]:
    """Siblings as runs: headings without a role go together as far as no sentence leads over to others, each heading
    with one stands alone."""
    found: list[Run] = []
    led = list(accumulate(bool(node.over) for node in nodes))
    for (role, scheme, _), paired in groupby(
        zip(nodes, led, strict=True), key=lambda n: (n[0].role, n[0].scheme, n[1])
    ):
        group = tuple(node for node, _ in paired)
        alike = not role or (len(group) > 1 and role in _PARALLEL)
        found += [Run("", scheme, group)] if alike else [Run(role, scheme, (node,)) for node in group]
    return found


def style_under(nodes: Sequence[ShapeNode]) -> str:
    """The style of the items that most of the nodes have under them; 无 where most have none."""
    styles = Counter(node.children[0].scheme if node.children else "无" for node in nodes)
    return max(styles, key=lambda style: (styles[style], style))


def clusters(articles: Sequence[ArticleRecord], leaders: Sequence[int], support: int) -> list[list[ArticleRecord]]:
    """The articles that one skeleton fits, in the library's order, the largest cluster first; copies left out.

    Articles go together where their 文种 is one and their top headings run alike: the same fixed headings in the same
    order, the others in the same style with items of the same style under them. Where a 文种 has fewer than `support`
    articles of a form, they join the 文种 that has most of it: people write 汇报 and 经验 in one form.
    """
    by_form: dict[Form, dict[str, list[ArticleRecord]]] = defaultdict(lambda: defaultdict(list))
    for place in sorted(set(leaders)):
        shape = articles[place].shape
        if shape.nodes:
            by_form[_form(shape)][shape.kind].append(articles[place])
    found = [cluster for kinds in by_form.values() for cluster in _joined(kinds, support)]
    return sorted(found, key=lambda members: (-len(members), members[0].source, members[0].line))


def _joined(kinds: dict[str, list[ArticleRecord]], support: int) -> list[list[ArticleRecord]]:
    large = {kind: members for kind, members in kinds.items() if len(members) >= support}
    small = [article for kind, members in kinds.items() if kind not in large for article in members]
    if large and small:
        large[max(large, key=lambda kind: (len(large[kind]), kind))] += small
    elif len(small) >= support:
        return [_in_order(small)]
    return [_in_order(members) for members in large.values()]


def _in_order(members: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    return sorted(members, key=lambda article: (article.source, article.line))


def _form(shape: Shape) -> Form:
    return bool(shape.salutation), tuple(
        (run.role, run.scheme, "" if run.role else style_under(run.nodes)) for run in runs(shape.nodes)
    )
