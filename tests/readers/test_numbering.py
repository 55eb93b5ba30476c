"""Automatic numbering against a table of formats and levels, and against LibreOffice."""

import subprocess
from pathlib import Path

import pytest

from drafter.libreoffice import soffice
from drafter.readers import lines_of
from tests.readers.numbering_cases import TEXT, Case, cases, docx_of
from tests.readers.word import abstract, instance, level, num, p, style, word


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_list_shows_the_ordinals_that_word_shows(case: Case) -> None:
    lines = lines_of(docx_of([case]), "a.docx")
    assert [line.text.removesuffix(TEXT).strip() for line in lines] == [shown for _, _, shown, _ in case.paragraphs]
    assert all(line.number_length == len(line.text) - len(TEXT) for line in lines)


def test_libreoffice_shows_the_same_ordinals(tmp_path: Path) -> None:
    program = soffice()
    if program is None:
        pytest.skip("no LibreOffice on this machine for a second opinion")
    (tmp_path / "all.docx").write_bytes(docx_of(cases()))
    subprocess.run(
        [program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "all.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    shown = (tmp_path / "all.txt").read_text("utf-8-sig").splitlines()
    theirs = [line.removesuffix(TEXT).strip() for line in shown]
    expected = [(case.name, at, other) for case in cases() for at, (_, _, _, other) in enumerate(case.paragraphs)]
    assert [(name, at, mark) for (name, at, _), mark in zip(expected, theirs, strict=True)] == expected


_HEADINGS = level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="H1"/>') + level(
    1, "chineseCounting", "（%2）", more='<w:pStyle w:val="H2"/>'
)
_STYLES = style("H1", "heading 1", '<w:numPr><w:numId w:val="7"/></w:numPr>') + style(
    "H2", "heading 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'
)


def _styled(name: str, text: str, more: str = "") -> str:
    return p(text, f'<w:pStyle w:val="{name}"/>{more}')


def test_numbering_comes_with_the_style_and_its_level() -> None:
    body = _styled("H1", "总体") + _styled("H2", "做法") + _styled("H2", "成效") + _styled("H1", "打算")
    lines = lines_of(word(body, _STYLES, abstract("1", _HEADINGS) + instance("7", "1")), "a.docx")
    assert [line.text for line in lines] == ["一、总体", "（一）做法", "（二）成效", "二、打算"]
    assert [(line.role, line.level) for line in lines] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 2),
        ("heading", 1),
    ]


def test_a_style_inherits_numbering_from_the_one_it_is_based_on() -> None:
    styles = _STYLES + style("Mine", "我的标题", based_on="H1")
    body = _styled("H1", "总体") + _styled("Mine", "打算")
    lines = lines_of(word(body, styles, abstract("1", _HEADINGS) + instance("7", "1")), "a.docx")
    assert [line.text for line in lines] == ["一、总体", "二、打算"]
    assert lines[1].level == 1


def test_list_zero_takes_the_styles_numbering_away() -> None:
    body = _styled("H1", "总体") + _styled("H1", "结语", num("0", 0)) + _styled("H1", "打算")
    lines = lines_of(word(body, _STYLES, abstract("1", _HEADINGS) + instance("7", "1")), "a.docx")
    assert [line.text for line in lines] == ["一、总体", "结语", "二、打算"]


def test_a_list_linked_to_a_numbering_style_takes_its_definition() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="公文编号"/>'
        '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        abstract("1", _HEADINGS, '<w:styleLink w:val="Outline"/>')
        + abstract("2", "", '<w:numStyleLink w:val="Outline"/>')
        + instance("5", "1")
        + instance("6", "2")
    )
    lines = lines_of(word(p("总体", num("6", 0)) + p("做法", num("6", 1)), styles, numbering), "a.docx")
    assert [line.text for line in lines] == ["一、总体", "（一）做法"]


def test_a_level_replaced_in_one_list_is_replaced_there_only() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1.")}</w:lvlOverride>'
    numbering = abstract("1", _HEADINGS) + instance("5", "1") + instance("6", "1", other)
    lines = lines_of(word(p("甲", num("5", 0)) + p("乙", num("6", 0)), numbering=numbering), "a.docx")
    assert [line.text for line in lines] == ["一、甲", "2.乙"]


@pytest.mark.parametrize(
    ("shown", "first", "tenth"), [("001", "001", "010"), ("00001", "00001", "00010"), ("а, б", "1", "10")]
)
def test_a_format_of_newer_programs_stands_in_a_branch(shown: str, first: str, tenth: str) -> None:
    branch = (
        f'<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{shown}, 002, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    made = level(0, "x", "%1、").replace('<w:numFmt w:val="x"/>', branch)
    lines = lines_of(word(p("文", num("1", 0)) * 10, numbering=abstract("1", made) + instance("1", "1")), "a.docx")
    assert [lines[0].text, lines[9].text] == [f"{first}、文", f"{tenth}、文"]


def test_a_bullet_is_not_shown_before_a_heading_a_typed_ordinal_or_nothing() -> None:
    bullets = abstract("1", level(0, "bullet", "●")) + instance("5", "1")
    body = p("甲", num("5", 0)) + p("一是乙", num("5", 0)) + p("", num("5", 0)) + _styled("H1", "丙", num("5", 0))
    lines = lines_of(word(body, style("H1", "heading 1"), bullets), "a.docx")
    assert [line.text for line in lines] == ["• 甲", "一是乙", "", "丙"]


def test_deleted_paragraphs_are_not_counted() -> None:
    text = '<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    gone = p(text, num("5", 0) + '<w:rPr><w:del w:id="1"/></w:rPr>')
    body = p("甲", num("5", 0)) + gone + p("乙", num("5", 0))
    lines = lines_of(word(body, numbering=abstract("1", _HEADINGS) + instance("5", "1")), "a.docx")
    assert [line.text for line in lines] == ["一、甲", "二、乙"]


def test_numbers_in_cells_and_text_boxes_count_in_reading_order() -> None:
    cell = f"<w:tc>{p('乙', num('5', 0))}</w:tc>"
    body = p("甲", num("5", 0)) + f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>" + p("丁", num("5", 0))
    lines = lines_of(word(body, numbering=abstract("1", _HEADINGS) + instance("5", "1")), "a.docx")
    assert [line.text for line in lines] == ["一、甲", "二、乙\t三、乙", "四、丁"]


@pytest.mark.parametrize("numbering", ["", instance("99", "404")], ids=["no list", "a list without levels"])
def test_a_list_that_is_not_defined_shows_nothing(numbering: str) -> None:
    lines = lines_of(word(p("甲", num("99", 0)), numbering=numbering), "a.docx")
    assert [line.text for line in lines] == ["甲"]
