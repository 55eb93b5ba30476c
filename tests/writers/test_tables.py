"""Tables: columns by what stands in them, and those that lie on their side."""

import io
import re
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from drafter.document import Article, Paragraph
from drafter.document.tables import ABOVE, LEFT, shown_text
from drafter.readers import lines_of
from drafter.writers import DocxOptions, FrontMatter, load_profile
from drafter.writers.docx import write_docx
from drafter.writers.options import Attachment
from drafter.writers.tables import PADDING, Wide
from drafter.writers.tables import table as made
from drafter.zh.width import paper_width
from tests.drafts import report, table
from tests.office import converted, need_office

PROFILE = load_profile("gbt9704")
WIDE = table(tuple(tuple(f"第{row}行第{column}列" for column in range(12)) for row in range(3)))
NARROW = table((("事项", "说明", "数"), ("咨询", "按窗口叫号系统统计的全年接待人次", "812")))


def widths(xml: str | Wide) -> list[int]:
    return [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', xml.xml if isinstance(xml, Wide) else xml)]


def sections(article: Article, options: DocxOptions | None = None) -> list[tuple[bool, bool]]:
    """(on its side, shows a number at its foot) for each section."""
    document = docx.Document(io.BytesIO(write_docx(article, PROFILE, options)))
    return [(s.orientation == WD_ORIENT.LANDSCAPE, bool(s.footer.paragraphs[0].text)) for s in document.sections]


def test_a_column_is_as_wide_as_what_stands_in_it() -> None:
    found = made(NARROW, PROFILE)
    assert isinstance(found, str)
    first, second, third = widths(found)
    assert second > first >= third
    assert PROFILE.page.text_width - 3 <= first + second + third <= PROFILE.page.text_width


def test_room_that_is_left_goes_to_the_column_that_needs_it_most() -> None:
    tasks = "新建村级互助养老服务站点，配齐助餐、助浴和康复设施"
    rows = (("序号", "任务", "牵头单位", "完成时限"), ("1", tasks, "县民政局、县财政局", "2026年12月"))
    found = made(table(rows), PROFILE)
    assert isinstance(found, str)
    number, task, unit, time = widths(found)
    assert task > 1.5 * unit > 1.5 * time
    room = [(width - PADDING) / PROFILE.table.character for width in (number, unit, time)]
    assert all(has >= paper_width(text) for has, text in zip(room, ("序号", rows[1][2], rows[1][3]), strict=True))


def test_a_few_long_texts_take_several_lines_and_do_not_turn_the_page() -> None:
    rows = (
        ("事项", "2025年（件）", "2026年（件）", "增长率", "备注"),
        ("当场办结事项（含帮办代办、上门服务）", "403", "655", "62.5%", "以系统数据为准，截至2026年3月12日"),
    )
    found = made(table(rows), PROFILE)
    assert isinstance(found, str)
    first, *figures, last = widths(found)
    room = [(width - PADDING) / PROFILE.table.character for width in figures]
    assert all(has >= paper_width(text) for has, text in zip(room, rows[0][1:4], strict=True) if paper_width(text) <= 5)
    assert min(first, last) > max(figures)


def test_a_table_that_is_too_wide_lies_on_its_side() -> None:
    found = made(WIDE, PROFILE)
    assert isinstance(found, Wide)
    assert PROFILE.page.text_width < sum(widths(found)) <= PROFILE.page.text_height
    upright = made(WIDE, PROFILE, turned=False)
    assert isinstance(upright, str)
    assert sum(widths(upright)) <= PROFILE.page.text_width


TEXT = Paragraph("各项数据如下。")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((TEXT, NARROW, TEXT), [(False, True)]),
        ((TEXT, WIDE, TEXT), [(False, True), (True, False), (False, True)]),
        ((TEXT, WIDE), [(False, True), (True, False)]),
        ((WIDE, TEXT), [(True, False), (False, True)]),
        ((NARROW, WIDE, WIDE, NARROW), [(False, True), (True, False), (True, False), (False, True)]),
        ((WIDE,), [(True, False)]),
    ],
)
def test_only_wide_tables_have_sections_of_their_own(
    parts: tuple[Paragraph, ...], expected: list[tuple[bool, bool]]
) -> None:
    assert sections(Article(preamble=parts)) == expected


def test_in_the_offices_own_paper_a_wide_table_stays_upright() -> None:
    base = io.BytesIO()
    docx.Document().save(base)
    found = sections(Article(preamble=(TEXT, WIDE)), DocxOptions(base=base.getvalue()))
    assert [side for side, _ in found] == [False]


def test_an_attachment_that_begins_with_a_wide_table_has_its_title_on_that_page() -> None:
    front = FrontMatter(attachments=(Attachment("指标表", (WIDE,)),))
    document = docx.Document(io.BytesIO(write_docx(report(1, 1), PROFILE, DocxOptions(front=front))))
    body = list(document.element.body)
    mark = next(at for at, child in enumerate(body) if "".join(child.itertext(qn("w:t"))) == "附件")
    assert "w:orient" in body[-1].xml
    assert "<w:sectPr" in body[mark - 1].xml
    assert "w:pageBreakBefore" not in body[mark].xml


def test_what_stands_over_a_table_is_set_to_it_and_goes_onto_its_page() -> None:
    def styled(parts: tuple[Paragraph, ...]) -> list[tuple[str, str | None, bool]]:
        document = docx.Document(io.BytesIO(write_docx(Article(preamble=parts), PROFILE)))
        return [
            (p.text, p.alignment.name if p.alignment is not None else None, bool(p.paragraph_format.keep_with_next))
            for p in document.paragraphs
            if p.text
        ]

    title, unit = Paragraph("表1　窗口办件情况"), Paragraph("单位：件")
    over = [("各项数据如下。", None, False), ("表1　窗口办件情况", "CENTER", True), ("单位：件", "RIGHT", True)]
    assert styled((TEXT, title, unit, NARROW)) == over
    assert styled((TEXT, title, NARROW)) == over[:2]
    assert styled((TEXT, title)) == [over[0], ("表1　窗口办件情况", None, False)]
    assert styled((Paragraph("张某某是县人大代表"), NARROW)) == [("张某某是县人大代表", None, False)]
    assert styled((title, TEXT, NARROW))[0] == ("表1　窗口办件情况", None, False)
    assert sections(Article(preamble=(TEXT, title, unit, WIDE))) == [(False, True), (True, False)]
    document = docx.Document(io.BytesIO(write_docx(Article(preamble=(TEXT, title, WIDE)), PROFILE)))
    at = next(at for at, child in enumerate(document.element.body) if "表1" in "".join(child.itertext(qn("w:t"))))
    assert "<w:sectPr" in list(document.element.body)[at - 1].xml


def test_a_table_stands_on_the_page_of_the_signature_under_it() -> None:
    signed = Article(preamble=(TEXT, NARROW), signature=(Paragraph("青禾县档案馆"), Paragraph("2026年3月12日")))
    (found,) = docx.Document(io.BytesIO(write_docx(signed, PROFILE))).tables
    kept = [all(bool(c.paragraphs[0].paragraph_format.keep_with_next) for c in row.cells) for row in found.rows]
    assert kept == [False, True]


def test_merged_cells_are_one_cell_on_the_page() -> None:
    rows = (("项目", "资金", LEFT), (ABOVE, "中央", "省级"), ("堤防", "600", ""), (LEFT, "8"), ("合计", LEFT, LEFT))
    article = Article(preamble=(TEXT, Paragraph(shown_text(rows), rows=rows)))
    content = write_docx(article, PROFILE)
    (found,) = docx.Document(io.BytesIO(content)).tables
    first, second, third, fourth, last = ([cell.text for cell in row.cells] for row in found.rows)
    assert (first, second) == (["项目", "资金", "资金"], ["项目", "中央", "省级"])
    assert (third, fourth) == (["堤防", "600", ""], ["", "8", ""])  # nothing stands to the left of the first cell
    assert last == ["合计"] * 3
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in found.rows]
    assert heads == [True, True, False, False, False]
    assert [line.rows for line in lines_of(content, "a.docx") if line.rows] == [(*rows[:3], ("", "8", ""), rows[4])]


def test_merged_cells_come_back_after_libreoffice_saved_them(tmp_path: Path) -> None:
    need_office()
    rows = (("项目", "资金", LEFT), (ABOVE, "中央", "省级"), ("堤防", "600", "380"))
    file = tmp_path / "表.docx"
    file.write_bytes(write_docx(Article(preamble=(TEXT, Paragraph(shown_text(rows), rows=rows))), PROFILE))
    (tmp_path / "存").mkdir()
    (saved,) = converted([file], "docx", tmp_path / "存")
    assert [line.rows for line in lines_of(saved.read_bytes(), "a.docx") if line.rows] == [rows]


def test_a_cell_may_go_down_to_the_last_row() -> None:
    rows = (("乡镇", "堤防"), ("柳桥镇", "三处"), (ABOVE, "两处"))
    (found,) = docx.Document(
        io.BytesIO(write_docx(Article(preamble=(TEXT, Paragraph(shown_text(rows), rows=rows))), PROFILE))
    ).tables
    assert [row._tr.tc_lst[0].vMerge for row in found.rows] == [None, "restart", "continue"]
