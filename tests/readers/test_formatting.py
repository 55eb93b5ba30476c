"""How a .docx is set, as a person sees it: what styles, themes and former versions say beside the text itself."""

from pathlib import Path

import pytest

from drafter.document.formatting import FormattedParagraph, Formatting
from drafter.readers import formatting_in
from tests.readers.word import ROOT, p, packed, parts, r, style, word

SONG = '<w:rFonts w:eastAsia="宋体"/>'
BOX = f"<v:shape><v:textbox><w:txbxContent>{p('旁注')}</w:txbxContent></v:textbox></v:shape>"
RUBY = f"<w:r><w:ruby><w:rt>{r('pin')}</w:rt><w:rubyBase>{r('拼', SONG)}</w:rubyBase></w:ruby></w:r>"


def formatting(content: bytes) -> Formatting:
    found = formatting_in(content, Path("a.docx"))
    assert found is not None
    return found


def paragraph(body: str, styles: str = "") -> FormattedParagraph:
    (found,) = formatting(word(body, styles)).paragraphs
    return found


@pytest.mark.parametrize(
    "beside",
    [
        f"<w:r><w:pict>{BOX}</w:pict></w:r>",
        f'<w:moveFrom w:id="1">{r("移走")}</w:moveFrom>',
        '<w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del>',
        r("隐藏", "<w:vanish/>"),
        r("样式隐藏", '<w:rStyle w:val="V"/>'),
    ],
)
def test_what_is_not_seen_in_the_line_is_no_part_of_it(beside: str) -> None:
    hides = '<w:style w:type="character" w:styleId="V"><w:name w:val="隐"/><w:rPr><w:vanish/></w:rPr></w:style>'
    found = paragraph(p(beside + r("正文的话", SONG)), hides)
    assert found.text == "正文的话"
    assert [(length, piece.font) for length, piece in found.pieces] == [(4, "宋体")]


def test_what_stands_under_a_reading_or_in_a_wrapper_is_part_of_the_line() -> None:
    inside = f"<w:hyperlink>{r('链接')}</w:hyperlink><w:sdt><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>"
    branch = f'<mc:AlternateContent><mc:Choice Requires="w14">{r("新")}</mc:Choice></mc:AlternateContent>'
    assert paragraph(p(RUBY + inside + branch)).text == "拼链接控件新"


@pytest.mark.parametrize(
    ("own", "of_style", "characters"),
    [
        ('w:firstLineChars="200" w:firstLine="420"', "", 2),
        ('w:firstLineChars="0" w:firstLine="640"', 'w:firstLineChars="200" w:firstLine="420"', 2),
        ('w:firstLineChars="0" w:firstLine="0"', 'w:firstLineChars="200" w:firstLine="420"', 0),
        ('w:firstLine="0"', 'w:firstLineChars="200" w:firstLine="640"', 2),
        ('w:firstLine="0"', 'w:firstLine="640"', 0),
        ("", 'w:firstLineChars="300"', 3),
        ('w:hanging="320" w:firstLine="640"', "", -1),
    ],
)
def test_an_indent_in_characters_goes_before_a_length_unless_it_is_none(
    own: str, of_style: str, characters: float
) -> None:
    styles = style("X", "甲", f"<w:ind {of_style}/>", '<w:sz w:val="32"/>')
    assert paragraph(p("文", f'<w:pStyle w:val="X"/><w:ind {own}/>'), styles).indent == characters


@pytest.mark.parametrize(
    ("letters", "marked"),
    [
        ('<w:color w:val="FF0000"/>', True),
        ('<w:color w:val="0D0D0D" w:themeColor="text1"/>', False),
        ('<w:color w:val="262626"/>', False),
        ('<w:color w:val="595959"/>', True),
        ('<w:color w:val="auto"/>', False),
        ('<w:highlight w:val="yellow"/>', True),
        ('<w:highlight w:val="none"/>', False),
        ('<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>', True),
        ('<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>', False),
        ('<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>', True),
    ],
)
def test_a_colour_and_a_ground_are_told_where_they_are_seen(letters: str, marked: bool) -> None:
    ((_, piece),) = paragraph(p(r("文", letters))).pieces
    assert piece.marked is marked


@pytest.mark.parametrize(
    ("fonts", "shown"),
    [
        ('<a:ea typeface=""/><a:font script="Jpan" typeface="明朝"/><a:font script="Hans" typeface="宋体"/>', "宋体"),
        ('<a:ea typeface="仿宋"/><a:font script="Hans" typeface="宋体"/>', "仿宋"),
        ('<a:ea typeface=""/>', "主题字体"),
    ],
)
def test_a_font_of_the_theme_is_told_by_its_name(fonts: str, shown: str) -> None:
    made = parts(p(r("文", '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>')))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    made["word/_rels/document.xml.rels"] = made["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f'<Relationship Id="t" Type="{kind}" Target="theme/theme1.xml"/></Relationships>'
    )
    made["word/theme/theme1.xml"] = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
        f'<a:majorFont><a:ea typeface="黑体"/></a:majorFont><a:minorFont>{fonts}</a:minorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    (found,) = formatting(packed(made)).paragraphs
    assert [piece.font for _, piece in found.pieces] == [shown]


@pytest.mark.parametrize(
    ("spacing", "grid", "size", "pitch"),
    [
        ('<w:spacing w:line="560" w:lineRule="exact"/>', "lines", 32, 28),
        ("", "lines", 32, 28.95),
        ("", "linesAndChars", 32, 28.95),
        ('<w:spacing w:line="240" w:lineRule="auto"/>', "lines", 32, 28.95),
        ('<w:spacing w:line="360" w:lineRule="auto"/>', "lines", 32, None),
        ('<w:spacing w:line="300" w:lineRule="atLeast"/>', "lines", 32, None),
        ('<w:snapToGrid w:val="0"/>', "lines", 32, None),
        ("", "default", 32, None),
        ("", "lines", 52, None),
    ],
)
def test_single_lines_on_a_grid_have_its_pitch(spacing: str, grid: str, size: int, pitch: float | None) -> None:
    section = f'<w:sectPr><w:docGrid w:type="{grid}" w:linePitch="579"/></w:sectPr>'
    assert paragraph(p(r("文", f'<w:sz w:val="{size}"/>'), spacing) + section).pitch == pitch


@pytest.mark.parametrize(
    ("foot", "numbered"),
    [
        ("<w:r><w:instrText> PAGE </w:instrText></w:r>", True),
        ("<w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE </w:instrText></w:r>", True),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r>", True),
        ('<w:fldSimple w:instr="Page \\* MERGEFORMAT"/>', True),
        ("<w:r><w:pgNum/></w:r>", True),
        ("<w:r><w:instrText> NUMPAGES </w:instrText></w:r>", False),
        ("<w:r><w:instrText> PAGEREF a </w:instrText></w:r>", False),
        ("<w:r><w:t>PAGE</w:t></w:r>", False),
    ],
)
def test_the_number_of_the_page_is_found_in_a_footer(foot: str, numbered: bool) -> None:
    made = parts(p("文"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
    made["word/_rels/document.xml.rels"] = made["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f'<Relationship Id="f" Type="{kind}" Target="footer1.xml"/></Relationships>'
    )
    made["word/footer1.xml"] = f"<w:ftr {ROOT}>{p(foot)}</w:ftr>"
    assert formatting(packed(made)).numbered is numbered


def test_each_section_has_its_own_grid() -> None:
    first = '<w:sectPr><w:docGrid w:type="lines" w:linePitch="560"/></w:sectPr>'
    last = '<w:sectPr><w:docGrid w:linePitch="312"/></w:sectPr>'
    found = formatting(word(p("甲") + p("乙", first) + p("丙") + last)).paragraphs
    assert [(one.text, one.pitch) for one in found] == [("甲", 28), ("乙", 28), ("丙", None)]


def test_a_page_is_as_it_is_now_with_its_gutter() -> None:
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    former = '<w:sectPrChange w:id="1"><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:sectPrChange>'
    margins = '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1247" w:gutter="340"/>'
    (page,) = formatting(word(p("文") + f"<w:sectPr>{size}{margins}{former}</w:sectPr>")).pages
    assert (round(page.width), round(page.height), round(page.left), round(page.top)) == (210, 297, 28, 37)
