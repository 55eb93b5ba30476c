"""What in a document runs or reaches out: macros, embedded objects, controls, templates and pictures from elsewhere."""

from typing import Any

from docx.oxml.ns import qn

_RUNS = ("/vbaProject", "/oleObject", "/package", "/control", "/aFChunk", "/keyMapCustomizations", "/attachedToolbars")
_HYPERLINK = "/hyperlink"
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"


def without_active_parts(part: Any) -> None:
    """Cuts what runs, and what would be fetched when the document is opened, from a main part and all it leads to.

    Links that a reader follows by hand stay.
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
    """Removes what speaks of a relation that is gone; a picture that shows an object stays."""
    gone = (_OLE, qn("w:control"), qn("w:altChunk"), qn("w:attachedTemplate"))
    for use in list(element.iter(*gone)):
        use.getparent().remove(use)
    for key in (qn("r:link"), qn("r:embed"), qn("r:id")):
        for use in element.xpath(".//*"):
            if use.get(key) in cut:
                del use.attrib[key]
