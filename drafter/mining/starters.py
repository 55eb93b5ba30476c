"""The clauses of a library → the sentence frames that different articles build their sentences with."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from drafter.facts import find_facts
from drafter.mining.frames import tail
from drafter.mining.openings import MANNER, OPENINGS, PREPOSITIONS
from drafter.mining.record import ArticleRecord
from drafter.mining.sentences import Clause, clauses, texts
from drafter.mining.skeletal import skeletons_of
from drafter.mining.starter import GAP, OPEN, Starter, Use, literals, matcher
from drafter.mining.typed import COUNT, FREE, TYPED, compared, typed
from drafter.mining.whole_words import whole_words

SMALL = 12
"""Different articles up to which two that agree are enough, if they agree on more."""
PER_ARTICLES = 500
"""A starter of a large library is one of at least one article in so many."""
SAMPLE = 240
"""Clauses of one opening and end that a skeleton is learnt from."""
CHANCE = 0.05
"""Level at which an opening and an end that meet are held for chance."""
TOLD, TOLD_SMALL = 4, 6
"""Characters of fixed wording, in a library and in a small one."""
SHARE = 0.04
"""Share of the clauses with an opening that have an end which is no mere fill."""
RIVALS, STANDS_OUT = 8, 2.5
"""With so many ends to an opening, one that is no mere fill has so many times as many clauses as the middle one…"""
ALIKE = 0.7
"""…and fewer than so many others come near it."""
FIGURE_END = 5
"""Characters from the last figure of a clause to its end."""
OPEN_SIZE = 4
"""Characters of a starter that has no end: two words that each open clauses."""
_HOLLOW = frozenset("的了和与及在要是为以把将上下中、“”《》（）一二三")

_OF_ONE_YEAR = re.compile(r"[二三四五六七八九十]{2,}(?:大|届|五|中全会|周年)|[一二三四五六七八九十]中全会")

Key = tuple[str, str]
"""(opening, end), "" for any."""
Entry = tuple[int, int, int, str, str]
"""(different article, article, number of the clause in it, clause, clause as it is compared)."""


def starters(articles: Sequence[ArticleRecord], leaders: Sequence[int]) -> tuple[Starter, ...]:
    """The sentence starters of a library, those of most articles first; `leaders` as `copies` gives them.

    A starter opens with fixed wording, or ends with it around a figure. As many different articles as `least_support`
    says use it, each in words of its own; its opening and its end meet in more of them than chance brings together; no
    fact stands in its wording.
    """
    unique = len(set(leaders))
    least = least_support(unique)
    seen = _Seen(articles, leaders, least)
    found: dict[str, list[Entry]] = {}
    for key in seen.groups:
        for skeleton, entries in _skeletons(key, seen, TOLD_SMALL if unique <= SMALL else TOLD):
            found.setdefault(skeleton, entries)
    kept = _without_repeats(found, least)
    places = _clauses({entry[1:3] for entries in kept.values() for entry in entries}, articles)
    made = [_starter(skeleton, entries, articles, places) for skeleton, entries in kept.items()]
    return tuple(sorted(made, key=lambda s: (s.is_open, -s.articles, s.pattern)))


def least_support(unique: int) -> int:
    """How many different articles make a starter."""
    return 2 if unique <= SMALL else max(3, unique // PER_ARTICLES)


class _Seen:
    """The clauses of a library by how they open and end, those left out that make no frame."""

    def __init__(self, articles: Sequence[ArticleRecord], leaders: Sequence[int], least: int) -> None:
        self.least = least
        self._openings, self._ends = Counter[str](), Counter[str]()
        self._clauses, users = Counter[Key](), Counter[Key]()
        together: dict[int, list[str]] = defaultdict(list)
        for place, leader in enumerate(leaders):
            together[leader].append(texts(articles[place].sentences))
        for some in together.values():
            keys = [_keys(text) for text in set(compared("\n".join(some)).split("\n")) if text]
            every = [key for own in keys for key in own]
            self._clauses.update(every)
            users.update(set(every))
            self._openings.update([own[0][0] for own in keys])
            self._ends.update([own[0][1] for own in keys])
        often = [key for key, count in users.items() if count >= least]
        self._rivals: dict[Key, list[int]] = defaultdict(list)
        for key in often:
            for of in _rivalries(key):
                self._rivals[of].append(self._clauses[key])
        self.groups: dict[Key, list[Entry]] = {key: [] for key in sorted(often) if self._belong(key)}
        for place, article in enumerate(articles):
            wordings = texts(article.sentences)
            for number, (raw, text) in enumerate(
                zip(wordings.split("\n"), compared(wordings).split("\n"), strict=True)
            ):
                for key in _keys(text):
                    if key in self.groups:
                        self.groups[key].append((leaders[place], place, number, raw, text))

    def _belong(self, key: Key) -> bool:
        """Whether opening and end make a frame: neither one fill of many, nor met by chance (Poisson)."""
        count = self._clauses[key]
        for rivals in map(self._rivals.__getitem__, _rivalries(key)):
            if len(rivals) >= RIVALS and (
                count < STANDS_OUT * median(rivals) or sum(r >= ALIKE * count for r in rivals) > RIVALS
            ):
                return False
        if not all(key):
            return True
        usual = self._has_few_ends(key) or count * 2 >= self._ends[key[1]]
        expected = self._openings[key[0]] * self._ends[key[1]] / self._openings.total()
        return usual and tail(count, expected) <= CHANCE

    def ends_enough(self, key: Key, skeleton: str) -> bool:
        """Whether the end is one of few that the opening has, or more than one word."""
        return not all(key) or self._has_few_ends(key) or len(GAP.split(skeleton)[-1]) > len(key[1])

    def _has_few_ends(self, key: Key) -> bool:
        return self._clauses[key] >= SHARE * self._openings[key[0]]


def _keys(text: str) -> list[Key]:
    """Where a clause is looked for: by its opening and its end, by a figure at its end, by its opening alone."""
    opening, figure = text[:2], text.rfind(COUNT)
    if opening in OPENINGS:
        keys = [(opening, text[-2:])]
        if figure < 0 and opening in MANNER and text[2:OPEN_SIZE] in OPENINGS:
            keys.append((text[:OPEN_SIZE], ""))
    else:
        keys = [(text[:1] if text[:1] in PREPOSITIONS else opening, text[-2:])]
    if figure >= 2 and len(text) - figure <= FIGURE_END:
        keys.append(("", text[figure - 2 :]))
    return keys


def _rivalries(key: Key) -> tuple[Key, ...]:
    """What else stands in the place of its end, and of its opening."""
    opening, end = key
    return ((opening, "*"), ("*", end)) if all(key) else (("", end[2:]),) if end else ((opening[:2], ""),)


def _skeletons(key: Key, seen: _Seen, told: int) -> Iterator[tuple[str, list[Entry]]]:
    """What the clauses of one opening and end show, learnt from a sample of them that any order gives."""
    entries = seen.groups[key]
    raw = sorted({(entry[3], entry[0]) for entry in entries})
    sample = [(typed(text), leader) for text, leader in raw[:: max(1, len(raw) // SAMPLE)]]
    opening, end = map(len, key)
    for first, last in sorted({(text[:opening], text[len(text) - end :]) for text, _ in sample}):
        same = [(t, leader) for t, leader in sample if t.startswith(first) and t.endswith(last)]
        for rough in skeletons_of(same, opening, end, seen.least):
            skeleton = whole_words(rough, sorted({entry[4] for entry in _following(rough, entries)}))
            having = _following(skeleton, entries) if _says_something(skeleton, told) else []
            if having and _support(having) >= seen.least and seen.ends_enough(key, skeleton):
                yield skeleton, having


def _following(skeleton: str, entries: Sequence[Entry]) -> list[Entry]:
    match = matcher(skeleton).match
    return [entry for entry in entries if match(entry[4])]


def _says_something(skeleton: str, told: int) -> bool:
    """Whether it has a gap, enough wording, and no fact in its wording."""
    pieces = literals(skeleton)
    words = "".join(pieces)
    content = sum(mark not in _HOLLOW for mark in words)
    framed = words[:1] in PREPOSITIONS
    typed_gaps = sum(mark in TYPED for mark in skeleton)
    if not GAP.search(skeleton) or len(words) + typed_gaps < told or content < (2 if framed else 3):
        return False
    return not any(find_facts(piece) or _OF_ONE_YEAR.search(piece) for piece in pieces)


def _support(entries: Sequence[Entry]) -> int:
    """Different articles that use it, each in words of its own."""
    return min(_users(entries), len({entry[3] for entry in entries}))


def _users(entries: Sequence[Entry]) -> int:
    return len({entry[0] for entry in entries})


def _without_repeats(found: dict[str, list[Entry]], least: int) -> dict[str, list[Entry]]:
    """The skeletons that explain clauses which none that says more in all explains."""
    kept: dict[str, list[Entry]] = {}
    taken: set[tuple[int, int]] = set()
    for skeleton in sorted(found, key=lambda s: (-_users(found[s]) * len("".join(literals(s))), s)):
        entries = found[skeleton]
        left = [entry for entry in entries if entry[1:3] not in taken]
        if left and _support(left) >= least and _users(left) * 2 >= _users(entries):
            kept[skeleton] = entries
            taken.update(entry[1:3] for entry in entries)
    return kept


def _clauses(wanted: set[tuple[int, int]], articles: Sequence[ArticleRecord]) -> dict[tuple[int, int], Clause]:
    """The clauses at these (article, number)."""
    numbers: dict[int, list[int]] = defaultdict(list)
    for place, number in sorted(wanted):
        numbers[place].append(number)
    return {
        (place, number): one
        for place, some in numbers.items()
        for number, one in zip(some, clauses(articles[place].sentences, some), strict=True)
    }


def _starter(
    skeleton: str,
    entries: Sequence[Entry],
    articles: Sequence[ArticleRecord],
    places: dict[tuple[int, int], Clause],
) -> Starter:
    uses = []
    roles: dict[str, set[int]] = defaultdict(set)
    for leader, place, number, _, _ in entries:
        one = places[place, number]
        uses.append(Use(articles[place].source, one.line, one.text, place, one.role))
        roles[one.role].add(leader)
    uses.sort(key=lambda use: (use.article, use.line, use.text))
    ranked = sorted(((role, len(some)) for role, some in roles.items()), key=lambda pair: (-pair[1], pair[0]))
    commas = {(entry[0], entry[4]) for entry in entries if places[entry[1:3]].after[0] in "，,"}
    goes_on = len(commas) * 2 > len({(entry[0], entry[4]) for entry in entries})
    shown = skeleton.removesuffix(FREE)
    shown += OPEN if shown != skeleton else "，" + OPEN if goes_on else ""
    return Starter(shown, frozenset(entry[0] for entry in entries), tuple(uses), tuple(ranked))
