"""The clauses of a library by how they open and end, and which of these make frames."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import nan
from statistics import median
from zlib import crc32

from drafter.mining.chance import LEVEL, tail
from drafter.mining.starters.starter import GAP, matcher
from drafter.mining.survey.keys import Key
from drafter.mining.survey.record import ArticleRecord
from drafter.mining.survey.sentences import AFTER, ROW

SHARE = 0.04
"""Share of the clauses with an opening that have an end which is no mere fill."""
RIVALS, STANDS_OUT = 8, 2.5
"""With so many ends to an opening, one that is no mere fill has so many times as many clauses as the middle one…"""
ALIKE = 0.7
"""…and fewer than so many others come near it."""
_ARTICLE, _TEXT = 32, 16
"""A clause of a library is told by one integer: (article, where among its clauses the text begins, number of the
clause), so many bits below the first two. Millions of them are held, in a tenth of the room that tuples take."""
_LOW, _SPOT = 0xFFFF, 0xFFFF_FFFF


class ClauseIndex:
    """The clauses of a library by how they open and end, those left out that make no frame."""

    def __init__(
        self, articles: Sequence[ArticleRecord], leaders: Sequence[int], sampled: Sequence[int], least: int
    ) -> None:
        self.least = least
        self._articles, self._leaders, self._sampled = articles, leaders, sampled
        self._rows = [article.sentences.rows for article in articles]
        self._texts = [article.sentences.texts for article in articles]
        self._openings, self._ends = Counter[str](), Counter[str]()
        self._users: dict[Key, int] = {}
        """In how many different articles; an opening counts once for each end that an article has to it."""
        for name, count in _counted(articles, leaders, sampled).items():
            opening, _, end = name.partition("\t")
            self._openings[opening] += count if end else 0
            self._ends[end] += count if opening else 0
            if count >= least:
                self._users[opening, end] = count
        self._met = self._openings.total()
        self._rivals: dict[Key, list[int]] = defaultdict(list)
        for key, count in self._users.items():
            for of in _rivalries(key):
                self._rivals[of].append(count)
        self.groups: dict[Key, array[int]] = {key: array("Q") for key in sorted(self._users) if self._belong(key)}
        """Where the clauses of each opening and end stand, in the order of articles and lines."""
        self._fill({"\t".join(key): positions for key, positions in self.groups.items()})

    def texts(self, positions: Iterable[int]) -> list[str]:
        """The clauses that stand there, as they are compared."""
        starts = [(one >> _ARTICLE, one >> _TEXT & _LOW) for one in positions]
        texts = self._texts
        return [texts[place][start : texts[place].index("\n", start)] for place, start in starts]

    def following(self, positions: Iterable[int], skeleton: str) -> array[int]:
        """Those of the clauses that follow a skeleton."""
        texts, match = self._texts, matcher(skeleton).match
        return array("Q", [one for one in positions if match(texts[one >> _ARTICLE], one >> _TEXT & _LOW)])

    def part(self, positions: Sequence[int], parts: int) -> list[int]:
        """One in so many of the clauses, told by what their articles say, those of copies left out."""
        lots = self._lots
        return [one for one in positions if not (lots[one >> _ARTICLE] + (one & _LOW)) % parts]

    @cached_property
    def _lots(self) -> list[float]:
        """For each article a number that what it says tells; nan, which nothing divides, for a copy."""
        pairs = enumerate(zip(self._articles, self._leaders, strict=True))
        return [crc32(article.clauses) >> 8 if leader == place else nan for place, (article, leader) in pairs]

    def wording(self, position: int) -> str:
        """The clause that stands there, exactly as in the file."""
        return self._articles[position >> _ARTICLE].sentences.wording(position & _SPOT)

    def row(self, position: int) -> str:
        """The row of a clause: what `sentences.role_in`, `line_in` and `after_in` read."""
        start = (position & _LOW) * ROW
        return self._rows[position >> _ARTICLE][start : start + ROW]

    def roles(self, positions: Iterable[int]) -> list[str]:
        """For each clause the beginning of its row: what `sentences.role_in` reads."""
        rows, size = self._rows, ROW
        return [rows[one >> _ARTICLE][(one & _LOW) * size] for one in positions]

    def after(self, positions: Iterable[int]) -> list[str]:
        """For each clause the end of its row, as `sentences.after_in` gives it."""
        rows, size = self._rows, ROW
        return [rows[one >> _ARTICLE][(one & _LOW) * size + AFTER : (one & _LOW) * size + size] for one in positions]

    def leaders(self, positions: Iterable[int]) -> list[int]:
        """The different articles in which the clauses stand."""
        return list(map(self._leaders.__getitem__, [one >> _ARTICLE for one in positions]))

    def own(self, positions: Iterable[int]) -> list[bool]:
        """Which of the clauses stand in an article that stands for itself, not in a copy."""
        leaders = self._leaders
        return [leaders[place] == place for place in (one >> _ARTICLE for one in positions)]

    def source(self, position: int) -> str:
        """The file in which a clause stands."""
        return self._articles[position >> _ARTICLE].source

    def users(self, positions: Iterable[int]) -> int:
        """How many different articles have a clause there."""
        return len(set(self.leaders(positions)))

    def _fill(self, groups: Mapping[str, array[int]]) -> None:
        for place in self._sampled:
            above = place << _ARTICLE
            for key, spot in self._articles[place].sentences.spots(groups):
                groups[key].append(above | spot)

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
        return usual and tail(count, expected) <= LEVEL

    def ends_enough(self, key: Key, skeleton: str) -> bool:
        """Whether the end is one of few that the opening has, or more than one word."""
        return not all(key) or self._has_few_ends(key) or len(GAP.split(skeleton)[-1]) > len(key[1])

    def _has_few_ends(self, key: Key) -> bool:
        return self._users[key] >= SHARE * self._openings[key[0]]


def article_of(position: int) -> int:
    """The position of the article in which a clause stands."""
    return position >> _ARTICLE


class Explained:
    """Clauses that are explained."""

    def __init__(self) -> None:
        self._numbers = Counter[int]()
        """For each article the numbers of its clauses, as bits."""

    def left(self, positions: Iterable[int]) -> list[int]:
        """Those of the clauses that are not."""
        numbers = self._numbers
        return [one for one in positions if not numbers[one >> _ARTICLE] >> (one & _LOW) & 1]

    def add(self, positions: Iterable[int]) -> None:
        """Explains clauses that are left."""
        numbers = self._numbers
        for one in positions:
            numbers[one >> _ARTICLE] |= 1 << (one & _LOW)


def _counted(articles: Sequence[ArticleRecord], leaders: Sequence[int], sampled: Iterable[int]) -> Counter[str]:
    """In how many different articles of those looked at each key stands."""
    together: dict[int, list[str]] = defaultdict(list)
    for place in sampled:
        if keys := articles[place].sentences.keys:
            together[leaders[place]].append(keys)
    counts = Counter[str]()
    for several in together.values():
        counts.update(set("\n".join(several).split("\n")))
    return counts


def _rivalries(key: Key) -> tuple[Key, ...]:
    """What else stands in the place of its end, and of its opening."""
    opening, end = key
    return ((opening, "*"), ("*", end)) if all(key) else (("", end[2:]),) if end else ((opening[:2], ""),)
