"""Tables: the header row is repeated on each page, no row is split, a wide table lies on its side."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from drafter.document import Paragraph
from drafter.document.tables import ABOVE, LEFT
from drafter.writers.markup import paragraph, runs
from drafter.writers.profile import Profile
from drafter.zh.width import paper_width

WIDEST = 10.0
"""Characters up to which a cell's text is held on one line."""
NARROWEST = 5.0
"""Characters that a line of a cell holds at the least: a longer text takes several."""
_LINE = 40.0
"""Characters that no cell has room for."""
_LATIN_MORE = 0.15
"""Characters by which a Latin letter or figure may be wider than half of one."""
PADDING = 216
"""Twips of a cell beside its text."""

Content = Callable[[Paragraph], str]
"""The runs of a cell's text."""


@dataclass(frozen=True, slots=True)
class Wide:
    """A table that takes a page of its own, turned on its side (GB/T 9704-2012, 8)."""

    xml: str


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell as it stands on the page."""

    text: Paragraph
    columns: int
    """How many it spans."""
    goes_down: bool
    """Whether the cell below is one with it."""
    goes_on: bool
    """Whether it is one with the cell above, and says nothing."""


def table(
    given: Paragraph, profile: Profile, *, turned: bool = True, content: Content | None = None, keep: bool = False
) -> str | Wide:
    """A ruled table as wide as the 版心; the first row is its header.

    One whose columns have no room for a few characters each lies on its side; not `turned`, it stays upright all the
    same. With `keep` its last row stands on the page of what follows.
    """
    grid = tuple(_cells(given))
    needed, least = _needed(grid, profile, WIDEST), _needed(grid, profile, NARROWEST)
    whole = _needed(grid, profile, _LINE)
    made = content or (lambda text: runs(text.text, latin=profile.latin))
    if turned and sum(least) > profile.page.text_width:
        return Wide(_table(grid, _shared(needed, least, whole, profile.page.text_height), profile, made, keep=keep))
    return _table(grid, _shared(needed, least, whole, profile.page.text_width), profile, made, keep=keep)


def _cells(given: Paragraph) -> Iterator[tuple[_Cell, ...]]:
    """The cells of each row; a mark with nothing to go on from is an empty cell."""
    width = max(map(len, given.rows))
    padded = [(*row, *[""] * (width - len(row))) for row in given.rows]
    at = 0
    for number, row in enumerate(given.rows):
        made: list[_Cell] = []
        below = padded[number + 1] if number + 1 < len(padded) else ()
        for column, cell in enumerate(padded[number]):
            size = 0 if cell in (LEFT, ABOVE) or column >= len(row) else len(cell)
            if cell == LEFT and made:
                made[-1] = _Cell(made[-1].text, made[-1].columns + 1, made[-1].goes_down, made[-1].goes_on)
            else:
                down = bool(below) and below[column] == ABOVE
                made.append(_Cell(given.part(at, at + size), 1, down, cell == ABOVE and number > 0))
            at += size + (column < len(row))
        yield tuple(made)


def _needed(grid: Sequence[Sequence[_Cell]], profile: Profile, longest: float) -> list[int]:
    """Twips that each column takes so that no text of so many characters wraps."""
    character = profile.table.character
    widest = [2.0] * sum(cell.columns for cell in grid[0])
    for row in grid:
        at = 0
        for cell in row:
            if cell.columns == 1:
                widest[at] = max(widest[at], min(longest, _room(cell.text.text)))
            at += cell.columns
    return [round(width * character) + PADDING for width in widest]


def _room(text: str) -> float:
    """Characters of room for a text on one line, figures in whatever face there is: 62.5% may not wrap."""
    return paper_width(text) + _LATIN_MORE * sum(character.isascii() for character in text)


def _shared(needed: Sequence[int], least: Sequence[int], whole: Sequence[int], width: int) -> list[int]:
    """The columns' shares of a width.

    Most of what is over goes to those whose texts wrap, as much as keeps them `whole`; half of the rest goes to all
    alike, so that short ones are not cramped. Where it does not do for all, those with long texts give way, and none
    gets less than the least as far as that goes.
    """
    over = width - sum(needed)
    if width < sum(least):
        return [width * one // sum(needed) for one in needed]
    if over < 0:
        room, wanted = width - sum(least), sum(needed) - sum(least)
        return [few + room * (all_ - few) // wanted for all_, few in zip(needed, least, strict=True)]
    missing = sum(whole) - sum(needed)
    given = min(over * 3 // 4, missing)
    if given:
        needed = [one + given * (all_ - one) // missing for one, all_ in zip(needed, whole, strict=True)]
        over -= given
    return [one + over // 2 // len(needed) + over // 2 * one // sum(needed) for one in needed]


def _table(
    grid: Sequence[Sequence[_Cell]], widths: Sequence[int], profile: Profile, content: Content, *, keep: bool
) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = [
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    ]
    is_head = True
    for number, row in enumerate(grid, 1):
        kept = "<w:keepNext/>" if keep and number == len(grid) else ""
        again = "<w:tblHeader/>" if is_head else ""
        style = "TableHead" if is_head else "TableText"
        at, cells = 0, []
        for cell in row:
            cells.append(_cell(cell, style, sum(widths[at : at + cell.columns]), profile, content, kept))
            at += cell.columns
        made.append(f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(cells)}</w:tr>")
        is_head = is_head and any(cell.goes_down for cell in row)  # a header of two rows hangs together
    return "".join([*made, "</w:tbl>"])


def _cell(cell: _Cell, style: str, width: int, profile: Profile, content: Content, kept: str) -> str:
    wraps = paper_width(cell.text.text) * profile.table.size * 20 > width - PADDING
    aligned = '<w:jc w:val="left"/>' if wraps and style == "TableText" else ""
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merged = "<w:vMerge/>" if cell.goes_on else '<w:vMerge w:val="restart"/>' if cell.goes_down else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, content(cell.text), kept + aligned)}</w:tc>"
    )
