"""A paper of another make laid beside the standard's layout: what differs to the eye, told in one hint."""

from collections import Counter
from collections.abc import Iterator

from drafter.checks.finding import Finding
from drafter.checks.layout.paragraphs import matched
from drafter.checks.layout.rules import FOREIGN
from drafter.document import Document
from drafter.document.flow import Shown
from drafter.document.formatting import CharacterFormat, FormattedParagraph, Formatting
from drafter.zh.punctuation import is_han
from drafter.zh.sizes import said_size

_KINDS = ("通知", "通报", "报告", "请示", "函", "批复", "决定", "意见", "公告", "通告")
"""The kinds of paper that GB/T 9704-2012 lays out; minutes and orders have forms of their own (10.2, 10.3)."""
_NEAR, _SIZED, _INDENT = 3.0, 1.0, 1.0
"""Millimetres of a margin, points of a size and characters of an indent that an office may do otherwise."""
_LEAST, _MOST = 26.0, 31.0
"""Points of the line pitches that offices use."""
_RUNNING = ("preamble", "body", "closing")
_A4 = (210.0, 297.0)
_SIDES = (("top", "上", 37.0), ("bottom", "下", 35.0), ("left", "左", 28.0), ("right", "右", 26.0))
"""Margins in millimetres (5.2.1); those of GB/T 33476.2, of the same 版心, are within what may be otherwise."""
_FIRST_LINE = 2
"""Characters by which a paragraph begins further right."""
_FACES = (
    ("题目", "方正小标宋简体", 22.0, ("小标宋", "XiaoBiaoSong", "宋体")),
    ("正文", "仿宋_GB2312", 16.0, ("仿宋", "FangSong", "Fangsong")),
)
"""(what, its font, points, what else its font may be called)."""


def check_foreign(document: Document, formatting: Formatting) -> list[Finding]:
    """One hint with all that differs; none where nothing does, or where the title is of a kind of no layout."""
    title = document.articles[0].title if document.articles else None
    if title is None or not title.text.rstrip().endswith(tuple(f"的{kind}" for kind in _KINDS)):
        return []
    said = "；".join((*_of_page(formatting), *_of_text(list(matched(document, formatting)))))
    told = Finding(
        FOREIGN.id, FOREIGN.level, 0, 0, "", f"{FOREIGN.message}：{said}", FOREIGN.suggestion, FOREIGN.source
    )
    return [told] if said else []


def _of_page(formatting: Formatting) -> Iterator[str]:
    page = formatting.pages[0] if formatting.pages else None
    if page is not None and abs(page.width - _A4[0]) + abs(page.height - _A4[1]) > _NEAR:
        yield f"纸张{page.width:.0f}×{page.height:.0f}毫米（A4）"
    sides = [(name, getattr(page, side), meant) for side, name, meant in _SIDES] if page is not None else []
    off = [(name, own, meant) for name, own, meant in sides if not -_NEAR <= own - meant <= _NEAR]
    if off:
        own, meant = ("、".join(f"{one[0]}{one[at]:.0f}" for one in off) for at in (1, 2))
        yield f"页边距{own}毫米（{meant}）"
    if not formatting.numbered:
        yield "没有页码"


def _of_text(items: list[tuple[Shown, FormattedParagraph]]) -> Iterator[str]:
    """What the title and most of the running paragraphs are set in."""
    title = [formatted for item, formatted in items if item.role == "title"]
    text = [formatted for item, formatted in items if item.role in _RUNNING]
    for some, face in zip((title, text), _FACES, strict=True):
        if usual := usual_format(some):
            yield from _odd_font(usual, *face)
    if text:
        pitch = Counter(formatted.pitch for formatted in text).most_common(1)[0][0]
        if pitch is None or not _LEAST <= pitch <= _MOST:
            own = "不是固定值" if pitch is None else f"{pitch:g}磅"
            yield f"正文行距{own}（固定值28.95磅左右）"
        bare = [
            one for one in text if not one.text.startswith("　") and abs(one.indent + one.left - _FIRST_LINE) > _INDENT
        ]
        if 2 * len(bare) > len(text):
            yield f"正文首行缩进{bare[0].indent:.0f}字（{_FIRST_LINE}字）"


def usual_format(paragraphs: list[FormattedParagraph]) -> CharacterFormat | None:
    """The format that most Chinese characters are set in; None where there is none."""
    counts: Counter[CharacterFormat] = Counter()
    for formatted in paragraphs:
        at = 0
        for length, piece in formatted.pieces:
            counts[piece] += sum(map(is_han, formatted.text[at : at + length]))
            at += length
    return counts.most_common(1)[0][0] if counts.total() else None


def _odd_font(own: CharacterFormat, name: str, font: str, size: float, family: tuple[str, ...]) -> Iterator[str]:
    odd_font = bool(own.font) and not any(one in own.font for one in family)
    odd_size = own.size is not None and abs(own.size - size) > _SIZED
    if odd_font or odd_size:
        is_set = f"{own.font if odd_font else ''}{said_size(own.size) if odd_size else ''}"
        yield f"{name}{is_set}（{font if odd_font else ''}{said_size(size) if odd_size else ''}）"
