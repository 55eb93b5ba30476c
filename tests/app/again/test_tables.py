"""Tables of last year's report in this year's draft: in their place, with their cells, their figures asked again."""

from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from drafter.app.again import LastYear, last_year
from drafter.app.again.report import split_attached
from drafter.app.writing import put_draft
from drafter.document import Document, Line
from drafter.document.flow import Shown, shown
from drafter.document.tables import ABOVE, LEFT, shown_text
from drafter.filling import fill
from drafter.readers import read_lines
from tests.app.again.confirmed import accepted
from tests.office import converted, need_office, pages

PROGRESS = (("项目", "总投资", "进度"), ("河岸护坡", "1200", "82%"), ("塘坝清淤", "860", "完工"))
FUNDS = (("项目", "资金（万元）", LEFT), (ABOVE, "中央", "省级"), ("河岸护坡", "600", "380"))
BEFORE, AFTER = "各项目的进展情况见下表。", "从上表看，堤防加固推进较快，水库除险已经验收，群众普遍满意。"


def placed(document: docx.document.Document, rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text == LEFT:
                table.cell(at, column - 1).merge(table.cell(at, column))
            elif text == ABOVE:
                table.cell(at - 1, column).merge(table.cell(at, column))
            else:
                table.cell(at, column).text = text


def report(path: Path, *under: str) -> Path:
    """A report with a table in its text and another under its date."""
    document = docx.Document()
    document.add_paragraph("松溪县水务局2025年水利工程工作总结").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in ("2025年，全局扎实推进水利工程建设，现将有关情况总结如下：", "一、抓实项目建设", BEFORE):
        document.add_paragraph(text)
    placed(document, PROGRESS)
    for text in (AFTER, "二、抓细日常巡查", "组织巡查员逐塘登记，雨前看水位，雨中看坝脚，雨后看裂缝。"):
        document.add_paragraph(text)
    for text in ("松溪县水务局", "2025年12月20日"):
        document.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for text in under:
        document.add_paragraph(text)
    placed(document, FUNDS)
    document.save(str(path))
    return path


def draft(given: LastYear, *, same: bool) -> Document:
    return fill(given.skeleton, accepted(given, same=same))


def items(document: Document) -> list[Shown]:
    return list(shown(document.articles[0]))


@pytest.mark.parametrize("under", [(), ("附表",), ("附表", "松溪县水利资金明细表", "单位：万元"), ("水利资金明细表",)])
def test_tables_stay_tables_where_they_were(tmp_path: Path, home: Path, under: tuple[str, ...]) -> None:
    made = items(draft(last_year(report(tmp_path / "去年.docx", *under)), same=True))
    texts = [item.paragraph.text for item in made]
    at = texts.index(BEFORE)
    assert made[at + 1].paragraph.rows == PROGRESS
    assert texts[at + 2] == AFTER
    signed = texts.index("松溪县水务局")
    assert [item.role for item in made[signed:]] == ["signature", "signature", *["attached"] * (len(under) + 1)]
    assert texts[signed + 1 :] == ["2025年12月20日", *under, shown_text(FUNDS)]
    assert made[-1].paragraph.rows == FUNDS
    assert texts.count("松溪县水务局") == 1


def test_the_table_of_a_report_that_another_follows_is_kept(tmp_path: Path, home: Path) -> None:
    path = report(tmp_path / "去年.docx", "附表")
    document = docx.Document(str(path))
    for text in ("松溪县水务局2025年节水工作总结", "2025年，节水工作有序开展，现将情况总结如下：", "一、抓宣传"):
        document.add_paragraph(text)
    document.save(str(path))
    made = items(draft(last_year(path), same=True))
    assert [item.paragraph.rows or item.paragraph.text for item in made][-2:] == ["附表", FUNDS]


def test_figures_of_a_table_are_facts(tmp_path: Path, home: Path) -> None:
    made = items(draft(last_year(report(tmp_path / "去年.docx", "附表")), same=False))
    (progress, funds) = (item.paragraph for item in made if item.paragraph.rows)
    blank = "【待填：这一处】"
    assert progress.rows[1:] == (("河岸护坡", blank, blank), ("塘坝清淤", blank, "完工"))
    assert funds.rows == (*FUNDS[:2], ("河岸护坡", blank, blank))
    assert [progress.text[one.start : one.end] for one in progress.blanks] == [blank] * 3
    assert len(funds.blanks) == 2


def test_names_of_works_in_a_table_are_facts(tmp_path: Path, home: Path) -> None:
    path = report(tmp_path / "去年.docx")
    document = docx.Document(str(path))
    document.tables[0].cell(1, 0).text = "东溪水库"
    document.save(str(path))
    progress = next(item.paragraph for item in items(draft(last_year(path), same=False)) if item.paragraph.rows)
    assert progress.rows[1][0] == "【待填：这一处】"


def test_a_draft_is_read_back_with_its_tables(tmp_path: Path, home: Path) -> None:
    first = draft(last_year(report(tmp_path / "去年.docx", "附表", "水利资金明细表")), same=True)
    put_draft(first, tmp_path / "今年.docx")
    second = draft(last_year(tmp_path / "今年.docx"), same=True)
    assert [(item.role, item.paragraph.rows or item.paragraph.text) for item in items(second)] == [
        (item.role, item.paragraph.rows or item.paragraph.text) for item in items(first)
    ]


def test_blanks_in_a_table_can_be_filled_in_word(tmp_path: Path, home: Path) -> None:
    put_draft(draft(last_year(report(tmp_path / "去年.docx")), same=False), tmp_path / "今年.docx")
    table = docx.Document(str(tmp_path / "今年.docx")).tables[0]
    assert [len(list(cell._tc.iter(qn("w:sdt")))) for cell in table.rows[1].cells] == [0, 1, 1]


def test_the_page_shows_the_table_under_the_date_on_a_page_of_its_own(tmp_path: Path, home: Path) -> None:
    need_office()
    made = draft(last_year(report(tmp_path / "去年.docx", "附表", "水利资金明细表")), same=True)
    put_draft(made, tmp_path / "今年.docx")
    printed = pages(converted([tmp_path / "今年.docx"], "pdf", tmp_path)[0])
    assert [row.text for row in printed[-1][:2]] == ["附表", "水利资金明细表"]
    assert "2025年12月20日" in [row.text for row in printed[-2]]
    assert "河岸护坡600380" in [row.text for row in printed[-1]]


DATE, TABLE = Line(2, "2025年12月20日"), Line(4, "甲\t乙", rows=(("甲", "乙"),))


@pytest.mark.parametrize(
    ("under", "number"),
    [
        ((Line(3, "附表"), TABLE), 2),
        ((TABLE, Line(5, "注：数据截至年底。")), 2),
        ((Line(3, ""), Line(3, "明细表"), TABLE), 2),
        (
            (
                Line(3, "附件"),
                Line(3, "管理办法"),
                Line(3, "一、总则"),
                Line(3, "二、职责"),
                Line(3, "三、罚则"),
                TABLE,
            ),
            0,
        ),
        ((Line(3, "附件1"), Line(3, "各单位要认真组织学习，" * 8), TABLE), 0),
        ((Line(3, "青禾县汇报"), Line(3, "各项工作情况如下。"), TABLE), 0),
        ((), 0),
        ((Line(3, "（联系人：甲某，电话：88881234）"),), 1),
        ((Line(3, "（此件公开发布）"), Line(3, "附表"), TABLE), 3),
        ((Line(3, "（联系人：甲某）"), Line(3, "青禾县汇报"), Line(3, "各项工作情况如下。")), 0),
        ((Line(3, "抄送：县委办"),), 0),
    ],
)
def test_only_tables_are_parted_from_a_report(under: tuple[Line, ...], number: int) -> None:
    own, attached = split_attached([Line(1, "松溪县水务局"), DATE, *under])
    assert len(attached) == number
    assert len(own) == 2 if number else list(own) == [Line(1, "松溪县水务局"), DATE, *under]


def test_a_table_that_was_corrected_in_word_says_what_it_says_now(tmp_path: Path, home: Path) -> None:
    put_draft(draft(last_year(report(tmp_path / "去年.docx")), same=True), tmp_path / "今年.docx")
    document = docx.Document(str(tmp_path / "今年.docx"))
    text = next(t for t in document.element.body.iter(qn("w:t")) if t.text == "1200")
    text.text = "1350"
    document.save(str(tmp_path / "今年.docx"))
    rows = [item.paragraph.rows for item in items(draft(last_year(tmp_path / "今年.docx"), same=True))]
    assert (PROGRESS[0], ("河岸护坡", "1350", "82%"), PROGRESS[2]) in rows


def test_a_draft_in_markdown_is_read_back_with_its_tables(tmp_path: Path, home: Path) -> None:
    first = draft(last_year(report(tmp_path / "去年.docx", "附表")), same=True)
    put_draft(first, tmp_path / "今年.md")
    read = [line for line in read_lines(tmp_path / "今年.md") if line.text]
    assert [line.rows for line in read if line.rows] == [PROGRESS, FUNDS]
    assert [line.text for line in read] == [item.paragraph.text for item in items(first)]


def test_what_was_filled_in_beside_blanks_that_are_open_is_kept(tmp_path: Path, home: Path) -> None:
    put_draft(draft(last_year(report(tmp_path / "去年.docx")), same=False), tmp_path / "今年.docx")
    document = docx.Document(str(tmp_path / "今年.docx"))
    for control in list(document.tables[0].rows[1].cells[1]._tc.iter(qn("w:t"))):
        control.text = "1500"
    document.save(str(tmp_path / "今年.docx"))
    blank = "【待填：这一处】"
    for name in ("今年.docx", "今年.md"):
        again = draft(last_year(tmp_path / name), same=True)
        rows = next(item.paragraph.rows for item in items(again) if item.paragraph.rows)
        assert rows[1:] == (("河岸护坡", "1500", blank), ("塘坝清淤", blank, "完工"))
        put_draft(again, tmp_path / "今年.md", force=True)


TYPED = """松溪县水务局2025年水利工程工作总结
2025年，全局扎实推进水利工程建设，现将有关情况总结如下：
一、抓实项目建设
各项目的进展情况见下表。
| 项目 | 总投资 |
| 河岸护坡 | 1200 |
二、抓细日常巡查
组织巡查员逐塘登记，雨前看水位，雨中看坝脚，雨后看裂缝。
松溪县水务局
2025年12月20日
"""


def test_a_table_typed_as_lines_is_no_text_that_was_dropped(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TYPED, "utf-8")
    given = last_year(tmp_path / "总结.txt")
    assert given.dropped == ()
    assert [item.paragraph.rows for item in items(draft(given, same=True)) if item.paragraph.rows] == [
        (("项目", "总投资"), ("河岸护坡", "1200"))
    ]


@pytest.mark.parametrize(
    ("rows", "tables"),
    [
        ("项目\t总投资\n河岸护坡\t1200\n", [(("项目", "总投资"), ("河岸护坡", "1200"))]),
        ("1.\t各村按时报送\n2.\t各站逐一核对\n", []),
        ("出席：\t甲某\n列席：\t乙某\n", []),
        ("联系人甲某\t88881234\n", []),
    ],
)
def test_rows_that_tabs_part_in_a_text_are_a_table(
    tmp_path: Path, rows: str, tables: list[tuple[tuple[str, ...], ...]]
) -> None:
    before, _, after = TYPED.partition("| 项目")
    (tmp_path / "总结.txt").write_text(before + rows + after.rpartition("|\n")[2], "utf-8")
    made = items(draft(last_year(tmp_path / "总结.txt"), same=True))
    assert [item.paragraph.rows for item in made if item.paragraph.rows] == tables
