"""The copy that goes out."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from drafter.document import Article, Paragraph
from drafter.errors.reading import DocxBroken
from drafter.writers import embedded_data, load_profile
from drafter.writers.clean import cleaned
from drafter.writers.docx import write_docx
from tests.drafts import EVERYTHING, blank, report, sentence
from tests.office import converted, need_office


@cache
def draft() -> bytes:
    return write_docx(report(), load_profile("gbt9704"), EVERYTHING)


def texts(content: bytes) -> list[str]:
    body = docx.Document(io.BytesIO(content)).element.body
    return ["".join(p.itertext(qn("w:t"))) for p in body.iter(qn("w:p"))]


def filled(content: bytes) -> bytes:
    """The draft with its blanks filled in by hand, as Word leaves them."""
    document = docx.Document(io.BytesIO(content))
    for text in document.element.body.iter(qn("w:t")):
        if text.text.startswith("【待填"):
            text.text = "县政务服务局"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_comments_controls_bookmarks_and_data_go_and_the_text_stays(tmp_path: Path) -> None:
    result = cleaned(filled(draft()), Path("初稿.docx"))
    assert (result.comments, result.controls, result.data, result.open_blanks) == (1, 2, True, ())
    assert texts(result.content) == texts(filled(draft()))
    body = docx.Document(io.BytesIO(result.content)).element.body
    for tag in ("w:sdt", "w:bookmarkStart", "w:commentReference", "w:commentRangeStart", "w:highlight"):
        assert next(body.iter(qn(tag)), None) is None, tag
    assert "PlaceholderText" not in {style.get(qn("w:val")) for style in body.iter(qn("w:rStyle"))}
    assert embedded_data(result.content) is None
    with zipfile.ZipFile(io.BytesIO(result.content)) as archive:
        assert not [name for name in archive.namelist() if "comment" in name or "customXml" in name]
    file = tmp_path / "clean.docx"
    file.write_bytes(result.content)
    assert [str(fault) for fault in OpenXmlValidator().validate(str(file)).errors] == []


def test_blanks_that_nobody_filled_stay_visible_and_are_counted() -> None:
    result = cleaned(draft(), Path("初稿.docx"))
    assert result.open_blanks == ("【待填：数据来源单位】",) * 2
    body = docx.Document(io.BytesIO(result.content)).element.body
    assert len(list(body.iter(qn("w:highlight")))) == 2


def test_a_draft_that_libreoffice_saved_is_cleaned_as_well(tmp_path: Path) -> None:
    need_office()
    file = tmp_path / "draft.docx"
    # Without a contents field, which LibreOffice puts into a control of its own.
    file.write_bytes(write_docx(report(), load_profile("gbt9704"), replace(EVERYTHING, toc=False)))
    saved = tmp_path / "saved"
    saved.mkdir()
    (again,) = converted([file], "docx", saved)
    result = cleaned(again.read_bytes(), Path("初稿.docx"))
    assert (result.comments, result.controls, result.data) == (1, 2, True)
    body = docx.Document(io.BytesIO(result.content)).element.body
    for tag in ("w:sdt", "w:bookmarkStart", "w:bookmarkEnd", "w:commentReference"):
        assert next(body.iter(qn(tag)), None) is None, tag


def test_what_somebody_highlighted_behind_a_blank_stays_so() -> None:
    document = docx.Document(io.BytesIO(filled(draft())))
    run = next(run for part in document.paragraphs for run in part.runs if run.text.startswith("核实"))
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    out = io.BytesIO()
    document.save(out)
    body = docx.Document(io.BytesIO(cleaned(out.getvalue(), Path("初稿.docx")).content)).element.body
    assert ["".join(mark.getparent().getparent().itertext(qn("w:t"))) for mark in body.iter(qn("w:highlight"))] == [
        "核实。"
    ]


def test_an_offices_own_controls_stay() -> None:
    document = docx.Document(io.BytesIO(draft()))
    for tag in document.element.body.iter(qn("w:tag")):
        tag.set(qn("w:val"), "承办人")
    out = io.BytesIO()
    document.save(out)
    assert cleaned(out.getvalue(), Path("初稿.docx")).controls == 0


def test_cleaning_twice_changes_nothing_more() -> None:
    once = cleaned(draft(), Path("初稿.docx"))
    twice = cleaned(once.content, Path("净稿.docx"))
    assert (twice.content, twice.comments, twice.controls, twice.data) == (once.content, 0, 0, False)


def test_a_file_that_is_no_docx_is_named() -> None:
    with pytest.raises(DocxBroken, match=r"总结\.docx"):
        cleaned(b"not a zip", Path("总结.docx"))


def test_a_blank_is_told_with_the_words_beside_it_or_before_it() -> None:
    lead = "沿河各村逐户核对低洼住户名单，汛期前演练三回。"
    article = Article(
        Paragraph("防汛工作总结"),
        preamble=(
            Paragraph(lead),
            blank("做法"),
            blank("效果"),
            sentence("今年", "次数", "次巡堤，" + lead),
            blank("体会"),
        ),
    )
    result = cleaned(write_docx(article, load_profile("plain")), Path("初稿.docx"))
    assert result.open_blanks == ("【待填：做法】", "【待填：效果】", "【待填：次数】", "【待填：体会】")
    assert result.open_places == (
        "【待填：做法】（在“沿河各村逐户核对低洼住户…”后面）",
        "【待填：效果】（在“沿河各村逐户核对低洼住户…”后面）",
        "今年【待填：次数】次巡堤，沿河各村逐户核对…",
        "【待填：体会】（在“今年【待填：次数】次巡堤…”后面）",
    )


def test_a_contents_field_that_was_not_updated_is_told() -> None:
    assert cleaned(draft(), Path("初稿.docx")).contents_empty
    without = write_docx(report(), load_profile("gbt9704"), replace(EVERYTHING, toc=False))
    assert not cleaned(without, Path("初稿.docx")).contents_empty
