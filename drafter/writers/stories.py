"""Headers and footers: the page number of an upright page, and that of a page on its side."""

from collections.abc import Callable, Sequence
from functools import partial

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.package import Package

from drafter.writers.markup import DECLARATION, ROOT, paragraph, run
from drafter.writers.package import add
from drafter.writers.profile import Profile, twips_of_mm
from drafter.writers.sections import EvenPage, Piece, References
from drafter.writers.tables import Wide

_KINDS = {"hdr": ("header", CT.WML_HEADER, RT.HEADER), "ftr": ("footer", CT.WML_FOOTER, RT.FOOTER)}
"""Root element → (what it is, its content type, its relation)."""


def page_numbers(package: Package, document: Part, profile: Profile, pieces: Sequence[Piece]) -> References:
    """The references of the pieces' sections; the parts they name are put in.

    Where there are several sections each names all of its headers and footers, for it would take over those of the
    section before it.
    """
    feet = footers(profile)
    turned = any(isinstance(piece, Wide) for piece in pieces)
    bare = any(isinstance(piece, EvenPage) and not piece.numbered for piece in pieces)

    def made(tag: str, parts: dict[str, str]) -> str:
        return _references(package, document, tag, parts)

    no_head = made("hdr", dict.fromkeys(feet, _empty("hdr"))) if turned else ""
    no_foot = made("ftr", dict.fromkeys(feet, _empty("ftr"))) if turned or bare else ""
    side = made("hdr", side_numbers(profile)) if turned else ""
    return References(no_head + made("ftr", feet), side + no_foot, no_head + no_foot)


def _references(package: Package, document: Part, tag: str, parts: dict[str, str]) -> str:
    word, kind, relation = _KINDS[tag]
    made, known = "", dict[str, str]()
    for page, xml in parts.items():
        if xml not in known:
            number = 1 + sum(rel.reltype == relation for rel in document.rels.values())
            known[xml] = document.relate_to(
                add(package, document, f"/word/{word}{number}.xml", kind, relation, xml), relation
            )
        made += f'<w:{word}Reference w:type="{page}" r:id="{known[xml]}"/>'
    return made


def footer_part(alignment: str, indent: str) -> str:
    """A footer with the page number as — 1 —."""
    return f"{DECLARATION}<w:ftr {ROOT}>{_number(alignment, indent)}</w:ftr>"


def _number(alignment: str, indent: str) -> str:
    """The paragraph — 1 — with a field in it."""
    properties = f'{indent}<w:jc w:val="{alignment}"/>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return paragraph("Footer", run("— ") + field + run(" —"), properties)


def footers(profile: Profile) -> dict[str, str]:
    """Kind of page (default: odd) → its footer; empty where the layout numbers no page."""
    return _by_page(profile, footer_part)


def side_numbers(profile: Profile) -> dict[str, str]:
    """Kind of page → the header of a page on its side, whose number stands where that of an upright page does (8)."""
    return _by_page(profile, partial(_side_number, profile))


def _by_page(profile: Profile, made: Callable[[str, str], str]) -> dict[str, str]:
    """Kind of page → the part with its number, which is `made` of alignment and indent (one character from outside)."""
    width = profile.number.character
    if profile.page_number == "outside":
        return {
            "default": made("right", f'<w:ind w:rightChars="100" w:right="{width}"/>'),
            "even": made("left", f'<w:ind w:leftChars="100" w:left="{width}"/>'),
        }
    return {"default": made("center", "")} if profile.page_number == "center" else {}


def _side_number(profile: Profile, alignment: str, indent: str) -> str:
    """A header with the number in a cell beside the text, its letters turned: the foot of the page as it is bound."""
    page = profile.page
    line = round(profile.number.size * 1.4 * 20)
    length = page.text_width
    cell = (
        f'<w:tc><w:tcPr><w:tcW w:w="{line}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>'
        f"{_number(alignment, indent)}</w:tc>"
    )
    return (
        f"{DECLARATION}<w:hdr {ROOT}><w:tbl><w:tblPr>"
        '<w:tblpPr w:horzAnchor="page" w:vertAnchor="page"'
        f' w:tblpX="{twips_of_mm(page.footer)}" w:tblpY="{twips_of_mm(page.left)}"/>'
        f'<w:tblW w:w="{line}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{line}"/></w:tblGrid><w:tr><w:trPr>'
        f'<w:trHeight w:val="{length}" w:hRule="exact"/></w:trPr>{cell}</w:tr></w:tbl>{paragraph("Footer", "")}</w:hdr>'
    )


def _empty(tag: str) -> str:
    """A header (hdr) or footer (ftr) without text, where a section would take over those of the section before it."""
    return f"{DECLARATION}<w:{tag} {ROOT}>{paragraph('Footer', '')}</w:{tag}>"
