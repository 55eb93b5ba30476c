"""A draft put in place: read back, compared, backed up, with what was changed by hand carried over."""

import io
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.app.readback import compare
from drafter.app.writing import put_draft
from drafter.document import Article, Document, Line, Paragraph, Section
from drafter.document.flow import shown
from drafter.document.model import Layout
from drafter.errors.settings import SettingOutdated
from drafter.errors.writing import BaseUnusable, OutputExists, WrittenWrong
from drafter.readers import lines_of, read_lines
from drafter.writers import DocxOptions, embedded_data
from tests.drafts import DATA, EVERYTHING, OFFICIAL, report
from tests.office import converted, need_office

pytestmark = pytest.mark.usefixtures("home")
DRAFT = Document(articles=(report(1, 1),))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "初稿.docx"


def texts(path: Path) -> list[str]:
    return [line.text for line in lines_of(path.read_bytes(), path.name) if line.text]


@pytest.mark.parametrize("asked", [{"options": DocxOptions(toc=True)}, {"profile": "plain"}])
def test_what_a_draft_of_text_cannot_show_is_said(tmp_path: Path, asked: dict[str, Any]) -> None:
    (note,) = put_draft(DRAFT, tmp_path / "初稿.txt", **asked).notes
    assert "文字稿不排版" in note
    assert put_draft(DRAFT, tmp_path / "另一份.txt", options=DocxOptions(), data=DATA).notes == ()


def edited(path: Path, old: str, new: str) -> None:
    """Changes a paragraph as a person does in Word."""
    document = docx.Document(str(path))
    paragraph = next(p for p in document.paragraphs if p.text.startswith(old))
    paragraph.runs[0].text = new
    for run in paragraph.runs[1:]:
        run.text = ""
    document.save(str(path))


@pytest.mark.parametrize("options", [DocxOptions(), EVERYTHING, OFFICIAL, replace(EVERYTHING, auto_number=False)])
@pytest.mark.parametrize("profile", ["", "gbt33476", "plain"])
def test_a_draft_with_every_feature_is_read_back_as_it_was(out: Path, options: DocxOptions, profile: str) -> None:
    found = put_draft(DRAFT, out, options=replace(options, data=None), data=DATA, profile=profile)
    assert (found.path, found.backup, found.blanks, found.kept, found.lost) == (out, None, 2, (), ())
    data = embedded_data(out.read_bytes())
    assert data is not None
    assert (data.skeleton, data.answers) == (DATA.skeleton, DATA.answers)


def test_a_file_that_stands_there_is_kept_unless_forced_and_then_backed_up(out: Path) -> None:
    out.write_bytes(b"mine")
    with pytest.raises(OutputExists):
        put_draft(DRAFT, out)
    assert out.read_bytes() == b"mine"
    found = put_draft(DRAFT, out, force=True)
    assert found.backup is not None
    assert found.backup.read_bytes() == b"mine"


@pytest.mark.parametrize("ending", ["txt", "md", "TXT"])
def test_a_text_ending_gives_text(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"初稿.{ending}"
    put_draft(DRAFT, path)
    assert path.read_text("utf-8").startswith("柳溪县政务服务局关于2026年度窗口服务优化提升工作情况的汇报\n——")


def test_the_layout_of_the_settings_is_the_default(out: Path, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('"版式" = "无此版式"\n', "utf-8")
    with pytest.raises(SettingOutdated):
        put_draft(DRAFT, out)
    assert not out.exists()
    put_draft(DRAFT, out, profile="plain")


def test_what_was_changed_by_hand_is_kept_when_the_draft_is_built_again(out: Path) -> None:
    put_draft(DRAFT, out, data=DATA)
    edited(out, "各项数据如下", "各项数据都核过了，列表如下。")
    found = put_draft(DRAFT, out, data=DATA, force=True)
    assert found.kept == ("各项数据都核过了，列表如下。",)
    assert "您在原稿里改过的 1 段已保留" in found.notes
    assert "各项数据都核过了，列表如下。" in texts(out)
    assert put_draft(DRAFT, out, data=DATA, force=True).kept == ("各项数据都核过了，列表如下。",)


def test_a_change_that_finds_no_place_lies_beside_the_draft(out: Path) -> None:
    put_draft(DRAFT, out, data=DATA)
    edited(out, "以上汇报", "以上汇报，请各位领导批评指正。")
    before = [line.text for line in read_lines(out) if line.text.strip()]
    closing = (Paragraph("专此报告。"),)
    found = put_draft(Document(articles=(replace(report(1, 1), closing=closing),)), out, data=DATA, force=True)
    assert found.lost == ("以上汇报，请各位领导批评指正。",)
    beside = out.with_name("初稿-未并入的改动.txt")
    at = before.index("以上汇报，请各位领导批评指正。")
    place = f"原稿第 {at + 1} 段，在“{before[at - 1][:30]}”之后："
    assert beside.read_text("utf-8") == f"{place}\n以上汇报，请各位领导批评指正。\n\n"
    assert any(str(beside) in note for note in found.notes)
    assert "专此报告。" in texts(out)


def test_a_draft_without_data_is_simply_written_anew(out: Path) -> None:
    put_draft(DRAFT, out)
    edited(out, "各项数据如下", "改过。")
    assert put_draft(DRAFT, out, force=True).kept == ()
    assert "改过。" not in texts(out)


def test_the_offices_own_paper_is_written_into_and_what_it_lacks_is_said(out: Path) -> None:
    paper = docx.Document()
    for text in ("柳溪县政务服务局文件", "【正文】", "柳溪县政务服务局办公室印发"):
        paper.add_paragraph(text)
    base = io.BytesIO()
    paper.save(base)
    found = put_draft(DRAFT, out, options=DocxOptions(base=base.getvalue()), data=DATA)
    assert any(note.startswith("底稿里没有设过的样式") and "称谓" in note for note in found.notes)
    assert texts(out)[0] == "柳溪县政务服务局文件"
    assert texts(out)[-1] == "柳溪县政务服务局办公室印发"
    with pytest.raises(BaseUnusable):
        put_draft(DRAFT, out, options=DocxOptions(base=b"none"), force=True)


def test_a_file_that_would_not_read_as_the_draft_is_not_put_in_place(out: Path) -> None:
    # This office's Heading 1 is of the third level: the outline would be another one.
    paper = docx.Document()
    style = paper.styles["Heading 1"].element
    style.get_or_add_pPr().find(qn("w:outlineLvl")).set(qn("w:val"), "2")
    style.rPr.rFonts.set(qn("w:eastAsia"), "黑体")
    base = io.BytesIO()
    paper.save(base)
    out.write_bytes(b"mine")
    with pytest.raises(WrittenWrong) as caught:
        put_draft(DRAFT, out, options=DocxOptions(base=base.getvalue()), data=DATA, force=True)
    assert "第 7 段" in caught.value.message
    assert [path.name for path in out.parent.iterdir() if path.is_file()] == [out.name]
    assert out.read_bytes() == b"mine"


def test_characters_outside_gb2312_are_named(out: Path) -> None:
    rare = Document(articles=(Article(Paragraph("工作总结"), preamble=(Paragraph("由喆某和㛃某负责。"),)),))
    assert any("喆、㛃" in note for note in put_draft(rare, out).notes)
    assert not put_draft(rare, out, profile="plain", force=True).notes


ODD = st.text(
    st.characters()
    | st.sampled_from(" \t\n\r\u3000\u200b\xa0\u2028\x0b\xad\ufeff一、（一）1.①附件：目录【待填】—…“”《》A1%。：；"),
    max_size=20,
).map(Paragraph)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ODD, ODD, ODD, st.sampled_from(["line", "runin", "inline"]), st.booleans())
def test_no_text_is_so_odd_that_it_is_refused(
    first: Paragraph, second: Paragraph, third: Paragraph, layout: Layout, numbered: bool
) -> None:
    under = Section(third, 2, "（一）", body=(first, second))
    section = Section(
        second, 1, "一、", end="" if layout == "line" else "。", layout=layout, body=(third,), children=(under,)
    )
    article = Article(first, second, (third,), second, (third, first), (section,), (second,), (first, third))
    with TemporaryDirectory() as folder:
        put_draft(Document(articles=(article,)), Path(folder, "a.docx"), options=DocxOptions(auto_number=numbered))


WANTED = tuple(
    shown(
        Article(
            Paragraph("工作总结"),
            preamble=(Paragraph("今年办了三件事。"),),
            sections=(Section(Paragraph("抓学习"), 1, "一、"),),
        )
    )
)
GOOD = (
    Line(1, "工作\n总结", "title"),
    Line(2, "今年办了三件事。", "body"),
    Line(3, "一、抓学习", "heading", level=1),
)


def test_what_is_read_back_as_written_passes() -> None:
    compare(WANTED, GOOD, ())
    compare(WANTED, (Line(1, "红头"), *GOOD, Line(4, "")), ("红头",))


@pytest.mark.parametrize(
    "lines",
    [
        GOOD[:2],
        GOOD[1:],
        (*GOOD, Line(4, "多出来的")),
        (GOOD[0], GOOD[1]._replace(text="今年办了四件事。"), GOOD[2]),
        (GOOD[0], GOOD[2], GOOD[1]),
        (GOOD[0]._replace(role="subtitle"), *GOOD[1:]),
        (GOOD[0], GOOD[1]._replace(level=2), GOOD[2]),
        (*GOOD[:2], GOOD[2]._replace(level=2)),
    ],
    ids=["cut", "headless", "more", "other text", "other order", "other role", "text as heading", "other level"],
)
def test_what_is_read_back_otherwise_is_refused(lines: tuple[Line, ...]) -> None:
    with pytest.raises(WrittenWrong):
        compare(WANTED, lines, ())


@pytest.mark.parametrize("asked", [EVERYTHING, OFFICIAL], ids=["everything", "official"])
def test_a_save_by_libreoffice_is_no_change_by_hand(asked: DocxOptions, out: Path, tmp_path: Path) -> None:
    need_office()
    options = replace(asked, data=None, toc=False)
    put_draft(DRAFT, out, options=options, data=DATA)
    saved = tmp_path / "saved"
    saved.mkdir()
    (again,) = converted([out], "docx", saved)
    out.write_bytes(again.read_bytes())
    edited(out, "各项数据如下", "各项数据都核过了。")
    found = put_draft(DRAFT, out, options=options, data=DATA, force=True)
    assert (found.kept, found.lost) == (("各项数据都核过了。",), ())
    assert not any("删去" in note for note in found.notes)


def test_this_years_own_imprint_takes_the_place_of_the_drafts(tmp_path: Path) -> None:
    article = replace(report(1, 1), masthead=(Paragraph("柳溪简报"),), imprint=(Paragraph("报：县委办公室"),))
    kept, replaced = tmp_path / "旧版记.docx", tmp_path / "新版记.docx"
    put_draft(Document(articles=(article,)), kept)
    assert {"柳溪简报", "报：县委办公室"} <= set(texts(kept))
    written = put_draft(Document(articles=(article,)), replaced, options=EVERYTHING)
    assert {"柳溪简报", "报：县委办公室"}.isdisjoint(texts(replaced))
    assert any("目录要更新一次" in note for note in written.notes)
