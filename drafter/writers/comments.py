"""Remarks added to an existing .docx as Word comments on the very words."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from drafter.writers.markup import ROOT
from drafter.writers.package import add, number_of, opened_draft, packed, without_style_twin
from drafter.writers.parts import comments_part
from drafter.writers.spots import RUN, TEXT, Holder, Place, Spot, Spots, letters

_STYLES = {
    "annotation reference": (
        "CommentReference",
        '<w:style {root} w:type="character" w:styleId="{id}"><w:name w:val="annotation reference"/>'
        '<w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>',
    ),
    "annotation text": (
        "CommentText",
        '<w:style {root} w:type="paragraph" w:styleId="{id}"><w:name w:val="annotation text"/>'
        '<w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>',
    ),
}
"""Name of a style that comments refer to → the id it gets where the file lacks it, and how it looks."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on the words at a spot."""

    spot: Spot
    text: str


def commented(content: bytes, notes: Sequence[Note], path: Path) -> tuple[bytes, tuple[Note, ...]]:
    """(the .docx with a Word comment for each note, notes whose place was not found).

    What was not found is remarked on at the first paragraph, so that no remark is lost. The same notes give the same
    bytes. Raises DocxBroken, which names `path`.
    """
    document = opened_draft(content, path)
    spots = Spots(document.element.body)
    reference, text = (_style(document, name) for name in _STYLES)
    first = _add_comments(document.part, [note.text for note in notes], text)
    lost = []
    for identity, note in enumerate(notes, first):
        place = spots.find(note.spot)
        if place is None:
            lost.append(note)
            place = spots.first()
        if place is not None:
            _mark(spots.paragraphs[place.paragraph], place, identity, reference)
    return packed(document.part.package), tuple(lost)


def _style(document: Any, name: str) -> str:
    """The id of a style, which is put into the file where it lacks it."""
    styles = document.styles.element
    ids = {style.get(qn("w:styleId")) for style in styles.iterchildren(qn("w:style"))}
    for style in styles.iterchildren(qn("w:style")):
        found = style.find(qn("w:name"))
        if found is not None and str(found.get(qn("w:val"))).lower() == name:
            return str(style.get(qn("w:styleId")))
    identity, look = _STYLES[name]
    identity = identity if identity not in ids else f"Draft{identity}"
    without_style_twin(document.part)
    styles.append(parse_xml(look.format(root=ROOT, id=identity)))
    return identity


def _add_comments(part: Any, texts: Sequence[str], style: str) -> int:
    """Adds comments with these texts to the file's; the id of the first."""
    try:
        comments = part.part_related_by(RT.COMMENTS).element
        first = 1 + max([-1, *(number_of(comment, qn("w:id")) for comment in comments)])
    except KeyError:
        first, comments = 0, None
    made = comments_part(list(enumerate(texts, first))).replace('w:val="CommentText"', f'w:val="{style}"')
    if comments is None:
        add(part.package, part, "/word/comments.xml", CT.WML_COMMENTS, RT.COMMENTS, made)
    else:
        comments.extend(list(parse_xml(made.encode())))
    return first


def _mark(paragraph: Any, place: Place, identity: int, style: str) -> None:
    """Puts the two ends of a comment around its words, which become runs of their own."""
    holders = [holder for _, holder in letters(paragraph)]
    words = [holders[offset] for offset in place.offsets if offset < len(holders)]
    if not words:
        return
    last = _ending_with(words[-1])
    last.addnext(
        parse_xml(
            f'<w:r {ROOT}><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:commentReference w:id="{identity}"/></w:r>'
        )
    )
    last.addnext(parse_xml(f'<w:commentRangeEnd {ROOT} w:id="{identity}"/>'))
    _beginning_with(words[0]).addprevious(parse_xml(f'<w:commentRangeStart {ROOT} w:id="{identity}"/>'))


def _ending_with(holder: Holder) -> Any:
    """The run that ends with a character; what stood behind it in the run becomes another."""
    leaf, offset = holder
    run = leaf.getparent()
    if run.tag == RUN:
        _cut(run, leaf, offset + 1)
        return run
    return next(leaf.iterancestors(RUN))


def _beginning_with(holder: Holder) -> Any:
    """The run that begins with a character; what stood before it in the run stays there."""
    leaf, offset = holder
    run = leaf.getparent()
    return _cut(run, leaf, offset) if run.tag == RUN else next(leaf.iterancestors(RUN))


def _cut(run: Any, leaf: Any, at: int) -> Any:
    """Moves what stands in a run from character `at` of a leaf on into a run behind it; the run that begins there."""
    before = [child for child in run if child.tag != qn("w:rPr")]
    size = len(leaf.text or "") if leaf.tag == TEXT else 1
    if at == 0 and before[0] is leaf:
        return run
    rest = before[before.index(leaf) + (at > 0) :]
    new = parse_xml(f"<w:r {ROOT}/>")
    properties = run.find(qn("w:rPr"))
    if properties is not None:
        new.append(deepcopy(properties))
    if 0 < at < size:
        new.append(_text(leaf.text[at:]))
        leaf.text = leaf.text[:at]
        leaf.set(qn("xml:space"), "preserve")
    new.extend(rest)
    if len(new) > (properties is not None):
        run.addnext(new)
    return new


def _text(text: str) -> Any:
    made: Any = parse_xml(f'<w:t {ROOT} xml:space="preserve"/>')
    made.text = text
    return made
