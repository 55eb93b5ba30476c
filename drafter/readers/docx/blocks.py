"""What a story is made of: its blocks with where they stand, and the rows and cells of its tables."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.readers.docx import names
from drafter.readers.docx.inline import slot_of, unfilled
from drafter.readers.docx.names import SDT, SDT_CONTENT, TC, TR, WRAPPERS, Element, P, T, child, w

_PARAGRAPHS, _EACH = 4, 25
"""A cell of so many paragraphs, with so many characters each on average, holds a text and no list."""
_COLUMNS = 2
"""Cells of a row of a form: what is asked for, and the text; in a table of more columns texts are figures' like."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands."""

    origin: str = "body"
    contents: bool = False
    """Inside a table of contents."""
    slot: str = ""
    """Slot of the control around it, where that shows its prompt."""


def flat(parent: Element, place: Place, wanted: frozenset[str]) -> Iterator[tuple[Element, Place]]:
    """The wanted elements under a parent, wrappers and content controls entered."""
    pending = [(block, place) for block in reversed(parent)]
    while pending:
        block, at = pending.pop()
        tag = block.tag
        if tag in wanted:
            yield block, at
        elif tag == SDT:
            inside = child(block, SDT_CONTENT)
            if inside is not None:
                pending.extend((under, _in_control(block, at)) for under in reversed(inside))
        elif tag in WRAPPERS:
            pending.extend((under, at) for under in reversed(block))
        elif tag == names.ALTERNATE:
            branch = names.chosen(block)
            pending.extend((under, at) for under in reversed(branch if branch is not None else ()))


def _in_control(control: Element, place: Place) -> Place:
    gallery = next((item.get(names.VAL, "") for item in control.iter(w("docPartGallery"))), "")
    return replace(
        place,
        contents=place.contents or gallery == "Table of Contents",
        slot=slot_of(control) if unfilled(control) else place.slot,
    )


def rows_of(table: Element, place: Place) -> list[list[Element]]:
    """The cells of each row of a table, deleted rows left out."""
    rows = (row for row, _ in flat(table, place, frozenset((TR,))) if child(child(row, w("trPr")), w("del")) is None)
    return [[cell for cell, _ in flat(row, Place(), frozenset((TC,)))] for row in rows]


def holds_text(row: list[Element]) -> bool:
    """Whether a whole text stands in a cell, as 本人总结 does in the form of a yearly appraisal."""
    return len(row) <= _COLUMNS and any(map(_is_text, row))


def _is_text(cell: Element) -> bool:
    paragraphs = sum(next(paragraph.iter(T), None) is not None for paragraph in cell.iter(P))
    return paragraphs >= _PARAGRAPHS and sum(len(part.text or "") for part in cell.iter(T)) >= paragraphs * _EACH
