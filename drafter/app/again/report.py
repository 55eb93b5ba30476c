"""The report in an old file, with all that stands around it: masthead, 版记, and the tables under its date."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from drafter.document import Article, Line, Noise, Paragraph
from drafter.document.ends import attached_under
from drafter.document.text import plain_text
from drafter.outline import outline
from drafter.readers import read_lines

_OVER = ("版头", "编者按")
_UNDER = ("版记",)
"""Kinds of noise that are part of this year's draft."""


def report_in(path: Path) -> Article:
    """The longest article of a file that is no 附件; what stands under its date is part of its signature.

    Raises the problems of reading.
    """
    lines = read_lines(path)
    document = whole = outline(lines, str(path))
    attached: tuple[Paragraph, ...] = ()
    if len(document.articles) == 1:  # 附注 in a style of its own is noise to an outline, and here part of the report
        own_lines, attached = split_attached(lines)
        document = outline(own_lines, str(path))
    marks = [noise.line for noise in document.noise if noise.kind == "篇次" and noise.text.startswith("附件")]
    own = [article for article in document.articles if not marks or article.line < marks[0]]
    article = max(own or document.articles, key=lambda article: len(plain_text(article)), default=Article())
    signed = (*article.signature, *article.attached, *attached)
    article = replace(article, signature=signed, attached=())
    return _with_surroundings(article, whole.noise) if len(whole.articles) == 1 else article


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
