"""GB/T 9704-2012 clause by clause: what the printed page shows, what only the file shows, what was only read."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from drafter.document import Article, Paragraph, Section
from drafter.writers import DocxOptions, FrontMatter, load_profile
from drafter.writers.docx import write_docx
from tests.drafts import EVERYTHING, OFFICIAL, report, table
from tests.office import Band, Row, converted, need_office, pages, painted
from tests.writers.styled import style_name

FULL = write_docx(report(), load_profile("gbt9704"), replace(EVERYTHING, auto_number=False))
RUNNING = Article(preamble=(Paragraph("把群众的事一件一件办好" * 200 + "。"),))
SHORT = Article(
    title=Paragraph("工作总结"),
    preamble=(Paragraph("全年工作平稳。"),),
    # Chinese numerals, for the digits of the fonts at hand are not all half as wide as a character.
    signature=(Paragraph("柳溪县政务服务局"), Paragraph("二〇二六年三月十二日")),
)
STANDARD, ELECTRONIC = load_profile("gbt9704"), load_profile("gbt33476")
LONG = table((("乡镇", "户数"), *((f"第{number}村", str(number)) for number in range(70))))
EDGE = 0.6
"""Millimetres by which a place may be off: a third of a character's stem."""


@dataclass(frozen=True)
class Printed:
    """The pages as LibreOffice prints them."""

    full: list[list[Row]]
    running: list[list[Row]]
    alone: list[list[Row]]
    """A title and a signature on one page."""
    other: list[list[Row]]
    """Running text in the layout of GB/T 33476.2-2016."""
    sealed: list[list[Row]]
    """A signature for a seal."""
    joint: list[list[Row]]
    """A document of three offices with 附件, one of them a wide table, in the layout of GB/T 33476.2-2016."""
    table: list[list[Row]]
    """A table of several pages."""
    files: dict[str, Path]

    def ink(self, name: str, page: int, *, red: bool = False) -> list[Band]:
        return painted(self.files[name], page, red=red)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    need_office()
    folder = tmp_path_factory.mktemp("printed")
    drafts = {
        "full": FULL,
        "running": write_docx(RUNNING, STANDARD),
        "alone": write_docx(SHORT, STANDARD),
        "other": write_docx(RUNNING, ELECTRONIC),
        "sealed": write_docx(SHORT, STANDARD, DocxOptions(sealed=True)),
        "joint": write_docx(
            replace(report(1, 1), subtitle=None, byline=()), ELECTRONIC, DocxOptions(front=OFFICIAL.front)
        ),
        "table": write_docx(Article(preamble=(LONG,)), STANDARD),
    }
    files = []
    for name, content in drafts.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(content)
    made = dict(zip(drafts, converted(files, "pdf", folder), strict=True))
    return Printed(**{name: pages(pdf) for name, pdf in made.items()}, files=made)


def row(rows: list[Row], start: str) -> Row:
    return next(row for row in rows if row.text.startswith(start))


def any_row(printed: list[list[Row]], start: str) -> Row:
    return next(row for rows in printed for row in rows if row.text.startswith(start))


def style(name: str) -> str:
    return str(docx.Document(io.BytesIO(FULL)).styles[name].element.xml)


def near(value: float, wanted: float, off: float = EDGE) -> bool:
    return abs(value - wanted) <= off


def block(printed: Printed) -> bool:
    text = printed.running[1][:-1]
    return near(min(r.left for r in text), 28) and near(max(r.right for r in text), 184)


def twenty_two(printed: Printed) -> bool:
    text = printed.running[1][:-1]
    pitches = [after.bottom - before.bottom for before, after in pairwise(text)]
    inside = text[0].top >= 37 - EDGE and text[-1].bottom <= 262 + EDGE
    return len(text) == 22 and all(near(pitch, 28.95 * 25.4 / 72, 0.1) for pitch in pitches) and inside


def twenty_eight(printed: Printed) -> bool:
    return {len(r.text) for r in printed.running[1][:-1]} == {28}


def text_on_first_page(printed: Printed) -> bool:
    return all(any(r.text.startswith("柳溪县把") for r in first) for first in (printed.full[0], printed.joint[0]))


def first_line_indent(printed: Printed) -> bool:
    first, second = printed.running[0][:2]
    return near(first.left - second.left, 2 * 156 / 28) and near(second.left, 28)


def page_numbers(printed: Printed) -> bool:
    odd, even = printed.running[0][-1], printed.running[1][-1]
    one_character = 14 * 25.4 / 72
    return (
        (odd.text, even.text) == ("—1—", "—2—")
        and near(odd.right, 184 - one_character)
        and near(even.left, 28 + one_character)
        and near((odd.top + odd.bottom) / 2, 262 + 7, 1.5)
    )


def title(printed: Printed) -> bool:
    texts = [r.text for r in printed.full[0]]
    start = next(at for at, text in enumerate(texts) if text.startswith("柳溪县政务服务局关于"))
    end = next(at for at, text in enumerate(texts) if text.startswith("——"))
    lines = printed.full[0][start:end]
    centred = all(near((line.left + line.right) / 2, 28 + 156 / 2) for line in lines)
    pitch = near(lines[1].bottom - lines[0].bottom, 35 * 25.4 / 72, 0.1)
    return centred and pitch and len(lines) == 2 and len(lines[0].text) != len(lines[1].text)


def red_head(printed: Printed) -> bool:
    head, *_ = printed.ink("full", 1, red=True)
    return near(head.top, 37 + 35, 1.5) and near((head.left + head.right) / 2, 28 + 156 / 2)


def joint_head(printed: Printed) -> bool:
    first, second, third, rule = printed.ink("joint", 1, red=True)
    document = row(printed.joint[0], "柳溪县住房和城乡建设局文件")
    beside = (first.right, third.right)
    inside = document.left >= 28 - EDGE and document.right <= 184 + EDGE
    return (
        [r.text for r in printed.joint[0][:3]] == ["柳溪县财政局", "柳溪县住房和城乡建设局文件", "柳溪县教育局"]
        and near(first.top, 37 + 35, 1.5)
        and near(first.left, second.left, 0.8)
        and near(beside[0], beside[1], 0.8)
        and near((first.top + third.bottom) / 2, (second.top + second.bottom) / 2)
        and inside
        and rule.right - rule.left > 155
    )


def joint_signers(printed: Printed) -> bool:
    first, last = row(printed.joint[0], "签发人："), row(printed.joint[0], "柳财")
    character = 156 / 28
    return (
        (first.text, last.text) == ("签发人：甲某某乙某某", "柳财〔2026〕5号丙某某")
        and near(first.right, 184 - character)
        and near(last.left, 28 + character)
        and near(last.right, 184 - character - 4 * character)
    )


def red_rule(printed: Printed) -> bool:
    rule = printed.ink("full", 1, red=True)[-1]
    number = max((band for band in printed.ink("full", 1) if band.bottom < rule.top), key=lambda band: band.bottom)
    return near(rule.left, 28) and near(rule.right, 184) and near(rule.top - number.bottom, 4, 1)


def title_under_rule(printed: Printed) -> bool:
    rule = printed.ink("full", 1, red=True)[-1]
    first = min(band.top for band in printed.ink("full", 1) if band.top > rule.bottom)
    # Two lines, and the leading over the title's own letters.
    return near(first - rule.bottom, (2 * 28.95 + 35 - 22) * 25.4 / 72, 2.5)


def attachment_pages(printed: Printed) -> bool:
    page = next(rows for rows in printed.joint if rows[0].text == "附件1")
    mark, name, heading = page[:3]
    lines = (name.top + name.bottom) / 2 - (mark.top + mark.bottom) / 2
    alone = all(not other.text.startswith("柳溪县政务服务局") for other in page)
    return (
        near(mark.left, 28)
        and near((mark.top + mark.bottom) / 2, 37 + 16 / 2 * 25.4 / 72, 1.5)
        and near((name.left + name.right) / 2, 28 + 156 / 2)
        and near(lines, 2 * 29.45 * 25.4 / 72, 2)
        and heading.text == "一、范围"
        and alone
    )


def page_on_its_side(printed: Printed) -> bool:
    at, page = next((at, rows) for at, rows in enumerate(printed.joint) if any(r.text == "附件2" for r in rows))
    upright = at + 1
    number = min(printed.ink("joint", upright), key=lambda band: band.left)
    ink = [band for band in printed.ink("joint", upright) if band.left < 34]
    foot = 14 * 25.4 / 72
    place = near(ink[0].top, 28 + foot, 1) if upright % 2 == 0 else near(ink[-1].bottom, 184 - foot, 1)
    return near((number.left + number.right) / 2, 35 - 7, 1.5) and place and max(r.right for r in page) > 250


def imprint_on_even_page(printed: Printed) -> bool:
    # LibreOffice prints no blank page before it: the page after that of the wide table, or the one after the next.
    at = len(printed.joint)
    *_, issued = printed.joint[-1]
    return issued.text.startswith(("柳溪县人民政府办公室", "—")) and (at % 2 == 0 or "—" not in issued.text)


def imprint_rules(printed: Printed) -> bool:
    wide = [band for band in printed.ink("full", len(printed.full)) if band.right - band.left > 155]
    first, middle, last = wide[-3:]
    thick = [band.bottom - band.top for band in (first, middle, last)]
    return (
        near(last.bottom, 262, 0.4)
        and near(thick[0], 0.4, 0.1)
        and near(thick[1], 0.2, 0.1)
        and near(thick[2], 0.4, 0.1)
        and all(near(band.left, 28, 0.4) and near(band.right, 184, 0.4) for band in (first, middle, last))
    )


def sealed(printed: Printed) -> bool:
    text, unit, date = printed.sealed[0][1:4]
    character = 156 / 28
    return (
        near(date.right, 184 - 4 * character)
        and near((unit.left + unit.right) / 2, (date.left + date.right) / 2)
        # The two are at the middle of a seal of 42 mm or a little lower; it begins within a line under the text.
        and 21 <= (unit.top + date.bottom) / 2 - text.bottom <= 21 + 10.2 + 5
    )


def document_number(printed: Printed) -> bool:
    number, head = row(printed.full[0], "柳政发"), row(printed.full[0], "柳溪县人民政府文件")
    one_character = 156 / 28
    return (
        number.text == "柳政发〔2026〕5号签发人：甲某某"
        and near(number.left, 28 + one_character)
        and near(number.right, 184 - one_character)
        and number.top - head.bottom > 2 * 10
    )


def marks(printed: Printed) -> bool:
    first = printed.full[0][:3]
    return [r.text for r in first] == ["000001", "机密★1年", "特急"] and all(near(r.left, 28, 1) for r in first)


def attachment(printed: Printed) -> bool:
    first, second = any_row(printed.full, "附件：1."), any_row(printed.full, "2.窗口服务")
    return near(first.left, 28 + 2 * 156 / 28) and near(second.left - first.left, 3 * 156 / 28)


def signature(printed: Printed) -> bool:
    unit, date = row(printed.alone[0], "柳溪县政务服务局"), row(printed.alone[0], "二〇二六年")
    character = 156 / 28
    return near(date.right, 184 - 2 * character) and near(date.left - unit.left, 2 * character)


def remark(printed: Printed) -> bool:
    found = any_row(printed.full, "（联系人")
    return near(found.left, 28 + 2 * 156 / 28, 3)


def imprint(printed: Printed) -> bool:
    last = printed.full[-1]
    issued, copies = row(last, "柳溪县人民政府办公室"), row(last, "抄送")
    one_character = 14 * 25.4 / 72
    return (
        near(issued.bottom, 262, 1.5)
        and near(issued.left, 28 + one_character)
        and near(issued.right, 184 - one_character)
        and copies.bottom < issued.top + EDGE
    )


def spacing(identity: str, key: str) -> str:
    found = docx.Document(io.BytesIO(FULL)).styles[identity].element.find(f".//{qn('w:spacing')}")
    return str(found.get(qn(key)))


def faces(printed: Printed) -> bool:
    wanted = ("黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312")
    found = [style(f"Heading {level}") for level in (1, 2, 3, 4)]
    return all(
        f'w:eastAsia="{font}"' in xml and 'w:b w:val="0"' in xml for font, xml in zip(wanted, found, strict=True)
    )


def body_face(printed: Printed) -> bool:
    return 'w:eastAsia="仿宋_GB2312"' in style("Normal") and 'w:sz w:val="32"' in style("Normal")


def red(printed: Printed) -> bool:
    return "FF0000" in style("Red Head") and "小标宋" in style("Red Head")


def paper(printed: Printed) -> bool:
    section = docx.Document(io.BytesIO(FULL)).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    size = [round(length.mm) for length in (section.page_width, section.page_height) if length]
    return size == [210, 297] and [round(length.mm) for length in margins if length] == [37, 35, 28, 26]


def black(printed: Printed) -> bool:
    styles = docx.Document(io.BytesIO(FULL)).styles.element
    colours = {c.get(qn("w:val")) for c in styles.iter(qn("w:color"))}
    return colours == {"000000", "FF0000", "7F7F7F"}  # red is the 发文机关标志, grey a blank that is to be filled


def table_head(printed: Printed) -> bool:
    whole = [r for page in printed.table for r in page if r.text.startswith("第")]
    return len(printed.table) > 1 and {page[0].text for page in printed.table} == {"乡镇户数"} and len(whole) == 70


def salutation(printed: Printed) -> bool:
    found = row(printed.full[0], "各位领导")
    return near(found.left, 28) and spacing("Salutation", "w:before") == "579"


CLAUSES: tuple[tuple[str, str, str, Callable[[Printed], bool] | None], ...] = (
    # clause, what it asks, how it was checked, check
    ("5.1", "A4", "file", paper),
    ("5.2.1", "天头37、订口28、版心156×225", "page", block),
    (
        "5.2.2",
        "正文3号仿宋",
        "file",
        body_face,
    ),
    ("5.2.3", "每面22行", "page", twenty_two),
    ("5.2.3", "每行28字", "page", twenty_eight),
    ("5.2.4", "黑色", "file", black),
    ("6", "印制与装订", "only read: it is about paper and binding", None),
    ("7.2.1", "份号、密级、紧急程度顶格", "page", marks),
    ("7.2.4", "发文机关标志距版心上边35 mm、居中", "page", red_head),
    (
        "7.2.4",
        "发文机关标志红色小标宋",
        "file",
        red,
    ),
    ("7.2.4", "联合行文：主办机关在前，上下对齐，“文件”居右上下居中", "page", joint_head),
    ("7.2.5", "发文字号在标志下空二行，上行文左空一字", "page", document_number),
    ("7.2.6", "签发人右空一字，姓名楷体", "file", lambda _: "楷体" in style("Signer Name")),
    ("7.2.6", "签发人每行两个姓名，回行对齐，最后一行与发文字号同行", "page", joint_signers),
    ("7.2.7", "红线在发文字号下4 mm，与版心等宽", "page", red_rule),
    ("7.3.1", "标题在红线下空二行", "page", title_under_rule),
    ("7.3.1", "标题2号小标宋居中，梯形或菱形", "page", title),
    ("7.3.2", "主送机关、称谓顶格，标题下空一行", "page", salutation),
    ("7.3.3", "正文左空二字，回行顶格", "page", first_line_indent),
    ("7.3.3", "公文首页必须显示正文", "page", text_on_first_page),
    ("7.3.3", "一、黑体（一）楷体 1.（1）仿宋", "file", faces),
    ("7.3.4", "附件说明左空二字，第二项与第一项对齐", "page", attachment),
    ("7.3.5.2", "不盖章：署名右空二字，日期首字比署名首字右移二字", "page", signature),
    ("7.3.5.1", "盖章：日期右空四字，署名居中，印章顶端距正文一行之内", "page", sealed),
    ("7.3.5.4", "成文日期用阿拉伯数字", "only read: the answer is the user's; the checks look at it", None),
    ("7.3.6", "附注左空二字加圆括号", "page", remark),
    ("7.3.7", "附件另面编排，附件1顶格第一行，标题居中第三行", "page", attachment_pages),
    ("7.4", "版记在最后一面版心下边，左右各空一字", "page", imprint),
    ("7.4.1", "版记分隔线与版心等宽，首末粗、中间细，末条与版心下边重合", "page", imprint_rules),
    ("33476 7.3.1", "版记在偶数页", "page", imprint_on_even_page),
    ("7.5", "页码—1—，单页右空一字，双页左空一字，距版心下边7 mm", "page", page_numbers),
    ("7.5", "版记页前有空白页的，空白页和版记页不编页码", "page: test_extent", None),
    ("8", "横排表格，页码位置与其他页一致", "page", page_on_its_side),
    ("5.2.3", "特定情况可适当调整", "only read: profiles are files that a user changes", None),
    ("7.3.5.5", "空白处容不下印章、署名", "page: test_a_signature_never_stands_alone", None),
    ("9704没有规定", "表格跨页重复表头，行不断开", "page", table_head),
    ("10", "信函、命令、纪要格式", "only read: out of scope", None),
)


@pytest.mark.parametrize(
    "clause", [clause for clause in CLAUSES if clause[3]], ids=lambda clause: f"{clause[0]} {clause[1]}"
)
def test_the_printed_page_keeps_the_clause(
    printed: Printed, clause: tuple[str, str, str, Callable[[Printed], bool]]
) -> None:
    assert clause[3](printed)


LAST = Section(Paragraph("窗口办事。"), layout="runin", body=(Paragraph("延时服务。"),))


@pytest.mark.parametrize(
    ("sections", "last"), [((), "窗口办事。"), ((LAST,), "窗口办事。延时服务。")], ids=["text", "run-in heading"]
)
def test_a_signature_never_stands_alone(sections: tuple[Section, ...], last: str, tmp_path: Path) -> None:
    need_office()
    files = []
    for lines in (19, 20, 21, 22):
        preamble = (Paragraph("窗口办事。"),) * (lines - len(sections))
        files.append(tmp_path / f"{lines}.docx")
        files[-1].write_bytes(write_docx(replace(SHORT, title=None, preamble=preamble, sections=sections), STANDARD))
    for made in map(pages, converted(files, "pdf", tmp_path)):
        assert last in [row.text for row in made[-1]]


@pytest.mark.parametrize("typed", [False, True], ids=["version", "text"])
def test_a_remark_never_stands_alone(typed: bool, tmp_path: Path) -> None:
    need_office()
    files = []
    remark = "此件公开发布"
    options = DocxOptions() if typed else DocxOptions(FrontMatter(remark=remark))
    attached = (Paragraph(f"（{remark}）"),) if typed else ()
    for lines in (18, 19, 20, 21):
        preamble = (Paragraph("窗口办事。"),) * lines
        draft = replace(SHORT, title=None, preamble=preamble, attached=attached)
        files.append(tmp_path / f"{lines}.docx")
        files[-1].write_bytes(write_docx(draft, STANDARD, options))
    for made in map(pages, converted(files, "pdf", tmp_path)):
        last = [row.text for row in made[-1]]
        assert {"窗口办事。", f"（{remark}）"} <= set(last)


def test_the_other_standards_layout_holds_as_much(printed: Printed) -> None:
    text = printed.other[1][:-1]
    assert len(text) == 22
    assert {len(line.text) for line in text} == {28}
    # Its first line's letters stand at 37 mm, where the classic margins put the line's upper edge.
    assert near((text[0].top + text[0].bottom) / 2, 37 + 16 / 2 * 25.4 / 72, 1.5)


def test_without_latin_letters_every_page_is_full(printed: Printed) -> None:
    assert [len(page) for page in printed.running[:-1]] == [23] * (len(printed.running) - 1)


def test_options_left_out_leave_no_trace() -> None:
    document = docx.Document(io.BytesIO(write_docx(SHORT, load_profile("gbt9704"), DocxOptions())))
    assert [style_name(p) for p in document.paragraphs] == ["Title", "Body Text", "Signature", "Date"]


def test_files_are_there_for_a_user_to_copy() -> None:
    from drafter.writers.load_profile import SHIPPED

    assert sorted(path.stem for path in Path(SHIPPED).glob("*.yaml")) == ["gbt33476", "gbt9704", "plain"]
