"""The recipe of `drafter parallel`: are these headings 对仗, what wording do they share, which one breaks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.document import Line
from drafter.document.walk import walk
from drafter.errors.reading import FileEmpty
from drafter.mining.siblings.shared import Shared, shared_frame
from drafter.outline import outline
from drafter.outline.markers import head_mark
from drafter.readers import lines_of, read_lines

_LONGEST = 60
"""Characters of the longest heading that may be pasted among others."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A group of headings and what they share."""

    texts: tuple[str, ...]
    shared: Shared | None


def judge_file(path: Path) -> tuple[Judged, ...]:
    """The groups of a file, one heading a line and a blank line between groups; of a report those of its outline.

    Raises what `read_lines` raises.
    """
    lines = read_lines(path)
    groups = _of_report(lines) or _groups([line.text for line in lines])
    if not groups:
        raise FileEmpty(path)
    return tuple(Judged(texts, shared_frame(texts, wide=True)) for texts in groups)


def judge_bytes(content: bytes) -> tuple[Judged, ...]:
    """The groups of what came by standard input."""
    groups = _groups([line.text for line in lines_of(content, "标准输入.txt")])
    return tuple(Judged(texts, shared_frame(texts, wide=True)) for texts in groups)


def _of_report(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """The headings that stand under one heading, group by group; none where no line is too long for a heading."""
    if all(len(line.text) <= _LONGEST for line in lines):
        return []
    articles = outline(tuple(lines)).articles
    tops = [article.sections for article in articles]
    under = [section.children for article in articles for section, _ in walk(article.sections)]
    groups = [tuple(one.heading.text for one in group if one.heading.text) for group in (*tops, *under)]
    return [group for group in groups if len(group) > 1]


def _unnumbered(texts: Sequence[str]) -> Iterator[str]:
    """Headings without their ordinals, which are of no wording; but 五育…, 五育… count nothing, nor does one 一看…."""
    marks = [head_mark(text) for text in texts]
    informal = [mark for mark in marks if mark is not None and mark.number and not mark.rank]
    counted = len({mark.number for mark in informal}) > 1
    for text, mark in zip(texts, marks, strict=True):
        yield text[mark.end :].strip() or text if mark is not None and (counted or mark not in informal) else text


def _groups(lines: list[str]) -> list[tuple[str, ...]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        text = line.strip(" \t\u3000\ufeff")
        if text:
            groups[-1].append(text)
        elif groups[-1]:
            groups.append([])
    return [tuple(_unnumbered(group)) for group in groups if group]
