"""An article as a .docx laid out by a profile."""

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from drafter.document import Article
from drafter.writers.blanks import Marks
from drafter.writers.body import body
from drafter.writers.markup import DECLARATION, ROOT
from drafter.writers.options import DocxOptions
from drafter.writers.package import add, new_package, packed
from drafter.writers.parts import (
    app_properties_part,
    comments_part,
    core_properties_part,
    font_table_part,
    footers,
    section_properties,
    settings_part,
    theme_part,
)
from drafter.writers.profile import Profile
from drafter.writers.styles import styles_part


def write_docx(article: Article, profile: Profile, options: DocxOptions | None = None) -> bytes:
    """The article as the bytes of a .docx; the same arguments give the same bytes."""
    options = options or DocxOptions()
    marks = Marks(options.comments)
    paragraphs = list(body(article, profile, marks))
    package = new_package(core_properties_part(article.title.text if article.title else ""), app_properties_part())
    document = add(package, package, "/word/document.xml", CT.WML_DOCUMENT_MAIN, RT.OFFICE_DOCUMENT, "")
    for name, kind, relation, xml in (
        ("theme/theme1", CT.OFC_THEME, RT.THEME, theme_part()),
        ("styles", CT.WML_STYLES, RT.STYLES, styles_part(profile)),
        ("settings", CT.WML_SETTINGS, RT.SETTINGS, settings_part(profile)),
        ("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, font_table_part(profile)),
    ):
        add(package, document, f"/word/{name}.xml", kind, relation, xml)
    if marks.hints:
        add(package, document, "/word/comments.xml", CT.WML_COMMENTS, RT.COMMENTS, comments_part(marks.hints))
    references = {}
    for number, (page, xml) in enumerate(footers(profile).items(), 1):
        foot = add(package, document, f"/word/footer{number}.xml", CT.WML_FOOTER, RT.FOOTER, xml)
        references[page] = document.relate_to(foot, RT.FOOTER)
    paragraphs.append(section_properties(profile, references))
    document._blob = f"{DECLARATION}<w:document {ROOT}><w:body>{''.join(paragraphs)}</w:body></w:document>".encode()
    return packed(package)
