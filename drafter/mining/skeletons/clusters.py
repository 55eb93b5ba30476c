"""Articles of one shape: what a skeleton is made of."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.mining.survey.kinds import STATUTORY
from drafter.mining.survey.record import ArticleRecord

_OF_ONE_SORT = frozenset(("对照检查材料", "先进事迹材料", "述职报告", "调研报告", "自查报告", "工作计划"))
"""文种 by which nobody looks for a skeleton of other reports."""


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
    articles of a form, they join the 文种 that has most of it: people write 汇报 and 经验 in one form; but no statutory
    ones join. Of an article only its form is looked at.
    """
    alike: dict[str, dict[str, list[ArticleRecord]]] = defaultdict(lambda: defaultdict(list))
    for article in map(articles.__getitem__, sorted(set(leaders))):
        if article.form:
            alike[article.form][article.kind].append(article)
    found = [cluster for kinds in alike.values() for cluster in _joined(kinds, support)]
    return sorted(found, key=lambda one: (-len(one.members), one.members[0].source, one.members[0].line))


def _joined(kinds: dict[str, list[ArticleRecord]], support: int) -> list[Cluster]:
    large = {kind: members for kind, members in kinds.items() if len(members) >= support}
    free = {kind: members for kind, members in kinds.items() if kind not in STATUTORY}
    small = [article for kind, members in free.items() if kind not in large for article in members]
    if small:
        anywhere = any(kind in large for kind in free)
        # where none has enough, of those that have as many the first; a kind with rules of its own only if it has more
        usual = max(free, key=lambda kind: (len(free[kind]), kind not in _OF_ONE_SORT, kind if anywhere else ""))
        if anywhere or len(small) >= support:
            large[usual] = [*large.get(usual, ()), *small]
    return [Cluster(kind, _in_order(members)) for kind, members in large.items()]


def _in_order(members: Sequence[ArticleRecord]) -> tuple[ArticleRecord, ...]:
    return tuple(sorted(members, key=lambda article: (article.source, article.line)))
