"""A draft made ready to go out: comments, controls, bookmarks and embedded data removed, the text unchanged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from drafter.document.blanks import BLANK
from drafter.writers.body import CONTENTS_HINT
from drafter.writers.package import opened_draft, packed, without_data

_COMMENT_RELATIONS = ("/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible", "/people")
_COMMENT_MARKS = ("w:commentRangeStart", "w:commentRangeEnd")
_BESIDE = 12
"""Characters on either side by which a reader finds a blank."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned draft."""

    content: bytes
    comments: int
    controls: int
    """Content controls dissolved; their text stays."""
    data: bool
    """Whether embedded data was taken out."""
    open_blanks: tuple[str, ...]
    """Blanks that nobody filled, as they stand in the text."""
    open_places: tuple[str, ...] = ()
    """Each of them with the words beside it, or with the paragraph before it where it is a paragraph of its own."""
    contents_empty: bool = False
    """Whether the 目录 still says how it is filled."""


def cleaned(content: bytes, path: Path) -> Cleaned:
    """The .docx in `content` without what only its writers need; `path` is for messages. Raises DocxBroken."""
    part = opened_draft(content, path).part
    controls = comments = 0
    for root in [part.element, *(other.element for other in part.package.parts if _has_text(other))]:
        comments += _without_comments(root)
        controls += _without_controls(root)
        _without_bookmarks(root)
    for key in [key for key, rel in part.rels.items() if rel.reltype.endswith(_COMMENT_RELATIONS)]:
        del part.rels[key]
    data = without_data(part)
    texts = ["".join(p.itertext(qn("w:t"))) for p in part.element.iter(qn("w:p"))]
    blanks = tuple(BLANK.findall("\n".join(texts)))
    empty = any(CONTENTS_HINT in text for text in texts)
    return Cleaned(packed(part.package), comments, controls, data, blanks, tuple(_places(texts)), empty)


def _places(texts: Iterable[str]) -> Iterator[str]:
    """Where the blanks are, for a reader who looks for them in the text."""
    earlier = ""
    for text in texts:
        for match in BLANK.finditer(text):
            before = text[max(0, match.start() - _BESIDE) : match.start()].lstrip()
            after = text[match.end() : match.end() + _BESIDE].rstrip()
            head, tail = "…" * (match.start() > _BESIDE), "…" * (match.end() + _BESIDE < len(text))
            alone = f"（在“{earlier[:_BESIDE]}{'…' * (len(earlier) > _BESIDE)}”后面）" if earlier else ""
            yield f"{head}{before}{match.group()}{after}{tail}{'' if before or after else alone}"
        if BLANK.sub("", text).strip():
            earlier = text.strip()


def _has_text(part: Any) -> bool:
    return "header" in part.partname or "footer" in part.partname if hasattr(part, "element") else False


def _without_comments(root: Any) -> int:
    for tag in _COMMENT_MARKS:
        for mark in list(root.iter(qn(tag))):
            mark.getparent().remove(mark)
    references = list(root.iter(qn("w:commentReference")))
    for reference in references:
        run = reference.getparent()
        run.remove(reference)
        if all(child.tag == qn("w:rPr") for child in run):
            run.getparent().remove(run)
    return len(references)


def _without_controls(root: Any) -> int:
    """Dissolves the controls that drafter made, whatever they hold now; others belong to the office's form."""
    controls = 0
    for control in list(root.iter(qn("w:sdt"))):
        if not _is_ours(control):
            continue
        inside = control.find(qn("w:sdtContent"))
        for child in list(inside) if inside is not None else ():
            control.addprevious(child)
        control.getparent().remove(control)
        controls += 1
    return controls


def _is_ours(control: Any) -> bool:
    """Whether a control has our tag, or, where LibreOffice dropped it, one of our bookmarks inside."""
    tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    if tag is not None:
        return str(tag.get(qn("w:val"))).startswith("slot:")
    return any(str(mark.get(qn("w:name"))).startswith("slot_") for mark in control.iter(qn("w:bookmarkStart")))


def _without_bookmarks(root: Any) -> None:
    """Takes out drafter's bookmarks, and with them the grey and yellow of a blank that was filled."""
    for start in list(root.iter(qn("w:bookmarkStart"))):
        if not str(start.get(qn("w:name"))).startswith("slot_"):
            continue
        ends = root.xpath(f".//w:bookmarkEnd[@w:id='{start.get(qn('w:id'))}']")
        _plain_runs(start, ends[0] if ends else None)
        for mark in (start, *ends):
            mark.getparent().remove(mark)


def _plain_runs(start: Any, end: Any) -> None:
    element = start.getnext()
    while element is not None and element is not end:
        if not BLANK.search("".join(element.itertext(qn("w:t")))):
            _make_plain(element)
        element = element.getnext()


def _make_plain(element: Any) -> None:
    for mark in list(element.iter(*map(qn, ("w:highlight", "w:color", "w:rStyle")))):
        if mark.tag != qn("w:rStyle") or mark.get(qn("w:val")) == "PlaceholderText":
            mark.getparent().remove(mark)
