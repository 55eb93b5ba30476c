"""The sections of a draft: upright pages, wide tables on their side, and the 版记 on an even page."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.writers.markup import paragraph
from drafter.writers.profile import Page, Profile, twips_of_mm
from drafter.writers.tables import Wide

CLOSER = paragraph("Closer", "")
"""The smallest paragraph possible: a document may not end in a table, and a section ends in a paragraph."""


@dataclass(frozen=True, slots=True)
class EvenPage:
    """What follows stands on the next even page."""

    numbered: bool = True
    """Whether that page shows its number."""


Piece = str | Wide | EvenPage
"""A paragraph or table as XML, or what begins a section."""


@dataclass(frozen=True, slots=True)
class References:
    """References to headers and footers, of three kinds of page; `bare` has no number."""

    upright: str = ""
    turned: str = ""
    bare: str = ""


def sectioned(pieces: Iterable[Piece], profile: Profile, references: References) -> str:
    """The inside of w:body."""
    made: list[str] = []
    upright = section_properties(profile, references.upright)
    on_side = section_properties(profile, references.turned, turned=True)
    section, turned, begun = upright, False, 0
    for piece in pieces:
        if turned:
            made.append(_ending(CLOSER, on_side))
            section, turned, begun = upright, False, len(made)
        if isinstance(piece, str):
            made.append(piece)
            continue
        if len(made) > begun:
            if not made[-1].startswith("<w:p>"):
                made.append(CLOSER)
            made[-1] = _ending(made[-1], section)
            begun = len(made)
        if isinstance(piece, Wide):
            made.append(piece.xml)
            turned = True
        else:
            kept = references.upright if piece.numbered else references.bare
            section = section_properties(profile, kept, kind="evenPage")
    if (made and not made[-1].startswith("<w:p>")) or turned:
        made.append(CLOSER)
    return "".join([*made, on_side if turned else section])


def _ending(paragraph: str, section: str) -> str:
    """The paragraph as the last of its section."""
    return paragraph.replace("</w:pPr>", f"{section}</w:pPr>", 1)


def section_properties(profile: Profile, references: str, *, turned: bool = False, kind: str = "") -> str:
    """sectPr: paper, margins and line grid; `references` are those to headers and footers, `kind` how it begins.

    A page that is `turned` lies on its side: the foot of an upright page is its left.
    """
    page = profile.page
    margins = dict(zip(("top", "right", "bottom", "left"), _margins(page, turned=turned), strict=True))
    width, height = (page.height, page.width) if turned else (page.width, page.height)
    return (
        f"<w:sectPr>{references}"
        + (f'<w:type w:val="{kind}"/>' if kind else "")
        + f'<w:pgSz w:w="{twips_of_mm(width)}" w:h="{twips_of_mm(height)}"'
        + (' w:orient="landscape"/>' if turned else "/>")
        + "<w:pgMar"
        + "".join(f' w:{side}="{twips_of_mm(length)}"' for side, length in margins.items())
        + f' w:header="851" w:footer="{twips_of_mm(page.footer)}" w:gutter="0"/>'
        f'<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="{profile.pitch}"/></w:sectPr>'
    )


def _margins(page: Page, *, turned: bool) -> tuple[float, float, float, float]:
    """Top, right, bottom and left."""
    upright = (page.top, page.right, page.bottom, page.left)
    return (page.left, page.top, page.right, page.bottom) if turned else upright
