"""The clauses of a library by how they open and end, and which of these make frames."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median
from sys import intern

from drafter.mining.frames import tail
from drafter.mining.openings import MANNER, OPENINGS, PREPOSITIONS
from drafter.mining.record import ArticleRecord
from drafter.mining.sentences import texts
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
Entry = tuple[int, int, int, str, str]
"""(different article, article, number of the clause in it, clause, clause as it is compared)."""


class Seen:
    """The clauses of a library by how they open and end, those left out that make no frame."""

    def __init__(self, articles: Sequence[ArticleRecord], leaders: Sequence[int], least: int) -> None:
        self.least = least
        self._openings, self._ends, self._users = Counter[str](), Counter[str](), Counter[Key]()
        """In how many different articles; an opening counts once for each end that an article has to it."""
        together: dict[int, list[int]] = defaultdict(list)
        for place, leader in enumerate(leaders):
            together[leader].append(place)
        for places in together.values():
            some = "\n".join(texts(articles[place].sentences) for place in places)
            keys = {key for text in compared(some).split("\n") if text for key in keys_of(text)}
            self._users.update(keys)
            self._openings.update([opening for opening, end in keys if end])
            self._ends.update([end for opening, end in keys if opening])
        often = [key for key, count in self._users.items() if count >= least]
        self._rivals: dict[Key, list[int]] = defaultdict(list)
        for key in often:
            for of in _rivalries(key):
                self._rivals[of].append(self._users[key])
        self.groups: dict[Key, list[Entry]] = {key: [] for key in sorted(often) if self._belong(key)}
        for place, article in enumerate(articles):
            wordings = texts(article.sentences)
            for number, (raw, text) in enumerate(
                zip(wordings.split("\n"), compared(wordings).split("\n"), strict=True)
            ):
                wanted = [key for key in keys_of(text) if key in self.groups]
                if wanted:  # one entry for all, its texts shared with every clause that is compared alike
                    shared = intern(text)
                    entry = leaders[place], place, number, shared if raw == shared else raw, shared
                    for key in wanted:
                        self.groups[key].append(entry)

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
        expected = self._openings[key[0]] * self._ends[key[1]] / self._openings.total()
        return usual and tail(count, expected) <= CHANCE

    def ends_enough(self, key: Key, skeleton: str) -> bool:
        """Whether the end is one of few that the opening has, or more than one word."""
        return not all(key) or self._has_few_ends(key) or len(GAP.split(skeleton)[-1]) > len(key[1])

    def _has_few_ends(self, key: Key) -> bool:
        return self._users[key] >= SHARE * self._openings[key[0]]


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
