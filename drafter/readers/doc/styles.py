"""The styles of a .doc ([MS-DOC] 2.9.271)."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.readers.doc.binary import seen, taken, u16, utf16
from drafter.readers.doc.header import STYLES, File
from drafter.readers.doc.properties import NO_PROPERTIES, Properties, parsed

_KINDS = {1: "paragraph", 2: "character"}
_NONE = 0xFFF
_BUILT_IN = {
    **{number: f"heading {number}" for number in range(1, 10)},
    **{18 + number: f"toc {number}" for number in range(1, 10)},
    34: "caption", 62: "Title", 63: "Closing", 64: "Signature", 66: "Body Text", 67: "Body Text Indent",
    74: "Subtitle", 75: "Salutation", 76: "Date", 77: "Body Text First Indent",
}  # fmt: skip
"""Word's own styles by their numbers: their names stand in the file in the language of who wrote it."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs or of characters."""

    kind: str
    """As a .docx names it."""
    number: int
    name: str
    base: int | None
    """Number of the style that it is based on."""
    paragraph: Properties
    letters: Properties


def styles_of(file: File) -> tuple[Style, ...]:
    """The styles; raises Unreadable."""
    return tuple(_styles(file.part(STYLES)))


def _styles(table: bytes) -> Iterator[Style]:
    if len(table) < 6:
        return
    size = u16(table, 0)
    many, fixed = u16(table, 2), u16(table, 4)
    at = 2 + size
    for number in range(many):
        if at + 2 > len(table):
            return
        length = u16(table, at)
        if length:
            style = _style(number, taken(table, at + 2, length), fixed)
            if style is not None:
                yield style
        at += 2 + length


def _style(number: int, stored: bytes, fixed: int) -> Style | None:
    built_in = _BUILT_IN.get(u16(stored, 0) & 0xFFF, "")
    kind, base = u16(stored, 2) & 0xF, u16(stored, 2) >> 4
    parts = u16(stored, 4) & 0xF
    if kind not in _KINDS:
        return None
    letters = u16(stored, fixed)
    name = utf16(stored, fixed + 2, letters)
    at = fixed + 2 + 2 * letters + 2
    properties: list[bytes] = []
    for _ in range(parts):
        at += at % 2
        size = u16(stored, at) if at + 2 <= len(stored) else 0
        properties.append(stored[at + 2 : at + 2 + size])
        at += 2 + size
    of_paragraph = parsed(properties.pop(0)[2:]) if _KINDS[kind] == "paragraph" and properties else NO_PROPERTIES
    of_letters = parsed(properties[0]) if properties else NO_PROPERTIES
    return Style(
        _KINDS[kind],
        number,
        built_in or seen(name.split(",")[0]),
        None if base == _NONE else base,
        of_paragraph,
        of_letters,
    )
