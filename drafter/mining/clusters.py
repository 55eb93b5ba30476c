"""Articles of one shape: what a skeleton is made of."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from drafter.mining.record import ArticleRecord
from drafter.mining.shapes import Shape, ShapeNode

_PARALLEL = frozenset(("步骤", "保障", "打算", "做法", "不足", "成效"))
"""Roles of which several headings in a row are the parts of one section, not sections."""


class Run(NamedTuple):  # made for each list of siblings: in a third of the time of a dataclass
    """One fixed heading, or headings of one style that differ from report to report."""

    role: str
    """What a fixed heading announces; "" for headings that differ."""
    scheme: str
    nodes: tuple[ShapeNode, ...]


def form_of(shape: Shape) -> str:
    """What tells which skeleton an article is a fill of: whether it greets its hearers, and of each run of its top
    headings the role, the style and the style of what stands under it; "" for an article without headings."""
    top = ((run.role, run.scheme, "" if run.role else style_under(run.nodes)) for run in runs(shape.nodes))
    return "\n".join(("称谓" if shape.salutation else "", *map("\t".join, top))) if shape.nodes else ""


def runs(nodes: Sequence[ShapeNode]) -> list[Run]:
    """Siblings as runs: headings without a role go together as far as no sentence leads over to others and their count
    does not begin anew, each heading with one stands alone."""
    if not nodes:
        return []
    breaks = [
        at
        for at, (one, next_one) in enumerate(pairwise(nodes), 1)
        if next_one.scheme != one.scheme or next_one.role != one.role or next_one.is_led or next_one.anew
    ]
    found: list[Run] = []
    for start, end in pairwise((0, *breaks, len(nodes))):
        group, role, scheme = tuple(nodes[start:end]), nodes[start].role, nodes[start].scheme
        alike = not role or (len(group) > 1 and role in _PARALLEL)
        found += [Run("", scheme, group)] if alike else [Run(role, scheme, (node,)) for node in group]
    return found


def style_under(nodes: Sequence[ShapeNode]) -> str:
    """The style of the items that most of the nodes have under them; 无 where most have none."""
    styles = Counter(node.children[0].scheme if node.children else "无" for node in nodes)
    return max(styles, key=lambda style: (styles[style], style))


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles that one skeleton fits."""

    kind: str
    """The 文种 of most of them."""
    members: tuple[ArticleRecord, ...]
    """In the order of file and line."""


def clusters(articles: Sequence[ArticleRecord], leaders: Sequence[int], support: int) -> list[Cluster]:
    """The articles that one skeleton fits, the largest cluster first; copies left out.

    Articles go together where their 文种 is one and their top headings run alike: the same fixed headings in the same
    order, the others in the same style with items of the same style under them. Where a 文种 has fewer than `support`
    articles of a form, they join the 文种 that has most of it: people write 汇报 and 经验 in one form. Of an article
    only its form is looked at.
    """
    alike: dict[str, dict[str, list[ArticleRecord]]] = defaultdict(lambda: defaultdict(list))
    for article in map(articles.__getitem__, sorted(set(leaders))):
        if article.form:
            alike[article.form][article.kind].append(article)
    found = [cluster for kinds in alike.values() for cluster in _joined(kinds, support)]
    return sorted(found, key=lambda one: (-len(one.members), one.members[0].source, one.members[0].line))


def _joined(kinds: dict[str, list[ArticleRecord]], support: int) -> list[Cluster]:
    joined = {kind: members for kind, members in kinds.items() if len(members) >= support}
    small = [article for kind, members in kinds.items() if kind not in joined for article in members]
    # where none has enough, of those that have as many the first
    usual = max(kinds, key=lambda kind: (len(kinds[kind]), kind if joined else ""))
    if small and (joined or len(small) >= support):
        joined[usual] = [*joined.get(usual, ()), *small]
    return [Cluster(kind, _in_order(members)) for kind, members in joined.items()]


def _in_order(members: Sequence[ArticleRecord]) -> tuple[ArticleRecord, ...]:
    return tuple(sorted(members, key=lambda article: (article.source, article.line)))
