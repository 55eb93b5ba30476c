"""Headings without numbers: known by standing apart, and by being built alike."""

import re
from collections.abc import Sequence

from drafter.outline.leads import LONGEST
from drafter.outline.markers import Mark
from drafter.outline.rows import Row
from drafter.zh.parallel import siblings

FIGURE = re.compile(
    r"(?<![“\d.])\d[\d.]*\s*(?:[%％‰]|[个件次人名万亿元项场月日家户份条处篇期天倍张座台公亩吨米册套批](?![^，]*”)|余|多)"
)
"""An amount or a date: facts of running text, not of headings; a figure within quotation marks is a name."""
_NO_HEADING_ENDS = "，、；：,;:。！？!?…—."
STARTERS = re.compile(
    r"[今近去明]年|[一几两三]年来|我们|同时|为[了此]|通过|根据|按照|目前|其中|此外|另外|但是|当前|截[至止]|各级|全[省市县区局]|我[省市县区局]"
    r"|特别|因此|对此|下一?步|于是|之后|随后"
)
"""How running text begins, too: paragraphs that share no more than this are not parallel."""
_SHORT_SENTENCE = 20
_HABIT = 34


def own_lines(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Index of each row that is a heading on its own line → how many rows it covers (1 or 2).

    A heading stands alone between texts; two short lines over a text are one heading where that occurs again, else a
    heading and the one under it. A short sentence on its own line counts where such headings stand beside it.
    """
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
        if end < len(rows) and _opens(rows[end], marks[end]):
            if end - at == 1:
                found[at] = 1
            elif end - at == 2:
                pairs.append(at)
        at = end
    for at in pairs:
        if len(pairs) > 1:
            found[at] = 2
        else:
            found[at] = found[at + 1] = 1
    if len(found) > 1:
        found |= _sentences(rows, marks, short)
    return found


def _short(row: Row, mark: Mark | None) -> bool:
    text = row.text
    return (
        mark is None
        and 2 <= len(text) <= LONGEST
        and text[-1] not in _NO_HEADING_ENDS
        and "。" not in text
        and not row.source.rows
        and row.source.role in ("", "heading", "body")
        and row.source.origin == "body"
        and not FIGURE.search(text)
    )


def _opens(row: Row, mark: Mark | None) -> bool:
    """Whether what comes next is text that a heading may stand over."""
    return mark is not None or row.text[-1] in "。：；！？:;" or len(row.text) > 2 * LONGEST


def _sentences(rows: Sequence[Row], marks: Sequence[Mark | None], short: Sequence[bool]) -> dict[int, int]:
    """Rows that are one short sentence over a longer text."""
    return {
        at: 1
        for at, row in enumerate(rows[:-1])
        if marks[at] is None
        and 4 <= len(row.text) <= _SHORT_SENTENCE
        and row.text.find("。") == len(row.text) - 1
        and len(rows[at + 1].text) > 2 * LONGEST
        and not short[at + 1]
        and not STARTERS.match(row.text)
        and not FIGURE.search(row.text)
    }


def leads(rows: Sequence[Row], marks: Sequence[Mark | None]) -> dict[int, int]:
    """Index of each paragraph that opens with a heading → offset at which that ends (its 。).

    Of paragraphs one after another, those count whose first sentences are built alike, three at least. Where a writer
    does so in two places, three short first sentences in a row are headings in a third place, too.
    """
    found: dict[int, int] = {}
    runs = list(_runs(rows, marks))
    kept = 0
    for run in runs:
        shares = siblings([rows[at].text[:stop] for at, stop in run], 3)
        alike = {at: stop for (at, stop), share in zip(run, shares, strict=True) if share >= 3}
        found |= alike
        kept += bool(alike)
    if kept > 1:
        for run in runs:
            under = [(at, stop) for at, stop in run if at < len(rows) - 1]
            if len(under) > 2 and not any(at in found for at, _ in run) and all(stop <= _HABIT for _, stop in under):
                found |= dict(under)
    return found


def _runs(rows: Sequence[Row], marks: Sequence[Mark | None]) -> list[list[tuple[int, int]]]:
    """Paragraphs one after another whose first sentence could be a heading, three at least: (index, its end)."""
    runs: list[list[tuple[int, int]]] = []
    run: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        stop = row.text.find("。", 4, LONGEST + 1) if marks[at] is None else -1
        if stop > 0 and not row.source.rows and not STARTERS.match(row.text) and not FIGURE.search(row.text, 0, stop):
            run.append((at, stop))
            continue
        if len(run) > 2:
            runs.append(run)
        run = []
    return [*runs, run] if len(run) > 2 else runs
