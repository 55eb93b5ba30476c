"""A draft's pages and paragraphs laid beside its layout; what several paragraphs do alike is told once."""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.checks.fact_rule import FactRule
from drafter.checks.finding import Finding
from drafter.checks.layout.paragraphs import Odd, odd_paragraphs
from drafter.checks.layout.rules import DASHES, HEAD, NUMBER, PAGES, TABLE_WIDTH
from drafter.checks.layout.wanted import Wanted
from drafter.document import Document
from drafter.document.formatting import Formatting, PageFormat

_NEAR = 1.0
"""Millimetres by which a margin may be off (GB/T 9704-2012, 5.2.1)."""
_DASHED = re.compile(r"[—–\-－]\s*\d*\s*[—–\-－]")
_SIDES = (("top", "上"), ("bottom", "下"), ("left", "左"), ("right", "右"))
_MOST = 12
"""Line numbers that are listed."""


def check_layout(document: Document, formatting: Formatting, wanted: Wanted) -> list[Finding]:
    """The findings, those about whole pages first."""
    return [*_pages(formatting, wanted), *_gathered(odd_paragraphs(document, formatting, wanted))]


def _pages(formatting: Formatting, wanted: Wanted) -> Iterator[Finding]:
    told: set[str] = set()
    for page in formatting.pages:
        for said, advice in _page(page, wanted):
            if said not in told:
                told.add(said)
                yield _of_all(PAGES, said, advice)
        for words, width in page.tables:
            if width > page.text_width + _NEAR:
                yield _of_all(
                    TABLE_WIDTH, f"“{words}…”这张表宽{width / 10:.1f}厘米，版心只有{page.text_width / 10:.1f}厘米"
                )
    if wanted.numbered and not formatting.numbered:
        yield _of_all(NUMBER, NUMBER.message)
    bare = next((text for text in formatting.feet if not _DASHED.match(text)), None) if wanted.numbered else None
    if bare is not None:
        yield _of_all(DASHES, f"页码写作“{bare[:20]}”，版式是“— 1 —”")
    for text in formatting.heads:
        yield _of_all(HEAD, f"页眉里有“{text[:20]}”")


def _page(page: PageFormat, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """(what is wrong, what to do); the margins of a page on its side are the table's own affair."""
    sizes = sorted((page.width, page.height))
    right = sorted((wanted.width, wanted.height))
    if any(abs(one - other) > _NEAR for one, other in zip(sizes, right, strict=True)):
        yield (
            f"纸张是{page.width:.0f}×{page.height:.0f}毫米，版式是{wanted.width:.0f}×{wanted.height:.0f}毫米",
            "在“页面设置”里改纸张",
        )
    elif page.width > page.height:
        return
    sides = [(name, getattr(page, side), getattr(wanted, side)) for side, name in _SIDES]
    off = [(name, own, meant) for name, own, meant in sides if abs(own - meant) > _NEAR]
    if off:
        said = "；".join(f"{name}边距是{own:.1f}毫米，版式是{meant:g}毫米" for name, own, meant in off)
        advice = "、".join(f"{name}边距改成{meant:g}毫米" for name, _, meant in off)
        yield said, f"在“页面设置”里把{advice}"


def _of_all(rule: FactRule, message: str, advice: str = "") -> Finding:
    return Finding(rule.id, rule.level, 0, 0, "", message, advice or rule.suggestion, rule.source)


def _gathered(found: Iterator[Odd]) -> Iterator[Finding]:
    """Of what paragraphs of one kind do alike the first, with the lines of all."""
    alike: dict[tuple[str, str], list[Odd]] = {}
    for odd in found:
        alike.setdefault((odd.rule.id, odd.said), []).append(odd)
    for some in alike.values():
        first = some[0]
        lines = list(dict.fromkeys(one.paragraph.line for one in some))
        also = f"，第{'、'.join(map(str, lines[:_MOST]))}{'…' if len(lines) > _MOST else ''}段都是" if lines[1:] else ""
        yield replace(_told(first), message=f"{first.said}{also}")


def _told(odd: Odd) -> Finding:
    line, column = odd.paragraph.place(odd.start)
    quoted = odd.paragraph.text[odd.start : odd.end]
    return Finding(
        odd.rule.id, odd.rule.level, line, column, quoted[:40], odd.said, odd.advice or odd.rule.suggestion,
        odd.rule.source, odd.paragraph.line, quoted[:20], 0,
    )  # fmt: skip
