"""A .docx → its formatting, styles resolved (ECMA-376 Part 1, 17.3, 17.6, 17.7)."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from drafter.document.formatting import CharacterFormat, FormattedParagraph, Formatting
from drafter.errors.reading import DocxBroken
from drafter.readers.attributes import whole_number
from drafter.readers.docx import names
from drafter.readers.docx.names import (
    PPR,
    RPR,
    SDT,
    SDT_CONTENT,
    TBL,
    TEXT_BOX,
    WRAPPERS,
    Element,
    R,
    T,
    child,
    flag,
    val,
    w,
)  # fmt: skip
from drafter.readers.docx.package import Package, parsed
from drafter.readers.docx.pages import on_grids, pages, text_of
from drafter.readers.docx.stylesheet import Stylesheet
from drafter.readers.docx.theme import Theme

_MODIFIED = "{http://purl.org/dc/terms/}modified"
_BLACK = 0x26
"""Most that a colour may have of red, green and blue to be black to the eye, as the lighter black of a theme is."""
_PLAIN_GROUND = ("auto", "FFFFFF", "")
_ALIGNED = {"center": "center", "right": "right", "end": "right", "both": "both", "distribute": "both"}
_USUAL_SIZE = 10.0
_SINGLE = "240"
_NATURAL = 1.3
"""Height of a line of Chinese letters by their size."""
_BREAK = w("br")
_FIELDS, _OLD_NUMBER = (w("instrText"), w("fldSimple")), w("pgNum")
_PAGE = re.compile("(?<![A-Z])PAGE(?![A-Z])", re.IGNORECASE)
_RUBY, _RUBY_BASE = w("ruby"), w("rubyBase")


def docx_formatting(content: bytes, path: Path) -> Formatting:
    """The formatting of a .docx. Raises DocxBroken."""
    package = Package(content, path)
    root = package.document()
    body = root.find(w("body"))
    styles = _Styles(package.related("/styles", parsed), Theme(package.related("/theme", parsed)))
    placed = on_grids(body) if body is not None else ()
    heads, feet = list(package.page_parts("/header")), list(package.page_parts("/footer"))
    return Formatting(
        styles.names,
        tuple(pages(body)) if body is not None else (),
        tuple(_formatted(p, styles, grid) for p, grid in placed if _is_of_text(p, body)),
        any(_has_number(part) for part in (*heads, *feet)),
        tuple(text for part in heads if (text := text_of(part)) and not _has_number(part)),
        tuple(dict.fromkeys(text_of(part) for part in feet if _has_number(part))),
        _saved(package),
    )


def _saved(package: Package) -> str:
    """What the file's properties say; of broken ones nothing depends, so they are passed by."""
    with suppress(DocxBroken):
        properties = package.part("docProps/core.xml")
        return properties.findtext(_MODIFIED, "") if properties is not None else ""
    return ""


class _Styles:
    """The property elements of styles, those of the nearest style first."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self._sheet = Stylesheet(root)
        self.theme = theme
        self.names = self._sheet.names
        defaults = self._sheet.defaults
        self._defaults = {tag: next(defaults.iter(tag), None) if defaults is not None else None for tag in (PPR, RPR)}

    def paragraph(self, identity: str | None, tag: str) -> Iterator[Element]:
        """Those of a paragraph style, of the default one for an unknown id, and those that hold for all text."""
        yield from self.chain(self._sheet.paragraph_style(identity), tag)
        if (element := self._defaults[tag]) is not None:
            yield element

    def chain(self, identity: str | None, tag: str) -> Iterator[Element]:
        """Those of a style and the ones it is based on."""
        for key in self._sheet.chain(identity or ""):
            if (element := child(self._sheet.elements[key], tag)) is not None:
                yield element


def _has_number(part: Element) -> bool:
    """Whether the number of the page stands in a header or footer, be its instruction in one piece or in several."""
    said = [(one.text or "") + one.get(w("instr"), "") for tag in _FIELDS for one in part.iter(tag)]
    return next(part.iter(_OLD_NUMBER), None) is not None or any(map(_PAGE.search, (*said, "".join(said))))


def _is_of_text(paragraph: Element, body: Element) -> bool:
    """Whether a paragraph stands in no table and no text box."""
    above = paragraph.getparent()
    while above is not None and above is not body:
        if above.tag in (TBL, TEXT_BOX):
            return False
        above = above.getparent()
    return True


def _formatted(paragraph: Element, styles: _Styles, grid: float | None) -> FormattedParagraph:
    own = child(paragraph, PPR)
    identity = val(own, "pStyle")
    said = [*([own] if own is not None else ()), *styles.paragraph(identity, PPR)]
    pieces: list[tuple[int, CharacterFormat]] = []
    texts: list[str] = []
    under = list(styles.paragraph(identity, RPR))
    for run in _runs(paragraph):
        text = "".join("\n" if part.tag == _BREAK else part.text or "" for part in run.iterchildren(T, _BREAK))
        above = _said(child(run, RPR), styles, under) if text else []
        if text and not next((switch for one in above if (switch := flag(one, "vanish")) is not None), False):
            texts.append(text)
            found = _character_format(above, styles.theme)
            in_control = run.getparent().tag == SDT_CONTENT  # whose prompts are grey
            pieces.append((len(text), replace(found, marked=False) if in_control else found))
    size = next((piece.size for _, piece in pieces if piece.size), None) or _USUAL_SIZE
    first, left = _indents(said, size)
    before, after = (_free(said, name) for name in ("before", "after"))
    pitch = _pitch(said, grid, size)
    return FormattedParagraph("".join(texts), tuple(pieces), pitch, first, _aligned(said), left, before, after)


def _runs(parent: Element) -> Iterator[Element]:
    """The runs whose text is seen in a paragraph's line: none of its text boxes, readings, deletions and removals."""
    for part in parent:
        if part.tag == R:
            yield part
            for ruby in part.iterchildren(_RUBY):
                yield from _runs(ruby)
        elif part.tag in WRAPPERS or part.tag in (SDT, SDT_CONTENT, _RUBY_BASE):
            yield from _runs(part)
        elif part.tag == names.ALTERNATE and (branch := names.chosen(part)) is not None:
            yield from _runs(branch)


def _said(own: Element | None, styles: _Styles, under: list[Element]) -> list[Element]:
    """The property elements that hold for a run, nearest first."""
    return [*([own] if own is not None else ()), *styles.chain(val(own, "rStyle"), RPR), *under]


def _character_format(said: list[Element], theme: Theme) -> CharacterFormat:
    fonts = [child(one, w("rFonts")) for one in said]
    font = next((name for one in fonts if one is not None and (name := _font(one, theme))), "")
    size = next((value for one in said if (value := val(one, "sz"))), None)
    bold = next((switch for one in said if (switch := flag(one, "b")) is not None), False)
    colour = next((value for one in said if (value := val(one, "color"))), "auto")
    ground = next((value for one in said if (value := val(one, "highlight"))), "none")
    shade = next((found for one in said if (found := child(one, w("shd"))) is not None), None)
    marked = not _is_black(colour) or ground != "none" or _is_shaded(shade)
    return CharacterFormat(font, whole_number(size) / 2 if size else None, bold, marked)


def _is_black(colour: str) -> bool:
    try:
        return colour == "auto" or max(bytes.fromhex(colour)) <= _BLACK
    except ValueError:
        return False


def _is_shaded(shade: Element | None) -> bool:
    """Whether a ground is seen; pages pasted from the web bring a white one."""
    return shade is not None and (
        shade.get(w("val"), "").startswith("pct") or shade.get(w("fill"), "").upper() not in _PLAIN_GROUND
    )


def _font(fonts: Element, theme: Theme) -> str:
    """The font of Chinese characters; that of the theme goes before the other (17.3.2.26)."""
    of_theme = fonts.get(w("eastAsiaTheme"))
    return theme.font(of_theme) if of_theme else fonts.get(w("eastAsia"), "")


def _attribute(said: list[Element], name: str, *keys: str) -> tuple[str, str] | None:
    """The first of some attributes that the nearest element of a name has, with its value."""
    for properties in said:
        element = child(properties, w(name))
        if element is None:
            continue
        for key in keys:
            if (value := element.get(w(key))) is not None:
                return key, value
    return None


def _pitch(said: list[Element], grid: float | None, size: float) -> float | None:
    """An exact pitch, or that of the grid where single lines stand on it; letters that are too high take two lines."""
    rule, line = _attribute(said, "spacing", "lineRule"), _attribute(said, "spacing", "line")
    if line and rule and rule[1] == "exact":
        return whole_number(line[1]) / 20
    single = (rule is None or rule[1] == "auto") and (line is None or line[1] == _SINGLE)
    snapped = next((switch for one in said if (switch := flag(one, "snapToGrid")) is not None), True)
    return grid if grid is not None and single and snapped and size * _NATURAL <= grid else None


def _free(said: list[Element], side: str) -> float:
    """Points above or under a paragraph."""
    found = _attribute(said, "spacing", side)
    return whole_number(found[1]) / 20 if found else 0.0


def _indents(said: list[Element], size: float) -> tuple[float, float]:
    """(of the first line, of all lines) in characters.

    Word goes by characters wherever they are told, be it in a style under a paragraph that tells a length; none of
    them count as untold (17.3.1.12).
    """
    first = _attribute(said, "ind", "firstLineChars", "hangingChars")
    left = _attribute(said, "ind", "leftChars", "startChars")
    return (
        _characters(first, size) or _characters(_attribute(said, "ind", "hanging", "firstLine"), size),
        _characters(left, size) or _characters(_attribute(said, "ind", "left", "start"), size),
    )


def _characters(found: tuple[str, str] | None, size: float) -> float:
    if found is None:
        return 0.0
    key, value = found
    number = -whole_number(value[1:]) if value.startswith("-") else whole_number(value)
    length = number / 100 if key.endswith("Chars") else number / 20 / size
    return -length if key.startswith("hanging") else length


def _aligned(said: list[Element]) -> str:
    value = next((one for properties in said if (one := val(properties, "jc"))), "left")
    return _ALIGNED.get(value, "left")
