"""The recipe of `drafter parallel`: are these headings 对仗, what wording do they share, which one breaks it."""

from dataclasses import dataclass
from pathlib import Path

from drafter.errors.reading import FileEmpty
from drafter.mining.siblings.shared import Shared, shared_frame
from drafter.outline.markers import head_mark
from drafter.readers import lines_of, read_lines


@dataclass(frozen=True, slots=True)
class Judged:
    """A group of headings and what they share."""

    texts: tuple[str, ...]
    shared: Shared | None


def judge_file(path: Path) -> tuple[Judged, ...]:
    """The groups of a file, one heading a line and a blank line between groups; raises what `read_lines` raises."""
    groups = _groups([line.text for line in read_lines(path)])
    if not groups:
        raise FileEmpty(path)
    return tuple(Judged(texts, shared_frame(texts, wide=True)) for texts in groups)


def judge_bytes(content: bytes) -> tuple[Judged, ...]:
    """The groups of what came by standard input."""
    groups = _groups([line.text for line in lines_of(content, "标准输入.txt")])
    return tuple(Judged(texts, shared_frame(texts, wide=True)) for texts in groups)


def _unnumbered(text: str) -> str:
    """A heading without its ordinal, which is of no wording."""
    mark = head_mark(text)
    return text[mark.end :].strip() or text if mark is not None else text


def _groups(lines: list[str]) -> list[tuple[str, ...]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        text = line.strip(" \t\u3000\ufeff")
        if text:
            groups[-1].append(_unnumbered(text))
        elif groups[-1]:
            groups.append([])
    return [tuple(group) for group in groups if group]
