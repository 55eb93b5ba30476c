"""The content of a paragraph: the characters a person sees, with their face, and the text boxes anchored to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.document.blanks import BEGINS
from drafter.readers.docx import names
from drafter.readers.docx.fields import Fields
from drafter.readers.docx.names import (
    PAGE_TURN,
    RPR,
    SDT,
    SDT_CONTENT,
    TEXT_BOX,
    WRAPPERS,
    Element,
    R,
    T,
    child,
    val,
    w,
)
from drafter.readers.docx.styles import CharacterFormat, Styles, character_format
from drafter.readers.docx.symbols import symbol
from drafter.readers.faces import Face

BREAK = "\n"
"""A soft line break in the pieces of a paragraph."""
_MARKS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): BREAK,
    w("noBreakHyphen"): "-",
    w("br"): BREAK,  # that of a page or column, too: it stands between paragraphs for the eye
}
_SYMBOL, _RUBY, _RUBY_BASE = w("sym"), w("ruby"), w("rubyBase")
_DRAWINGS = frozenset(map(w, ("drawing", "pict", "object")))
_NUMBERED_SLOT = re.compile(r"slot_\d+_")
"""What our bookmark's name has before the slot's address."""
_BOOKMARK, _BOOKMARK_END = w("bookmarkStart"), w("bookmarkEnd")
_FIELD_MARK, _FIELD_MARK_KIND, _INSTRUCTION = w("fldChar"), w("fldCharType"), w("instrText")
_PRIVATE = re.compile("[\uf020-\uf0ff]")
"""Where symbol fonts have their characters."""
_ODD = re.compile("[\uf020-\uf0ff\r\n\t]")
"""What is not shown as it stands."""
_LINES = str.maketrans("\r\n\t", "   ")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class Content:
    """The text of one paragraph under way."""

    pieces: list[tuple[str, Face]] = field(default_factory=list)
    size: int = 0
    blanks: list[tuple[int, int, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """Text boxes (w:txbxContent) in reading order."""
    pictures_text: list[str] = field(default_factory=list)
    """Word art."""
    turns: list[int] = field(default_factory=list)
    """Offsets at which a new page begins."""
    bookmarks: dict[str, tuple[str, int]] = field(default_factory=dict)

    def add(self, text: str, face: Face) -> None:
        """Puts text at the end."""
        if text:
            self.pieces.append((text, face))
            self.size += len(text)

    def prepend(self, number: str) -> None:
        """Puts an ordinal before all of it, in the face of the first piece."""
        size = len(number)
        self.pieces.insert(0, (number, self.pieces[0][1] if self.pieces else ("", False)))
        self.size += size
        self.blanks = [(start + size, end + size, slot) for start, end, slot in self.blanks]
        self.turns = [turn + size if turn else 0 for turn in self.turns]

    def text(self) -> str:
        """All of it, soft breaks as LF."""
        return "".join(text for text, _ in self.pieces)


class Inline:
    """Reads the insides of paragraphs into a Content."""

    def __init__(self, styles: Styles, fields: Fields) -> None:
        self._styles = styles
        self._fields = fields

    def read(self, parent: Element, under: CharacterFormat, into: Content) -> None:
        """Adds what stands in a paragraph or a wrapper inside it; deleted and moved-away text is left out."""
        for part in parent:
            tag = part.tag
            if tag == R:
                self._run(part, under, into)
            elif tag in WRAPPERS:
                self.read(part, under, into)
            elif tag == SDT:
                self._control(part, under, into)
            elif tag == names.ALTERNATE:
                branch = names.chosen(part)
                if branch is not None:
                    self.read(branch, under, into)
            elif tag == _BOOKMARK:
                name = part.get(w("name"), "")
                if name.startswith("slot_"):
                    into.bookmarks[part.get(w("id"), "")] = (name, into.size)
            elif tag == _BOOKMARK_END:
                self._bookmark(part.get(w("id"), ""), into)
            elif isinstance(tag, str) and tag.startswith(names.FORMULAS):
                self._formula(part, under, into)

    def _run(self, run: Element, under: CharacterFormat, into: Content) -> None:
        shown = under
        properties = run[0] if len(run) and run[0].tag == RPR else child(run, RPR)
        if properties is not None and len(properties):
            style = val(properties, "rStyle")
            shown = character_format(properties).over(self._styles.characters(style).over(under) if style else under)
        if shown.hidden:
            self._hidden(run)
            return
        self._inside(run, shown, into)

    def _inside(self, run: Element, shown: CharacterFormat, into: Content) -> None:
        """Adds the parts of a run; of a field only its result, or what its instruction shows."""
        face = (shown.font or "", bool(shown.bold))
        for part in run:
            tag = part.tag
            if tag == _FIELD_MARK:
                shown_by_code = self._fields.turn(part.get(_FIELD_MARK_KIND, ""))
                if shown_by_code and True not in self._fields.codes:
                    into.add(shown_by_code, face)
            elif tag == _INSTRUCTION:
                self._fields.instruct(part.text or "")
            elif tag == PAGE_TURN:
                into.turns.append(into.size)
            elif tag != RPR and True not in self._fields.codes:
                self._add(part, run, shown, face, into)

    def _add(self, part: Element, run: Element, shown: CharacterFormat, face: Face, into: Content) -> None:
        """Adds a part of a run that is seen: text, a tab, a break, a symbol, the base of ruby text, a drawing."""
        tag = part.tag
        if tag == T:
            text = part.text or ""
            into.add(_as_shown(text, part, run) if _ODD.search(text) else text, face)
        elif tag in _MARKS:
            into.add(_MARKS[tag], face)
        elif tag == _SYMBOL:
            into.add(symbol(part.get(w("font"), ""), part.get(w("char"), "")), face)
        elif tag == _RUBY:
            base = child(part, _RUBY_BASE)
            if base is not None:
                self.read(base, shown, into)
        elif tag == names.ALTERNATE:
            branch = names.chosen(part)
            if branch is not None:
                self._inside(branch, shown, into)
        elif tag in _DRAWINGS:
            _boxes(part, into)

    def _hidden(self, run: Element) -> None:
        for mark in run.iter(_FIELD_MARK):
            self._fields.turn(mark.get(_FIELD_MARK_KIND, ""))

    def _control(self, control: Element, under: CharacterFormat, into: Content) -> None:
        content = child(control, SDT_CONTENT)
        if content is None:
            return
        start = into.size
        self.read(content, under, into)
        slot = slot_of(control)
        if slot:
            _blank(into, start, slot, prompting=unfilled(control))

    def _bookmark(self, identity: str, into: Content) -> None:
        name, start = into.bookmarks.pop(identity, ("", 0))
        # The control inside a bookmark has the slot's whole address; the bookmark counts where a program dropped it.
        if name and not any(start <= blank[0] for blank in into.blanks):
            _blank(into, start, _NUMBERED_SLOT.sub("", name), prompting=False)

    def _formula(self, formula: Element, under: CharacterFormat, into: Content) -> None:
        into.add(_of_formula(formula).translate(_LINES), (under.font or "", bool(under.bold)))


def _of_formula(part: Element) -> str:
    """What a formula says on one line."""
    if part.tag == names.FORMULA_TEXT:
        return part.text or ""
    inside = filter(None, map(_of_formula, part))
    return ("/" if part.tag == names.FRACTION else "").join(inside)


def _as_shown(text: str, part: Element, run: Element) -> str:
    """Text on one line; of a symbol font, as some programs keep symbols, what each character shows.

    Lines that were only set to look well in the file, around text that does not keep its blanks, are none.
    """
    if part.get(_SPACE) != "preserve":
        text = text.strip()
    fonts = child(child(run, RPR), w("rFonts"))
    named = [fonts.get(w(name), "") for name in ("ascii", "hAnsi", "cs", "eastAsia")] if fonts is not None else []
    return _PRIVATE.sub(lambda match: next(_likenesses(match[0], named), match[0]), text.translate(_LINES))


def _likenesses(mark: str, fonts: list[str]) -> Iterator[str]:
    return (shown for font in fonts if (shown := symbol(font, f"{ord(mark):x}")) != mark)


def slot_of(control: Element) -> str:
    """The address of the slot that a content control of ours stands for, else ""."""
    tag = val(child(control, w("sdtPr")), "tag") or ""
    return tag.removeprefix("slot:") if tag.startswith("slot:") else ""


def unfilled(control: Element) -> bool:
    """Whether a content control shows its prompt still."""
    return child(child(control, w("sdtPr")), w("showingPlcHdr")) is not None


def _blank(into: Content, start: int, slot: str, *, prompting: bool) -> None:
    text = into.text()[start:]
    if text and (prompting or BEGINS in text):
        into.blanks.append((start, into.size, slot))


def _boxes(drawing: Element, into: Content) -> None:
    """Finds the text boxes of a drawing: groups are entered, of two branches one, boxes inside boxes come later."""
    pending = [drawing]
    while pending:
        element = pending.pop()
        if element.tag == TEXT_BOX:
            into.boxes.append(element)
        elif element.tag == names.WORD_ART and element.get("string"):
            into.pictures_text.append(element.get("string").translate(_LINES))
        elif element.tag == names.ALTERNATE:
            branch = names.chosen(element)
            if branch is not None:
                pending.append(branch)
        else:
            pending.extend(reversed(element))
