"""Document → .docx → Document is the identity, also after LibreOffice opened and saved the file."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from drafter.document import Article, Document, Section
from drafter.outline import outline
from drafter.readers import lines_of
from drafter.writers import DocxOptions, embedded_data, load_profile, write_docx
from tests.drafts import DATA, articles, report
from tests.office import converted, need_office

PROFILE = load_profile("gbt9704")


def tree(article: Article) -> object:
    """All that an article says, without the places it has in a file."""

    def node(section: Section) -> object:
        head = (section.marker, section.heading.text, section.end, section.layout, section.depth)
        return (head, [part.text for part in section.body], [node(child) for child in section.children])

    return (
        article.title.text if article.title else "",
        article.subtitle.text if article.subtitle else "",
        [part.text for part in article.byline],
        article.salutation.text if article.salutation else "",
        [part.text for part in article.preamble],
        [node(section) for section in article.sections],
        [part.text for part in article.closing],
        [part.text for part in article.signature],
    )


def read_back(content: bytes) -> Document:
    return outline(lines_of(content, "draft.docx"))


@settings(max_examples=60, deadline=None)
@given(articles())
def test_any_draft_comes_back_as_it_was(article: Article) -> None:
    (found,) = read_back(write_docx(article, PROFILE)).articles
    assert tree(found) == tree(article)


@settings(max_examples=30, deadline=None)
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
