"""The characters of a .doc as paragraphs and tables of a .docx ([MS-DOC] 2.8, 2.4.3)."""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from drafter.readers.doc.binary import seen
from drafter.readers.doc.cells import Cell, spans_of
from drafter.readers.doc.markup import Markup
from drafter.readers.doc.pieces import Characters

_CELL = "\x07"
"""Ends a cell, or a row."""
_ENDS = f"\r{_CELL}\x0c"
"""Marks with which a paragraph ends: its own, that of a cell, that of a page or a section."""
_PARAGRAPH = re.compile(f"[^{_ENDS}]*[{_ENDS}]?")
_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_SHOWN = {"\t": "<w:tab/>", "\x0b": "<w:br/>", "\x0e": "", "\x1e": "<w:t>\u2011</w:t>"}
"""What stands for a tab, a soft line break, the end of a column and a hyphen at which no line ends."""
_PIECES = re.compile(f"([{''.join(_SHOWN)}])")


class _Story:
    """Goes through a text paragraph by paragraph."""

    def __init__(self, letters: Characters, part: range, markup: Markup) -> None:
        self._letters, self._part, self._markup = letters, part, markup
        self._fields: list[bool] = []
        """Of each open field whether its result has begun."""
        self._told: list[str] = []
        """The instruction of each."""
        self._cell: list[str] = []
        self._row: list[str] = []
        self._rows: list[tuple[list[str], Sequence[Cell]]] = []

    def blocks(self) -> Iterator[str]:
        for match in _PARAGRAPH.finditer(self._letters.text, self._part.start, self._part.stop):
            if not match[0]:
                continue
            last = match.end() - 1
            place = self._letters.places[last]
            paragraph = f"<w:p>{self._markup.paragraph(place)}{self._runs(match.start(), match.end())}</w:p>"
            if match[0][-1] == _CELL and self._markup.row_ends(place):
                self._end_row(self._markup.cells(place))
            elif match[0][-1] == _CELL:
                self._cell.append(paragraph)
                self._end_cell()
            elif self._markup.in_table(place):
                self._cell.append(paragraph)
            else:
                yield from self._table()
                yield paragraph
        yield from self._table()

    def _end_cell(self) -> None:
        self._row.append("".join(self._cell))
        self._cell = []

    def _end_row(self, cells: Sequence[Cell]) -> None:
        """The mark of a row stands behind those of its cells, with nothing before it."""
        self._rows.append((self._row, cells if len(cells) == len(self._row) else ()))
        self._row, self._cell = [], []

    def _table(self) -> Iterator[str]:
        if self._cell:
            self._end_cell()
        if self._row:
            self._end_row(())
        if self._rows:
            yield f"<w:tbl>{''.join(_rows(self._rows))}</w:tbl>"
        self._rows = []

    def _runs(self, start: int, end: int) -> str:
        """The runs of a paragraph: what is seen of it, the mark at its end left out."""
        runs: list[str] = []
        said, properties = "", ""
        for character, place in zip(self._letters.text[start:end], self._letters.places[start:end], strict=True):
            bare = self._bare_field(character)
            if self._is_hidden(character, place):
                if bare:
                    runs += [_run(said, properties), _field(bare)]
                    said = ""
                continue
            now = self._markup.letters(place)
            symbol = self._markup.symbol(place)
            if said and (symbol or now != properties):
                runs.append(_run(said, properties))
                said = ""
            if symbol:
                runs.append(f"<w:r>{symbol}</w:r>")
            else:
                said, properties = said + character, now
        return "".join([*runs, _run(said, properties)] if said else runs)

    def _bare_field(self, character: str) -> str:
        """The instruction of a field that ends with this character and has no result, as that of ringed figures."""
        is_bare = character == _FIELD_END and self._fields[-1:] == [False] and all(self._fields[:-1])
        return self._told[-1] if is_bare else ""

    def _is_hidden(self, character: str, place: int) -> bool:
        if character == _FIELD:
            self._fields.append(False)
            self._told.append("")
        elif character == _RESULT and self._fields:
            self._fields[-1] = True
        elif character == _FIELD_END and self._fields:
            self._fields.pop()
            self._told.pop()
        elif self._fields and not self._fields[-1]:
            self._told[-1] += character
        return not all(self._fields) or (character < " " and character not in _SHOWN) or self._markup.is_deleted(place)


def _rows(rows: Sequence[tuple[list[str], Sequence[Cell]]]) -> Iterator[str]:
    spans = spans_of([cells for _, cells in rows])
    for (texts, cells), wide in zip(rows, spans, strict=True):
        said = [_cell(cell, span) for cell, span in zip(cells, wide, strict=True)] or [""] * len(texts)
        inside = (f"<w:tc>{one}{text}</w:tc>" for one, text in zip(said, texts, strict=True))
        yield f"<w:tr>{''.join(inside)}</w:tr>"


def _cell(cell: Cell, span: int) -> str:
    merged = "<w:vMerge/>" if cell.goes_on else ""
    return f'<w:tcPr><w:gridSpan w:val="{span}"/>{merged}</w:tcPr>'


def blocks(letters: Characters, part: range, markup: Markup) -> Iterator[str]:
    """Paragraphs and tables of some of the characters, in reading order."""
    return _Story(letters, part, markup).blocks()


def plain(letters: Characters, part: range) -> str:
    """The paragraphs of some of the characters, their text alone."""
    texts = re.split(f"[{_ENDS}]", letters.text[part.start : part.stop])
    return "".join(f"<w:p>{_run(text, '')}</w:p>" for text in texts if seen(text))


def _field(instruction: str) -> str:
    """A field without a result; the reader of .docx knows what it shows."""
    begin, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "end"))
    return f"<w:r>{begin}<w:instrText>{escape(seen(_joined(instruction)))}</w:instrText>{end}</w:r>"


def _joined(text: str) -> str:
    """The characters of UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _run(text: str, properties: str) -> str:
    pieces: list[str] = []
    for piece in _PIECES.split(_joined(text)):
        if piece in _SHOWN:
            pieces.append(_SHOWN[piece])
        elif said := seen(piece):
            pieces.append(f'<w:t xml:space="preserve">{escape(said)}</w:t>')
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"
