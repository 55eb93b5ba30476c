"""What a person sees in a .docx, and nothing else."""

from pathlib import Path

import pytest

from drafter.document import Line
from drafter.document.tables import ABOVE, LEFT
from drafter.readers import lines_of, page_heads_in
from tests.readers.word import ROOT, abstract, flat_of, instance, level, num, p, packed, parts, r, style, word


def read(body: str, styles: str = "") -> tuple[Line, ...]:
    return lines_of(word(body, styles), "a.docx")


def texts(body: str, styles: str = "") -> list[str]:
    return [line.text for line in read(body, styles)]


def control(content: str, tag: str = "", prompting: bool = False) -> str:
    shown = "<w:showingPlcHdr/>" if prompting else ""
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{shown}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def field_mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


DELETED = '<w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del>'
CODE = "<w:r><w:instrText> PAGE </w:instrText></w:r>"


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (r("甲") + "<w:r><w:tab/></w:r>" + r("乙"), "甲\t乙"),
        ("<w:r><w:t>三</w:t><w:noBreakHyphen/><w:t>五</w:t><w:softHyphen/></w:r>", "三-五"),
        (r("甲", "<w:vanish/>") + r("乙"), "乙"),
        (r("甲", '<w:vanish w:val="0"/>') + r("乙"), "甲乙"),
        (f'<w:ins w:id="1">{r("新增")}</w:ins>{DELETED}{r("。")}', "新增。"),
        (f'<w:moveFrom w:id="1">{r("移走")}</w:moveFrom><w:moveTo w:id="2">{r("移来")}</w:moveTo>', "移来"),
        (f'<w:hyperlink w:anchor="x">{r("链接")}</w:hyperlink>{r("文")}', "链接文"),
        (r("前") + control(r("控件")) + r("后"), "前控件后"),
        (r("前") + f'<w:smartTag w:element="date">{r("今年")}</w:smartTag>', "前今年"),
        (field_mark("begin") + CODE + field_mark("separate") + r("12") + field_mark("end") + r("页"), "12页"),
        (field_mark("begin") + CODE + field_mark("end") + r("页"), "页"),
        (field_mark("begin") + field_mark("begin") + CODE + field_mark("separate") + r("内") + field_mark("end")
         + field_mark("separate") + r("外") + field_mark("end"), "外"),
        (f'<w:fldSimple w:instr="DATE">{r("3月1日")}</w:fldSimple>', "3月1日"),
        (f"<w:r><w:ruby><w:rt>{r('pin')}</w:rt><w:rubyBase>{r('拼')}</w:rubyBase></w:ruby></w:r>", "拼"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r("已完成"), "☑已完成"),
        ('<w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r>' + r("甲"), "甲"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        ("<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>2</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>"
         "</m:oMath>", "2/3"),
        ("<w:r><w:t>\n    甲\n  </w:t></w:r><w:r><w:t xml:space='preserve'>\n乙</w:t></w:r>", "甲 乙"),
        ('<w:r><w:t>甲</w:t><w:commentReference w:id="0"/><w:footnoteReference w:id="1"/></w:r>', "甲"),
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_it_is_seen(content: str, shown: str) -> None:
    assert texts(p(content)) == [shown]


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    inside = f"<w:txbxContent>{p('框中一')}{p('框中二')}</w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    lines = read(p(r("锚") + box) + p("后"))
    assert [(line.text, line.origin) for line in lines] == [
        ("锚", "body"), ("框中一", "textbox"), ("框中二", "textbox"), ("后", "body"),
    ]  # fmt: skip
    assert [line.number for line in lines] == [1, 2, 3, 4]


def test_an_old_text_box_and_word_art_are_read() -> None:
    inside = f"<v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox>"
    box = f"<w:r><w:pict><v:shape>{inside}</v:shape></w:pict></w:r>"
    art = '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>'
    assert texts(p(box)) == ["", "框"]
    assert texts(p(art)) == ["", "艺术字"]


def test_block_controls_are_entered() -> None:
    assert texts(control(p("甲") + control(p("乙"))) + p("丙")) == ["甲", "乙", "丙"]


def test_a_soft_break_ends_a_line_but_not_a_title() -> None:
    broken = r("关于工作") + "<w:r><w:br/></w:r>" + r("的报告")
    styles = style("T", "Title")
    lines = read(p(broken, '<w:pStyle w:val="T"/>') + p(broken), styles)
    assert [(line.number, line.text, line.role) for line in lines] == [
        (1, "关于工作的报告", "title"), (2, "关于工作", ""), (3, "的报告", ""),
    ]  # fmt: skip


def test_a_deleted_paragraph_mark_joins_the_next() -> None:
    deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert texts(p("前半", deleted) + p("后半") + p("另")) == ["前半后半", "另"]


def test_a_paragraph_that_is_hidden_with_its_mark_is_neither_seen_nor_counted() -> None:
    hidden = p(r("旧", "<w:vanish/>"), num("1", 0) + "<w:rPr><w:vanish/></w:rPr>")
    counted = abstract("1", level(0, "chineseCounting", "%1、")) + instance("1", "1")
    body = p("甲", num("1", 0)) + hidden + p("正文") + p("乙", num("1", 0))
    assert [line.text for line in lines_of(word(body, numbering=counted), "a.docx")] == ["一、甲", "正文", "二、乙"]


def test_a_hidden_mark_runs_the_heading_into_its_text() -> None:
    separator = '<w:pStyle w:val="H2"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    styles = style("H2", "heading 2", letters='<w:rFonts w:eastAsia="楷体"/>')
    lines = read(p("（一）抓学习。", separator) + p(r("组织学习。", '<w:rFonts w:eastAsia="仿宋"/>')), styles)
    assert [(line.text, line.level, line.heading_length) for line in lines] == [("（一）抓学习。组织学习。", 2, 7)]


@pytest.mark.parametrize(
    ("head", "rest", "length"),
    [
        ('<w:rFonts w:eastAsia="黑体"/>', '<w:rFonts w:eastAsia="仿宋_GB2312"/>', 5),
        ("<w:b/>", "", 5),
        ('<w:rFonts w:eastAsia="仿宋_GB2312"/>', '<w:rFonts w:eastAsia="仿宋"/>', 0),
        ("", "<w:b/>", 0),
        ("", "", 0),
    ],
)
def test_a_run_in_heading_is_told_by_its_face(head: str, rest: str, length: int) -> None:
    body = p(r("抓好学习。", head) + r("全年组织集中学习", rest) + r("12") + r("次。", rest))
    assert read(body)[0].heading_length == length


@pytest.mark.parametrize(
    ("behind", "length"),
    [
        (r("2024") + r("年全面推开"), 5),
        (r("2024") + r("年推开。", "<w:b/>") + r("全年组织集中学习，成效明显"), 13),
        (r("　") + r("年内全面推开"), 6),
        (r("“") + r("三会一课”全面推开"), 5),
    ],
)
def test_a_figure_behind_the_stop_of_a_heading_belongs_to_what_follows(behind: str, length: int) -> None:
    assert read(p(r("抓好学习。", "<w:b/>") + behind))[0].heading_length == length
    assert read(p(r("抓好学习", "<w:b/>") + r("12") + r("天", "<w:b/>") + r("，全年推开了下去")))[0].heading_length == 7


def test_emphasis_in_the_heads_face_leaves_no_heading() -> None:
    body = p(r("抓好学习", "<w:b/>") + r("，同时") + r("抓好整改", "<w:b/>") + r("，见效"))
    assert read(body)[0].heading_length == 0


@pytest.mark.parametrize(
    ("name", "role", "level"),
    [
        ("Title", "title", 0), ("标题", "title", 0), ("Subtitle", "subtitle", 0), ("副标题", "subtitle", 0),
        ("heading 3", "heading", 3), ("标题 2", "heading", 2), ("Heading 1", "heading", 1), ("称呼", "salutation", 0),
        ("Signature", "signature", 0), ("Date", "date", 0), ("题注", "caption", 0), ("toc 1", "toc", 0),
        ("目录 2", "toc", 0), ("Normal", "", 0), ("我的样式", "", 0),
    ],
)  # fmt: skip
def test_style_names_say_roles(name: str, role: str, level: int) -> None:
    styles = style("X", name) + style("Y", "自己的样式", based_on="X")
    for identity in "XY":
        line = read(p("文", f'<w:pStyle w:val="{identity}"/>'), styles)[0]
        assert (line.role, line.level) == (role, level)


def test_outline_levels_and_alignment_are_inherited_and_overridden() -> None:
    styles = style("X", "甲", '<w:jc w:val="center"/><w:outlineLvl w:val="1"/>') + style("Y", "乙", based_on="X")
    use = '<w:pStyle w:val="Y"/>'
    lines = read(p("文", use) + p("文", use + '<w:jc w:val="left"/><w:outlineLvl w:val="9"/>'), styles)
    assert [(line.aligned, line.level) for line in lines] == [("center", 2), ("", 0)]


def test_a_paragraph_without_a_style_is_set_as_the_default_one_says() -> None:
    plain = style("P", "Normal", '<w:jc w:val="right"/>').replace("<w:style", '<w:style w:default="1"')
    font = '<w:style w:type="character" w:default="1" w:styleId="A"><w:name w:val="Default Paragraph Font"/></w:style>'
    (line,) = read(p("青禾县档案馆"), font + plain)
    assert line.aligned == "right"


def test_styles_based_on_each_other_in_a_circle_end() -> None:
    styles = style("X", "甲", based_on="Y") + style("Y", "乙", based_on="X")
    assert texts(p("文", '<w:pStyle w:val="X"/>'), styles) == ["文"]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else p(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def test_a_table_is_one_line_with_merged_cells_once() -> None:
    merged = '<w:vMerge w:val="restart"/>'
    table = "<w:tbl>" + row(cell("单位", merged), cell("次数", '<w:gridSpan w:val="2"/>')) + row(
        cell("单位", "<w:vMerge/>"), cell("3"), cell(p("甲") + p("乙"))
    ) + "</w:tbl>"  # fmt: skip
    line = read(table)[0]
    assert line.rows == (("单位", "次数", LEFT), (ABOVE, "3", "甲 乙"))
    assert line.text == "单位\t次数\t\n\t3\t甲 乙"
    assert line.origin == "table"


def test_a_table_inside_a_cell_is_part_of_the_cell() -> None:
    inner = "<w:tbl>" + row(cell("内一"), cell("内二")) + "</w:tbl>"
    assert read("<w:tbl>" + row(cell(p("外") + inner), cell("右")) + "</w:tbl>")[0].rows == (("外 内一 内二", "右"),)


def test_a_frame_of_one_cell_is_read_as_paragraphs() -> None:
    lines = read("<w:tbl>" + row(cell(p("甲") + p("乙"))) + "</w:tbl>")
    assert [(line.text, line.origin) for line in lines] == [("甲", "table"), ("乙", "table")]


SUMMARY = [
    "一、学习情况",
    "一年来，坚持把学习放在首位，读原文、听辅导、写体会，参加集中学习，把学到的用到窗口服务中去。" * 4,
    "二、工作情况",
    "一年来，守好窗口，热情接待，群众来访件件有回音，资料归档整齐，交办的事项按时办结。" * 4,
]
"""A text as it stands in the form of a yearly appraisal."""


def test_a_text_in_a_cell_of_a_form_is_read_as_paragraphs_between_the_rows_of_the_form() -> None:
    label = p("个") + p("人") + p("总 结")
    form = row(cell("姓名"), cell("甲"), cell("职务"), cell("科员")) + row(cell(label), cell("".join(map(p, SUMMARY))))
    table = f"<w:tbl>{form}{row(cell('领导评语'), cell('同意'))}</w:tbl>"
    lines = read(table)
    assert [line.text for line in lines] == ["姓名\t甲\t职务\t科员", "个人总结", *SUMMARY, "领导评语\t同意"]
    assert [line.number for line in lines] == [*range(1, 8)]
    assert [bool(line.rows) for line in lines] == [True, False, False, False, False, False, True]
    assert {line.origin for line in lines} == {"table"}


def test_long_cells_of_a_table_of_several_columns_stay_in_it() -> None:
    measures = row(cell("问题"), cell("措施"), cell("期限")) + row(
        cell("一"), cell("".join(map(p, SUMMARY))), cell("二")
    )
    assert len(read(f"<w:tbl>{measures}</w:tbl>")) == 1


def test_deleted_rows_are_left_out_and_rows_in_controls_are_read() -> None:
    gone = '<w:trPr><w:del w:id="1"/></w:trPr>'
    table = "<w:tbl>" + row(cell("甲"), cell("乙")) + row(cell("旧"), cell("旧"), properties=gone) + control(
        row(cell("丙"), control(cell("丁")))
    ) + "</w:tbl>"  # fmt: skip
    assert read(table)[0].rows == (("甲", "乙"), ("丙", "丁"))


def test_the_contents_are_known_as_such() -> None:
    gallery = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    lines = read(f"{gallery}<w:sdtContent>{p('目录')}{p('一、总体')}</w:sdtContent></w:sdt>" + p("一、总体"))
    assert [line.role for line in lines] == ["toc", "toc", ""]


def test_pages_are_counted_where_word_left_its_marks() -> None:
    turn = "<w:r><w:lastRenderedPageBreak/></w:r>"
    lines = read(p("甲") + p(turn + r("乙")) + p(r("丙") + turn + r("续")) + p("丁"))
    assert [line.page for line in lines] == [1, 2, 2, 3]
    assert read(p("甲"))[0].page == 0


def test_blanks_are_given_with_their_place() -> None:
    prompt = control(r("【待填：几次】"), "slot:做法/2/次数", prompting=True)
    marked = f'<w:bookmarkStart w:id="4" w:name="slot_4_x"/>{prompt}<w:bookmarkEnd w:id="4"/>'
    assert read(p(r("开展") + marked + r("次")))[0].blanks == ((2, 9, "做法/2/次数"),)


def test_a_blank_whose_control_was_dropped_is_known_by_its_bookmark() -> None:
    marked = f'<w:bookmarkStart w:id="4" w:name="slot_4_次数"/>{r("【待填：几次】")}<w:bookmarkEnd w:id="4"/>'
    assert read(p(r("开展") + marked))[0].blanks == ((2, 9, "次数"),)


def test_a_filled_control_is_no_blank() -> None:
    assert read(p(r("开展") + control(r("12"), "slot:次数") + r("次")))[0].blanks == ()


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (r"eq \o\ac(○,1)", "①走访"),
        (r" EQ \o\ac(○,12) ", "⑫走访"),
        (r"eq \o\ac(○,三)", "㊂走访"),
        (r"eq \o\ac(○,印)", "印走访"),
        (r"eq \o\ac(□,1)", "1走访"),
        (r'eq \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(zǒu),走)', "走走访"),
        (r"EQ \F(2,3)", "2/3走访"),
        (r"SYMBOL 9312 \u", "①走访"),
        (r'SYMBOL 252 \f "Wingdings" \s 16', "✓走访"),
        ("SYMBOL 99999999", "走访"),
        (" PAGE ", "走访"),
        ("eq \\o\\ac(", "走访"),
    ],
)
def test_a_field_without_result_shows_what_its_instruction_draws(instruction: str, shown: str) -> None:
    code = "".join(f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>' for part in instruction)
    assert texts(p(field_mark("begin") + code + field_mark("end") + r("走访"))) == [shown]
    kept = field_mark("begin") + code + field_mark("separate") + r("旧") + field_mark("end") + r("走访")
    assert texts(p(kept)) == ["旧走访"]


@pytest.mark.parametrize(
    ("font", "shown"), [("Wingdings", "□未办"), ("仿宋", "\uf0a8未办"), ("", "\uf0a8未办"), ("Symbol", "\uf0a8未办")]
)
def test_text_in_a_symbol_font_is_what_it_shows(font: str, shown: str) -> None:
    properties = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else ""
    assert texts(p(r("\uf0a8", properties) + r("未办"))) == [shown]


def test_an_unpaired_field_mark_does_not_swallow_the_rest() -> None:
    assert texts(p(r("甲") + field_mark("begin") + CODE) + p("乙")) == ["甲", "乙"]


def test_insertions_around_whole_paragraphs_and_unknown_blocks() -> None:
    assert texts('<w:customXml w:element="x">' + p("甲") + "</w:customXml><w:altChunk/><w:sectPr/>") == ["甲"]


def test_strict_documents_are_read() -> None:
    from tests.readers.word import packed, parts

    strict = {
        name: text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        )
        for name, text in parts(p("甲")).items()
    }
    assert [line.text for line in lines_of(packed(strict), "a.docx")] == ["甲"]


def test_the_page_heads_of_a_file_inside_are_its_own_too() -> None:
    def with_part(body: str, kind: str, name: str, content: bytes) -> bytes:
        made: dict[str, bytes] = {part: text.encode() for part, text in parts(body).items()}
        relations = "word/_rels/document.xml.rels"
        of_kind = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
        one = f'<Relationship Id="c" Type="{of_kind}" Target="{name}"/></Relationships>'.encode()
        made[relations] = made[relations].replace(b"</Relationships>", one)
        return packed(made | {f"word/{name}": content})

    head = f"<w:hdr {ROOT}>{p('机密★1年')}</w:hdr>".encode()
    inside = with_part(p("里面"), "header", "header1.xml", head)
    for content, heads in ((inside, ["机密★1年"]), (inside[:-40], []), (b"<p>x", [])):
        whole = with_part('<w:altChunk r:id="c"/>', "aFChunk", "a.docx", content)
        assert [line.text for line in page_heads_in(whole, Path("a.docx"))] == heads


@pytest.mark.parametrize(
    ("name", "inside", "shown"),
    [
        ("a.html", "<html><meta charset=gbk><p>页里的话。<p>又一段。".encode("gbk"), ["页里的话。", "又一段。"]),
        (
            "a.mht",
            b"MIME-Version: 1.0\nContent-Type: text/html; charset=gbk\n\n" + "<p>页里的话。".encode("gbk"),
            ["页里的话。"],
        ),
        ("a.html", b"", []),
        ("a.docx", word(p("里面的材料") + p("又一段")), ["里面的材料", "又一段"]),
        ("a.docx", word(p("没存完"))[:-40], []),
        ("a.txt", "附带的文字。\n第二行。".encode(), ["附带的文字。", "第二行。"]),
        ("a.xml", flat_of(p("单个文件里的材料")), ["单个文件里的材料"]),
        ("a.rtf", b"{\\rtf1 x}", []),
    ],
)
def test_what_an_office_system_put_into_a_file_is_read_in_its_place(name: str, inside: bytes, shown: list[str]) -> None:
    whole = {
        part: text.encode()
        for part, text in parts(p("前面") + '<w:altChunk r:id="c"/>' + p("后面") + '<w:altChunk r:id="x"/>').items()
    }
    relations = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    whole[relations] = whole[relations].replace(
        b"</Relationships>", f'<Relationship Id="c" Type="{kind}" Target="{name}"/></Relationships>'.encode()
    )
    whole[f"word/{name}"] = inside
    lines = lines_of(packed(whole), "a.docx")
    assert [line.text for line in lines] == ["前面", *shown, "后面"]
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
