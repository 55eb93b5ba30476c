"""The clauses of a library → the sentence frames that different articles build their sentences with."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter.facts import find_facts
from drafter.mining.openings import OPENINGS, PREPOSITIONS
from drafter.mining.record import ArticleRecord
from drafter.mining.seen import Entry, Key, Seen, article_of, number_of
from drafter.mining.sentences import RELATED, after_clause, line_of_clause, role_of_clause
from drafter.mining.skeletal import skeletons_of
from drafter.mining.starter import GAP, OPEN, Starter, Use, literals, matcher
from drafter.mining.typed import COUNT, FREE, TYPED, compared, plain, typed
from drafter.mining.whole_words import whole_words

SMALL = 12
"""Different articles up to which two that agree are enough, if they agree on more."""
PER_ARTICLES = 500
"""A starter of a large library is one of at least one article in so many."""
SAMPLE = 240
"""Clauses of one opening and end that a skeleton is learnt from."""
TOLD, TOLD_SMALL = 4, 6
"""Characters of fixed wording, in a library and in a small one."""
LINKED = 0.3
"""Share of the articles that go on with the same word, from which on it belongs to the starter."""
MOST_USES = 200
"""Sentences that are named for a starter; the first ones by file and line."""
AT_ONCE = 400
"""Sentences after which it is asked whether enough were looked at."""
_HOLLOW = frozenset("的了和与及在要是为以把将上下中年月日时至、“”《》（）一二三")

_OF_ONE_YEAR = re.compile(r"[二三四五六七八九十]{2,}(?:大|届|五|中全会|周年)|[一二三四五六七八九十]中全会")


def starters(articles: Sequence[ArticleRecord], leaders: Sequence[int]) -> tuple[Starter, ...]:
    """The sentence starters of a library, those of most articles first; `leaders` as `copies` gives them.

    A starter opens with fixed wording, or ends with it around a figure. As many different articles as `least_support`
    says use it, each in words of its own; its opening and its end meet in more of them than chance brings together; no
    fact stands in its wording.
    """
    unique = len(set(leaders))
    least = least_support(unique)
    seen = Seen(articles, leaders, least)
    found: dict[str, array[int]] = {}
    for key in seen.groups:
        for skeleton, where in _skeletons(key, seen, TOLD_SMALL if unique <= SMALL else TOLD):
            found.setdefault(skeleton, where)
    made = [
        starter
        for skeleton, where in _without_repeats(found, seen).items()
        for starter in _starters(skeleton, articles, seen, where)
    ]
    return tuple(sorted(made, key=lambda s: (s.is_open, -s.articles, s.pattern)))


def least_support(unique: int) -> int:
    """How many different articles make a starter."""
    return 2 if unique <= SMALL else max(3, unique // PER_ARTICLES)


def _skeletons(key: Key, seen: Seen, told: int) -> Iterator[tuple[str, array[int]]]:
    """What the clauses of one opening and end show, learnt from a sample of them that any order gives; and where."""
    entries = seen.entries(seen.groups[key])
    raw = sorted({(entry[2], entry[0]) for entry in entries})
    raw = raw[:: max(1, len(raw) // SAMPLE)]
    known = sorted({compared(text) for text, _ in raw})
    sample = [(typed(text), leader) for text, leader in raw]
    opening, end = map(len, key)
    for first, last in sorted({(text[:opening], text[len(text) - end :]) for text, _ in sample}):
        same = [(t, leader) for t, leader in sample if t.startswith(first) and t.endswith(last)]
        for rough in skeletons_of(same, opening, end, seen.least):
            skeleton = whole_words(rough, list(filter(matcher(rough).match, known)))
            having = _following(skeleton, entries) if _says_something(skeleton, told) else []
            if _are_different([having], seen.least) and seen.ends_enough(key, skeleton):
                yield skeleton, array("Q", [entry[1] for entry in having])


def _following(skeleton: str, entries: Sequence[Entry]) -> list[Entry]:
    match = matcher(skeleton).match
    return [entry for entry in entries if match(entry[3])]


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
    return not any(find_facts(piece) or _OF_ONE_YEAR.search(piece) for piece in pieces)


def _are_different(parts: Iterable[Sequence[Entry]], least: float) -> bool:
    """Whether at least so many different articles use it, each in words of its own."""
    users, words = set[int](), set[str]()
    for entries in parts:
        for start in range(0, len(entries), AT_ONCE):
            some = entries[start : start + AT_ONCE]
            users.update(entry[0] for entry in some)
            words.update(plain(entry[2]) if COUNT in entry[3] else entry[3] for entry in some)
            if len(users) >= least and len(words) >= least:
                return True
    return False


def _users(entries: Sequence[Entry]) -> int:
    return len({entry[0] for entry in entries})


def _without_repeats(found: Mapping[str, array[int]], seen: Seen) -> dict[str, array[int]]:
    """The skeletons that explain clauses which none that says more in all explains."""
    kept: dict[str, array[int]] = {}
    taken: set[int] = set()
    users = {skeleton: seen.users(where) for skeleton, where in found.items()}
    for skeleton in sorted(found, key=lambda s: (-users[s] * len("".join(literals(s))), s)):
        left = [one for one in found[skeleton] if one not in taken]
        parts = (seen.entries(left[start : start + AT_ONCE]) for start in range(0, len(left), AT_ONCE))
        if seen.users(left) * 2 >= users[skeleton] and _are_different(parts, seen.least):
            kept[skeleton] = found[skeleton]
            taken.update(found[skeleton])
    return kept


def _starters(skeleton: str, articles: Sequence[ArticleRecord], seen: Seen, where: array[int]) -> Iterator[Starter]:
    """The starter of a skeleton, and the one that goes on with the word with which many of its sentences do."""
    entries = seen.entries(where)
    after = [after_clause(seen.sentences(one), number_of(one)) for one in where]
    commas = {(entry[0], entry[3]) for entry, mark in zip(entries, after, strict=True) if mark[0] in "，,"}
    goes_on = len(commas) * 2 > len({(entry[0], entry[3]) for entry in entries})
    shown = skeleton.removesuffix(FREE)
    linked: dict[str, list[Entry]] = defaultdict(list)
    for entry, mark in zip(entries, after, strict=True):
        if shown == skeleton and mark[1:] in OPENINGS:
            linked[mark[1:]].append(entry)
    need = max(seen.least, LINKED * _users(entries))
    usual = [word for word in sorted(linked) if _are_different([linked[word]], need)]
    for word in usual:
        yield _starter(f"{skeleton}，{word}{OPEN}", articles, linked[word], follow=True)
    if all(_users(linked[word]) < _users(entries) for word in usual):
        ending = OPEN if shown != skeleton else f"，{OPEN}" if goes_on else ""
        yield _starter(shown + ending, articles, entries)


def _starter(
    skeleton: str, articles: Sequence[ArticleRecord], entries: Sequence[Entry], *, follow: bool = False
) -> Starter:
    uses: list[Use] = []
    roles: dict[str, set[int]] = defaultdict(set)
    for leader, where, _, _ in entries:
        roles[role_of_clause(articles[article_of(where)].sentences, number_of(where))].add(leader)
    for _, where, text, _ in entries[:MOST_USES]:
        place, number = article_of(where), number_of(where)
        source, sentences = articles[place].source, articles[place].sentences
        exact = text + after_clause(sentences, number) if follow else text
        uses.append(Use(source, line_of_clause(sentences, number), exact, place, role_of_clause(sentences, number)))
    uses.sort(key=lambda use: (use.article, use.line, use.text))
    ranked = sorted(((name, len(some)) for name, some in roles.items()), key=lambda pair: (-pair[1], pair[0]))
    return Starter(skeleton, frozenset(entry[0] for entry in entries), tuple(uses), tuple(ranked))
