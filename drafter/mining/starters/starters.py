"""The clauses of a library → the sentence frames that different articles build their sentences with."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from drafter.facts import find_facts
from drafter.mining.short_names import named_by_level
from drafter.mining.siblings.openings import OPENINGS, PREPOSITIONS
from drafter.mining.starters.clause_index import ClauseIndex, Explained, article_of
from drafter.mining.starters.skeletal import skeleton_of
from drafter.mining.starters.starter import GAP, OPEN, Starter, Use, literals, matcher
from drafter.mining.starters.whole_words import whole_words
from drafter.mining.survey.keys import Key
from drafter.mining.survey.record import ArticleRecord
from drafter.mining.survey.sentences import PAD, RELATED, after_in, line_in, role_in
from drafter.mining.survey.typed import COUNT, FREE, TYPED, normalised, typed_all

SMALL = 12
"""Different articles up to which two that agree are enough, if they agree on more."""
PER_ARTICLES = 500
"""A starter of a large library is one of at least one article in so many."""
SAMPLE = 240
"""Clauses of one opening and end that a skeleton is learnt from."""
LOOKED_AT = 1000
"""Clauses of one opening and end from which the sample is drawn, or somewhat more."""
TOLD, TOLD_SMALL = 4, 6
"""Characters of fixed wording, in a library and in a small one."""
LINKED = 0.6
"""Share of the articles that go on with the same word, from which on it belongs to the starter."""
_HALVES = "进一 不定 与上 与去 比上 比去 较上 较去 下一 接下 近年 上半 下半 要以 要把 要在"
_GOING_ON = OPENINGS.difference(_HALVES.split())
"""The words that a sentence goes on with, without the first halves of longer ones."""
MOST_USES = 200
"""Sentences that are named for a starter; the first ones by file and line."""
AT_ONCE = 400
"""Sentences after which it is asked whether enough were looked at."""
_HOLLOW = frozenset("的了和与及在要是为以把将上下中年月日时至、“”《》（）一二三")

_OF_ONE_YEAR = re.compile(r"[二三四五六七八九十]{2,}(?:大|届|五|中全会|周年)|[一二三四五六七八九十]中全会")


def starters(articles: Sequence[ArticleRecord], leaders: Sequence[int], sampled: Sequence[int]) -> tuple[Starter, ...]:
    """The sentence starters of a library, those of most articles first; `leaders` as `copies` gives them, `sampled`
    as `sampled_articles` does.

    A starter opens with fixed wording, or ends with it around a figure. As many different articles as `least_support`
    says use it, each in words of its own; its opening and its end meet in more of them than chance brings together; no
    fact stands in its wording.
    """
    unique = len({leaders[place] for place in sampled})
    least = least_support(unique)
    index = ClauseIndex(articles, leaders, sampled, least)
    found: dict[str, array[int]] = {}
    for key in index.groups:
        for skeleton, positions in _skeletons(key, index, TOLD_SMALL if unique <= SMALL else TOLD):
            found.setdefault(skeleton, positions)
    made = [_read(skeleton, index, positions) for skeleton, positions in _without_repeats(found, index).items()]
    return tuple(sorted(made, key=lambda s: (s.is_open, -s.articles, s.pattern)))


def least_support(unique: int) -> int:
    """How many different articles make a starter."""
    return 2 if unique <= SMALL else max(3, unique // PER_ARTICLES)


def _skeletons(key: Key, index: ClauseIndex, told: int) -> Iterator[tuple[str, array[int]]]:
    """What the clauses of one opening and end show, learnt from a sample of them that any order gives, and
    the positions of those that follow it."""
    positions = index.groups[key]
    chosen = sorted(_first_of_each(positions, index).items())
    chosen = chosen[:: max(1, len(chosen) // SAMPLE)]
    known = sorted({text for (text, _), _ in chosen})
    masked = typed_all([index.wording(one) for _, one in chosen])
    sample = [(text, leader) for text, ((_, leader), _) in zip(masked, chosen, strict=True)]
    opening, end = map(len, key)
    for first, last in sorted({(text[:opening], text[len(text) - end :]) for text, _ in sample}):
        same = [(t, leader) for t, leader in sample if t.startswith(first) and t.endswith(last)]
        rough = skeleton_of(same, opening, end, index.least)
        if not rough:
            continue
        skeleton = whole_words(rough, list(filter(matcher(rough).match, known)))
        if _says_something(skeleton, told) and index.ends_enough(key, skeleton):
            having = index.following(positions, skeleton)
            if _are_different(having, index, index.least):
                yield skeleton, having


def _first_of_each(positions: Sequence[int], index: ClauseIndex) -> dict[tuple[str, int], int]:
    """Where each clause stands first in each different article; of very many those of some of the articles."""
    parts = len(positions) // LOOKED_AT
    some = index.part(positions, parts) if parts > 1 else positions
    pairs = zip(index.texts(some), index.leaders(some), strict=True)
    return dict(zip(reversed([*pairs]), reversed(some), strict=True))


def _says_something(skeleton: str, told: int) -> bool:
    """Whether it has a gap, enough wording, and no fact in its wording."""
    pieces = literals(skeleton)
    words = "".join(pieces)
    content = sum(mark not in _HOLLOW for mark in words)
    framed = words[:1] in PREPOSITIONS
    typed_gaps = sum(mark in TYPED for mark in skeleton)
    if not GAP.search(skeleton) or len(words) + typed_gaps < told or content < (2 if framed else 3):
        return False
    if skeleton.startswith(FREE) and pieces[0][-1] not in RELATED:
        return False
    return not any(find_facts(piece) or _OF_ONE_YEAR.search(piece) or any(named_by_level(piece)) for piece in pieces)


def _are_different(positions: Sequence[int], index: ClauseIndex, least: float) -> bool:
    """Whether at least so many different articles use it, each in words of its own."""
    words, users = set[str](), set[int]()
    for start in range(0, len(positions), AT_ONCE):
        some = positions[start : start + AT_ONCE]
        users.update(index.leaders(some))
        if len(words) < least:
            pairs = zip(some, index.texts(some), strict=True)
            words.update(normalised(index.wording(one)) if COUNT in text else text for one, text in pairs)
        if len(words) >= least <= len(users):
            return True
    return False


def _without_repeats(found: Mapping[str, array[int]], index: ClauseIndex) -> dict[str, array[int]]:
    """The skeletons that explain clauses which none that says more in all explains."""
    kept: dict[str, array[int]] = {}
    explained = Explained()
    users = {skeleton: index.users(positions) for skeleton, positions in found.items()}
    for skeleton in sorted(found, key=lambda s: (-users[s] * len("".join(literals(s))), s)):
        left = explained.left(found[skeleton])
        if index.users(left) * 2 >= users[skeleton] and _are_different(left, index, index.least):
            kept[skeleton] = found[skeleton]
            explained.add(left)
    return kept


def _read(skeleton: str, index: ClauseIndex, positions: array[int]) -> Starter:
    """The starter of a skeleton, with the word with which most of its sentences go on."""
    after = index.after(positions)
    own = list(compress(after, index.own(positions)))
    goes_on = sum(mark[0] in "，," for mark in own) * 2 > len(own)
    shown = skeleton.removesuffix(FREE)
    linked: dict[str, set[str]] = defaultdict(set)
    counts = Counter(after if shown == skeleton else ())
    for mark in counts:
        linked[mark[1:]].add(mark)
    least = max(index.least, LINKED * index.users(positions))
    for word in sorted(_GOING_ON & linked.keys()):
        if sum(map(counts.__getitem__, linked[word])) < least:
            continue
        some = list(compress(positions, map(linked[word].__contains__, after)))
        if _are_different(some, index, least):
            return _starter(f"{skeleton}，{word}{OPEN}", index, some, follow=True)
    ending = OPEN if shown != skeleton else f"，{OPEN}" if goes_on else ""
    return _starter(shown + ending, index, positions)


def _starter(skeleton: str, index: ClauseIndex, positions: Sequence[int], *, follow: bool = False) -> Starter:
    uses: list[Use] = []
    for one in positions[:MOST_USES]:
        row = index.row(one)
        exact = index.wording(one) + (after_in(row).rstrip(PAD) if follow else "")
        uses.append(Use(index.source(one), line_in(row), exact, article_of(one), role_in(row)))
    uses.sort(key=lambda use: (use.article, use.line, use.text))
    leaders = index.leaders(positions)
    roles = Counter(role_in(role) for role, _ in set(zip(index.roles(positions), leaders, strict=True)))
    ranked = sorted(roles.items(), key=lambda pair: (-pair[1], pair[0]))
    return Starter(skeleton, frozenset(leaders), tuple(uses), tuple(ranked))
