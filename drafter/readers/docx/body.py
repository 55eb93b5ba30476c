"""Paragraphs and tables in reading order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby

from drafter.document import Line
from drafter.document.tables import ABOVE, LEFT, shown_text
from drafter.readers.attributes import MAX_SPAN, whole_number
from drafter.readers.bullets import is_bullet, is_numbered
from drafter.readers.docx.blocks import Place, flat, holds_text, rows_of
from drafter.readers.docx.fields import Fields
from drafter.readers.docx.inline import BREAK, Content, Inline
from drafter.readers.docx.names import (
    PPR,
    RPR,
    TBL,
    Element,
    P,
    child,
    flag,
    val,
    w,
)
from drafter.readers.docx.numbering import Numbering
from drafter.readers.docx.styles import Style, Styles, alignment, outline_level
from drafter.readers.faces import heading_length

_CHUNK = w("altChunk")
_CHUNK_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LIST, _GONE = w("numPr"), (w("del"), w("moveFrom"))
_BLOCKS = frozenset((P, TBL, _CHUNK))
_LABEL = 12
"""Characters of what a form asks for: 本人总结."""
_JOINED_ROLES = ("title", "subtitle", "heading", "imprint")
"""In these a soft break only sets the lines of a long text."""


@dataclass(slots=True)
class _Open:
    """A paragraph whose mark is deleted or hidden: the next one goes on with it."""

    content: Content
    line: Line
    hidden_mark: bool


class Story:
    """Takes the blocks of a story one after another."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        inline: Inline,
        fields: Fields,
        of_chunk: Callable[[str], tuple[Line, ...]],
        *,
        paged: bool,
    ) -> None:
        """`of_chunk`: id of a file that stands inside → its lines."""
        self._styles, self._numbering, self._inline, self._fields = styles, numbering, inline, fields
        self._of_chunk = of_chunk
        self._page = 1 if paged else 0
        self._lines: list[Line] = []
        self._open: _Open | None = None

    def lines(self) -> tuple[Line, ...]:
        """All Lines so far, numbered from 1; the role body is kept only where the document has a styled title."""
        trusted = any(line.role == "title" for line in self._lines)
        return tuple(line._replace(role="") if line.role == "body" and not trusted else line for line in self._lines)

    def blocks(self, parent: Element, place: Place | None = None) -> None:
        """Reads the paragraphs and tables under an element, and ends a paragraph left open among them."""
        for block, at in flat(parent, place or Place(), _BLOCKS):
            if block.tag == P:
                self._paragraph(block, at)
            elif block.tag == _CHUNK:
                self._close()
                for line in self._of_chunk(block.get(_CHUNK_ID, "")):
                    self._lines.append(line._replace(number=len(self._lines) + 1, page=self._page))
            else:
                self._table(block, at)
        self._close()

    def _paragraph(self, paragraph: Element, place: Place) -> None:
        properties = child(paragraph, PPR)
        style = self._styles.paragraph(val(properties, "pStyle"))
        mark = child(properties, RPR)
        before = self._open
        self._open = None
        content = before.content if before else Content()
        start = content.size
        self._inline.read(paragraph, style.characters, content)
        self._fields.paragraph_ended()
        gone = any(child(mark, tag) is not None for tag in _GONE)
        hidden = bool(flag(mark, "vanish"))
        if (gone or hidden) and content.size == start and before is None and not content.boxes:
            return  # nothing of it is seen, and it is not counted
        if before is not None and before.hidden_mark:
            line = before.line
            number = ""
        else:
            line = _described(properties, style, place)
            number = "" if gone else self._number(properties, style)
            if is_bullet(number) and not _is_item(line, content.text()):
                number = ""
        if number:
            content.prepend(number)
            line = line._replace(number_length=len(number))
        if place.slot and content.size > line.number_length and not content.blanks:
            content.blanks.append((line.number_length, content.size, place.slot))
        if gone or (hidden and content.size):
            self._open = _Open(content, line, hidden and not gone)
            return
        self._give(content, line)

    def _close(self) -> None:
        if self._open is not None:
            left, self._open = self._open, None
            self._give(left.content, left.line)

    def _number(self, properties: Element | None, style: Style) -> str:
        """The ordinal before this paragraph; the paragraph's own numbering takes precedence over its style's."""
        own = child(properties, _LIST)
        num, level = val(own, "numId"), val(own, "ilvl")
        if not num:
            num = style.num
            if num and level is None:
                linked = self._numbering.level_of(num, style.chain)
                return self._numbering.next(num, style.num_level or 0 if linked is None else linked)
        return self._numbering.next(num, whole_number(level)) if num and num != "0" else ""

    def _give(self, content: Content, line: Line) -> None:
        """A paragraph's Lines: one, or one for each part between soft breaks; then those of its text boxes."""
        text = content.text()
        head = heading_length(content.pieces, line.number_length)
        if BREAK in text and line.role in _JOINED_ROLES:
            text = text.replace(BREAK, "\x00")
            content.pieces = []
            parts = [(0, text)]
        else:
            parts = list(_parts(text))
        turns = iter(sorted(content.turns))
        turn = next(turns, None)
        for start, part in parts:
            while turn is not None and turn <= start:
                self._page += 1
                turn = next(turns, None)
            self._lines.append(_cut(line, len(self._lines) + 1, start, part, head, content.blanks, self._page))
        while turn is not None:
            self._page += 1
            turn = next(turns, None)
        for shown in content.pictures_text:
            self._lines.append(Line(len(self._lines) + 1, shown, origin="textbox", page=self._page))
        for box in content.boxes:
            self.blocks(box, Place("textbox"))

    def _table(self, table: Element, place: Place) -> None:
        """One Line; of a form in a cell of which a text stands, its rows up to that, the text, and the rows behind."""
        self._close()
        rows = rows_of(table, place)
        inside = replace(place, origin="textbox" if place.origin == "textbox" else "table")
        if len(rows) == 1 and len(rows[0]) == 1:
            # One cell is a frame around text, no table.
            self.blocks(rows[0][0], inside)
            return
        role = self._head_role(table)
        for of_text, some in groupby(rows, holds_text):
            if not of_text:
                self._rows(list(some), role, place, inside)
                continue
            for cell in chain.from_iterable(some):
                self._text(cell, inside)

    def _text(self, cell: Element, place: Place) -> None:
        """The paragraphs of a cell in a row that holds a text; a label that is set letter by letter is one line."""
        before = len(self._lines)
        self.blocks(cell, place)
        said = "".join("".join(line.text.split()) for line in self._lines[before:])
        if said and len(said) <= _LABEL:
            self._lines[before:] = [self._lines[before]._replace(text=said)]

    def _rows(self, rows: list[list[Element]], role: str, place: Place, inside: Place) -> None:
        page = self._page
        read = tuple(tuple(text for cell in row for text in self._cell(cell, place)) for row in rows)
        text = shown_text(read)
        if text.strip():
            self._lines.append(Line(len(self._lines) + 1, text, role, origin=inside.origin, rows=read, page=page))

    def _head_role(self, table: Element) -> str:
        """masthead for a table that sets the 发文机关标志 of several offices."""
        first = next(table.iter(P), None)
        style = self._styles.paragraph(val(child(first, PPR), "pStyle")) if first is not None else Style()
        return style.role if style.role == "masthead" else ""

    def _cell(self, cell: Element, place: Place) -> Iterator[str]:
        """The cell's text, and LEFT for each further column it spans; a merged cell speaks in its first row."""
        properties = child(cell, w("tcPr"))
        merged = val(properties, "vMerge")
        given = self._lines
        self._lines = []
        self.blocks(cell, place)
        inside, self._lines = self._lines, given
        text = " ".join(
            part for line in inside for part in line.text.replace("\n", " ").replace("\t", " ").split() if part
        )
        yield ABOVE if merged is not None and merged != "restart" else text
        for _ in range(1, min(whole_number(val(properties, "gridSpan"), 1), MAX_SPAN)):
            yield LEFT


def _is_item(line: Line, text: str) -> bool:
    """Whether a paragraph with a bullet is an item: the bullets of headings are of their style."""
    return line.role in ("", "body") and not is_numbered(text) and bool(text.strip())


def _described(properties: Element | None, style: Style, place: Place) -> Line:
    """A Line with all that the paragraph's format says, without its text."""
    outline = outline_level(properties)
    aligned = alignment(properties)
    level = style.level if outline is None else outline
    role = "toc" if place.contents else style.role
    return Line(
        0,
        "",
        role="heading" if not role and level else role,
        level=0 if role in ("toc", "title", "subtitle") else level,
        aligned=style.aligned if aligned is None else aligned,
        origin=place.origin,
    )


def _cut(
    line: Line, number: int, start: int, text: str, head: int, blanks: list[tuple[int, int, str]], page: int
) -> Line:
    """The part of a paragraph that begins at `start`; `head` is the length of the paragraph's run-in heading."""
    end = start + len(text)
    first = start == 0
    made = line._replace(
        number=number,
        text=text,
        page=page,
        heading_length=head if first and head < len(text) else 0,
        number_length=line.number_length if first else 0,
        blanks=tuple((a - start, b - start, slot) for a, b, slot in sorted(blanks) if start <= a and b <= end),
    )
    return _without_breaks(made) if "\x00" in text else made


def _without_breaks(line: Line) -> Line:
    """A heading whose lines were set by hand, as one line."""

    def moved(offset: int) -> int:
        return offset - line.text.count("\x00", 0, offset)

    return line._replace(
        text=line.text.replace("\x00", ""),
        heading_length=moved(line.heading_length),
        blanks=tuple((moved(a), moved(b), slot) for a, b, slot in line.blanks),
    )


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """(offset, text) between the soft breaks; a break at the very end sets nothing apart."""
    at = 0
    parts = text.split(BREAK)
    if len(parts) > 1 and not parts[-1]:
        parts.pop()
    for part in parts:
        yield at, part
        at += len(part) + 1
