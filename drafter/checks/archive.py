"""Old reports that a draft is laid beside, paragraph by paragraph, and the keys by which their passages are found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol
from zlib import crc32

from drafter.checks.fingerprints import kept_runs
from drafter.checks.homes import home_of
from drafter.checks.report import file_year, own_names, year_of
from drafter.checks.terms import terms
from drafter.document import Document
from drafter.document.flow import shown
from drafter.facts import Fact, find_facts
from drafter.zh.sentences import sentences

KEYS = 12
"""Version of the keys and passages: an index made with those of another version is of no use."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the archive."""

    source: str
    line: int
    article: int
    text: str
    year: str = ""
    """The year of the report it stands in; empty where neither the report nor the name of its file says."""
    own: tuple[str, ...] = ()
    """Whose report it is: the names in its head and foot."""
    opens: bool = False
    """Whether it is the first of its report."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact in a sentence."""

    fact: Fact
    sentence: str
    literals: str
    """The sentence without its facts."""
    before: str
    """Up to four characters on its left that are no fact; ^ for the sentence's beginning."""
    after: str
    at: int = 0
    """Where the fact begins in the sentence."""


@dataclass(frozen=True, slots=True)
class Held:
    """The passages that have a key."""

    count: int
    """How many they are; where they are more than was asked for, any number above that."""
    numbers: Sequence[int]
    """They themselves, rising; empty where they are more than was asked for."""


class Archive(Protocol):
    """Many reports, their passages numbered in reading order.

    In memory or in an index: the answers are the same.
    """

    @property
    def articles(self) -> int:
        """How many articles there are."""

    def held(self, keys: Iterable[int], most: int) -> Mapping[int, Held]:
        """Key → passages that have it, for the keys that any has."""

    def passages(self, numbers: Iterable[int]) -> Mapping[int, Passage]:
        """Number → passage."""


class ReadArchive:
    """An archive in memory."""

    def __init__(self, passages: Sequence[Passage], articles: int) -> None:
        self._passages = passages
        self._articles = articles

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "ReadArchive":
        """The archive of these reports."""
        passages: list[Passage] = []
        articles = 0
        for document in documents:
            passages += passages_of(document, articles)
            articles += len(document.articles)
        return cls(passages, articles)

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return self._articles

    @cached_property
    def _numbers(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number, passage in enumerate(self._passages):
            for key in keys_of(passage):
                found.setdefault(key, []).append(number)
        return found

    def held(self, keys: Iterable[int], most: int) -> Mapping[int, Held]:
        """Key → passages that have it."""
        found = {key: self._numbers[key] for key in keys if key in self._numbers}
        return {key: Held(len(some), some if len(some) <= most else ()) for key, some in found.items()}

    def passages(self, numbers: Iterable[int]) -> Mapping[int, Passage]:
        """Number → passage."""
        return {number: self._passages[number] for number in numbers}


def passages_of(document: Document, articles: int = 0) -> list[Passage]:
    """The paragraphs of a report, tables left out; its articles are numbered on from `articles`."""
    return [
        Passage(document.source, item.paragraph.line, articles + number, item.paragraph.text, year, own, place == 0)
        for number, article in enumerate(document.articles)
        for year, own in ((year_of(article) or file_year(document.source), own_names(article)),)
        for place, item in enumerate(shown(article))
        if not item.paragraph.rows
    ]


def keys_of(passage: Passage) -> set[int]:
    """The keys of a passage: of its kept runs (multiples of 4), and of its facts with what stands beside them (odd).

    Odd ones, too, are those of what one place or unit alone is called; the first passage has its report's own names.
    """
    from drafter.checks.holders import holders  # their patterns are dear, and most checks have no archive
    from drafter.checks.singular import head_keys, key_of, text_keys

    keys = {run for _, run in kept_runs(passage.text)}
    found = mentions(passage.text)
    for mention in found:
        keys.update(fact_keys(mention))
    facts, home = [mention.fact for mention in found], home_of(passage.own)
    keys.update(text_keys(passage.text, facts))
    keys.update(key_of("office", office) for office, _ in holders(passage.text, facts, passage.own, home))
    if passage.opens:
        keys.update(head_keys(home, passage.own))
    return keys


def fact_keys(mention: Mention) -> tuple[int, int]:
    """(key of the fact after these two characters, key of the fact before these two)."""
    fact = mention.fact
    left = f"{fact.kind}|{fact.value}<{mention.before[-2:]}"
    right = f"{fact.kind}|{fact.value}>{mention.after[:2]}"
    return crc32(left.encode("utf-8", "replace")) | 1, crc32(right.encode("utf-8", "replace")) | 1


def mentions(text: str) -> list[Mention]:
    """The facts of a text sentence by sentence."""
    found: list[Mention] = []
    for start, sentence in sentences(text):
        facts = _with_terms(find_facts(sentence), sentence)
        if not facts:
            continue
        edges = [0, *(edge for fact in facts for edge in (fact.start, fact.end)), len(sentence)]
        gaps = [sentence[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
        literals = "".join(gaps)
        for number, fact in enumerate(facts):
            placed = Fact(fact.start + start, fact.end + start, fact.kind, fact.text, fact.value)
            found.append(
                Mention(placed, sentence, literals, gaps[number][-4:] or "^", gaps[number + 1][:4] or "^", fact.start)
            )
    return found


def _with_terms(facts: tuple[Fact, ...], sentence: str) -> tuple[Fact, ...]:
    """The facts and the terms that none of them takes in."""
    more = [
        term for term in terms(sentence) if not any(fact.start < term.end and term.start < fact.end for fact in facts)
    ]
    return tuple(sorted((*facts, *more), key=lambda fact: fact.start)) if more else facts
