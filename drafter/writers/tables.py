"""Tables of figures: the header row comes again on each page, no row is split, a wide table lies on its side."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.writers.markup import paragraph, runs
from drafter.writers.profile import Profile
from drafter.zh.width import display_width

Rows = tuple[tuple[str, ...], ...]
WIDEST = 10.0
"""Characters up to which a cell's text is held on one line."""
PADDING = 216
"""Twips of a cell beside its text."""


@dataclass(frozen=True, slots=True)
class Wide:
    """A table that takes a page of its own, turned on its side (GB/T 9704-2012, 8)."""

    xml: str


def table(rows: Rows, profile: Profile, *, turned: bool = True) -> str | Wide:
    """A ruled table as wide as the 版心; the first row is its header. Not `turned`, it stays upright however wide."""
    needed = _needed(rows, profile)
    if turned and sum(needed) > profile.page.text_width:
        return Wide(_table(rows, _shared(needed, profile.page.text_height), profile))
    return _table(rows, _shared(needed, profile.page.text_width), profile)


def _needed(rows: Rows, profile: Profile) -> list[int]:
    """Twips that each column takes so that no short text wraps."""
    character = profile.table.character
    columns = [[row[at] for row in rows if at < len(row)] for at in range(max(map(len, rows)))]
    widest = [max(2.0, *(min(WIDEST, display_width(text) / 2) for text in texts)) for texts in columns]
    return [round(width * character) + PADDING for width in widest]


def _shared(needed: Sequence[int], width: int) -> list[int]:
    """The columns' shares of a width; half of what is over goes to all alike, so that short ones are not cramped."""
    over = width - sum(needed)
    if over < 0:
        return [width * one // sum(needed) for one in needed]
    return [one + over // 2 // len(needed) + over // 2 * one // sum(needed) for one in needed]


def _table(rows: Rows, widths: Sequence[int], profile: Profile) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = [
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    ]
    for index, row in enumerate(rows):
        again = "" if index else "<w:tblHeader/>"
        style = "TableText" if index else "TableHead"
        padded = (*row, *[""] * (len(widths) - len(row)))
        cells = "".join(_cell(text, style, width, profile) for text, width in zip(padded, widths, strict=True))
        made.append(f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{cells}</w:tr>")
    return "".join([*made, "</w:tbl>"])


def _cell(text: str, style: str, width: int, profile: Profile) -> str:
    wraps = display_width(text) * profile.table.size * 10 > width - PADDING
    aligned = '<w:jc w:val="left"/>' if wraps and style == "TableText" else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, runs(text, latin=profile.latin), aligned)}</w:tc>"
    )
