"""Headings without numbers: known by standing apart, and by being built alike."""

from collections.abc import Sequence

from drafter.outline.leads import LONGEST
from drafter.outline.markers import Mark
from drafter.outline.rows import Row
from drafter.zh.parallel import siblings

_NO_HEADING_ENDS = "，、；：,;:。！？!?…—."
_STARTERS = (
    "今年",
    "近年",
    "去年",
    "我们",
    "同时",
    "为了",
    "通过",
    "根据",
    "按照",
    "目前",
    "其中",
    "此外",
    "但是",
    "当前",
    "截至",
    "截止",
    "各级",
    "全市",
    "全县",
    "全省",
    "我市",
    "我县",
    "我局",
    "特别",
    "另外",
    "因此",
    "对此",
    "下一",
    "下步",
    "20",
)
"""How running text begins, too: paragraphs that share no more than this are not parallel."""


def own_lines(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Index of each row that is a heading on its own line → how many rows it covers (1 or 2)."""
    short = [_short(row, mark) for row, mark in zip(rows, marks, strict=True)]
    found: dict[int, int] = {}
    pairs: list[int] = []
    at = 0
    while at < len(rows):
        if not short[at]:
            at += 1
            continue
        end = at
        while end < len(rows) and short[end]:
            end += 1
        size = end - at
        if end < len(rows) and _opens(rows[end], marks[end]):
            if size == 1:
                found[at] = 1
            elif size == 2:
                pairs.append(at)
        at = end
    for at in pairs:
        if len(pairs) > 1:
            found[at] = 2
        else:
            found[at] = found[at + 1] = 1
    return found


def _short(row: Row, mark: Mark | None) -> bool:
    text = row.text
    return (
        mark is None
        and not row.source.rows
        and 2 <= len(text) <= LONGEST
        and text[-1] not in _NO_HEADING_ENDS
        and "。" not in text
        and row.source.role in ("", "heading", "body")
    )


def _opens(row: Row, mark: Mark | None) -> bool:
    """Whether what comes next is text that a heading may stand over."""
    return mark is not None or row.text[-1] in "。：；！？:;" or len(row.text) > 2 * LONGEST


def leads(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Index of each paragraph that opens with a parallel lead → offset at which the lead ends (its 。)."""
    found: dict[int, int] = {}
    run: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        stop = row.text.find("。", 0, LONGEST + 1) if marks[at] is None and not row.source.rows else -1
        if stop >= 4:
            run.append((at, stop))
            continue
        _take(rows, run, found)
        run = []
    _take(rows, run, found)
    return found


def _take(rows: Sequence[Row], run: list[tuple[int, int]], found: dict[int, int]) -> None:
    """Of paragraphs one after another, those whose first sentences are built alike: three at least."""
    if len(run) < 3:
        return
    texts = [rows[at].text[:stop] for at, stop in run]
    shares = siblings(texts, 3)
    for (at, stop), share, text in zip(run, shares, texts, strict=True):
        if share >= 3 and not text.startswith(_STARTERS):
            found[at] = stop
