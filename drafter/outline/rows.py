"""The working form of a paragraph: its text, and where each stretch of it stands in the file."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter, itemgetter

from drafter.document import Blank, Line, Noise, Paragraph, Piece
from drafter.document.blanks import asked_in
from drafter.zh.radicals import without_radicals

made = tuple.__new__
"""Makes a named tuple of all its fields: by its name it takes more than twice as long, and a report has thousands."""
BLANKS = " \t\r\n\v\f\u3000\xa0\u2002\u2003\u2009\u200a\ufeff\u200b\u200c\u200d\u2060\x00\ufffd↵¶"
"""What stands around a text without being of it; a reader puts the one before the last for what it cannot decode."""
LEVEL, ROLE = attrgetter("source.level"), attrgetter("source.role")
"""What the format of a row says, for `map`: that takes a third of the time of asking row by row."""
PARTED = 9
"""Blank lines that a line drawn between two texts stands for."""


@dataclass(slots=True)
class Row:
    """One paragraph under way; the rules shorten, lengthen and label it."""

    text: str
    line: int
    column: int
    source: Line
    gap: int = 0
    """Blank lines before it."""
    torn: bool = False
    """Whether a page number stands between it and the row before."""
    pieces: Sequence[tuple[int, int, int]] = ()
    """(start, line, column) of each stretch after a cut or a join; empty while the row is one stretch."""

    def places(self) -> Sequence[tuple[int, int, int]]:
        """All stretches, the first with start 0."""
        return self.pieces or [(0, self.line, self.column)]


_BREAKS = "\v\f\x85\u2028\u2029"
_UNSEEN = "\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0e\ufeff"
_STRANGE = re.compile(f"[{_BREAKS}{_UNSEEN}\u2e80-\u2fdf]")
_MAYBE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xad\u200b-\u200f\u2028-\u2fdf\ufe00-\ufe0e\ufeff]")
"""No text without one of these has a strange character; few ranges are looked for several times as fast."""
_BREAK = re.compile(f"[^{_BREAKS}]+")
_NOT_SEEN = re.compile(f"[{_UNSEEN}]+")


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """The lines that hold text, blanks around it left out, each with the number of blank lines before it.

    A vertical tab, as Word leaves it for a soft break, ends a row, too; what nobody sees is cut out, and a radical that
    a PDF file has for a character is that character.
    """
    rows = _rows_of(lines)
    text = "\n".join([row.text for row in rows])
    if not _MAYBE.search(text) or not _STRANGE.search(text):
        return rows
    seen: list[Row] = []
    for row in rows:
        seen += _seen(row) if _STRANGE.search(row.text) and not row.source.rows else [row]
    return seen


def _seen(row: Row) -> list[Row]:
    """What a person sees of a row, part by part."""
    parts: list[Row] = []
    for match in _BREAK.finditer(row.text):
        text = match[0].strip(BLANKS)
        if not text:
            continue
        column = row.column + match.start() + match[0].index(text[0])
        part = replace(row, text=without_radicals(text), column=column, gap=0 if parts else row.gap)
        cut(part, [hidden.span() for hidden in _NOT_SEEN.finditer(text)])
        parts += [part] if part.text else []
    return parts


def _rows_of(lines: Iterable[Line]) -> list[Row]:
    rows: list[Row] = []
    gap = 0
    for line in lines:
        raw = line.text
        text = raw.strip(BLANKS)
        if not text:
            gap += 1
            continue
        column = raw.index(text[0])
        if line.heading_length and column:  # counted from the end of the blanks that a writer indents with
            line = line._replace(heading_length=max(0, line.heading_length - column))
        rows.append(Row(text, line.number, column, line, gap))
        gap = 0
    return rows


def holding(pattern: re.Pattern[str], texts: Sequence[str]) -> frozenset[int]:
    """Which of the texts hold a pattern, which must fit no line end: one search for all of them."""
    places = [match.start() for match in pattern.finditer("\n".join(texts))]
    if not places:
        return frozenset()
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    return frozenset(bisect_right(starts, place) - 1 for place in places)


def paragraph(row: Row, start: int = 0, end: int | None = None) -> Paragraph:
    """The characters from `start` to `end` with their places, blanks around left out."""
    text = row.text
    size = len(text)
    stop = size if end is None else end
    if start == 0 and stop == size and not row.pieces:
        return _whole(row)
    while start < stop and text[start] in BLANKS:
        start += 1
    while start < stop and text[stop - 1] in BLANKS:
        stop -= 1
    if row.pieces:
        return _pieced(row, start, stop)
    line, column = row.line, row.column + start
    said = text[start:stop]
    blanks = _blanks(row.source, column, said) if row.source.blanks else ()
    return made(Paragraph, (said, line, (made(Piece, (0, line, column)),), (), blanks))


def _whole(row: Row) -> Paragraph:
    """All of a row that is one stretch."""
    source, line, column = row.source, row.line, row.column
    blanks = _blanks(source, column, row.text) if source.blanks else ()
    return made(Paragraph, (row.text, line, (made(Piece, (0, line, column)),), source.rows, blanks))


def _blanks(line: Line, column: int, text: str) -> tuple[Blank, ...]:
    """The blanks of a line that stand in a text of it that begins at `column`."""
    found = ((start - column, end - column, slot) for start, end, slot in line.blanks)
    return tuple(
        Blank(start, end, slot, asked_in(text[start:end]))
        for start, end, slot in found
        if start >= 0 and end <= len(text)
    )


def _pieced(row: Row, start: int, stop: int) -> Paragraph:
    first = max(0, bisect_right(row.pieces, start, key=itemgetter(0)) - 1)
    at, line, column = row.pieces[first]
    pieces = [Piece(0, line, column + start - at)]
    last = bisect_left(row.pieces, stop, key=itemgetter(0))
    for at, line, column in row.pieces[first + 1 : last]:
        pieces.append(Piece(at - start, line, column))
    return Paragraph(row.text[start:stop], pieces[0].line, tuple(pieces))


def cut(row: Row, spans: Sequence[tuple[int, int]]) -> None:
    """Takes the spans (in order, apart) out of the row; the places of what stays are kept."""
    kept: list[tuple[int, int]] = []
    at = 0
    for start, end in [*spans, (len(row.text), len(row.text))]:
        if start > at:
            kept.append((at, start))
        at = max(at, end)
    text, pieces = "", []
    for start, end in kept:
        for piece in _pieced(row, start, end).pieces if row.pieces else (Piece(0, row.line, row.column + start),):
            pieces.append((len(text) + piece.start, piece.line, piece.column))
        text += row.text[start:end]
    _set(row, text, pieces)


def join(row: Row, *after: Row, between: str = "") -> None:
    """Lengthens `row` by those after it; `between`, one blank at most, stands where the line ends."""
    pieces = list(row.places())
    texts = [row.text]
    size = len(row.text)
    for part in after:
        if between:
            start, line, column = pieces[-1]
            pieces.append((size, line, column + size - start))
            size += 1
        pieces.extend((start + size, line, column) for start, line, column in part.places())
        texts.append(part.text)
        size += len(part.text)
    row.text = between.join(texts)
    row.pieces = pieces


def _set(row: Row, text: str, pieces: list[tuple[int, int, int]]) -> None:
    stripped = text.strip(BLANKS)
    skipped = text.find(stripped[0]) if stripped else 0
    row.text = stripped
    if not pieces or not stripped:
        return
    moved: list[tuple[int, int, int]] = []
    for start, line, column in pieces:
        if start <= skipped:
            moved = [(0, line, column + skipped - start)]
        elif start - skipped < len(stripped):
            moved.append((start - skipped, line, column))
    row.pieces = moved
    row.line, row.column = moved[0][1], moved[0][2]


def noise(row: Row, kind: str) -> Noise:
    """The whole row as noise, as it stands in the file."""
    text = row.text
    if row.pieces and all(line == row.line for _, line, _ in row.pieces):
        start, _, column = row.pieces[-1]
        text = row.source.text[row.column : column + len(text) - start]
    return Noise(row.line, text, kind, row.column)
