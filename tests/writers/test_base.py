"""The office's own paper."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from openxml_audit import OpenXmlValidator

from drafter.errors.writing import BaseUnusable
from drafter.readers import lines_of
from drafter.writers import DocxOptions, EmbeddedData, embedded_data, load_profile
from drafter.writers.base import lacking_styles
from drafter.writers.docx import write_docx
from tests.drafts import DATA, report
from tests.readers.word import p, word
from tests.writers.styled import style_name

PROFILE = load_profile("gbt9704")


def paper(*paragraphs: str, comment: bool = False) -> bytes:
    """A .docx of an office: a red head, a header, a heading style of its own."""
    document = docx.Document()
    style = document.styles["Heading 1"]
    style.font.size = Pt(20)
    style.font.color.rgb = RGBColor(0, 0, 128)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "方正黑体")
    document.sections[0].header.paragraphs[0].text = "柳溪县政务服务局"
    for text in paragraphs:
        document.add_paragraph(text)
    if comment:
        document.add_comment(document.paragraphs[0].runs, "处里的批注", author="甲")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def texts(content: bytes) -> list[str]:
    return [p.text.replace("\n", "") for p in docx.Document(io.BytesIO(content)).paragraphs if p.text]


def written(base: bytes) -> bytes:
    return write_docx(report(1, 1), PROFILE, DocxOptions(base=base, data=DATA))


def test_what_a_header_of_the_paper_would_fetch_is_cut() -> None:
    document = docx.Document(io.BytesIO(paper("【正文】")))
    document.sections[0].header.part.relate_to("http://127.0.0.1:9/徽标.png", RT.IMAGE, is_external=True)
    out = io.BytesIO()
    document.save(out)
    assert b"127.0.0.1" in _headers(out.getvalue())
    assert b"127.0.0.1" not in _headers(written(out.getvalue()))


def _headers(content: bytes) -> bytes:
    """The relations of the headers of a .docx."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist() if "rels/header" in name)


def test_the_draft_goes_in_at_the_marked_place() -> None:
    found = texts(written(paper("红头", "【正文】", "版记")))
    assert found[0] == "红头"
    assert found[1].startswith("柳溪县政务服务局关于")
    assert found[-1] == "版记"
    assert "【正文】" not in found


def test_without_a_mark_it_goes_in_after_the_last_paragraph() -> None:
    found = texts(written(paper("红头")))
    assert found[0] == "红头"
    assert found[-1] == "2026年3月12日"


def test_the_papers_styles_and_headers_stay_and_what_lacks_is_taken_from_the_layout() -> None:
    base = paper("红头")
    document = docx.Document(io.BytesIO(written(base)))
    assert document.styles["Heading 1"].font.size == Pt(20)
    assert document.sections[0].header.paragraphs[0].text == "柳溪县政务服务局"
    assert "Heading 1" not in lacking_styles(base, PROFILE)
    assert "Salutation" in lacking_styles(base, PROFILE)
    # Word puts a Title into every file; this office never set or used it.
    assert "Title" in lacking_styles(base, PROFILE)
    assert document.styles["Title"].font.size == Pt(22)
    salutation = next(p for p in document.paragraphs if p.text == "各位领导、同志们：")
    assert style_name(salutation) == "Salutation"
    assert salutation.style is not None
    assert salutation.style.base_style is not None
    assert salutation.style.base_style.name == "Draft Normal"
    assert embedded_data(written(base)) == DATA


@pytest.mark.parametrize("comment", [False, True])
def test_the_result_keeps_the_rules_of_the_format_and_no_id_is_given_twice(comment: bool, tmp_path: Path) -> None:
    # A draft on a draft: ids, comments and styles of both in one file.
    content = written(written(paper("红头", comment=comment)))
    file = tmp_path / "draft.docx"
    file.write_bytes(content)
    assert [str(fault) for fault in OpenXmlValidator().validate(str(file)).errors] == []
    document = docx.Document(io.BytesIO(content))
    for path in (".//w:sdtPr/w:id/@w:val", ".//w:bookmarkStart/@w:id", ".//w:commentReference/@w:id"):
        found = document.element.body.xpath(path)
        assert len(found) == len(set(found)) > 0, path
    assert len(list(document.comments)) == 2 + comment
    assert next(document.element.body.iter(qn("w:sectPr"))).getnext() is None


def with_numbered_headings(base: bytes) -> bytes:
    """The paper with a Heading 1 that Word numbers."""
    document = docx.Document(io.BytesIO(base))
    number = document.part.numbering_part.element.num_lst[0].numId
    document.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("auto_number", [False, True])
@pytest.mark.parametrize("numbered", [False, True], ids=["plain headings", "numbered headings"])
def test_headings_show_the_drafts_own_ordinals_in_any_paper(auto_number: bool, numbered: bool, tmp_path: Path) -> None:
    base = with_numbered_headings(paper("红头")) if numbered else paper("红头")
    content = write_docx(report(2, 1), PROFILE, DocxOptions(base=base, auto_number=auto_number))
    shown_ = [line.text for line in lines_of(content, "a.docx") if line.level]
    assert shown_[:2] == ["一、用心办好群众的事", "（一）把责任落到窗口"]
    assert "二、用心办好群众的事" in shown_
    typed = [p.text for p in docx.Document(io.BytesIO(content)).paragraphs if style_name(p) == "Heading 1"]
    assert typed[0].startswith("一、") is not auto_number
    file = tmp_path / "draft.docx"
    file.write_bytes(content)
    faults = [str(fault) for fault in OpenXmlValidator().validate(str(file)).errors]
    # Numbering 0 takes the style's numbering away and needs no definition (ECMA-376 Part 1, 17.9.18).
    assert [fault for fault in faults if "Numbering definition '0'" not in fault] == []


def test_numbers_come_into_a_paper_that_has_none(tmp_path: Path) -> None:
    bare = write_docx(report(1, 1), PROFILE)
    content = write_docx(report(1, 1), PROFILE, DocxOptions(base=bare, auto_number=True))
    assert [line.text for line in lines_of(content, "a.docx") if line.level].count("一、用心办好群众的事") == 2
    file = tmp_path / "draft.docx"
    file.write_bytes(content)
    assert [str(fault) for fault in OpenXmlValidator().validate(str(file)).errors] == []


def test_a_draft_as_paper_does_not_leave_its_own_data() -> None:
    first = write_docx(report(1, 1), PROFILE, DocxOptions(data=EmbeddedData("甲", "乙")))
    assert embedded_data(written(first)) == DATA


def test_a_paper_that_unfolds_without_end_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(301_000_000))
    with pytest.raises(BaseUnusable, match="太大"):
        written(out.getvalue())


def test_what_is_no_docx_is_refused() -> None:
    with pytest.raises(BaseUnusable):
        written(b"not a zip")


@pytest.mark.parametrize("identity", ["x", "", "9" * 5000, "-3"])
def test_ids_that_word_would_not_write_do_no_harm(identity: str) -> None:
    body = (
        p("【正文】")
        + f'<w:sdt><w:sdtPr><w:id w:val="{identity}"/></w:sdtPr><w:sdtContent>{p("甲")}</w:sdtContent></w:sdt>'
        f'<w:bookmarkStart w:id="{identity}"/><w:bookmarkStart/>'
    )
    lists = f'<w:abstractNum w:abstractNumId="{identity}"/><w:abstractNum/><w:num w:numId="{identity}"/><w:num/>'
    base = word(body, numbering=lists)
    for numbered in (False, True):
        draft = write_docx(report(1, 1), PROFILE, DocxOptions(base=base, auto_number=numbered))
        assert "甲" in [line.text for line in lines_of(draft, "a.docx")]


def test_a_style_based_on_itself_ends() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style>'
    assert texts(written(word(p("【正文】"), styles)))
