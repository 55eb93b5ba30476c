"""Positions of words in an existing .docx: the characters of its paragraphs and the element of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

Holder = tuple[Any, int]
"""(element of a run, offset in its text); of a tab or line break, which is a character too, the offset is 0."""

TEXT, RUN = qn("w:t"), qn("w:r")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MARKS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:cr"): "\n",
    qn("w:br"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:sym"): "\ufffd",
}
_UNSEEN = frozenset(
    (*map(qn, ("w:del", "w:moveFrom", "w:txbxContent", "w:pPr", "w:rPr", "w:sdtPr", "w:rt")), f"{_MC}Fallback")
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Words to look for: by their line as a reader gave it, or where no such line is, by what stands around them."""

    quoted: str
    line: str = ""
    """Text of the whole line, an automatic number left out; a line is a paragraph, or what soft breaks make of it."""
    nth: int = 0
    """How many lines of the same text stand before it."""
    column: int = 0
    around: str = ""
    at: int = -1
    """Offset of the words in `around`; -1 where it is not known."""


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a paragraph, by their offsets; those of a title set in two lines skip the break."""

    paragraph: int
    offsets: tuple[int, ...]


class Spots:
    """Finds places in a document; offsets stay good while its text is not changed."""

    def __init__(self, body: Any) -> None:
        self.paragraphs = [one for one in body.iter(qn("w:p")) if not _is_twin(one)]
        self._texts = ["".join(character for character, _ in letters(one)) for one in self.paragraphs]
        self._lines: dict[str, list[Place]] = {}
        for number, text in enumerate(self._texts):
            for offsets in _cuts(text):
                line = "".join(text[offset] for offset in offsets)
                self._lines.setdefault(line, []).append(Place(number, offsets))

    def find(self, spot: Spot, *, sure: bool = False) -> Place | None:
        """Where the words stand; with `sure` None for words that might as well be meant elsewhere."""
        lines = self._lines.get(spot.line, ()) if spot.line else ()
        if lines:
            line = lines[min(spot.nth, len(lines) - 1)]
            start = spot.column
            if not spot.line.startswith(spot.quoted, start):
                start = max(0, spot.line.find(spot.quoted))
            return Place(line.paragraph, line.offsets[start : start + max(1, len(spot.quoted))] or line.offsets[:1])
        return self._around(spot, sure=sure)

    def first(self) -> Place | None:
        """The first paragraph with text, whole."""
        return next((Place(n, tuple(range(len(text)))) for n, text in enumerate(self._texts) if text), None)

    def _around(self, spot: Spot, *, sure: bool) -> Place | None:
        size = max(1, len(spot.quoted))
        if spot.at >= 0 and spot.around:
            hits = [(number, text.find(spot.around)) for number, text in enumerate(self._texts) if spot.around in text]
            once = len(hits) == 1 and self._texts[hits[0][0]].count(spot.around) == 1
            if hits and (once or not sure):
                number, start = hits[0]
                return Place(number, tuple(range(start + spot.at, start + spot.at + size)))
        hits = [(number, text.find(spot.quoted)) for number, text in enumerate(self._texts) if spot.quoted in text]
        if sure or len(spot.quoted) < 2 or len(hits) != 1:
            return None
        return Place(hits[0][0], tuple(range(hits[0][1], hits[0][1] + size)))


def letters(paragraph: Any) -> Iterator[tuple[str, Holder]]:
    """(character, its holder) as a person reads the paragraph: deleted text, text boxes and field codes left out."""
    for leaf in _leaves(paragraph):
        if leaf.tag == TEXT:
            for at, character in enumerate(leaf.text or ""):
                yield " " if character in "\r\n\t" else character, (leaf, at)
        else:
            yield _MARKS[leaf.tag], (leaf, 0)


def _leaves(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == TEXT or child.tag in _MARKS:
            if element.tag == RUN or element.tag.startswith(_MC):
                yield child
        elif child.tag not in _UNSEEN:
            yield from _leaves(child)


def _is_twin(paragraph: Any) -> bool:
    """Whether a paragraph of a text box is the second copy of it that Word keeps for old programs."""
    return any(above.tag == f"{_MC}Fallback" for above in paragraph.iterancestors())


def _cuts(text: str) -> Iterator[tuple[int, ...]]:
    """Offsets of each line of a paragraph, and of all without the breaks: a title is read as one line."""
    start = 0
    parts = text.split("\n")
    for part in parts:
        yield tuple(range(start, start + len(part)))
        start += len(part) + 1
    if len(parts) > 1:
        yield tuple(offset for offset, character in enumerate(text) if character != "\n")
