"""Properties of paragraphs and characters by their styles, basedOn resolved (ECMA-376 Part 1, 17.7)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from drafter.readers.attributes import whole_number
from drafter.readers.docx.names import PPR, RPR, Element, child, flag, val, w
from drafter.readers.docx.stylesheet import Stylesheet

_ROLES = {
    "title": ("title", "标题", "大标题", "文档标题", "公文标题"),
    "subtitle": ("subtitle", "副标题"),
    "byline": ("byline", "署名行", "作者"),
    "salutation": ("salutation", "称呼", "称谓", "主送机关", "抬头"),
    "signature": ("signature", "签名", "署名", "落款"),
    "date": ("date", "日期", "成文日期", "落款日期"),
    "closing": ("closing", "结束语"),
    "masthead": (
        "red head",
        "document number",
        "copy number",
        "secrecy",
        "红头",
        "发文机关标志",
        "发文字号",
        "份号",
        "密级",
    ),
    "imprint": ("imprint", "版记"),
    "remark": ("remark", "附注"),
    "caption": ("caption", "题注"),
    "toc": ("toc heading", "toc标题", "toc 标题", "contents", "contents heading", "目录标题", "目录"),
    "body": ("body text", "正文文本", "body text first indent", "body text indent"),
}
_ROLE_OF = {name: role for role, names in _ROLES.items() for name in names}
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])(?:\s*级)?$")
_CONTENTS = re.compile(r"(?:toc|目录)\s*[1-9]$")
_FACES = (("仿宋", "仿宋"), ("fangsong", "仿宋"), ("楷", "楷体"), ("kai", "楷体"), ("小标宋", "小标宋"),
          ("黑", "黑体"), ("hei", "黑体"), ("宋", "宋体"), ("song", "宋体"), ("sun", "宋体"))  # fmt: skip
_FONTS, _EAST_ASIAN_THEME, _EAST_ASIAN = w("rFonts"), w("eastAsiaTheme"), w("eastAsia")
_ALIGNED = {"center": "center", "right": "right", "end": "right"}


class CharacterFormat(NamedTuple):  # each run of a text has one: made in a fraction of the time of a dataclass
    """Character properties; None where nothing is said."""

    font: str | None = None
    bold: bool | None = None
    hidden: bool | None = None

    def over(self, under: "CharacterFormat") -> "CharacterFormat":
        """These where they say something, else those under them."""
        if self == _NOTHING:
            return under
        return CharacterFormat(
            under.font if self.font is None else self.font,
            under.bold if self.bold is None else self.bold,
            under.hidden if self.hidden is None else self.hidden,
        )


_NOTHING = CharacterFormat()


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with all that it inherits."""

    chain: tuple[str, ...] = ()
    """Ids of the style and those it is based on, nearest first."""
    role: str = ""
    level: int = 0
    aligned: str = ""
    num: str = ""
    """w:numId; "" for none, "0" where numbering is taken away."""
    num_level: int | None = None
    characters: CharacterFormat = _NOTHING


class Styles:
    """The styles part of a document."""

    def __init__(self, root: Element | None) -> None:
        self._sheet = Stylesheet(root)
        self._paragraphs: dict[str, Style] = {}
        self._characters: dict[str, CharacterFormat] = {}
        defaults = self._sheet.defaults
        self._default_format = character_format(next(defaults.iter(RPR), None)) if defaults is not None else _NOTHING

    def lists(self) -> dict[str, str]:
        """Id of each numbering style → the w:numId it stands for."""
        made = {key: val(child(child(item, PPR), w("numPr")), "numId") for key, item in self._sheet.elements.items()}
        return {key: num for key, num in made.items() if num}

    def paragraph(self, identity: str | None) -> Style:
        """The paragraph style of this id, the default one where the id is unknown."""
        key = self._sheet.paragraph_style(identity)
        if key not in self._paragraphs:
            self._paragraphs[key] = self._resolved(key)
        return self._paragraphs[key]

    def characters(self, identity: str) -> CharacterFormat:
        """What a character style says."""
        if identity not in self._characters:
            made = _NOTHING
            for key in self._sheet.chain(identity):
                made = made.over(character_format(child(self._sheet.elements[key], RPR)))
            self._characters[identity] = made
        return self._characters[identity]

    def _resolved(self, identity: str) -> Style:
        chain = self._sheet.chain(identity)
        role, level, aligned, num = "", None, None, ""
        num_level: int | None = None
        made = _NOTHING
        for key in chain:
            style = self._sheet.elements[key]
            named_role, named_level = _named(val(style, "name") or "")
            properties = child(style, PPR)
            outline = outline_level(properties)
            if level is None:
                level = named_level if outline is None and named_level else outline
            role = role or named_role
            aligned = alignment(properties) if aligned is None else aligned
            numbers = child(properties, w("numPr"))
            if not num and numbers is not None:
                num = val(numbers, "numId") or ""
                at = val(numbers, "ilvl")
                num_level = whole_number(at) if at is not None and num_level is None else num_level
            made = made.over(character_format(child(style, RPR)))
        return Style(chain, role, level or 0, aligned or "", num, num_level, made.over(self._default_format))


def character_format(properties: Element | None) -> CharacterFormat:
    """What a w:rPr says itself, its style left out."""
    if properties is None or not len(properties):
        return _NOTHING
    fonts = child(properties, _FONTS)
    font = None
    if fonts is not None:
        font = fonts.get(_EAST_ASIAN_THEME) or fonts.get(_EAST_ASIAN)
    return CharacterFormat(_face(font) if font else None, flag(properties, "b"), flag(properties, "vanish"))


def outline_level(properties: Element | None) -> int | None:
    """Heading level 1–9 of w:outlineLvl, 0 for body text, None where it is not said."""
    value = val(properties, "outlineLvl")
    if value is None:
        return None
    level = whole_number(value, 9) + 1
    return level if 1 <= level <= 9 else 0


def alignment(properties: Element | None) -> str | None:
    """Where w:jc puts the text: center, right, "" for anything else; None where it is not said."""
    value = val(properties, "jc")
    return None if value is None else _ALIGNED.get(value, "")


def _named(name: str) -> tuple[str, int]:
    """(role, level) that the name of a style says."""
    plain = name.strip().lower()
    heading = _HEADING.match(plain)
    if heading:
        return "heading", int(heading[1])
    if _CONTENTS.match(plain):
        return "toc", 0
    return _ROLE_OF.get(plain, ""), 0


@lru_cache(maxsize=256)
def _face(font: str) -> str:
    plain = font.lower()
    return next((face for part, face in _FACES if part in plain), plain)
