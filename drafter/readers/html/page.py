"""The elements of a page one after another, as Lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.document import Line
from drafter.document.tables import shown_text
from drafter.readers.bullets import bullet, is_bullet, is_numbered
from drafter.readers.faces import heading_length
from drafter.readers.html.looks import BLOCKS, Element, Look, is_hidden, look_of
from drafter.readers.html.tables import cells_in, grid, is_data, rows_in, spans
from drafter.readers.numerals import formatted
from drafter.zh.width import display_width

_SHOWN = {0xA0: " ", 0xAD: None, 0x7F: None} | dict.fromkeys(range(9)) | dict.fromkeys(range(14, 32))
_WORDS = re.compile(r"[ \t\r\n\f]+|[^ \t\r\n\f]+")
_KINDS = {
    "1": ("decimal", "."),
    "a": ("lowerLetter", "."),
    "A": ("upperLetter", "."),
    "i": ("lowerRoman", "."),
    "I": ("upperRoman", "."),
}
_HAN = re.compile(r"list-style(?:-type)?\s*:[^;]*(?:cjk-ideographic|chinese)", re.IGNORECASE)

_UNMARKED = re.compile(r"list-style(?:-type)?\s*:[^;]*none", re.IGNORECASE)
_CLAUSE = re.compile("[，。；]")


@dataclass(slots=True)
class _List:
    """A list under way."""

    kind: str
    end: str
    """What stands behind its numbers, or its bullet."""
    next: int


@dataclass(slots=True)
class _Open:
    """The paragraph under way."""

    look: Look
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    """(text, whether it is bold)"""
    gap: str = ""
    """White space that shows only where text follows."""


class Page:
    """Takes the elements of a page in reading order."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._looks = [Look()]
        self._lists: list[_List] = []
        self._ordinal = ""
        self._open: _Open | None = None
        self._linked = False
        """Whether anything on the page can be clicked on."""

    def read(self, root: Element) -> None:
        """Adds the Lines of an element; however deep its elements stand in one another."""
        self._linked = self._linked or any(link.get("href") for link in root.iter("a"))
        pending: list[tuple[Element, bool]] = [(root, False)]
        while pending:
            element, is_end = pending.pop()
            if is_end:
                self._leave(element)
            elif isinstance(element.tag, str) and not is_hidden(element):
                self._enter(element)
                if element.tag != "table" or not self._table(element):
                    pending.append((element, True))
                    self._text(element.text)
                    pending.extend((child, False) for child in reversed(element))
                    continue
                self._leave(element)
            if element is not root:
                self._text(element.tail)
        self._close()

    def _enter(self, element: Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._close()
        elif tag == "br":
            self._break()
        self._looks.append(look_of(element, self._looks[-1]))
        if tag in ("ol", "ul"):
            self._lists.append(_list_of(element, self._lists, linked=self._linked))
        elif tag == "li" and self._lists:
            self._number(element, self._lists[-1])

    def _leave(self, element: Element) -> None:
        if element.tag in BLOCKS:
            self._close()
        elif element.tag == "a" and not element.tail and self._open is not None:
            after = element.getnext()
            self._open.gap += " " if after is not None and after.tag == "a" else ""  # set apart by how they are styled
        if element.tag == "li" and self._ordinal:  # with nothing behind it
            if not is_bullet(self._ordinal):
                self._give(Line(0, self._ordinal))
            self._ordinal = ""
        self._looks.pop()
        if element.tag in ("ol", "ul"):
            self._lists.pop()

    def _number(self, item: Element, of: _List) -> None:
        value = item.get("value") or ""
        number = int(value) if value.isdecimal() and len(value) < 6 else of.next
        of.next = number + 1
        shown = formatted(number, of.kind)
        self._ordinal = shown + of.end if shown else of.end

    def _text(self, text: str | None) -> None:
        if not text:
            return
        look = self._looks[-1]
        for number, line in enumerate(text.split("\n") if look.kept else (text,)):
            if number:
                self._close()
            for word in _WORDS.findall(line):
                self._word(word, look)

    def _word(self, word: str, look: Look) -> None:
        if word[0] in " \t\r\n\f" and not look.kept:
            if self._open is not None:
                self._open.gap += word
            return
        shown = word.translate(_SHOWN)
        if not shown:
            return
        if self._open is None:
            self._open = _Open(look)
            if self._ordinal:
                if not is_bullet(self._ordinal) or not (look.level or is_numbered(shown)):
                    self._open.pieces.append((self._ordinal, False))
                self._ordinal = ""
        under = self._open
        if under.gap:
            last = under.pieces[-1][0][-1]
            # a line end of the file between two Chinese characters shows nothing
            if not ("\n" in under.gap and display_width(last) == display_width(word[0]) == 2):
                under.pieces.append((" ", under.pieces[-1][1]))
            under.gap = ""
        under.pieces.append((shown, look.bold))

    def _break(self) -> None:
        if self._open is None or not self._open.look.joined:
            self._close()

    def _close(self) -> None:
        under, self._open = self._open, None
        if under is None:
            return
        text = "".join(piece for piece, _ in under.pieces)
        look = under.look
        head = 0 if look.role else heading_length([(piece, ("", bold)) for piece, bold in under.pieces])
        self._give(Line(0, text, look.role, look.level, 0, head if head < len(text) else 0, look.aligned))

    def _give(self, line: Line) -> None:
        self.lines.append(line._replace(number=len(self.lines) + 1))

    def _table(self, table: Element) -> bool:
        """Whether it is a table of figures, and was read as one."""
        if not is_data(table):
            return False
        for caption in table.iterchildren("caption"):
            self.read(caption)
        rows = grid([(_cell_text(cell), *spans(cell)) for cell in cells_in(row)] for row in rows_in(table))
        text = shown_text(rows)
        if text.strip():
            self._give(Line(0, text, origin="table", rows=rows))
        return True


def _cell_text(cell: Element) -> str:
    page = Page()
    page.read(cell)
    return " ".join(" ".join(line.text.split()) for line in page.lines)


def _is_text(element: Element, *, linked: bool) -> bool:
    """Whether a list without numbers is of a text: what can be clicked on is not, nor what a site notes of a text.

    `linked`: whether anything on the page can be clicked on, as on every page of a site.
    """
    if _UNMARKED.search(element.get("style") or "") or next(element.iter("a"), None) is not None:
        return False
    return not linked or _CLAUSE.search("".join(element.itertext())) is not None


def _list_of(element: Element, around: Sequence[_List], *, linked: bool) -> _List:
    start = element.get("start") or ""
    first = int(start) if start.isdecimal() and len(start) < 6 else 1
    if element.tag == "ul":
        told = bool(around[-1].end) if around else _is_text(element, linked=linked)
        return _List("none", bullet(sum(one.kind == "none" for one in around)) if told else "", first)
    if _HAN.search(element.get("style") or ""):
        return _List("chineseCounting", "、", first)
    return _List(*_KINDS.get(element.get("type") or "1", _KINDS["1"]), first)
