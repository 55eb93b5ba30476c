"""A written draft is altered as a hurried hand would in Word: each is told once, with its place and what to do."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from drafter.app.checking import check_file
from drafter.checks import Finding
from drafter.document import Blank
from drafter.document import Paragraph as Prose
from drafter.writers import DocxOptions, FrontMatter, load_profile
from drafter.writers.docx import write_docx
from drafter.writers.options import Attachment
from tests.checks.support import document_of
from tests.office import converted, need_office

TEXT = """云岭县水利局2026年防汛工作情况的报告

县人民政府：
2026年，云岭县水利局扎实推进各项工作，成效明显。现将有关情况报告如下。
一、主要工作
（一）压实责任。层层签订责任书，逐级落实到人，做到守土有责、守土尽责。
（二）加大投入。累计投入资金3200万元，建成水源工程12处，惠及群众2.6万人。
1.抓好水源地保护。划定保护区18处，设立界牌46块，定期开展巡查。
2.抓好水质检测。每月检测一次，合格率稳步提升，群众满意度明显提高。
二、存在问题
部分村管网老化，维修养护经费不足，专业技术人员紧缺。
乡镇\t水源（处）\t投资（万元）
上河镇\t5\t1200
下河镇\t7\t2000
三、下一步打算
继续加大投入，完善管护机制，确保群众喝上放心水。
特此报告。

云岭县水利局
2026年11月20日
"""
LONG = "云岭县水利局关于2026年全县防汛备汛重点工作落实情况的报告"
PROFILES = ("gbt9704", "gbt33476", "plain")


def _written(folder: Path, profile: str = "gbt9704", text: str = TEXT) -> Path:
    path = folder / "初稿.docx"
    path.write_bytes(write_docx(document_of(text).articles[0], load_profile(profile), DocxOptions()))
    return path


def _layout(path: Path) -> list[Finding]:
    return [one for one in check_file(path).told if one.rule.startswith("Y")]


def _starting(paper: Docx, words: str) -> Paragraph:
    return next(part for part in paper.paragraphs if part.text.startswith(words))


def _in_font(part: Paragraph, font: str) -> None:
    for run in part.runs:
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _body_font(paper: Docx) -> None:
    _in_font(_starting(paper, "部分村"), "宋体")


def _theme_font(paper: Docx) -> None:
    for run in _starting(paper, "部分村").runs:
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsiaTheme"), "minorEastAsia")


def _body_size(paper: Docx) -> None:
    for run in _starting(paper, "部分村").runs:
        run.font.size = Pt(14)


def _all_body(paper: Docx) -> None:
    for words in ("2026年", "部分村", "继续加大", "特此"):
        _in_font(_starting(paper, words), "宋体")


def _pitch(paper: Docx) -> None:
    _starting(paper, "部分村").paragraph_format.line_spacing = 1.5


def _pitch_of_two(paper: Docx) -> None:
    for words in ("部分村", "继续加大"):
        _starting(paper, words).paragraph_format.line_spacing = Pt(26)


def _margin(paper: Docx) -> None:
    paper.sections[0].top_margin = Mm(25.4)


def _paper(paper: Docx) -> None:
    paper.sections[0].page_width, paper.sections[0].page_height = Mm(215.9), Mm(279.4)


def _no_number(paper: Docx) -> None:
    paper.sections[0].footer.paragraphs[0].clear()
    paper.sections[0].even_page_footer.paragraphs[0].clear()


def _bare_number(paper: Docx) -> None:
    for foot in (paper.sections[0].footer, paper.sections[0].even_page_footer):
        for run in foot.paragraphs[0].runs:
            if "—" in run.text:
                run.text = run.text.replace("—", "")


def _page_head(paper: Docx) -> None:
    paper.sections[0].header.paragraphs[0].text = "内部讨论稿"


def _heading_font(paper: Docx) -> None:
    _in_font(_starting(paper, "一、"), "仿宋_GB2312")


def _heading_bold(paper: Docx) -> None:
    for run in _starting(paper, "二、").runs:
        run.font.bold = True


def _run_in_heading(paper: Docx) -> None:
    _in_font(_starting(paper, "（一）"), "仿宋_GB2312")


def _style(paper: Docx) -> None:
    paper.styles["heading 1"].element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")


def _indent(paper: Docx) -> None:
    ind = _starting(paper, "部分村")._p.get_or_add_pPr().get_or_add_ind()
    ind.set(qn("w:firstLineChars"), "0")
    ind.set(qn("w:firstLine"), "0")


def _free_after(paper: Docx) -> None:
    _starting(paper, "部分村").paragraph_format.space_after = Pt(8)


def _free_before(paper: Docx) -> None:
    for words in ("部分村", "继续加大"):
        _starting(paper, words).paragraph_format.space_before = Pt(6)


def _title_in_one(paper: Docx) -> None:
    paper.paragraphs[0].text = LONG


def _title_broken_badly(paper: Docx) -> None:
    paper.paragraphs[0].text = f"{LONG[:24]}\n{LONG[24:]}"


def _title_left(paper: Docx) -> None:
    paper.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT


def _title_size(paper: Docx) -> None:
    for run in paper.paragraphs[0].runs:
        run.font.size = Pt(18)


def _title_font(paper: Docx) -> None:
    _in_font(paper.paragraphs[0], "黑体")


def _signature_left(paper: Docx) -> None:
    paper.paragraphs[-2].alignment = WD_ALIGN_PARAGRAPH.LEFT


def _date_left(paper: Docx) -> None:
    paper.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.LEFT


def _wide_table(paper: Docx) -> None:
    for column in paper.tables[0].columns:
        column.width = Mm(90)


def _red(paper: Docx) -> None:
    _starting(paper, "部分村").runs[0].font.color.rgb = RGBColor(255, 0, 0)


def _highlighted(paper: Docx) -> None:
    _starting(paper, "部分村").runs[0].font.highlight_color = WD_COLOR_INDEX.YELLOW


def _salutation_size(paper: Docx) -> None:
    for run in _starting(paper, "县人民政府").runs:
        run.font.size = Pt(14)


ALTERED: tuple[tuple[Callable[[Docx], None], str, int, str, str], ...] = (
    (_body_font, "Y04", 10, "正文用的是宋体，版式是仿宋_GB2312", "格式刷"),
    (_theme_font, "Y04", 10, "正文用的是主题字体，版式是仿宋_GB2312", "格式刷"),
    (_body_size, "Y04", 10, "正文用的是四号，版式是三号", "格式刷"),
    (_all_body, "Y04", 3, "正文用的是宋体，版式是仿宋_GB2312，第3、10、13、14段都是", "格式刷"),
    (_pitch, "Y05", 10, "正文的行距不是固定值，版式是固定值28.95磅", "固定值28.95磅"),
    (_pitch_of_two, "Y05", 10, "正文的行距是固定值26磅，版式是固定值28.95磅，第10、13段都是", "固定值28.95磅"),
    (_margin, "Y01", 0, "上边距是25.4毫米，版式是37毫米", "上边距改成37毫米"),
    (_paper, "Y01", 0, "纸张是216×279毫米，版式是210×297毫米", "改纸张"),
    (_no_number, "Y02", 0, "没有页码", "— 1 —"),
    (_bare_number, "Y12", 0, "页码写作“1”，版式是“— 1 —”", "— 1 —"),
    (_page_head, "Y03", 0, "页眉里有“内部讨论稿”", "删去"),
    (_heading_font, "Y04", 4, "一级标题用的是仿宋_GB2312，版式是黑体", "格式刷"),
    (_heading_bold, "Y04", 9, "一级标题用的是加粗，版式是不加粗", "格式刷"),
    (_run_in_heading, "Y04", 5, "二级标题用的是仿宋_GB2312，版式是楷体_GB2312", "格式刷"),
    (_style, "Y04", 4, "一级标题用的是宋体，版式是黑体，第4、9、12段都是", "格式刷"),
    (_indent, "Y06", 10, "正文首行缩进是0字，版式是2字", "2字符"),
    (_free_after, "Y10", 10, "正文的段后空了8磅", "改成0"),
    (_free_before, "Y10", 10, "正文的段前空了6磅，第10、13段都是", "改成0"),
    (_title_in_one, "Y11", 1, "题目有30个字，一行只排得下20个，会从词语中间断开", "Shift+Enter"),
    (_title_broken_badly, "Y11", 1, "题目的第1行有24个字，一行只排得下20个，会从词语中间断开", "Shift+Enter"),
    (_title_left, "Y07", 1, "题目没有居中", "居中"),
    (_title_size, "Y04", 1, "题目用的是小二，版式是二号", "格式刷"),
    (_title_font, "Y04", 1, "题目用的是黑体，版式是方正小标宋简体", "格式刷"),
    (_signature_left, "Y07", 15, "落款不在右边", "右对齐"),
    (_date_left, "Y07", 16, "落款不在右边", "右对齐"),
    (_wide_table, "Y08", 0, "“乡镇水源（处）投资（万元…”这张表宽27.0厘米，版心只有15.6厘米", "横向"),
    (_red, "Y09", 10, "有的字带着颜色或底色", "黑色"),
    (_highlighted, "Y09", 10, "有的字带着颜色或底色", "底色"),
    (_salutation_size, "Y04", 2, "称谓用的是四号，版式是三号", "格式刷"),
)


def test_items_that_are_sentences_are_as_they_were_written(tmp_path: Path) -> None:
    items = "1.请水源地的乡镇先报计划，再报预算；\n2.请缺管的村先报长度，再报户数。\n三、下一步打算"
    path = _written(tmp_path, text=TEXT.replace("三、下一步打算", items))
    assert _layout(path) == []
    paper = docx.Document(str(path))
    for run in _starting(paper, "1.请水源地").runs:
        run.font.size = Pt(22)
    paper.save(str(path))
    assert [one.message.split("，")[0] for one in _layout(path)] == ["正文用的是二号"]


@pytest.mark.parametrize("profile", PROFILES)
def test_articles_of_rules_are_as_they_were_written(tmp_path: Path, profile: str) -> None:
    articles = "第一条　为了节约经费，制定本办法。\n第二条　本办法适用于各科室。\n第三条　采购货比三家。"
    rules = f"办公用品管理办法\n\n第一章　总则\n{articles}"
    path = _written(tmp_path, profile, text=rules)
    assert _layout(path) == []
    paper = docx.Document(str(path))
    for run in _starting(paper, "第二条").runs[1:]:
        run.font.size = Pt(22)
    paper.save(str(path))
    assert [one.message.split("，")[0] for one in _layout(path)] == ["正文用的是二号"]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_draft_as_it_was_written_is_set_as_its_layout_says(tmp_path: Path, profile: str) -> None:
    assert _layout(_written(tmp_path, profile)) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_a_draft_that_word_numbers_is_too(tmp_path: Path, profile: str) -> None:
    text = TEXT.replace("部分村管网老化，", "1.部分村管网老化，漏水严重。\n2.")
    path = tmp_path / "初稿.docx"
    options = DocxOptions(auto_number=True)
    path.write_bytes(write_docx(document_of(text).articles[0], load_profile(profile), options))
    assert "2.维修" not in "".join(part.text for part in docx.Document(str(path)).paragraphs)
    assert _layout(path) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_a_draft_that_another_program_saved_again_is_too(tmp_path: Path, profile: str) -> None:
    need_office()
    (again,) = converted([_written(tmp_path, profile)], "docx", tmp_path / "again")
    assert _layout(again) == []


@pytest.mark.parametrize(("alter", "rule", "line", "said", "advice"), ALTERED, ids=[one[0].__name__ for one in ALTERED])
def test_what_was_altered_is_told_once(
    tmp_path: Path, alter: Callable[[Docx], None], rule: str, line: int, said: str, advice: str
) -> None:
    path = _written(tmp_path)
    paper = docx.Document(str(path))
    alter(paper)
    paper.save(str(path))
    found = _layout(path)
    assert [(one.rule, one.line, one.message) for one in found] == [(rule, line, said)]
    assert advice in found[0].suggestion


def test_a_font_may_have_its_english_name(tmp_path: Path) -> None:
    path = _written(tmp_path)
    paper = docx.Document(str(path))
    _in_font(_starting(paper, "部分村"), "FangSong_GB2312")
    paper.save(str(path))
    assert _layout(path) == []


def test_a_draft_in_an_offices_own_paper_is_set_as_that_is(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_paragraph("【正文】")
    paper.save(str(tmp_path / "底稿.docx"))
    options = DocxOptions(base=(tmp_path / "底稿.docx").read_bytes())
    path = tmp_path / "初稿.docx"
    path.write_bytes(write_docx(document_of(TEXT).articles[0], load_profile("gbt9704"), options))
    assert _layout(path) == []


def test_text_behind_a_heading_that_is_set_otherwise_is_told_where_it_begins(tmp_path: Path) -> None:
    path = _written(tmp_path)
    paper = docx.Document(str(path))
    text = next(run for run in _starting(paper, "（一）").runs if run.text.startswith("层层"))
    text._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    paper.save(str(path))
    (told,) = _layout(path)
    assert told.text.startswith("层层签订责任书")


def test_all_margins_of_a_page_are_told_in_one(tmp_path: Path) -> None:
    path = _written(tmp_path)
    paper = docx.Document(str(path))
    paper.sections[0].top_margin = paper.sections[0].left_margin = Mm(25.4)
    paper.save(str(path))
    assert [one.message for one in _layout(path)] == ["上边距是25.4毫米，版式是37毫米；左边距是25.4毫米，版式是28毫米"]


def test_attachments_and_open_blanks_are_set_as_they_are(tmp_path: Path) -> None:
    rules = Attachment("巡查办法", (Prose("一、目的"), Prose("（一）巡查。为了依法巡查，制定本办法。")))
    article = document_of(TEXT).articles[0]
    blank = Prose("【待填】。以上是总的情况。", blanks=(Blank(0, 4, "情况"),))
    path = tmp_path / "初稿.docx"
    options = DocxOptions(FrontMatter(attachments=(rules,)))
    article = replace(article, preamble=(*article.preamble, blank))
    path.write_bytes(write_docx(article, load_profile("gbt9704"), options))
    assert _layout(path) == []


def _of_another_make(folder: Path, text: str, font: str, size: float, pitch: float) -> Path:
    paper = docx.Document()
    page = paper.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    for line in filter(None, text.split("\n")):
        part = paper.add_paragraph()
        part.paragraph_format.line_spacing = Pt(pitch)
        part.paragraph_format.first_line_indent = Pt(2 * size)
        if line.startswith("云岭县") and len(line) < 30:
            part.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif line.startswith("2026年11月"):
            part.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run = part.add_run(line)
        run.font.size = Pt(22 if "2026年防汛" in line and len(line) < 30 else size)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    path = folder / "稿子.docx"
    paper.save(str(path))
    return path


def test_a_file_of_another_make_is_told_in_one_hint_where_it_is_not_the_standards(tmp_path: Path) -> None:
    (told,) = _layout(_of_another_make(tmp_path, TEXT, "宋体", 12, 20))
    assert (told.rule, told.level) == ("Y13", "hint")
    for said in (
        "页边距上25、下25、左32、右32毫米（上37、下35、左28、右26）",
        "没有页码",
        "正文宋体小四（仿宋_GB2312三号）",
        "正文行距20磅",
    ):
        assert said in told.message


def test_what_an_office_may_do_otherwise_is_no_difference(tmp_path: Path) -> None:
    path = _of_another_make(tmp_path, TEXT, "仿宋", 16, 28)
    paper = docx.Document(str(path))
    page = paper.sections[0]
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = (Mm(one) for one in (37, 35, 27, 27))
    paper.save(str(path))
    (told,) = _layout(path)
    assert told.message == "和 GB/T 9704 不一样的：没有页码；题目仿宋（方正小标宋简体）"


def _lined_up(folder: Path) -> Path:
    """A paper of an office's own layout, each kind of paragraph set in one way."""
    sections = [f"{ordinal}、{head}\n{text}" for ordinal, head, text in _SECTIONS]
    text = "\n".join(("云岭县水利局2026年防汛经验材料", *sections, "云岭县水利局", "2026年11月20日"))
    return _of_another_make(folder, text, "宋体", 14, 26)


_SECTIONS = (
    ("一", "压实防汛责任", "层层签订责任书，逐级落实到人，做到守土有责、守土尽责，不留空白和死角。"),
    ("二", "加大资金投入", "累计投入资金三千多万元，建成水源工程十余处，惠及沿河群众两万多人。"),
    ("三", "抓好日常巡查", "划定保护区，设立界牌，定期开展巡查，发现问题及时登记、及时处置、及时销号。"),
    ("四", "做好物资储备", "按照标准备足编织袋、救生衣、冲锋舟，定期清点更换，确保随时调得出、用得上。"),
    ("五", "强化应急演练", "每年汛前组织一次全流程演练，逐项检验预案，查找不足，完善转移避险路线。"),
    ("六", "加强宣传引导", "利用广播、微信群和入户走访，宣传防汛知识，提高群众自防自救的意识和能力。"),
)


def _body(paper: Docx) -> Paragraph:
    return _starting(paper, "划定保护区")


def _unlike(paper: Docx, how: str) -> None:
    run = _body(paper).runs[0]
    match how:
        case "font":
            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "楷体")
        case "size":
            run.font.size = Pt(12)
        case "bold":
            run.font.bold = True
        case "indent":
            _body(paper).paragraph_format.first_line_indent = Pt(0)
        case "pitch":
            _body(paper).paragraph_format.line_spacing = Pt(20)
        case "space":
            _body(paper).paragraph_format.space_after = Pt(10)
        case "red":
            run.font.color.rgb = RGBColor(255, 0, 0)
        case "heading":
            _starting(paper, "三、抓好").runs[0].font.bold = True
        case "title":
            _starting(paper, "云岭县水利局2026").alignment = WD_ALIGN_PARAGRAPH.LEFT
        case "day":
            _starting(paper, "2026年11月").alignment = WD_ALIGN_PARAGRAPH.LEFT
            _starting(paper, "2026年11月").paragraph_format.first_line_indent = Pt(0)


@pytest.mark.parametrize(
    ("how", "rule", "message"),
    [
        ("font", "Y04", "这一段用的是楷体四号，别的正文用的是宋体四号"),
        ("size", "Y04", "这一段用的是宋体小四，别的正文用的是宋体四号"),
        ("bold", "Y04", "这一段加粗，别的正文不加粗"),
        ("indent", "Y06", "这一段首行缩进0字，别的正文首行缩进2字"),
        ("pitch", "Y05", "这一段行距是20磅，别的正文行距是26磅"),
        ("space", "Y10", "这一段段前空0磅、段后空10磅，别的正文段前空0磅、段后空0磅"),
        ("red", "Y09", "有的字带着颜色或底色"),
        ("heading", "Y04", "这一段加粗，别的同级标题不加粗"),
        ("title", "Y07", "题目没有居中"),
        ("day", "Y07", "落款的日期在左边"),
    ],
)
def test_what_stands_out_in_a_paper_of_another_make_is_told(tmp_path: Path, how: str, rule: str, message: str) -> None:
    path = _lined_up(tmp_path)
    paper = docx.Document(str(path))
    for part in paper.paragraphs:
        part.paragraph_format.space_after = Pt(0)
    paper.save(str(path))
    assert _layout(path) == []
    _unlike(paper, how)
    paper.save(str(path))
    assert [(one.rule, one.level, one.message) for one in _layout(path)] == [(rule, "hint", message)]


def test_a_line_after_a_soft_break_is_set_as_the_others_or_told(tmp_path: Path) -> None:
    path = _lined_up(tmp_path)
    paper = docx.Document(str(path))
    for part in paper.paragraphs:
        part.paragraph_format.space_after = Pt(0)
    first = _body(paper)
    after = first.add_run("\n　　对巡查中发现的隐患，当日登记、当日交办，整改到位以后再逐一复核销号。")
    after._r.insert(0, deepcopy(first.runs[0]._r.rPr))
    paper.save(str(path))
    assert _layout(path) == []
    after.font.bold = True
    paper.save(str(path))
    (told,) = _layout(path)
    assert (told.rule, told.message, told.text[:5]) == ("Y04", "这一段加粗，别的正文不加粗", "对巡查中发")


def test_paragraphs_that_word_numbers_stand_where_their_lists_say() -> None:
    path = Path(__file__).parents[2] / "seeds" / "石坞街道2024年基层治理工作总结.docx"
    assert _layout(path) == []


def test_bare_text_that_was_never_laid_out_has_nothing_that_stands_out(tmp_path: Path) -> None:
    path = _lined_up(tmp_path)
    paper = docx.Document(str(path))
    for part in paper.paragraphs:
        part.alignment = WD_ALIGN_PARAGRAPH.LEFT
        part.paragraph_format.first_line_indent = Pt(0)
    paper.save(str(path))
    assert _layout(path) == []


def test_a_way_that_several_paragraphs_are_set_in_is_their_own(tmp_path: Path) -> None:
    path = _lined_up(tmp_path)
    paper = docx.Document(str(path))
    for words in ("划定保护区", "按照标准备足", "每年汛前"):
        _starting(paper, words).runs[0].font.bold = True
    paper.save(str(path))
    assert _layout(path) == []


@pytest.mark.parametrize("title", ["云岭县水利局2026年防汛经验材料", "云岭县防汛会议纪要"])
def test_what_the_standard_lays_out_otherwise_or_not_at_all_has_a_layout_of_its_own(tmp_path: Path, title: str) -> None:
    text = TEXT.replace("云岭县水利局2026年防汛工作情况的报告", title)
    assert _layout(_of_another_make(tmp_path, text, "宋体", 12, 20)) == []


@pytest.mark.parametrize(
    ("signed", "saved", "told"),
    [
        ("2025年11月20日", (2026, 11, 24), True),
        ("2024年11月20日", (2026, 11, 10), True),
        ("2027年1月9日", (2026, 1, 8), True),
        ("2026年11月20日", (2026, 11, 24), False),
        ("2025年12月28日", (2026, 1, 8), False),
        ("2025年4月20日", (2026, 11, 24), False),
    ],
)
def test_a_signature_a_year_before_the_file_was_saved_is_told(
    tmp_path: Path, signed: str, saved: tuple[int, int, int], told: bool
) -> None:
    text = TEXT.replace("2026年防汛工作情况", "防汛工作情况").replace("2026年11月20日", signed)
    path = _written(tmp_path, text=text)
    paper = docx.Document(str(path))
    paper.core_properties.modified = datetime(*saved)
    paper.save(str(path))
    found = [one.message for one in _layout(path) if one.rule == "Y14"]
    assert found == ([f"落款是{signed[:4]}年，这个文件是{saved[0]}年{saved[1]}月{saved[2]}日存的"] if told else [])


def test_the_report_on_a_year_saved_again_in_the_next_is_not(tmp_path: Path) -> None:
    path = _written(tmp_path)
    paper = docx.Document(str(path))
    paper.core_properties.modified = datetime(2027, 11, 20)
    paper.save(str(path))
    assert _layout(path) == []
