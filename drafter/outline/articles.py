"""Where each article of a file begins, by the rules of `boundaries`."""

from collections.abc import Sequence

from drafter.document import Noise
from drafter.outline import titles
from drafter.outline.boundaries import GREETINGS, LABELS, PARAGRAPHS, SHORT, TITLES, Test, entitled
from drafter.outline.compilation import File, file_of, file_titles, numbered_titles, titles_again
from drafter.outline.joints import LEAST_ANNOUNCING
from drafter.outline.mark import Mark
from drafter.outline.rows import Row, noise
from drafter.outline.titles import LONGEST, could_be_title

_LONGEST_LABEL = 12


def split(
    rows: list[Row], marks: list[Mark | None], entries: frozenset[str]
) -> tuple[list[tuple[int, int]], list[Noise]]:
    """(first row, row after the last) of each article, and the headings that belong to the file.

    A title that begins like an ordinal (第一篇：…, 1.某局工作汇报) loses its mark.
    """
    skip = file_titles(rows, marks, entries)
    dropped = [noise(rows[at], "合集标题") for at in range(skip)] + titles_again(rows, marks, skip)
    if skip >= len(rows):
        return [], dropped
    numbered = numbered_titles(rows, marks, skip)
    for at in numbered:
        marks[at] = None
    file = file_of(rows, marks, entries, skip, numbered)
    tests = _Tests(file)
    starts = [skip]
    for at in range(skip + 1, len(rows)):
        for test in tests.of_row(at):
            if test(file, starts[-1], at):
                starts += [] if _head_goes_on(file, starts[-1], at) else [at]
                break
    for at in file.styled:
        rows[at].source = rows[at].source._replace(role="title", level=0)
    for at in starts:
        if entitled(file, at, at):
            marks[at] = None
        if rows[at].source.level and len(starts) > 1 and could_be_title(rows[at], marks[at]):
            rows[at].source = rows[at].source._replace(role="title", level=0)
    return list(zip(starts, [*starts[1:], len(rows)], strict=True)), dropped


class _Tests:
    """The rules of `boundaries` that can find anything in a file, by the shape of the row that they are asked of."""

    def __init__(self, file: File) -> None:
        labels, self._short, self._titles, self._greetings, self._paragraphs = (
            [rule.test for rule in rules if rule.applies is None or rule.applies(file)]
            for rules in (LABELS, SHORT, (*SHORT, *TITLES), GREETINGS, PARAGRAPHS)
        )
        self._shortest, self._shortest_titles = [*labels, *self._short], [*labels, *self._titles]
        self._rows, self._marks, self._shaped = file.rows, file.marks, file.shaped

    def of_row(self, at: int) -> Sequence[Test]:
        """Those that may hold of a row, the surest first."""
        text = self._rows[at].text
        size = len(text)
        if size > LONGEST:
            announces = size >= LEAST_ANNOUNCING or _is_first(self._marks, at + 1)
            return self._paragraphs if self._marks[at] is None and announces else ()
        if self._shaped[at]:
            return self._titles if size > _LONGEST_LABEL else self._shortest_titles
        if text[-1] in "：:":
            return self._greetings
        if text[-1] == "。" and self._marks[at] is None and _is_first(self._marks, at + 1):
            return self._paragraphs
        return self._short if size > _LONGEST_LABEL else self._shortest


def _is_first(marks: Sequence[Mark | None], at: int) -> bool:
    mark = marks[at] if at < len(marks) else None
    return mark is not None and mark.number == 1


def _head_goes_on(file: File, start: int, at: int) -> bool:
    """Whether only lines of a head (label, title, subtitle), three at most, lie between the start and the row."""
    return at - start <= 3 and all(
        file.shaped[i] or titles.LABEL.fullmatch(file.rows[i].text) is not None for i in range(start, at)
    )
