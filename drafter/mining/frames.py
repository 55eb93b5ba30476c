"""Sibling groups of a library → its frames in one wording (level 1), each group counted for one frame."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import exp

from drafter.mining.compared import heads
from drafter.mining.factless import factless
from drafter.mining.grouped import Found, plain_texts
from drafter.mining.index import FrameIndex
from drafter.mining.model import Frame, Instance
from drafter.mining.pattern import Pattern
from drafter.mining.record import ArticleRecord, Group

TRUSTED = 3
"""Siblings that a frame is first learnt from: two share a word by chance too often."""
LOOKED_AT = 200
"""Headings under a pattern that tell whether it is a mixture of others."""
TELLING = 4
"""Characters of fixed wording that a single heading does not share by accident."""
CHANCE = 0.05
"""Level at which words that a frame has more than another are held for chance."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One sibling group of the library and the frame it shows by itself."""

    article: int
    group: Group
    found: Found | None
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """Headings of one group that follow a frame."""

    sighting: Sighting
    places: tuple[int, ...]
    whole: bool
    """Whether it is the group's frame, not that of a single heading in it."""


def sightings(articles: Sequence[ArticleRecord], found: Sequence[Sequence[Found | None]]) -> list[Sighting]:
    """All groups of all articles, with what was found in each, facts out."""
    return [
        Sighting(place, group, own and _cleaned(own, article), plain_texts(group))
        for place, article in enumerate(articles)
        for group, own in zip(article.groups, found[place], strict=True)
    ]


def _cleaned(found: Found, article: ArticleRecord) -> Found | None:
    pattern = factless(found.pattern, article.places)
    if pattern is found.pattern:
        return found
    return replace(found, pattern=pattern) if pattern.literals.strip("，；、") else None


def frames(articles: Sequence[ArticleRecord], seen: Sequence[Sighting], leaders: Sequence[int]) -> tuple[Frame, ...]:
    """The frames of a library, those of most articles first.

    `leaders` names for each article the one that stands for it and its copies. A frame that is another with words
    added that chance would add is counted as that other.
    """
    accepted = _accepted(seen, leaders)
    index = FrameIndex(accepted)
    uses: dict[Pattern, list[Use]] = defaultdict(list)
    for sighting in seen:
        for pattern, use in _uses(index, sighting):
            uses[pattern].append(use)
    made = [
        _frame(pattern, used, articles, leaders) for pattern, used in uses.items() if any(use.whole for use in used)
    ]
    return tuple(sorted(made, key=lambda f: (-f.articles, -f.occurrences, f.pattern.text())))


def _accepted(seen: Sequence[Sighting], leaders: Sequence[int]) -> list[Pattern]:
    """The patterns that groups show by themselves, without those that only chance makes special."""
    groups: dict[Pattern, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        if sighting.found is not None and leaders[sighting.article] == sighting.article:
            groups[sighting.found.pattern].append(sighting)
    trusted = {p: g for p, g in groups.items() if any(len(s.found.members) >= TRUSTED for s in g if s.found)}
    everything = FrameIndex(trusted)
    sound = [p for p in trusted if not _is_mixture(p, everything, trusted[p])]
    rivals = Counter(q for p in sound for q in everything.candidates(p.sample()) if q.covers(p))
    kept = FrameIndex([])
    for pattern in sorted(sound, key=lambda p: (len(p.literals), p.text())):
        wider = [q for q in kept.candidates(pattern.sample()) if q.covers(pattern)]
        if all(_is_special(pattern, q, trusted, rivals[q]) for q in wider):
            kept.add(pattern)
    return kept.patterns


def _is_mixture(pattern: Pattern, index: FrameIndex, groups: Sequence[Sighting]) -> bool:
    """Whether most headings under a pattern follow frames that tell more: then they only stood together by chance."""
    members = (s.texts[place] for s in groups if s.found for place in s.found.members)
    looked_at = list(islice(members, LOOKED_AT))
    told = sum(
        any(len(other.literals) > len(pattern.literals) for other in index.matching(heads(text))) for text in looked_at
    )
    return told * 2 > len(looked_at)


def _is_special(pattern: Pattern, wider: Pattern, groups: dict[Pattern, list[Sighting]], rivals: int) -> bool:
    """Whether a pattern stands oftener than chance makes it out of a wider one.

    Chance: a group of k siblings of the wider frame shows the added words in all k fills. Their rate is taken from the
    fills of the wider frame's other groups, one added for caution; the count is held against Poisson's law, the level
    divided by the number of patterns that are tried against the same frame (Bonferroni).
    """
    others = groups.get(wider, [])
    own = groups[pattern]
    fills = [text for s in others for text in s.texts]
    hits = sum(pattern.fills(text) is not None for text in fills)
    rate = (hits + 1) / (len(fills) + 2)
    sizes = Counter(len(s.found.members) for s in (*others, *own) if s.found)
    expected = sum(number * rate**size for size, number in sizes.items())
    return tail(len(own), expected) * rivals < CHANCE


def tail(count: int, expected: float) -> float:
    """The probability of `count` or more events where `expected` are expected (Poisson)."""
    term = below = exp(-expected)
    for number in range(1, count):
        term *= expected / number
        below += term
    return max(0.0, 1.0 - below) if count else 1.0


def _uses(index: FrameIndex, sighting: Sighting) -> Iterator[tuple[Pattern, Use]]:
    """The frame of a group, and the telling frames that single headings of it follow."""
    hits: dict[Pattern, list[int]] = defaultdict(list)
    for place, text in enumerate(sighting.texts):
        for pattern in index.matching(heads(text) if sighting.group.runs_on else [text]):
            hits[pattern].append(place)
    chosen = _chosen(hits, len(sighting.texts))
    kept = set(hits[chosen]) if chosen else set[int]()
    if chosen:
        yield chosen, Use(sighting, tuple(hits[chosen]), True)
    singles: dict[int, Pattern] = {}
    for pattern in sorted(hits, key=lambda p: (len(p.literals), p.text())):
        singles |= dict.fromkeys(set(hits[pattern]) - kept, pattern) if _is_telling(pattern) else {}
    for place, pattern in singles.items():
        yield pattern, Use(sighting, (place,), False)


def _is_telling(pattern: Pattern) -> bool:
    """Whether a single heading that follows the pattern does so by no accident: it opens two clauses or more."""
    opens = [
        part.rpartition("，")[2] if number else part
        for number, part in enumerate(pattern.parts)
        if isinstance(part, str)
    ]
    return len([part for part in opens if len(part) >= 2]) >= 2 and len(pattern.literals.replace("，", "")) >= TELLING


def _chosen(hits: Mapping[Pattern, Sequence[int]], size: int) -> Pattern | None:
    """The most told of the frames that most items of a group follow."""
    need = max(2, (size + 1) // 2)
    good = {pattern: places for pattern, places in hits.items() if len(places) >= need}
    if not good:
        return None
    best = max(good, key=lambda p: (len(good[p]), len(p.literals), -len(p.parts), p.text()))
    told = max(good, key=lambda p: (len(p.literals), len(good[p]), p.text()))
    if best.covers(told) and len(good[told]) >= len(good[best]) - 1 and len(good[told]) >= need:
        best = told
    return best


def _frame(
    pattern: Pattern,
    used: Sequence[Use],
    articles: Sequence[ArticleRecord],
    leaders: Sequence[int],
) -> Frame:
    groups = [use.sighting for use in used if use.whole]
    return Frame(
        pattern,
        1,
        frozenset(leaders[sighting.article] for sighting in groups),
        sum(leaders[sighting.article] == sighting.article for sighting in groups),
        len({sighting.article for sighting in groups}),
        _instances((use for use in used if use.whole), articles),
        _instances((use for use in used if not use.whole), articles),
    )


def _instances(used: Iterable[Use], articles: Sequence[ArticleRecord]) -> tuple[Instance, ...]:
    found = []
    for use in used:
        group, article = use.sighting.group, use.sighting.article
        for item in (group.items[place] for place in use.places):
            found.append(Instance(articles[article].source, item.line, item.exact, article, group.role))
    return tuple(sorted(found, key=lambda i: (i.article, i.line, i.text)))
