"""Ordinals in a wording, which are no facts: those of a list, of 附件 and tables, and the 序号 column of a table."""

import re
from collections.abc import Iterator

from drafter.document.tables import CELL

Span = tuple[int, int]

# A year, or a figure with a point of its own, may stand right after the mark: 1.2025年预算, 2.1.5万元以上项目.
# Any other digit makes it 1.5万元, or 1、2月份.
_NO_FIGURE = r"(?!\d(?!\d{3}年|\d{0,5}\.\d+[万亿千百元%％]))"
_LISTED = re.compile(
    rf"(?:^|(?<=[。；：！？，、;:!?,\s]))"
    rf"(?:\d{{1,2}}[.．、]{_NO_FIGURE}|[（(]\d{{1,2}}[）)]|第\d{{1,2}}(?=[，、：])|(?P<half>\d{{1,2}}[）)]))",
    re.MULTILINE,
)
_OPENED = re.compile(r"[（(][^（）()\n]*\Z")
_REMARK = 60
"""Characters that a remark in brackets has at most; one that is longer holds a list."""
_ATTACHED = re.compile(
    r"附[件表图]\s?\d{1,2}(?:[、和至—－-]\d{1,2})*"
    r"(?!\d|[.．]\d(?!\d{3}年)|\s?[个份项件张页种类册])[.．]?"
)
_CAPTION = re.compile(
    r"^[ \u3000]*[续附]?[表图]\s?\d{1,2}(?:[-－—.]\d{1,2})?(?=[ \u3000：:])"
    r"|(?<=[见如])[表图]\s?\d{1,2}(?!\d|\s?[个份张幅次])",
    re.MULTILINE,
)
"""表1　办件情况, and where the text speaks of it."""
_NUMBERED = re.compile(r"\s*(?:序号?|编号|次序|顺序|№|No\.?|NO\.?)\s*")
_NUMBER = re.compile(r"\s*\d{1,3}(?:\.\d{1,2})*[.．、]?\s*")


def without_ordinals(text: str) -> str:
    """The text with ； for each character of an ordinal, so that places in it stay what they are.

    Linear in the text. What may as well be a figure (1.5万元, 附件3个, 1、2月份) is left.
    """
    marks = list(text)
    for start, end in _ordinals(text):
        marks[start:end] = "；" * (end - start)
    return "".join(marks)


def _ordinals(text: str) -> Iterator[Span]:
    for match in _LISTED.finditer(text):
        if not match["half"] or not _OPENED.search(text[max(match.start() - _REMARK, 0) : match.start()]):
            yield match.span()
    for pattern in (_ATTACHED, _CAPTION):
        yield from (match.span() for match in pattern.finditer(text))
    if "|" in text:
        yield from _of_tables(text)


def _of_tables(text: str) -> Iterator[Span]:
    """The numbers in 序号 columns: those that are called so, and without such a head a first one that says 1, 2, 3."""
    rows: list[list[re.Match[str]]] = []
    at = 0
    for line in text.split("\n"):
        if "|" in line:
            inner = len(line) - len(line.lstrip().removeprefix("|"))
            rows.append(list(CELL.finditer(text, at + inner, at + len(line))))
        else:
            yield from _of_table(rows)
            rows = []
        at += len(line) + 1
    yield from _of_table(rows)


def _of_table(rows: list[list[re.Match[str]]]) -> Iterator[Span]:
    if not rows:
        return
    named = [place for place, cell in enumerate(rows[0]) if _NUMBERED.fullmatch(cell[0])]
    first = [row[0] for row in rows if row]
    if not named and len(first) > 1 and [cell[0].strip() for cell in first] == [str(n + 1) for n in range(len(first))]:
        named = [0]
    for row in rows:
        for place in named:
            if place < len(row) and _NUMBER.fullmatch(row[place][0]):
                yield row[place].span()
