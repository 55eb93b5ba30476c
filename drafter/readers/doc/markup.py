"""Properties of paragraphs, characters and styles of a .doc as WordprocessingML."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from drafter.readers.doc.binary import u16
from drafter.readers.doc.cells import Cell, cells_of
from drafter.readers.doc.fonts import fonts_of
from drafter.readers.doc.header import File
from drafter.readers.doc.properties import Properties, Runs
from drafter.readers.doc.styles import Style

_LIST_LEVEL, _LIST, _OUTLINE, _ALIGNED, _ALIGNED_80 = 0x260A, 0x460B, 0x2640, 0x2461, 0x2403
_IN_TABLE, _ROW_ENDS = 0x2416, 0x2417
_BOLD, _HIDDEN, _DELETED, _FONT, _STYLE, _SYMBOL = 0x0835, 0x083C, 0x0800, 0x4A50, 0x4A30, 0x6A09
_WAYS = ("left", "center", "right", "both")
_NO_OUTLINE = 9
_BY_STYLE = 0x80
"""From here on a switch says whether it is as in the style (0x80) or not (0x81)."""


class Markup:
    """Elements of WordprocessingML for places of a file."""

    def __init__(self, file: File, paragraphs: Runs, characters: Runs) -> None:
        self._fonts = fonts_of(file)
        self._paragraphs, self._characters = paragraphs, characters

    def paragraph(self, place: int) -> str:
        """w:pPr of the paragraph that ends at a place of the main stream."""
        style, properties = self._paragraphs.at(place)
        return f'<w:pPr><w:pStyle w:val="{style}"/>{_paragraph(properties)}{self._mark(place)}</w:pPr>'

    def _mark(self, place: int) -> str:
        """w:rPr of the mark at a paragraph's end; the next one goes on with a paragraph whose mark is not there."""
        letters = self._characters.at(place)[1]
        inside = ("<w:del/>" if _is_on(letters, _DELETED) else "") + _switch(letters, _HIDDEN, "vanish")
        return f"<w:rPr>{inside}</w:rPr>" if inside else ""

    def row_ends(self, place: int) -> bool:
        """Whether the mark of a cell at a place ends its row."""
        return _is_on(self._paragraphs.at(place)[1], _ROW_ENDS)

    def in_table(self, place: int) -> bool:
        """Whether the paragraph that ends at a place stands in a table."""
        return _is_on(self._paragraphs.at(place)[1], _IN_TABLE)

    def cells(self, place: int) -> Sequence[Cell]:
        """The cells of the row whose end stands at a place."""
        return cells_of(self._paragraphs.at(place)[1])

    def letters(self, place: int) -> str:
        """w:rPr of the character at a place."""
        return self._letters(self._characters.at(place)[1])

    def symbol(self, place: int) -> str:
        """The w:sym for which the character at a place stands; "" for one that stands for itself."""
        stored = self._characters.at(place)[1].get(_SYMBOL, b"")
        if len(stored) < 4:
            return ""
        font = self._font(u16(stored, 0))
        return f'<w:sym w:font={quoteattr(font)} w:char="{u16(stored, 2):04X}"/>'

    def is_deleted(self, place: int) -> bool:
        """Whether a tracked change has taken the character away."""
        return _is_on(self._characters.at(place)[1], _DELETED)

    def style(self, style: Style) -> str:
        """A w:style."""
        base = "" if style.base is None else f'<w:basedOn w:val="{style.base}"/>'
        default = "" if style.number else ' w:default="1"'
        return (
            f'<w:style w:type="{style.kind}" w:styleId="{style.number}"{default}>'
            f"<w:name w:val={quoteattr(style.name)}/>{base}"
            f"<w:pPr>{_paragraph(style.paragraph)}</w:pPr>{self._letters(style.letters)}</w:style>"
        )

    def _font(self, number: int) -> str:
        return self._fonts[number] if number < len(self._fonts) else ""

    def _letters(self, properties: Properties) -> str:
        font = self._font(int.from_bytes(properties[_FONT], "little")) if _FONT in properties else ""
        face = f"<w:rFonts w:eastAsia={quoteattr(font)}/>" if font else ""
        style = f'<w:rStyle w:val="{int.from_bytes(properties[_STYLE], "little")}"/>' if _STYLE in properties else ""
        inside = style + face + _switch(properties, _BOLD, "b") + _switch(properties, _HIDDEN, "vanish")
        return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _paragraph(properties: Properties) -> str:
    inside = ""
    if _LIST in properties:
        level = properties.get(_LIST_LEVEL, b"\0")[0]
        number = int.from_bytes(properties[_LIST], "little", signed=True)
        inside += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{max(0, number)}"/></w:numPr>'
    elif _LIST_LEVEL in properties:
        inside += f'<w:numPr><w:ilvl w:val="{properties[_LIST_LEVEL][0]}"/></w:numPr>'
    way = properties.get(_ALIGNED, properties.get(_ALIGNED_80))
    if way is not None:
        inside += f'<w:jc w:val="{_WAYS[way[0]] if way[0] < len(_WAYS) else "both"}"/>'
    if _OUTLINE in properties:
        inside += f'<w:outlineLvl w:val="{min(properties[_OUTLINE][0], _NO_OUTLINE)}"/>'
    return inside


def _switch(properties: Properties, code: int, name: str) -> str:
    value = properties.get(code, b"")
    if not value or value[0] == _BY_STYLE:
        return ""
    return f"<w:{name}/>" if value[0] & 1 else f'<w:{name} w:val="0"/>'


def _is_on(properties: Properties, code: int) -> bool:
    return properties.get(code, b"\0")[:1] in (b"\1", b"\x81")
