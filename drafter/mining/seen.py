"""The clauses of a library by how they open and end, and which of these make frames."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from statistics import median

from drafter.mining.frames import tail
from drafter.mining.openings import MANNER, OPENINGS, PREPOSITIONS
from drafter.mining.record import ArticleRecord
from drafter.mining.sentences import first_text, text_at
from drafter.mining.starter import GAP
from drafter.mining.typed import COUNT, compared

CHANCE = 0.05
"""Level at which an opening and an end that meet are held for chance."""
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

Key = tuple[str, str]
"""(opening, end), "" for any."""
Entry = tuple[int, int, str, str]
"""(different article, where the clause stands, clause, clause as it is compared)."""
Keyed = tuple["array[int]", "array[int]"]
"""For each key of each clause of an article (number of the key, where the clause stands in the article)."""
_ARTICLE, _TEXT = 32, 16
"""A clause of a library is told by one integer: (article, where in its sentences the wording begins, number of the
clause), so many bits below the first two. Millions of them are held, in a tenth of the room that tuples take."""
_LOW = 0xFFFF


class Seen:
    """The clauses of a library by how they open and end, those left out that make no frame."""

    def __init__(self, articles: Sequence[ArticleRecord], leaders: Sequence[int], least: int) -> None:
        self.least = least
        self._articles, self._leaders = articles, leaders
        numbers: dict[Key, int] = {}
        keyed = [_keyed(article.sentences, numbers) for article in articles]
        self._openings, self._ends = Counter[str](), Counter[str]()
        self._users: dict[Key, int] = {}
        """In how many different articles; an opening counts once for each end that an article has to it."""
        counts = _counted(keyed, leaders)
        for key, number in numbers.items():
            self._openings[key[0]] += counts[number] if key[1] else 0
            self._ends[key[1]] += counts[number] if key[0] else 0
            if counts[number] >= least:
                self._users[key] = counts[number]
        self._met = self._openings.total()
        self._rivals: dict[Key, list[int]] = defaultdict(list)
        for key, count in self._users.items():
            for of in _rivalries(key):
                self._rivals[of].append(count)
        self.groups: dict[Key, array[int]] = {key: array("Q") for key in sorted(self._users) if self._belong(key)}
        """Where the clauses of each opening and end stand, in the order of articles and lines."""
        self._fill({numbers[key]: where for key, where in self.groups.items()}, keyed)

    def entries(self, where: Iterable[int]) -> list[Entry]:
        """The clauses that stand there."""
        where = list(where)
        articles = self._articles
        texts = [text_at(articles[one >> _ARTICLE].sentences, one >> _TEXT & _LOW) for one in where]
        alike = compared("\n".join(texts)).split("\n") if texts else []
        return [
            (self._leaders[one >> _ARTICLE], one, text, text if text == same else same)
            for one, text, same in zip(where, texts, alike, strict=True)
        ]

    def sentences(self, where: int) -> str:
        """The sentences among which a clause stands."""
        return self._articles[where >> _ARTICLE].sentences

    def users(self, where: Iterable[int]) -> int:
        """How many different articles have a clause there."""
        return len({self._leaders[article] for article in {one >> _ARTICLE for one in where}})

    def _fill(self, groups: Mapping[int, array[int]], keyed: Sequence[Keyed]) -> None:
        for place, (keys, spots) in enumerate(keyed):
            for key, spot in zip(keys, spots, strict=True):
                if key in groups:
                    groups[key].append(place << _ARTICLE | spot)

    def _belong(self, key: Key) -> bool:
        """Whether opening and end make a frame: neither one fill of many, nor met by chance (Poisson)."""
        count = self._users[key]
        for rivals in map(self._rivals.__getitem__, _rivalries(key)):
            if len(rivals) >= RIVALS and (
                count < STANDS_OUT * median(rivals) or sum(r >= ALIKE * count for r in rivals) > RIVALS
            ):
                return False
        if not all(key):
            return True
        usual = self._has_few_ends(key) or count * 2 >= self._ends[key[1]]
        expected = self._openings[key[0]] * self._ends[key[1]] / self._met
        return usual and tail(count, expected) <= CHANCE

    def ends_enough(self, key: Key, skeleton: str) -> bool:
        """Whether the end is one of few that the opening has, or more than one word."""
        return not all(key) or self._has_few_ends(key) or len(GAP.split(skeleton)[-1]) > len(key[1])

    def _has_few_ends(self, key: Key) -> bool:
        return self._users[key] >= SHARE * self._openings[key[0]]


def article_of(where: int) -> int:
    """The position of the article in which a clause stands."""
    return where >> _ARTICLE


def number_of(where: int) -> int:
    """The clause's number among the sentences of its article."""
    return where & _LOW


def _keyed(sentences: str, numbers: dict[Key, int]) -> Keyed:
    """The keys of an article's clauses; `numbers` learns keys that it does not know."""
    keys, spots = array("I"), array("I")
    start = first_text(sentences)
    wordings = sentences[start:]
    pairs = zip(wordings.split("\n"), compared(wordings).split("\n"), strict=True)
    for number, (raw, text) in enumerate(pairs if wordings else ()):
        for key in keys_of(text):
            keys.append(numbers.setdefault(key, len(numbers)))
            spots.append(start << _TEXT | number)
        start += len(raw) + 1
    return keys, spots


def _counted(keyed: Sequence[Keyed], leaders: Sequence[int]) -> Counter[int]:
    """In how many different articles each key stands."""
    together: dict[int, list[array[int]]] = defaultdict(list)
    for leader, (keys, _) in zip(leaders, keyed, strict=True):
        together[leader].append(keys)
    counts = Counter[int]()
    for several in together.values():
        counts.update(set(chain.from_iterable(several)))
    return counts


def keys_of(text: str) -> list[Key]:
    """Where a clause is looked for: by its opening and its end, by a figure at its end, by its opening alone."""
    opening, figure = text[:2], text.rfind(COUNT)
    if opening in OPENINGS:
        keys = [(opening, text[-2:])]
        if figure < 0 and opening in MANNER and text[2:OPEN_SIZE] in OPENINGS:
            keys.append((text[:OPEN_SIZE], ""))
    else:
        keys = [(text[:1], text[-2:])] if text[:1] in PREPOSITIONS else []
    if figure >= 2 and len(text) - figure <= FIGURE_END:
        keys.append(("", text[figure - 2 :]))
    return keys


def _rivalries(key: Key) -> tuple[Key, ...]:
    """What else stands in the place of its end, and of its opening."""
    opening, end = key
    return ((opening, "*"), ("*", end)) if all(key) else (("", end[2:]),) if end else ((opening[:2], ""),)
