"""A .doc converted to a .docx with the same text and properties, as far as the reader of .docx uses them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from struct import error

from drafter.readers.doc.binary import Unreadable
from drafter.readers.doc.header import BOXES, HEADS, TEXT, File, file_of
from drafter.readers.doc.lists import numbering_of
from drafter.readers.doc.markup import Markup
from drafter.readers.doc.pieces import Characters, characters_in
from drafter.readers.doc.properties import characters_of, paragraphs_of
from drafter.readers.doc.styles import styles_of
from drafter.readers.doc.text import blocks, plain

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_END = "</w:p>"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def as_docx(content: bytes) -> bytes:
    """The .docx of a .doc of Word 97 or later; raises Unreadable for one that is older, encrypted or damaged.

    Its pictures, footnotes and comments are left out; text boxes come after the text.
    """
    try:
        return _packed(_parts(file_of(content)))
    except (IndexError, ValueError, OverflowError, error) as damage:
        raise Unreadable from damage


def _parts(file: File) -> dict[str, str]:
    letters = characters_in(file)
    markup = Markup(file, paragraphs_of(file), characters_of(file))
    parts = {
        "word/document.xml": _root("document", f"<w:body>{_body(file, letters, markup)}</w:body>"),
        "word/styles.xml": _root("styles", "".join(map(markup.style, styles_of(file)))),
        "word/numbering.xml": _root("numbering", numbering_of(file)),
        "word/header1.xml": _root("hdr", plain(letters, file.story(HEADS))),
    }
    names = {"styles": "styles", "numbering": "numbering", "header": "header1"}
    related = [(f"{_OFFICE}/{kind}", f"{name}.xml") for kind, name in names.items()]
    parts["word/_rels/document.xml.rels"] = _relations(related)
    parts["_rels/.rels"] = _relations([(f"{_OFFICE}/officeDocument", "word/document.xml")])
    return parts


def _packed(parts: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part.encode("utf-8", "replace"))
    return out.getvalue()


def _body(file: File, letters: Characters, markup: Markup) -> str:
    """The text, and behind it what stands in text boxes."""
    text = "".join(blocks(letters, file.story(TEXT), markup))
    boxes = "".join(block for block in blocks(letters, file.story(BOXES), markup) if "<w:t" in block)
    if not boxes or not text.endswith(_END):
        return text
    return f"{text.removesuffix(_END)}<w:r><w:pict><w:txbxContent>{boxes}</w:txbxContent></w:pict></w:r>{_END}"


def _root(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="{_W}">{inside}</w:{name}>'


def _relations(related: Sequence[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(related)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'
