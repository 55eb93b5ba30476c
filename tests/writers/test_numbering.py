"""Word's own numbering: only where each number is the one that was typed."""

import io
from dataclasses import replace

import docx
from docx.oxml.ns import qn

from drafter.document import Article, Paragraph, Section
from drafter.document.flow import shown
from drafter.readers import lines_of
from drafter.writers import DocxOptions, load_profile
from drafter.writers.docx import write_docx
from drafter.writers.numbering import Numbering
from tests.drafts import report
from tests.writers.styled import style_name

PROFILE = load_profile("gbt9704")


def article(*markers: str) -> Article:
    return Article(sections=tuple(Section(Paragraph("抓好学习"), 1, marker) for marker in markers))


def schemes(found: Article) -> dict[int, str]:
    return Numbering.of(list(shown(found))).schemes


def test_levels_that_count_up_are_numbered() -> None:
    assert schemes(article("一、", "二、", "三、")) == {1: "一、"}
    assert schemes(report()) == {1: "一、", 2: "（一）"}


def test_levels_that_do_not_count_up_stay_typed() -> None:
    assert schemes(article("一、", "三、")) == {}
    assert schemes(article("二、")) == {}
    assert schemes(article("一是", "二是")) == {}
    assert schemes(article()) == {}


def test_numbers_that_begin_anew_under_headings_without_a_number_stay_typed() -> None:
    under = (Section(Paragraph("健全机制"), 2, "（一）"),)
    parts = (Section(Paragraph("抓好学习"), children=under), Section(Paragraph("抓好整改"), children=under))
    assert schemes(Article(sections=parts)) == {}
    numbered = tuple(part._replace(marker=marker) for part, marker in zip(parts, ("一、", "二、"), strict=True))
    assert schemes(Article(sections=numbered)) == {1: "一、", 2: "（一）"}


def test_headings_without_a_number_between_numbered_ones_have_none() -> None:
    content = write_docx(article("一、", "", "二、"), PROFILE, DocxOptions(auto_number=True))
    document = docx.Document(io.BytesIO(content))
    assert [p.text for p in document.paragraphs] == ["抓好学习"] * 3
    numbers = [p._p.find(f".//{qn('w:numId')}") for p in document.paragraphs]
    assert [None if n is None else n.get(qn("w:val")) for n in numbers] == [None, "0", None]
    assert document.styles["Heading 1"].element.pPr.find(f".//{qn('w:numId')}").get(qn("w:val")) == "1"


def test_all_four_levels_are_numbered_as_they_were_typed() -> None:
    parts: tuple[Section, ...] = ()
    for depth, (first, second) in (
        (4, ("（1）", "（2）")),
        (3, ("1.", "2.")),
        (2, ("（一）", "（二）")),
        (1, ("一、", "二、")),
    ):
        parts = tuple(Section(Paragraph("抓好学习"), depth, marker, children=parts) for marker in (first, second))
    nested = Article(sections=parts)
    assert len(schemes(nested)) == 4
    options = (DocxOptions(), DocxOptions(auto_number=True))
    typed, numbered = (lines_of(write_docx(nested, PROFILE, one), "a.docx") for one in options)
    assert [line.text for line in numbered] == [line.text for line in typed]


def test_items_that_are_sentences_are_numbered_and_set_as_text() -> None:
    items = tuple(Section(Paragraph("请各村按时报送"), 2, marker, end="。") for marker in ("（一）", "（二）"))
    signed = Article(
        sections=(Section(Paragraph("工作要求"), 1, "一、", children=items),), signature=(Paragraph("青禾县档案馆"),)
    )
    content = write_docx(signed, PROFILE, DocxOptions(auto_number=True))
    assert [line.text for line in lines_of(content, "a.docx")][:3] == [
        "一、工作要求", "（一）请各村按时报送。", "（二）请各村按时报送。",
    ]  # fmt: skip
    document = docx.Document(io.BytesIO(content))
    assert [(style_name(p), p.text) for p in document.paragraphs[1:3]] == [("Body Text", "请各村按时报送。")] * 2
    last = document.paragraphs[2]._p.get_or_add_pPr()
    assert [element.tag.split("}")[1] for element in last] == ["pStyle", "keepNext", "numPr"]


def test_typed_ordinals_are_the_default() -> None:
    document = docx.Document(io.BytesIO(write_docx(replace(report(), preamble=()), PROFILE)))
    assert "一、用心办好群众的事" in [p.text for p in document.paragraphs]
