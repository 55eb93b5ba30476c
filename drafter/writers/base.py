"""A draft put into the office's own .docx, whose styles, red head, headers and footers stay."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.package import Package

from drafter.errors.writing import BaseUnusable
from drafter.writers import package
from drafter.writers.active import without_active_parts
from drafter.writers.blanks import Marks
from drafter.writers.markup import NAMESPACE, ROOT
from drafter.writers.numbering import OURS, Numbering
from drafter.writers.parts import comments_part
from drafter.writers.profile import Profile
from drafter.writers.styles import style_elements

PLACES = ("【正文】", "{{正文}}", "{{ 正文 }}")
"""A paragraph that says only this is where the draft goes."""
_STYLE_MARKS = ("w:pStyle", "w:rStyle", "w:tblStyle")
_OWN_NORMAL = "DraftNormal"
"""Our Normal under a name of its own, so that styles taken from the layout do not hang on the base's."""


def into_base(
    base: bytes, paragraphs: Sequence[str], marks: Marks, profile: Profile, numbering: Numbering
) -> tuple[Package, Part]:
    """(package, its main part) of the base with the draft at its marked place, or after its last paragraph.

    Styles the office set keep their look; those it lacks or never set are taken from the layout. Macros, embedded
    objects and what would be fetched from elsewhere are left behind. Raises BaseUnusable.
    """
    document = opened(base)
    part, body = document.part, document.element.body
    without_active_parts(part)
    draft = parse_xml(f"<w:body {ROOT}>{''.join(paragraphs)}</w:body>")
    _rename_styles(draft, _taken_styles(document, profile))
    _renumber(draft, body)
    _keep_typed(draft, document)
    if numbering.schemes:
        _add_numbering(part, draft, numbering)
    if marks.hints:
        _add_comments(part, draft, marks)
    place = _place(body)
    for element in list(draft):
        place.addprevious(element)
    if place.tag == qn("w:p"):
        body.remove(place)
    return part.package, part


def lacking_styles(base: bytes, profile: Profile) -> tuple[str, ...]:
    """Names of the styles that a base lacks, or never set for its own use, and that the layout brings."""
    kept = _names(opened(base), only_own=True)
    return tuple(name for name in _own_styles(profile) if name.lower() not in kept)


def opened(content: bytes) -> Any:
    """The python-docx document of a .docx; raises BaseUnusable for any other content."""
    try:
        return package.opened(content)
    except ValueError as error:
        raise BaseUnusable(str(error)) from error


def _own_styles(profile: Profile) -> dict[str, Any]:
    """Name → element of each style of the layout."""
    styles: Any = parse_xml(f"<w:styles {ROOT}>{''.join(style_elements(profile, Numbering()))}</w:styles>")
    return {name.get(qn("w:val")): style for style in styles for name in style.iterchildren(qn("w:name"))}


def _names(document: Any, *, only_own: bool = False) -> dict[str, str]:
    """Style name in lower case → id.

    `only_own`: without those that Word puts into every file. What the office set names a Chinese font, is used in its
    paper, or is a default.
    """
    used = {mark.get(qn("w:val")) for tag in _STYLE_MARKS for mark in document.element.iter(qn(tag))}
    return {
        str(name.get(qn("w:val"))).lower(): str(style.get(qn("w:styleId")))
        for style in document.styles.element.iterchildren(qn("w:style"))
        for name in style.iterchildren(qn("w:name"))
        if not only_own
        or style.get(qn("w:default")) is not None
        or style.get(qn("w:styleId")) in used
        or style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}[@{qn('w:eastAsia')}]") is not None
    }


def _taken_styles(document: Any, profile: Profile) -> dict[str, str]:
    """Our style id → the id to write; styles that the base lacks, or never set, are put into it."""
    own, has, kept = _own_styles(profile), _names(document), _names(document, only_own=True)
    identities = {}
    for name, style in own.items():
        identity = str(style.get(qn("w:styleId")))
        free = identity if identity not in has.values() else f"Draft{identity}"
        identities[identity] = has.get(name.lower(), free)
    styles = document.styles.element
    package.without_style_twin(document.part)
    lacking = {name: style for name, style in own.items() if name.lower() not in kept}
    if lacking and "draft normal" not in has:
        styles.append(_own_normal(own["Normal"]))
    linked = identities | {"Normal": _OWN_NORMAL}
    for name, style in lacking.items():
        for unset in [old for old in styles if old.get(qn("w:styleId")) == has.get(name.lower())]:
            styles.remove(unset)
        style.set(qn("w:styleId"), identities[str(style.get(qn("w:styleId")))])
        for tag in ("w:basedOn", "w:next", "w:link"):
            for link in style.iterchildren(qn(tag)):
                link.set(qn("w:val"), linked[link.get(qn("w:val"))])
        style.attrib.pop(qn("w:default"), None)
        styles.append(style)
    return identities


def _own_normal(normal: Any) -> Any:
    """Our Normal as a style of its own."""
    own = deepcopy(normal)
    del own.attrib[qn("w:default")]
    own.set(qn("w:styleId"), _OWN_NORMAL)
    own.set(qn("w:customStyle"), "1")
    own.find(qn("w:name")).set(qn("w:val"), "Draft Normal")
    return own


def _rename_styles(draft: Any, identities: dict[str, str]) -> None:
    for tag in _STYLE_MARKS:
        for used in draft.iter(qn(tag)):
            used.set(qn("w:val"), identities[used.get(qn("w:val"))])


def _renumber(draft: Any, body: Any) -> None:
    """Moves the ids of controls and bookmarks behind those of the base."""
    for tags, path in ((("w:id",), "//w:sdtPr/w:id"), (("w:bookmarkStart", "w:bookmarkEnd"), "//w:bookmarkStart")):
        key = qn("w:val") if path.endswith("w:id") else qn("w:id")
        taken = [package.number_of(found, key) for found in body.xpath(path)]
        offset = max([0, *taken])
        for tag in tags:
            for element in draft.iter(qn(tag)):
                element.set(key, str(int(element.get(key)) + offset))


def _keep_typed(draft: Any, document: Any) -> None:
    """Takes the numbers of the office's own heading styles from headings whose ordinals are typed."""
    numbered = {style.style_id for style in document.styles if _is_numbered(style)}
    for paragraph in draft.iterchildren(qn("w:p")):
        properties = paragraph.pPr
        if properties is not None and properties.style in numbered and properties.numPr is None:
            properties.get_or_add_numPr().get_or_add_numId().val = 0


def _is_numbered(style: Any) -> bool:
    seen: set[Any] = set()
    while style is not None and style.element not in seen:  # a style may be based on itself
        seen.add(style.element)
        if style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
            return True
        style = getattr(style, "base_style", None)
    return False


def _add_numbering(part: Any, draft: Any, numbering: Numbering) -> None:
    """Adds the draft's numbering to that of the base, under ids that are free there."""
    made: Any = parse_xml(numbering.part().encode())
    try:
        given = part.part_related_by(RT.NUMBERING).element
    except KeyError:
        package.add(part.package, part, "/word/numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, numbering.part())
        return
    kind, use = made.find(qn("w:abstractNum")), made.find(qn("w:num"))
    key, identity = qn("w:abstractNumId"), qn("w:numId")
    free = 1 + max([0, *(package.number_of(one, key) for one in given.iterchildren(qn("w:abstractNum")))])
    number = 1 + max([0, *(package.number_of(one, identity) for one in given.iterchildren(qn("w:num")))])
    kind.set(key, str(free))
    use.set(identity, str(number))
    use.find(key).set(qn("w:val"), str(free))
    kinds = given.findall(qn("w:abstractNum"))
    if kinds:
        kinds[-1].addnext(kind)
    else:
        given.insert(0, kind)
    given.append(use)
    for used in draft.iter(identity):
        if used.get(qn("w:val")) == str(OURS):
            used.set(qn("w:val"), str(number))


def _add_comments(part: Any, draft: Any, marks: Marks) -> None:
    """Adds the draft's comments to those of the base."""
    made: Any = parse_xml(comments_part(marks.hints).encode())
    try:
        comments = part.part_related_by(RT.COMMENTS)
    except KeyError:
        package.add(part.package, part, "/word/comments.xml", CT.WML_COMMENTS, RT.COMMENTS, comments_part(marks.hints))
        return
    offset = 1 + max([-1, *(package.number_of(comment, qn("w:id")) for comment in comments.element)])
    for comment in list(made):
        comment.set(qn("w:id"), str(int(comment.get(qn("w:id"))) + offset))
        comments.element.append(comment)
    for tag in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
        for element in draft.iter(qn(tag)):
            element.set(qn("w:id"), str(int(element.get(qn("w:id"), "0")) + offset))


def _place(body: Any) -> Any:
    """The paragraph to replace, or the element before which the draft goes."""
    for paragraph in body.iterchildren(qn("w:p")):
        if "".join(paragraph.itertext(f"{{{NAMESPACE}}}t")).strip() in PLACES:
            return paragraph
    end = body.find(qn("w:sectPr"))
    if end is None:
        end = parse_xml(f"<w:sectPr {ROOT}/>")
        body.append(end)
    return end
