"""A draft as a .docx laid out by a profile."""

from collections.abc import Sequence

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.package import Package

from drafter.document import Article
from drafter.document.flow import Shown, shown
from drafter.writers.attachments import attachment_page_texts, attachment_texts, remark_text
from drafter.writers.base import into_base
from drafter.writers.blanks import Marks
from drafter.writers.body import CONTENTS_HINT, body, recipients_text
from drafter.writers.embedded import EmbeddedData, data_part, data_properties_part
from drafter.writers.front import front_texts
from drafter.writers.imprint import imprint, imprint_texts
from drafter.writers.markup import DECLARATION, ROOT
from drafter.writers.numbering import Numbering
from drafter.writers.options import DocxOptions
from drafter.writers.package import add, new_package, packed, without_data
from drafter.writers.parts import (
    app_properties_part,
    comments_part,
    core_properties_part,
    font_table_part,
    settings_part,
    theme_part,
)
from drafter.writers.profile import Profile
from drafter.writers.sections import Piece, sectioned
from drafter.writers.stories import page_numbers
from drafter.writers.styles import styles_part


def write_docx(article: Article, profile: Profile, options: DocxOptions | None = None) -> bytes:
    """The article as the bytes of a .docx; the same arguments give the same bytes."""
    return write_items(tuple(shown(article)), profile, options or DocxOptions())


def write_items(items: Sequence[Shown], profile: Profile, options: DocxOptions) -> bytes:
    """A draft's paragraphs as the bytes of a .docx.

    Raises BaseUnusable for a base document that is none.
    """
    marks = Marks()
    numbering = Numbering.of(items, direct=bool(options.base)) if options.auto_number else Numbering()
    pieces = list(body(items, profile, options, marks, numbering))
    if options.front.imprint:
        pieces += imprint(options.front, profile, pieces)
    if options.base:
        paragraphs = [piece for piece in pieces if isinstance(piece, str)]
        package, document = into_base(options.base, paragraphs, marks, profile, numbering)
    else:
        package, document = _new(items, pieces, profile, numbering, marks)
    if options.data is not None:
        _remember(package, document, options.data)
    return packed(package)


def texts_beside(options: DocxOptions) -> tuple[str, ...]:
    """The texts that stand in a draft beside its own: 版头, 主送机关, 附件说明, 附注, 版记 and the contents' hint."""
    given = options.front
    recipients = recipients_text(given.recipients) if given.recipients else ""
    remark = remark_text(given.remark) if given.remark else ""
    contents = CONTENTS_HINT if options.toc else ""
    above = (*front_texts(given), contents, recipients)
    below = (*attachment_texts(given.attachments), remark, *attachment_page_texts(given.attachments))
    return tuple(filter(None, (*above, *below, *imprint_texts(given))))


def _new(
    items: Sequence[Shown], pieces: Sequence[Piece], profile: Profile, numbering: Numbering, marks: Marks
) -> tuple[Package, Part]:
    title = next((item.paragraph.text for item in items if item.role == "title"), "")
    package = new_package(core_properties_part(title), app_properties_part())
    document = add(package, package, "/word/document.xml", CT.WML_DOCUMENT_MAIN, RT.OFFICE_DOCUMENT, "")
    for name, kind, relation, xml in (
        ("styles", CT.WML_STYLES, RT.STYLES, styles_part(profile, numbering)),
        ("settings", CT.WML_SETTINGS, RT.SETTINGS, settings_part(profile)),
        ("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, font_table_part(profile)),
        ("theme/theme1", CT.OFC_THEME, RT.THEME, theme_part()),
        ("numbering", CT.WML_NUMBERING, RT.NUMBERING, numbering.part()),
        ("comments", CT.WML_COMMENTS, RT.COMMENTS, comments_part(marks.hints) if marks.hints else ""),
    ):
        if xml:
            add(package, document, f"/word/{name}.xml", kind, relation, xml)
    inside = sectioned(pieces, profile, page_numbers(package, document, profile, pieces))
    document._blob = f"{DECLARATION}<w:document {ROOT}><w:body>{inside}</w:body></w:document>".encode()
    return package, document


def _remember(package: Package, document: Part, data: EmbeddedData) -> None:
    without_data(document)  # the paper may be a draft itself
    number = 1 + sum(part.partname.startswith("/customXml/item") for part in package.parts)
    item = add(package, document, f"/customXml/item{number}.xml", CT.XML, RT.CUSTOM_XML, data_part(data))
    name = f"/customXml/itemProps{number}.xml"
    add(package, item, name, CT.OFC_CUSTOM_XML_PROPERTIES, RT.CUSTOM_XML_PROPS, data_properties_part())
