"""Paragraphs that are set otherwise than their layout says."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from drafter.checks.fact_rule import FactRule
from drafter.checks.layout.rules import FONT, INDENT, LINES, MARKED, PITCH, PLACE, SPACING
from drafter.checks.layout.wanted import Face, Wanted
from drafter.document import Document, Paragraph
from drafter.document.ends import is_attachment_mark
from drafter.document.flow import Shown, shown
from drafter.document.formatting import CharacterFormat, FormattedParagraph, Formatting
from drafter.zh.punctuation import is_han
from drafter.zh.sizes import said_size
from drafter.zh.width import display_width

_NAMES = {
    "title": "题目", "subtitle": "副标题", "byline": "署名行", "salutation": "称谓", "preamble": "正文",
    "body": "正文", "closing": "正文", "signature": "落款", "heading": "正文",
}  # fmt: skip
"""Role → what its text is called; that of a heading is what goes on from it."""
_RUNNING = ("preamble", "body", "closing", "heading")
_LEVELS = "一二三四"
_ATTACHED = re.compile(r"附件|\d+[.．]")
_NUMBER = re.compile(r"(?:第?[一二三四五六七八九十百]+[、章节]|（[一二三四五六七八九十百]+）|\d+[.．]|（\d+）|[①-⑳])")
_LEVELLED = re.compile(r"[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+[.．]|（\d+）")
_LITTLE, _HALF = 0.3, 0.5
"""Points of a pitch, and characters of an indent, that nobody sees."""
_OF_LINE = 0.05
"""Of a line, what may be a rounded measure."""
_FAR_RIGHT = 8.0
"""Characters from the left at which a line that is not set to the right stands there all the same."""


@dataclass(frozen=True, slots=True)
class Odd:
    """One way in which a paragraph is set otherwise."""

    rule: FactRule
    paragraph: Paragraph
    start: int
    end: int
    said: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """What is set in one face: a heading, or other text."""

    name: str
    face: Face
    formats: list[CharacterFormat]
    """Of its Chinese characters."""
    start: int
    """Where it begins in the paragraph."""
    is_heading: bool = False


def odd_paragraphs(document: Document, formatting: Formatting, wanted: Wanted) -> Iterator[Odd]:
    """In the order of the text; paragraphs that are not found again in the document are passed by."""
    for item, formatted in matched(document, formatting):
        if formatted.text.strip():
            yield from _odd(item, formatted, wanted)


def matched(document: Document, formatting: Formatting) -> Iterator[tuple[Shown, FormattedParagraph]]:
    """Each paragraph of the document with how it is set, found by its text."""
    known: defaultdict[str, list[FormattedParagraph]] = defaultdict(list)
    lines: defaultdict[str, list[FormattedParagraph]] = defaultdict(list)
    # attachments are set as they came
    text = takewhile(lambda one: not is_attachment_mark(one.text), formatting.paragraphs)
    for formatted in reversed(list(text)):
        known[_plain(formatted.text)].append(formatted)
        for line in _lines_set_apart(formatted):
            lines[_plain(line.text)].append(line)
    for article in document.articles:
        for item in shown(article):
            if item.paragraph.rows or item.role not in _NAMES:
                continue
            plain = _plain(item.paragraph.text)
            if found := known.get(plain) or known.get(_NUMBER.sub("", plain, count=1)) or lines.get(plain):
                as_text = item.is_sentence and item.heading_length == len(item.paragraph.text)
                yield replace(item, role="body", heading_length=0) if as_text else item, found.pop()


def _lines_set_apart(formatted: FormattedParagraph) -> Iterator[FormattedParagraph]:
    """The lines between the soft breaks of a paragraph, paragraphs to the eye unless they are those of a title."""
    if "\n" not in formatted.text.strip() or formatted.aligned == "center":
        return
    at, pieces = 0, [piece for length, piece in formatted.pieces for _ in range(length)]
    for text in formatted.text.split("\n"):
        set_in = tuple((1, piece) for piece in pieces[at : at + len(text)])
        yield replace(formatted, text=text, pieces=set_in, indent=0.0 if at else formatted.indent)
        at += len(text) + 1


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)


def _odd(item: Shown, formatted: FormattedParagraph, wanted: Wanted) -> Iterator[Odd]:
    paragraph, whole = item.paragraph, (0, len(item.paragraph.text))
    parts = list(_parts(item, formatted, wanted))
    for part in parts:
        if (told := _fonts(part.formats, part.face)) and not _is_set_as_any(part, item, wanted):
            yield Odd(FONT, paragraph, part.start, whole[1], f"{part.name}用的是{told[0]}，版式是{told[1]}")
    goes_on = len(parts) > 1
    face = wanted.body if goes_on else _face(item, wanted)
    name = _NAMES["body"] if goes_on else _name(item)
    if formatted.pitch is None or abs(formatted.pitch - face.pitch) > _LITTLE:
        own = "不是固定值" if formatted.pitch is None else f"是固定值{formatted.pitch:g}磅"
        advice = f"在“段落”里把行距改成固定值{face.pitch:g}磅"
        yield Odd(PITCH, paragraph, *whole, f"{name}的行距{own}，版式是固定值{face.pitch:g}磅", advice)
    yield from _spacing(item, formatted, name, wanted.body.pitch)
    yield from _places(item, formatted, wanted, name)
    if item.role == "title":
        yield from _lines(item, formatted, wanted.capacity(wanted.title))
    if any(piece.marked for _, piece in formatted.pieces):
        yield Odd(MARKED, paragraph, *whole, MARKED.message)


def _parts(item: Shown, formatted: FormattedParagraph, wanted: Wanted) -> Iterator[_Part]:
    """The heading and the text behind it, or the one that the paragraph has."""
    missing = len(_plain(item.paragraph.text)) - len(_plain(formatted.text))
    head = max(0, item.heading_length - missing) if item.role == "heading" else 0
    alone = item.role == "heading" and item.heading_length == len(item.paragraph.text)
    heading: list[CharacterFormat] = []
    text: list[CharacterFormat] = []
    at = 0
    for length, piece in formatted.pieces:
        for place in range(at, at + length):
            if is_han(formatted.text[place]):
                (heading if alone or place < head else text).append(piece)
        at += length
    if head:
        yield _Part(_name(item), _face(item, wanted), heading, 0, is_heading=True)
    if not alone:
        yield _Part(
            _NAMES[item.role], wanted.body if head else _face(item, wanted), text, item.heading_length * (head > 0)
        )


def _is_set_as_any(part: _Part, item: Shown, wanted: Wanted) -> bool:
    """Whether a heading whose ordinal says no level (一是, 第一条) is set as one of any level, or as text."""
    if not part.is_heading or _LEVELLED.match(item.paragraph.text):
        return False
    return any(_fonts(part.formats, face) is None for face in (*wanted.headings, wanted.body))


def _name(item: Shown) -> str:
    return f"{_LEVELS[min(item.depth, 4) - 1]}级标题" if item.role == "heading" else _NAMES[item.role]


def _face(item: Shown, wanted: Wanted) -> Face:
    if item.role == "heading" and item.heading_length:
        return wanted.heading(item.depth)
    faces = {"title": wanted.title, "subtitle": wanted.subtitle, "byline": wanted.byline}
    return faces.get(item.role, wanted.body)


def _fonts(formats: list[CharacterFormat], face: Face) -> tuple[str, str] | None:
    """(what they are set in, what they should be) for the characters that are set otherwise; None where none is."""
    for one in dict.fromkeys(formats):
        fontly = one.font and one.font not in face.fonts
        sized = one.size is not None and abs(one.size - face.size) > _LITTLE
        bold = one.bold != face.bold
        if fontly or sized or bold:
            own = [one.font] * bool(fontly) + [said_size(one.size)] * sized + ["加粗" if one.bold else "不加粗"] * bold
            meant = [face.fonts[0]] * bool(fontly) + [said_size(face.size)] * sized
            return "、".join(own), "、".join(meant + ["加粗" if face.bold else "不加粗"] * bold)
    return None


def _spacing(item: Shown, formatted: FormattedParagraph, name: str, pitch: float) -> Iterator[Odd]:
    """More or less than whole lines above a paragraph, or anything under it."""
    lines = formatted.before / pitch
    for side, points in (("前", formatted.before * (abs(lines - round(lines)) > _OF_LINE)), ("后", formatted.after)):
        if points > _LITTLE:
            yield Odd(SPACING, item.paragraph, 0, len(item.paragraph.text), f"{name}的段{side}空了{points:g}磅")


def _lines(item: Shown, formatted: FormattedParagraph, capacity: float) -> Iterator[Odd]:
    """A line of the title that is too long to stay one."""
    lines = formatted.text.strip().split("\n")
    for number, line in enumerate(lines, 1):
        if display_width(line) / 2 > capacity:
            which = f"题目的第{number}行" if lines[1:] else "题目"
            said = f"{which}有{len(line)}个字，一行只排得下{int(capacity)}个，会从词语中间断开"
            yield Odd(LINES, item.paragraph, 0, len(item.paragraph.text), said)


def _places(item: Shown, formatted: FormattedParagraph, wanted: Wanted, name: str) -> Iterator[Odd]:
    paragraph, whole = item.paragraph, (0, len(item.paragraph.text))
    if item.role in ("title", "subtitle", "byline"):
        if formatted.aligned != "center":
            yield Odd(PLACE, paragraph, *whole, f"{name}没有居中", "把对齐方式改成居中")
    elif item.role == "signature":
        if formatted.aligned != "right" and max(formatted.left, formatted.indent) + formatted.left < _FAR_RIGHT:
            yield Odd(
                PLACE, paragraph, *whole, f"{name}不在右边", "改成右对齐，署名、日期右边各空几个字照 GB/T 9704 7.3.5"
            )
    elif item.role in _RUNNING and not _ATTACHED.match(paragraph.text) and formatted.aligned not in ("center", "right"):
        off = formatted.indent + formatted.left - wanted.indent
        if abs(off) > _HALF and not formatted.text.startswith("　" * wanted.indent):
            said = f"{name}首行缩进是{formatted.indent:g}字，版式是{wanted.indent}字"
            yield Odd(INDENT, paragraph, *whole, said, f"在“段落”里把首行缩进改成{wanted.indent}字符")
