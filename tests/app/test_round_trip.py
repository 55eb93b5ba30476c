"""Document → .docx → Document is the identity, also after LibreOffice opened and saved the file."""

import re
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from drafter.document import Article, Document, Paragraph, Section
from drafter.outline import outline
from drafter.readers import lines_of
from drafter.writers import DocxOptions, embedded_data, load_profile
from drafter.writers.attachments import attachment_texts
from drafter.writers.docx import write_docx
from tests.drafts import DATA, articles, options, report
from tests.office import converted, need_office

PROFILE = load_profile("gbt9704")


def tree(article: Article) -> object:
    """All that an article says, without the places it has in a file."""

    def said(part: Paragraph | None) -> object:
        return part and (part.rows or part.text, [(one.start, one.end, _named(one.slot)) for one in part.blanks])

    def node(section: Section) -> object:
        head = (section.marker, said(section.heading), section.end, section.layout, section.depth)
        return (head, [said(part) for part in section.body], [node(child) for child in section.children])

    return (
        said(article.title),
        said(article.subtitle),
        [said(part) for part in article.byline],
        said(article.salutation),
        [said(part) for part in article.preamble],
        [node(section) for section in article.sections],
        [said(part) for part in article.closing],
        [said(part) for part in article.signature],
    )


def _named(slot: str) -> str:
    """A slot's address as a bookmark says it, which is all that LibreOffice keeps of it."""
    return re.sub(r"\W", "_", slot)


def read_back(content: bytes) -> Document:
    return outline(lines_of(content, "draft.docx"))


@settings(max_examples=40, deadline=None)
@given(articles())
def test_any_draft_comes_back_as_it_was(article: Article) -> None:
    (found,) = read_back(write_docx(article, PROFILE)).articles
    assert tree(found) == tree(article)


@settings(max_examples=40, deadline=None)
@given(articles(), options(), st.sampled_from(["gbt9704", "gbt33476", "plain"]))
def test_the_text_comes_back_whatever_frame_and_layout_it_has(
    article: Article, asked: DocxOptions, profile: str
) -> None:
    found = read_back(write_docx(article, load_profile(profile), asked)).articles
    attached = [one for one in asked.front.attachments if one.content]
    assert len(found) == 1 + len(attached)
    listed = [Paragraph(text) for text in attachment_texts(asked.front.attachments)]
    assert tree(found[0]) == tree(replace(article, closing=(*article.closing, *listed)))


@settings(max_examples=20, deadline=None)
@given(articles())
def test_words_own_numbering_shows_the_ordinals_that_were_typed(article: Article) -> None:
    (found,) = read_back(write_docx(article, PROFILE, DocxOptions(auto_number=True))).articles
    assert tree(found) == tree(article)


def test_any_draft_comes_back_after_libreoffice_saved_it(tmp_path: Path) -> None:
    need_office()
    drafts: list[Article] = [report()]

    @settings(
        max_examples=12,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(articles())
    def collect(article: Article) -> None:
        drafts.append(article)

    collect()
    files = []
    for number, article in enumerate(drafts):
        files.append(tmp_path / f"draft-{number}.docx")
        files[-1].write_bytes(write_docx(article, PROFILE, DocxOptions(data=DATA)))
    saved = tmp_path / "saved"
    saved.mkdir()
    for article, file in zip(drafts, converted(files, "docx", saved), strict=True):
        content = file.read_bytes()
        (found,) = read_back(content).articles
        assert tree(found) == tree(article), file.name
        assert embedded_data(content) == DATA
