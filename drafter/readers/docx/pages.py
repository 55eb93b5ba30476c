"""The pages of a .docx: paper, margins, grid of lines (ECMA-376 Part 1, 17.6)."""

from collections.abc import Iterator

from drafter.document.formatting import PageFormat
from drafter.readers.attributes import whole_number
from drafter.readers.docx.names import PPR, TBL, Element, P, T, child, w

_TWIPS_PER_MM = 1440 / 25.4
_SECTION, _FORMER_SECTION = w("sectPr"), w("sectPrChange")
_WITH_LINES = ("lines", "linesAndChars", "snapToChars")


def pages(body: Element) -> Iterator[PageFormat]:
    """Its sections, each with the tables of its text."""
    tables: list[tuple[str, float]] = []
    for block in body:
        if block.tag == TBL:
            tables.append((text_of(block)[:12], _width(block)))
        for section in _sections(block):
            yield _page(section, tuple(tables))
            tables = []


def _page(section: Element, tables: tuple[tuple[str, float], ...]) -> PageFormat:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    width, height = (_length(size, side) for side in ("w", "h"))
    top, bottom, left, right, gutter = (_length(margins, one) for one in ("top", "bottom", "left", "right", "gutter"))
    return PageFormat(width, height, top, bottom, left + gutter, right, tables)


def _length(element: Element | None, side: str) -> float:
    return whole_number(element.get(w(side))) / _TWIPS_PER_MM if element is not None else 0.0


def _width(table: Element) -> float:
    grid = table.find(w("tblGrid"))
    columns = sum(whole_number(one.get(w("w"))) for one in grid) if grid is not None else 0
    return columns / _TWIPS_PER_MM


def text_of(element: Element) -> str:
    """All that is written under an element."""
    return "".join(part.text or "" for part in element.iter(T)).strip()


def on_grids(body: Element) -> Iterator[tuple[Element, float | None]]:
    """All paragraphs, each with the line pitch of the grid of its pages in points; None for pages without one."""
    grids = iter([_grid(section) for section in _sections(body)])
    grid = next(grids, None)
    for paragraph in body.iter(P):
        yield paragraph, grid
        if child(child(paragraph, PPR), _SECTION) is not None:
            grid = next(grids, None)


def _sections(element: Element) -> Iterator[Element]:
    return (one for one in element.iter(_SECTION) if one.getparent().tag != _FORMER_SECTION)


def _grid(section: Element) -> float | None:
    grid = child(section, w("docGrid"))
    if grid is None or grid.get(w("type")) not in _WITH_LINES:
        return None
    return whole_number(grid.get(w("linePitch"))) / 20 or None
