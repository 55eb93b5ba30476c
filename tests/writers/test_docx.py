"""What stands in a written .docx, by python-docx and by the Open XML SDK's rules."""

import io
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from drafter.document import Article, Blank, Paragraph, Section
from drafter.document.flow import shown
from drafter.writers import DocxOptions, FrontMatter, known_profiles, load_profile
from drafter.writers.docx import write_docx
from drafter.writers.options import Attachment
from tests.drafts import EVERYTHING, FRONT, OFFICIAL, articles, report, sentence
from tests.writers.styled import style_name

PROFILE = load_profile("gbt9704")


def opened(content: bytes) -> "docx.document.Document":
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def texts(content: bytes) -> list[str]:
    body = opened(content).element.body
    return ["".join(p.itertext(qn("w:t"))) for p in body.iter(qn("w:p"))]


@pytest.mark.parametrize("name", known_profiles())
@pytest.mark.parametrize("options", [DocxOptions(), EVERYTHING, OFFICIAL], ids=["plain", "everything", "official"])
def test_every_layout_with_every_feature_keeps_the_rules_of_the_format(
    name: str, options: DocxOptions, tmp_path: Path
) -> None:
    file = tmp_path / "draft.docx"
    file.write_bytes(write_docx(report(), load_profile(name), options))
    assert [str(fault) for fault in OpenXmlValidator().validate(str(file)).errors] == []


def test_each_role_has_its_built_in_style_and_stands_in_order() -> None:
    document = opened(write_docx(report(1, 1), PROFILE))
    found = [(style_name(p), p.text.replace("\n", "")) for p in document.paragraphs]
    assert [name for name, _ in found[:6]] == [
        "Title",
        "Subtitle",
        "Byline",
        "Byline",
        "Salutation",
        "Body Text",
    ]
    assert ("Heading 1", "一、用心办好群众的事") in found
    assert ("Heading 2", "（一）把责任落到窗口") in found
    assert [name for name, _ in found[-3:]] == ["Closing", "Signature", "Date"]
    written = [item.paragraph.text for item in shown(report(1, 1)) if not item.paragraph.rows]
    assert [text for text in texts(write_docx(report(1, 1), PROFILE)) if text in written] == written


def test_items_that_are_sentences_are_set_as_text_and_headings_as_headings() -> None:
    listed = [Section(Paragraph(words), 2, f"{n}.", 0, "；") for n, words in enumerate(("各村主任", "各站站长"), 1)]
    told = Section(Paragraph("抓学习，见成效"), 2, "（一）", 0, "。", "line", (Paragraph("全年学了十次。"),))
    article = Article(
        Paragraph("关于开会的通知"),
        sections=(
            Section(Paragraph("参会人员"), 1, "一、", children=tuple(listed)),
            Section(Paragraph("主要工作"), 1, "二、", children=(told,)),
        ),
    )
    found = [(style_name(p), p.text) for p in opened(write_docx(article, PROFILE)).paragraphs[1:]]
    assert found == [
        ("Heading 1", "一、参会人员"),
        ("Body Text", "1.各村主任；"),
        ("Body Text", "2.各站站长；"),
        ("Heading 1", "二、主要工作"),
        ("Heading 2", "（一）抓学习，见成效。"),
        ("Body Text", "全年学了十次。"),
    ]


@pytest.mark.parametrize("salutation", [Paragraph("各位领导、同志们："), None])
def test_one_empty_line_stands_between_the_head_and_the_text(salutation: Paragraph | None) -> None:
    preamble = (Paragraph("入汛早。"), Paragraph("雨水多。"))
    article = Article(Paragraph("防汛工作汇报"), salutation=salutation, preamble=preamble)
    formats = [(part.paragraph_format, part.style) for part in opened(write_docx(article, PROFILE)).paragraphs]
    above = [own.space_before or (style and style.paragraph_format.space_before) for own, style in formats]
    assert [round((gap or 0) / PROFILE.pitch / 635) for gap in above] == [0, 1, 0, 0][: len(above)]


def test_headings_are_in_the_navigation_pane_and_stay_with_their_text() -> None:
    document = opened(write_docx(report(), PROFILE))
    for level in range(1, 10):
        properties = document.styles[f"Heading {level}"].element.pPr
        assert properties.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)
        assert properties.find(qn("w:keepNext")) is not None


def test_all_four_faces_are_set_so_that_quotes_and_dashes_are_chinese() -> None:
    styles = part(write_docx(report(), PROFILE), "word/styles.xml")
    for faces in re.findall("<w:rFonts [^>]*>", styles):
        fonts = re.findall(r'w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"', faces)
        assert len(fonts) == 4
        assert len(set(fonts)) == 1
        assert 'w:hint="eastAsia"' in faces
    assert "Theme=" not in styles


def test_only_the_heading_of_a_run_in_paragraph_has_its_face() -> None:
    document = opened(write_docx(report(), PROFILE))
    paragraph = next(p for p in document.paragraphs if p.text.startswith("1.完善评价办法。"))
    assert [(run.text[:9], run.style.name) for run in paragraph.runs] == [
        ("1.完善评价办法。", "Heading 3 Char"),
        ("每月通报一次。柳溪", "Default Paragraph Font"),
    ]


def test_the_headings_of_an_attachment_have_their_faces_and_its_text_has_none() -> None:
    content = tuple(map(Paragraph, ("一、范围", "（一）窗口", "窗口事项", "一、材料齐全的当场办结。")))
    options = DocxOptions(front=FrontMatter(attachments=(Attachment("办法", content),)))
    written = opened(write_docx(report(1, 1), PROFILE, options))
    faces = {p.text: p.runs[0].style.name for p in written.paragraphs if p.text in {one.text for one in content}}
    assert list(faces.values()) == ["Heading 1 Char", "Heading 2 Char", *["Default Paragraph Font"] * 2]
    kept = {p.text: bool(p.paragraph_format.keep_with_next) for p in written.paragraphs if p.text in faces}
    assert list(kept.values()) == [True, True, False, False]  # no heading alone at the foot of a page


def test_a_latin_font_takes_letters_and_digits_and_leaves_the_marks() -> None:
    article = Article(preamble=(Paragraph("“十五五”投资1,200.5万元——A区…完成98%。"),))
    content = write_docx(article, replace(PROFILE, latin="Times New Roman"))
    latin = [
        run.text
        for run in opened(content).paragraphs[0].runs
        if run._r.rPr is not None and "Times New Roman" in run._r.rPr.xml
    ]
    assert latin == ["1,200.5", "A", "98%"]
    assert texts(content)[0] == "“十五五”投资1,200.5万元——A区…完成98%。"


def test_a_blank_is_a_control_with_bookmark_colour_and_one_comment_a_slot() -> None:
    content = write_docx(report(), PROFILE)
    body = opened(content).element.body
    tags = [tag.get(qn("w:val")) for tag in body.iter(qn("w:tag"))]
    assert tags == ["slot:数据/1/来源"] * 2
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert names == ["slot_1_数据_1_来源", "slot_2_数据_1_来源"]
    for control in body.iter(qn("w:sdt")):
        assert "".join(control.itertext(qn("w:t"))) == "【待填：数据来源单位】"
        assert next(control.iter(qn("w:highlight"))).get(qn("w:val")) == "yellow"
        assert next(control.iter(qn("w:text")), None) is None
    (comment,) = opened(content).comments
    assert comment.text == "待填：数据来源单位\n例：县政务服务局"


def test_a_blank_in_a_run_in_heading_has_the_headings_face() -> None:
    heading = sentence("抓好", "哪项工作", "")
    section = Section(heading, 2, "（一）", end="。", layout="runin", body=(Paragraph("每月一查。"),))
    body = opened(write_docx(Article(sections=(section,)), PROFILE)).element.body
    styles = [style.get(qn("w:val")) for style in next(body.iter(qn("w:sdt"))).iter(qn("w:rStyle"))]
    assert styles == ["Heading2Char"]


def test_no_id_is_given_twice() -> None:
    many = tuple(sentence("由", f"单位{n}", "负责。") for n in range(40))
    content = write_docx(replace(report(), closing=many), PROFILE, EVERYTHING)
    body = opened(content).element.body
    for path in (".//w:sdtPr/w:id/@w:val", ".//w:bookmarkStart/@w:id", ".//w:bookmarkStart/@w:name"):
        found = Counter(body.xpath(path))
        assert len(found) == 42, path
        assert set(found.values()) == {1}, path


def test_long_addresses_are_cut_to_what_word_takes() -> None:
    slot = "/".join(["很长的重复的名称", "1"] * 8) + "/名"
    text = Paragraph("【待填：甲】", blanks=(Blank(0, 6, slot, "甲" * 100),))
    body = opened(write_docx(Article(preamble=(text,)), PROFILE)).element.body
    assert len(next(body.iter(qn("w:tag"))).get(qn("w:val"))) == 64
    assert len(next(body.iter(qn("w:alias"))).get(qn("w:val"))) == 64
    assert len(next(body.iter(qn("w:bookmarkStart"))).get(qn("w:name"))) == 40


def test_the_same_draft_gives_the_same_bytes() -> None:
    assert write_docx(report(), PROFILE, EVERYTHING) == write_docx(report(), PROFILE, EVERYTHING)


def test_the_same_draft_gives_the_same_bytes_in_another_process() -> None:
    command = (
        "import hashlib; from tests.drafts import *; from drafter.writers import load_profile;"
        "from drafter.writers.docx import write_docx;"
        "print(hashlib.sha256(write_docx(report(), load_profile('gbt33476'), EVERYTHING)).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", command], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_each_font_names_those_to_take_where_a_machine_lacks_it() -> None:
    table = part(write_docx(report(), PROFILE), "word/fontTable.xml")
    named = dict(re.findall(r'<w:font w:name="([^"]*)"><w:altName w:val="([^"]*)"', table))
    assert named["仿宋_GB2312"].split(",")[:2] == ["仿宋", "FangSong"]
    assert set(named) >= {"方正小标宋简体", "楷体_GB2312", "黑体", "宋体"}
    used = set(re.findall(r'w:eastAsia="([^"]*)"', part(write_docx(report(), PROFILE), "word/styles.xml"))) - {"zh-CN"}
    assert used <= set(named)


def test_a_table_repeats_its_header_and_splits_no_row() -> None:
    (table,) = opened(write_docx(report(), PROFILE)).tables
    assert [cell.text for cell in table.row_cells(0)] == ["事项", "2025年", "2026年"]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_part_of_the_front_and_back_matter_is_written_in_order() -> None:
    content = write_docx(replace(report(1, 1), salutation=None), PROFILE, EVERYTHING)
    found = [text for text in texts(content) if text]
    assert found[:5] == ["000001", "机密★1年", "特急", "柳溪县人民政府文件", "柳政发〔2026〕5号签发人：甲某某"]
    at = found.index("市人民政府：")
    assert found[at + 1].startswith("柳溪县把")
    assert found[-8:] == [
        "以上汇报，请予审议。",
        "附件：1.2026年度窗口事项清单",
        "2.窗口服务评价办法",
        "柳溪县政务服务局",
        "2026年3月12日",
        "（联系人：乙某某）",
        "抄送：县委办公室，县人大常委会办公室，县政协办公室。",
        "柳溪县人民政府办公室2026年3月12日印发",
    ]


def test_recipients_give_way_to_a_salutation_of_the_drafts_own() -> None:
    found = texts(write_docx(report(1, 1), PROFILE, DocxOptions(front=FRONT)))
    assert "市人民政府：" not in found
    assert "各位领导、同志们：" in found


@pytest.mark.parametrize("name", ["gbt9704", "plain"])
def test_page_numbers_follow_the_layout(name: str) -> None:
    document = opened(write_docx(report(), load_profile(name)))
    section = document.sections[0]
    outside = name == "gbt9704"
    assert document.settings.odd_and_even_pages_header_footer is outside
    foot = section.footer.paragraphs[0]
    assert foot.text == "— 1 —"
    assert "PAGE" in foot._p.xml
    assert foot.alignment == (2 if outside else 1)
    if outside:
        assert section.even_page_footer.paragraphs[0].alignment == 0


@settings(max_examples=25, deadline=None)
@given(articles())
def test_any_draft_is_written_whole(article: Article) -> None:
    written = [text.replace("\n", "") for text in texts(write_docx(article, PROFILE)) if text]
    parts = [item.paragraph for item in shown(article)]
    cells = ([cell for row in part.rows for cell in row if cell] if part.rows else [part.text] for part in parts)
    assert written == [text for texts in cells for text in texts]


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=40))
def test_any_characters_can_be_written(text: str) -> None:
    article = Article(Paragraph(text), preamble=(Paragraph(text),), sections=(Section(Paragraph(text), 1, "一、"),))
    opened(write_docx(article, PROFILE, EVERYTHING))


def test_a_list_of_what_is_attached_stands_as_it_does_in_an_official_document() -> None:
    named = (Paragraph("特此报告。"), Paragraph("附件：1.事项清单"), Paragraph("2.评价办法"))
    written = docx.Document(io.BytesIO(write_docx(replace(report(1, 1), closing=named), PROFILE)))
    found = [p for p in written.paragraphs if style_name(p) == "Attachment"]
    assert [p.text for p in found] == ["附件：1.事项清单", "2.评价办法"]
    front = FrontMatter(attachments=(Attachment("事项清单"), Attachment("评价办法")))
    plain = replace(report(1, 1), closing=named[:1])
    official = docx.Document(io.BytesIO(write_docx(plain, PROFILE, DocxOptions(front=front))))
    wanted = [p for p in official.paragraphs if style_name(p) == "Attachment"]
    assert [p.paragraph_format.left_indent for p in found] == [p.paragraph_format.left_indent for p in wanted]
    assert [p.text for p in found] == [p.text for p in wanted]


def test_a_remark_stands_under_the_date_before_what_is_attached() -> None:
    signed = (Paragraph("柳溪镇人民政府"), Paragraph("2026年3月12日"), Paragraph("（联系人：甲某，电话：88881234）"))
    table = (Paragraph("附表1"), Paragraph("事项\t数量", rows=(("事项", "数量"),)))
    options = DocxOptions(front=FrontMatter(attachments=(Attachment("事项清单", (Paragraph("窗口事项"),)),)))
    written = texts(write_docx(replace(report(1, 1), signature=(*signed, *table)), PROFILE, options))
    order = ["2026年3月12日", "（联系人：甲某，电话：88881234）", "窗口事项", "附表1"]
    at = list(map(written.index, order))
    assert at == sorted(at)
