"""What a rule is: data that explains itself, and a function that looks for its fault."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.checks.finding import Level
from drafter.document import Anomaly, Article, Document, Noise, Paragraph
from drafter.document.flow import Shown, shown
from drafter.zh.han import compiled

_HEADING = 40
"""Most characters of what may be a heading on a line of its own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A fault in a paragraph; message and suggestion stand in for the rule's where they say more."""

    paragraph: Paragraph
    start: int
    end: int
    message: str = ""
    suggestion: str = ""
    replacement: str | None = None
    """What the characters should be, where that is certain."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document laid out for the rules."""

    document: Document
    articles: tuple[tuple[Article, tuple[Shown, ...]], ...]

    @property
    def items(self) -> Iterator[Shown]:
        """The paragraphs of all articles."""
        for _, items in self.articles:
            yield from items

    @property
    def noise(self) -> tuple[Noise, ...]:
        """What the reader took for no part of the text."""
        return self.document.noise

    @property
    def anomalies(self) -> tuple[Anomaly, ...]:
        """Faults in the numbering."""
        return self.document.anomalies


Look = Callable[[Page], Iterator[Hit]]
Replace = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that may be wrong with a report."""

    id: str
    name: str
    level: Level
    source: str
    """国标 with clause and strength, or 实务 for a habit."""
    message: str
    suggestion: str
    found: tuple[str, ...]
    """Texts in which the rule must find its fault; a line is a paragraph."""
    sound: tuple[str, ...]
    """Texts that look like the fault and are none."""
    look: Look
    titled: bool = False
    """Whether the examples bring their own title; otherwise the test puts one before them."""
    of_blanks: bool = False
    """Whether it looks into 【待填：…】 too."""


def page_of(document: Document) -> Page:
    """The document with each article's paragraphs in reading order."""
    return Page(document, tuple((article, tuple(shown(article))) for article in document.articles))


def in_text(item: Shown) -> bool:
    """Whether a paragraph is of the text, headings included."""
    return item.role in ("preamble", "body", "closing", "heading")


def is_running(item: Shown) -> bool:
    """Whether a paragraph is running text, which a heading may open, or an item too long for a heading."""
    text = item.paragraph.text
    return in_text(item) and (item.role != "heading" or item.heading_length < len(text) or len(text) > _HEADING)


def pattern(
    regex: str,
    *,
    where: Callable[[Shown], bool] | None = None,
    replace: Replace | str | None = None,
    guard: Callable[[re.Match[str]], bool] | None = None,
    message: Callable[[re.Match[str]], str] | None = None,
    suggestion: Callable[[re.Match[str]], str] | None = None,
) -> Look:
    """A look that finds a regular expression in the paragraphs for which `where` is true, tables left out.

    `replace` gives the mend of a match; a match for which `guard` is false is none.
    """
    made = compiled(regex)

    def look(page: Page) -> Iterator[Hit]:
        for item in page.items:
            if item.paragraph.rows or (where is not None and not where(item)):
                continue
            for match in made.finditer(item.paragraph.text):
                if match.start() == match.end() or (guard is not None and not guard(match)):
                    continue
                mend = replace(match) if callable(replace) else replace
                told, advice = (say(match) if say else "" for say in (message, suggestion))
                yield Hit(item.paragraph, *match.span(), told, advice, mend)

    return look
