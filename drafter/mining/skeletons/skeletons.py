"""Articles of one shape → one skeleton that they all are fills of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from drafter.mining.skeletons.asked import RESERVED, all_slots
from drafter.mining.skeletons.clusters import Cluster, clusters
from drafter.mining.skeletons.edges import closing, counted, greeted, most, preamble
from drafter.mining.skeletons.gist import names_of, told
from drafter.mining.skeletons.headings import Known
from drafter.mining.skeletons.heads import head_of
from drafter.mining.skeletons.merging import Merge
from drafter.mining.skeletons.naming import Names
from drafter.mining.skeletons.years import years_of
from drafter.mining.survey.record import ArticleRecord, Place
from drafter.mining.survey.shapes import Shape
from drafter.skeleton.model import Provenance, Skeleton

SUPPORT = 2
"""Different articles that make a shape worth a skeleton."""
MERGED = 120
"""Articles that a skeleton is merged from at most: what most of them have, most of a sample have."""


@dataclass(frozen=True, slots=True)
class MinedSkeleton:
    """A skeleton and the articles it was made of."""

    skeleton: Skeleton
    members: tuple[Place, ...]
    """The different articles."""


def skeletons(
    articles: Sequence[ArticleRecord],
    leaders: Sequence[int],
    support: int,
    known: Known,
) -> list[MinedSkeleton]:
    """The skeletons of a library, those of most articles first; copies are counted once.

    Wording, layout, and how often a node is repeated come from a sample of the articles, their number and the files
    from all. `known` tells of groups of headings what they share, where that has been judged before.
    """
    made = [(cluster, *_skeleton(cluster, known)) for cluster in clusters(articles, leaders, support)]
    names = names_of([(skeleton, shape) for _, skeleton, shape in made])
    return [
        MinedSkeleton(replace(skeleton, name=name), tuple(Place(one.source, one.line) for one in cluster.members))
        for name, (cluster, skeleton, _) in zip(names, made, strict=True)
    ]


def _skeleton(cluster: Cluster, known: Known) -> tuple[Skeleton, Shape]:
    """The skeleton of a cluster, without a name, and the shape of one of its articles."""
    kind, members = cluster.kind, cluster.members
    sample = _sample(members)
    shapes = [member.shape for member in sample]
    files = tuple(dict.fromkeys(member.source for member in members))
    names = Names(RESERVED)
    head = head_of(shapes, kind)
    years = years_of(head.title, kind, shapes, [member.year for member in sample])
    begin, end = preamble(shapes, kind, names, years.own), closing(shapes, names, kind)
    merge = Merge(kind, names, known, len(members) == 1, shapes[0].places, years)
    sections = merge.nodes([shape.nodes for shape in shapes], 0)
    begin = counted(begin, sections)
    skeleton = Skeleton(
        name="",
        kind=kind,
        about=f"从 {len(members)} 篇材料里提炼：{told(shapes[0])}",
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
    return replace(skeleton, slots=all_slots(skeleton, greeted(shapes))), shapes[0]


def _sample(members: Sequence[ArticleRecord]) -> Sequence[ArticleRecord]:
    """At most MERGED of the articles, in their order; told by what they say, so that others beside them, and what the
    files are called, hardly change which."""
    if len(members) <= MERGED:
        return members
    lowest = sorted((crc32(member.clauses), place) for place, member in enumerate(members))[:MERGED]
    return [members[place] for place in sorted(place for _, place in lowest)]
