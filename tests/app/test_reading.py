"""A report of any kind is read into a Document, or a problem says why not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from drafter.app.reading import read_document
from drafter.document import Article
from drafter.document.text import dump
from drafter.errors.reading import DocxBroken, FileEmpty, FileMissing, FormatUnknown
from drafter.writers.docx import write_docx
from drafter.writers.load_profile import load_profile
from tests.outline.drafts import articles
from tests.outline.test_round_trip import shape

CASE = Path(__file__).parent.parent / "outline" / "cases" / "讲话.txt"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles())
def test_a_written_docx_is_the_article_again(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "初稿.docx"
    path.write_bytes(write_docx(article, load_profile("gbt9704")))
    document = read_document(path)
    assert [shape(part) for part in document.articles] == [shape(article)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_of_a_text_makes_no_difference(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "讲话.txt"
    path.write_bytes(CASE.read_text("utf-8").encode(encoding))
    assert dump(read_document(path)) == dump(read_document(CASE))


def test_problems_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_document(tmp_path / "没有.txt")
    empty = tmp_path / "空.txt"
    empty.write_text("\n　　\n", "utf-8")
    with pytest.raises(FileEmpty):
        read_document(empty)
    (tmp_path / "图.png").write_bytes(b"\x89PNG")
    with pytest.raises(FormatUnknown):
        read_document(tmp_path / "图.png")
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(DocxBroken):
        read_document(broken)
