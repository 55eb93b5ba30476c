"""Active content of a document: macros, embedded objects, fields, templates and pictures from elsewhere."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_RUNS = ("/vbaProject", "/oleObject", "/package", "/control", "/aFChunk", "/keyMapCustomizations", "/attachedToolbars")
_HYPERLINK = "/hyperlink"
_FETCH = frozenset(("INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"))
"""Fields that fetch a file or start a program when they are brought up to date (ECMA-376 Part 1, 17.16.5)."""
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"
_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"


def without_active_parts(part: Any) -> None:
    """Removes what runs, or is fetched when the document is opened, from a main part and all parts related to it.

    Hyperlinks stay.
    """
    pending, seen = [part], {id(part)}
    while pending:
        one = pending.pop()
        cut = [key for key, relation in one.rels.items() if _is_active(relation)]
        for key in cut:
            del one.rels[key]
        if (element := getattr(one, "element", None)) is not None:
            _cut_uses(element, set(cut))
        for relation in one.rels.values():
            if not relation.is_external and id(relation.target_part) not in seen:
                seen.add(id(relation.target_part))
                pending.append(relation.target_part)


def _is_active(relation: Any) -> bool:
    if relation.is_external:
        return not relation.reltype.endswith(_HYPERLINK)
    return str(relation.reltype).endswith(_RUNS)


def _cut_uses(element: Any, cut: set[str]) -> None:
    """Removes references to relations that are gone; the picture of an object stays."""
    gone = (_OLE, qn("w:control"), qn("w:altChunk"), qn("w:attachedTemplate"))
    for use in list(element.iter(*gone)):
        use.getparent().remove(use)
    _cut_fields(element)
    for picture in element.iter(_IMAGE):
        picture.attrib.pop("src", None)
    for key in (qn("r:link"), qn("r:embed"), qn("r:id"), qn("r:href"), qn("r:pict")):
        for use in element.xpath(".//*"):
            if use.get(key) in cut:
                del use.attrib[key]


def _cut_fields(element: Any) -> None:
    """Empties the instructions of fields that reach out; what they show stays."""
    for field in element.iter(qn("w:fldSimple")):
        if _reaches_out(field.get(qn("w:instr")) or ""):
            field.set(qn("w:instr"), "")
    for pieces in _instructions(element):
        if _reaches_out("".join(piece.text or "" for piece in pieces)):
            for piece in pieces:
                piece.text = ""


def _instructions(element: Any) -> Iterator[list[Any]]:
    """The pieces of each field's instruction, fields inside it apart: where what it shows begins, and at its end."""
    open_fields: list[list[Any]] = []
    for found in element.iter(qn("w:fldChar"), qn("w:instrText")):
        kind = found.get(qn("w:fldCharType"))
        if kind == "begin":
            open_fields.append([])
        elif not open_fields:
            continue
        elif found.tag == qn("w:instrText"):
            open_fields[-1].append(found)
        else:
            yield open_fields.pop() if kind == "end" else open_fields[-1]


def _reaches_out(instruction: str) -> bool:
    return "".join(instruction.split(maxsplit=1)[:1]).upper() in _FETCH
