"""Paragraphs that are set otherwise than their layout says."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from drafter.checks.fact_rule import FactRule
from drafter.checks.layout.rules import FREE, INDENT, LETTERS, LINES, MARKED, PITCH, PLACE
from drafter.checks.layout.wanted import Face, Wanted
from drafter.document import Document, Paragraph
from drafter.document.ends import is_attachment_mark
from drafter.document.flow import Shown, shown
from drafter.document.sheet import Letters, Setting, Sheet
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


def odd_paragraphs(document: Document, sheet: Sheet, wanted: Wanted) -> Iterator[Odd]:
    """In the order of the text; paragraphs that are not found again in the document are passed by."""
    for item, setting in matched(document, sheet):
        if setting.text.strip():
            yield from _odd(item, setting, wanted)


def matched(document: Document, sheet: Sheet) -> Iterator[tuple[Shown, Setting]]:
    """Each paragraph of the document with its setting, found by its text."""
    known: defaultdict[str, list[Setting]] = defaultdict(list)
    text = takewhile(lambda one: not is_attachment_mark(one.text), sheet.paragraphs)  # attachments are set as they came
    for setting in reversed(list(text)):
        known[_plain(setting.text)].append(setting)
    for article in document.articles:
        for item in shown(article):
            if item.paragraph.rows or item.role not in _NAMES:
                continue
            plain = _plain(item.paragraph.text)
            if found := known.get(plain) or known.get(_NUMBER.sub("", plain, count=1)):
                as_text = item.is_sentence and item.heading_length == len(item.paragraph.text)
                yield replace(item, role="body", heading_length=0) if as_text else item, found.pop()


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)


def _odd(item: Shown, setting: Setting, wanted: Wanted) -> Iterator[Odd]:
    paragraph, whole = item.paragraph, (0, len(item.paragraph.text))
    missing = len(_plain(paragraph.text)) - len(_plain(setting.text))
    head = max(0, item.heading_length - missing) if item.role == "heading" else 0
    alone = item.role == "heading" and item.heading_length == len(paragraph.text)
    for name, face, letters, at in _parts(item, setting, wanted, head, alone):
        told = _letters(letters, face)
        if told and not (at == 0 and head and _is_set_as_any(item, letters, wanted)):
            start = 0 if at == 0 else item.heading_length
            yield Odd(LETTERS, paragraph, start, whole[1], f"{name}用的是{told[0]}，版式是{told[1]}")
    face = _face(item, wanted) if not head or alone else wanted.body
    name = _name(item) if not head or alone else _NAMES["body"]
    if setting.pitch is None or abs(setting.pitch - face.pitch) > _LITTLE:
        own = "不是固定值" if setting.pitch is None else f"是固定值{setting.pitch:g}磅"
        advice = f"在“段落”里把行距改成固定值{face.pitch:g}磅"
        yield Odd(PITCH, paragraph, *whole, f"{name}的行距{own}，版式是固定值{face.pitch:g}磅", advice)
    yield from _free(item, setting, name, wanted.body.pitch)
    yield from _places(item, setting, wanted, name)
    if item.role == "title":
        yield from _lines(item, setting, wanted.capacity(wanted.title))
    if any(letters.marked for _, letters in setting.pieces):
        yield Odd(MARKED, paragraph, *whole, MARKED.message)


def _parts(
    item: Shown, setting: Setting, wanted: Wanted, head: int, alone: bool
) -> Iterator[tuple[str, Face, list[Letters], int]]:
    """(name, face, letters of the Chinese characters, where it begins) of a heading and the text behind it."""
    halves: tuple[list[Letters], list[Letters]] = ([], [])
    at = 0
    for length, letters in setting.pieces:
        for place in range(at, at + length):
            if is_han(setting.text[place]):
                halves[place >= head].append(letters)
        at += length
    if head:
        yield _name(item), _face(item, wanted), halves[0] + (halves[1] if alone else []), 0
    if not alone:
        yield _NAMES[item.role], wanted.body if head else _face(item, wanted), halves[1], head


def _is_set_as_any(item: Shown, letters: list[Letters], wanted: Wanted) -> bool:
    """Whether a heading whose ordinal says no level (一是, 第一条) is set as one of any level, or as text."""
    if _LEVELLED.match(item.paragraph.text):
        return False
    return any(_letters(letters, face) is None for face in (*wanted.headings, wanted.body))


def _name(item: Shown) -> str:
    return f"{_LEVELS[min(item.depth, 4) - 1]}级标题" if item.role == "heading" else _NAMES[item.role]


def _face(item: Shown, wanted: Wanted) -> Face:
    if item.role == "heading" and item.heading_length:
        return wanted.heading(item.depth)
    faces = {"title": wanted.title, "subtitle": wanted.subtitle, "byline": wanted.byline}
    return faces.get(item.role, wanted.body)


def _letters(letters: list[Letters], face: Face) -> tuple[str, str] | None:
    """(what they are set in, what they should be) for the characters that are set otherwise; None where none is."""
    for one in dict.fromkeys(letters):
        fontly = one.font and one.font not in face.fonts
        sized = one.size is not None and abs(one.size - face.size) > _LITTLE
        bold = one.bold != face.bold
        if fontly or sized or bold:
            own = [one.font] * bool(fontly) + [said_size(one.size)] * sized + ["加粗" if one.bold else "不加粗"] * bold
            meant = [face.fonts[0]] * bool(fontly) + [said_size(face.size)] * sized
            return "、".join(own), "、".join(meant + ["加粗" if face.bold else "不加粗"] * bold)
    return None


def _free(item: Shown, setting: Setting, name: str, pitch: float) -> Iterator[Odd]:
    """More or less than whole lines above a paragraph, or anything under it."""
    lines = setting.before / pitch
    for side, points in (("前", setting.before * (abs(lines - round(lines)) > _OF_LINE)), ("后", setting.after)):
        if points > _LITTLE:
            yield Odd(FREE, item.paragraph, 0, len(item.paragraph.text), f"{name}的段{side}空了{points:g}磅")


def _lines(item: Shown, setting: Setting, capacity: float) -> Iterator[Odd]:
    """A line of the title that is too long to stay one."""
    lines = setting.text.strip().split("\n")
    for number, line in enumerate(lines, 1):
        if display_width(line) / 2 > capacity:
            which = f"题目的第{number}行" if lines[1:] else "题目"
            said = f"{which}有{len(line)}个字，一行只排得下{int(capacity)}个，会从词语中间断开"
            yield Odd(LINES, item.paragraph, 0, len(item.paragraph.text), said)


def _places(item: Shown, setting: Setting, wanted: Wanted, name: str) -> Iterator[Odd]:
    paragraph, whole = item.paragraph, (0, len(item.paragraph.text))
    if item.role in ("title", "subtitle", "byline"):
        if setting.aligned != "center":
            yield Odd(PLACE, paragraph, *whole, f"{name}没有居中", "把对齐方式改成居中")
    elif item.role == "signature":
        if setting.aligned != "right" and max(setting.left, setting.indent) + setting.left < _FAR_RIGHT:
            yield Odd(
                PLACE, paragraph, *whole, f"{name}不在右边", "改成右对齐，署名、日期右边各空几个字照 GB/T 9704 7.3.5"
            )
    elif item.role in _RUNNING and not _ATTACHED.match(paragraph.text) and setting.aligned not in ("center", "right"):
        off = setting.indent + setting.left - wanted.indent
        if abs(off) > _HALF and not setting.text.startswith("　" * wanted.indent):
            said = f"{name}首行缩进是{setting.indent:g}字，版式是{wanted.indent}字"
            yield Odd(INDENT, paragraph, *whole, said, f"在“段落”里把首行缩进改成{wanted.indent}字符")
