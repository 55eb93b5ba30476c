"""Names of WordprocessingML (ECMA-376 Part 1, 17), as lxml writes them."""

from typing import Any

Element = Any
"""An lxml element; lxml ships no types."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

ALTERNATE, CHOICE, FALLBACK = _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback"
FORMULAS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FORMULA_TEXT, FRACTION = FORMULAS + "t", FORMULAS + "f"
WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"


def w(name: str) -> str:
    """The full name of an element or attribute of the main namespace."""
    return _W + name


VAL = w("val")
P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
PPR, RPR, TEXT_BOX = w("pPr"), w("rPr"), w("txbxContent")
SDT, SDT_CONTENT = w("sdt"), w("sdtContent")
WRAPPERS = frozenset(map(w, ("customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo")))
"""Elements that only stand around what a person sees; w:ins and w:moveTo hold insertions, which are kept."""
PAGE_TURN = w("lastRenderedPageBreak")


def child(parent: Element | None, tag: str) -> Element | None:
    """The first child of this full name, None for none; in a third of the time that lxml's find takes."""
    return None if parent is None else next(parent.iterchildren(tag), None)


def val(parent: Element | None, name: str) -> str | None:
    """w:val of a child; None where there is no such child, "" for a child without a value."""
    found = child(parent, _W + name)
    return None if found is None else found.get(VAL, "")


def flag(parent: Element, name: str) -> bool | None:
    """A switch such as w:b: None where it is not set here."""
    value = val(parent, name)
    return None if value is None else value not in ("0", "false", "off", "none")


def chosen(alternate: Element) -> Element | None:
    """The one branch of mc:AlternateContent to read: text boxes stand in each of them."""
    branch = child(alternate, CHOICE)
    return branch if branch is not None and len(branch) else child(alternate, FALLBACK)
