"""The headings that follow a frame, as strings: there are hundreds of thousands, few of which are looked at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from drafter.facts import find_facts

SHOWN = 6
"""Headings that show how a frame is used."""


class Instance(NamedTuple):
    """One heading that follows a frame, and where it stands."""

    article: int
    """Position of the article in the sorted library, which tells the file."""
    line: int
    """1-based raw line."""
    text: str
    """Exactly as in the file."""


@dataclass(frozen=True, slots=True)
class Instances:
    """Headings in the order of file and line."""

    articles: str = ""
    """The position of the article of each, parted by blanks."""
    lines: str = ""
    """The line of each, parted by blanks."""
    texts: str = ""
    """A line's end behind each."""

    def __len__(self) -> int:
        return self.texts.count("\n")

    def __iter__(self) -> Iterator[Instance]:
        return map(Instance, map(int, self.articles.split()), map(int, self.lines.split()), self.texts.split("\n"))

    def some(self, most: int) -> list[str]:
        """The texts of so many of them, or somewhat more, spread over all."""
        return self.texts.split("\n")[: len(self) : max(1, len(self) // most)]

    def shown(self) -> tuple[str, ...]:
        """Some of the headings that one article has, those that hold a fact left out."""
        _, first = next(groupby(self, key=attrgetter("article")), ("", ()))
        texts = dict.fromkeys(instance.text for instance in first)
        return tuple([text for text in texts if not find_facts(text)][:SHOWN])

    def in_articles(self) -> set[int]:
        """The articles that have any."""
        return set(map(int, set(self.articles.split())))


NO_INSTANCES = Instances()


def instances_of(found: Iterable[tuple[int, int, str]]) -> Instances:
    """The headings at (article, line), in any order."""
    ordered = sorted(found)
    if not ordered:
        return NO_INSTANCES
    articles, lines, texts = zip(*ordered, strict=True)
    return Instances(" ".join(map(str, articles)), " ".join(map(str, lines)), "\n".join((*texts, "")))
