"""The report in an old file, with all that stands around it: masthead, 版记, and the tables under its date."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from drafter.app.again.typed_tables import with_tables
from drafter.document import Article, Line, Noise, Paragraph
from drafter.document.ends import attached_under, is_attachment_mark
from drafter.document.flow import shown
from drafter.document.text import plain_text
from drafter.outline import outline
from drafter.readers import read_lines

_OVER = ("版头", "编者按")
_UNDER = ("版记",)
"""Kinds of noise that are part of this year's draft."""
_MOST_LINES = 12
"""Paragraphs and tables of a 附件 that comes along."""
_LONGEST_NAME = 30
"""Characters by which an article without a title is called."""
Pick = Callable[[Sequence[Article]], Article]
"""Which of several reports in a file is meant."""


@dataclass(frozen=True, slots=True)
class OldReport:
    """What a file has of a report."""

    article: Article
    """What stands under its date is part of its signature."""
    annexes: tuple[Paragraph, ...] = ()
    """The 附件 that are but a title with a table or a few lines, each behind its mark."""
    beside: tuple[str, ...] = ()
    """How the articles are called that are neither: the notice over a plan, a 附件 of several sections."""


def report_in(path: Path, pick: Pick | None = None) -> OldReport:
    """The report in a file; of several the one that `pick` gives, else the longest that is no 附件.

    Raises the problems of reading, and what `pick` raises.
    """
    lines: Sequence[Line] = read_lines(path)
    lines = with_tables(lines) if path.suffix.lower() == ".txt" else lines
    document = whole = outline(lines, str(path))
    attached: tuple[Paragraph, ...] = ()
    if len(document.articles) == 1:  # 附注 in a style of its own is noise to an outline, and here part of the report
        own_lines, attached = split_attached(lines)
        document = outline(own_lines, str(path))
    marks = [noise for noise in document.noise if noise.kind == "篇次" and noise.text.startswith("附件")]
    begun = [*(mark.line for mark in marks), *(other.line for other in document.articles if _is_marked(other))]
    own = [article for article in document.articles if article.line < min(begun, default=article.line + 1)]
    annexed = [other for other in document.articles if own and other not in own and _is_annex(other)]
    reports = [other for other in document.articles if other not in annexed]
    if pick is not None and len(reports) > 1:
        article = pick(reports)
    else:
        article = max(own or reports, key=lambda article: len(plain_text(article)), default=Article())
    beside = tuple(called(other) for other in reports if other is not article)
    annexed = annexed if article in own else []
    signed = (*article.signature, *article.attached, *attached)
    article = replace(article, signature=signed, attached=())
    if len(own) == 1 or len(whole.articles) == 1:
        article = _with_surroundings(article, whole.noise)
    return OldReport(article, tuple(_annexes(annexed, marks)), beside)


def _is_marked(article: Article) -> bool:
    """Whether 附件1 is read as its title, as in a draft of ours, whose styles say what is a title."""
    return article.title is not None and is_attachment_mark(article.title.text)


def _is_annex(article: Article) -> bool:
    """Whether a 附件 is a list, a table or a form with its title, and no text that a report of its own would be."""
    numbered = any(section.marker or section.children for section in article.sections)
    if numbered or article.closing or article.signature or article.salutation:
        return False
    return sum(1 for _ in shown(article)) <= _MOST_LINES


def _annexes(articles: Sequence[Article], marks: Sequence[Noise]) -> Iterator[Paragraph]:
    """Their paragraphs, the mark of each, as 附件2, before it."""
    for article in articles:
        over = [] if _is_marked(article) else [mark for mark in marks if mark.line <= article.line]
        yield from (_paragraph(mark) for mark in over[-1:])
        yield from (item.paragraph for item in shown(article))


def called(article: Article) -> str:
    """An article's title, else its first words."""
    return article.title.text if article.title is not None else plain_text(article)[:_LONGEST_NAME]


def split_attached(lines: Sequence[Line]) -> tuple[Sequence[Line], tuple[Paragraph, ...]]:
    """(the lines of the report up to its date, 附注 and the tables under it with their titles and notes).

    All lines and nothing where something else follows the date, such as another report or the text of a 附件.
    """
    kept = [(at, line) for at, line in enumerate(lines) if line.text.strip() and line.role != "imprint"]
    under = attached_under([line.text.strip() for _, line in kept], [bool(line.rows) for _, line in kept])
    if under == len(kept):
        return lines, ()
    attached = (
        Paragraph(line.text if line.rows else line.text.strip(), line.number, rows=line.rows)
        for _, line in kept[under:]
    )
    return lines[: kept[under - 1][0] + 1], tuple(attached)


def _with_surroundings(article: Article, noise: Sequence[Noise]) -> Article:
    """The only report of a file with its masthead and its 版记, which an outline leaves out as noise."""
    over = [_paragraph(one) for one in noise if one.kind in _OVER and one.whole and one.line < article.line]
    under = [_paragraph(one) for one in noise if one.kind in _UNDER and one.whole and one.line > article.line]
    if not under:
        return replace(article, masthead=tuple(over))
    first = min(part.line for part in under)
    among = list(takewhile(lambda part: part.line > first, reversed(article.closing)))
    return replace(
        article,
        masthead=tuple(over),
        closing=article.closing[: len(article.closing) - len(among)],
        imprint=tuple(sorted([*under, *among], key=lambda part: part.line)),
    )


def _paragraph(noise: Noise) -> Paragraph:
    return Paragraph(noise.text.strip(), noise.line)
