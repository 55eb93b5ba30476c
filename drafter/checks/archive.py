"""Old reports that a draft is laid beside, paragraph by paragraph."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from drafter.document import Document
from drafter.document.flow import shown
from drafter.facts import Fact, find_facts
from drafter.zh.sentences import sentences

GRAM = 6
"""Characters of the runs by which a copied paragraph is found."""
_KEPT = 2
"""One run in so many is kept; which ones depends on the run alone, so that a copy keeps the same ones."""
_LEAST = 12
_NOT_TEXT = re.compile(r"[\s\W_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the archive."""

    source: str
    line: int
    article: int
    text: str


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
    source: str = ""
    line: int = 0
    article: int = 0


class Archive:
    """The passages of many reports; what is looked up in them is made when it is first wanted."""

    def __init__(self, passages: tuple[Passage, ...], articles: int) -> None:
        self.passages = passages
        self.articles = articles

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Archive":
        """The archive of these reports."""
        passages: list[Passage] = []
        number = 0
        for document in documents:
            for article in document.articles:
                number += 1
                passages += (
                    Passage(document.source, item.paragraph.line, number, item.paragraph.text)
                    for item in shown(article)
                    if not item.paragraph.rows
                )
        return cls(tuple(passages), number)

    @cached_property
    def mentions(self) -> dict[tuple[str, str], list[Mention]]:
        """(kind, value) → where the archive mentions that fact."""
        found: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for passage in self.passages:
            for mention in mentions(passage.text, passage.source, passage.line, passage.article):
                found[mention.fact.kind, mention.fact.value].append(mention)
        return dict(found)

    @cached_property
    def runs(self) -> dict[int, list[int]]:
        """Hash of a kept run → passages that hold it, each once."""
        found: dict[int, list[int]] = {}
        for number, passage in enumerate(self.passages):
            for run in {run for _, run in kept_runs(passage.text)}:
                found.setdefault(run, []).append(number)
        return found


def kept_runs(text: str) -> list[tuple[int, int]]:
    """(offset, hash) of the kept runs of a text's letters; offsets are into `plain(text)`."""
    letters = plain(text)
    if len(letters) < _LEAST:
        return []
    found = []
    for place in range(len(letters) - GRAM + 1):
        run = crc32(letters[place : place + GRAM].encode("utf-8", "replace"))
        if run % _KEPT == 0:
            found.append((place, run))
    return found


def plain(text: str) -> str:
    """The text without marks and white space, which copies change first."""
    return _NOT_TEXT.sub("", text)


def mentions(text: str, source: str = "", line: int = 0, article: int = 0) -> list[Mention]:
    """The facts of a text sentence by sentence."""
    found: list[Mention] = []
    for start, sentence in sentences(text):
        facts = find_facts(sentence)
        if not facts:
            continue
        edges = [0, *(edge for fact in facts for edge in (fact.start, fact.end)), len(sentence)]
        gaps = [sentence[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
        literals = "".join(gaps)
        for number, fact in enumerate(facts):
            before, after = gaps[number], gaps[number + 1]
            placed = Fact(fact.start + start, fact.end + start, fact.kind, fact.text, fact.value)
            found.append(
                Mention(placed, sentence, literals, before[-4:] or "^", after[:4] or "^", source, line, article)
            )
    return found
