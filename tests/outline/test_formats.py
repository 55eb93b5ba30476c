"""What a .docx says of its lines, beside their words, tells articles and ordinals apart."""

import pytest

from drafter.document import Document, Line
from drafter.outline import outline

HEADING, BODY = 1, 0


def read(*lines: tuple[str, int]) -> Document:
    return outline([Line(at, text, "heading" if level else "", level) for at, (text, level) in enumerate(lines, 1)])


def titles(document: Document) -> list[str]:
    return [article.title.text if article.title else "" for article in document.articles]


SPEECHES = (
    ("读书要读到心里去", HEADING),
    ("县财政局　某某", BODY),
    ("参加工作七年，我算了七年的账。", BODY),
    ("一、把数字读成日子", BODY),
    ("落到村里，是三百户人家的龙头。", BODY),
    ("到田埂上找答案", HEADING),
    ("县农业农村局　某某", BODY),
    ("去年春天，我到村里驻点。", BODY),
    ("一、先学会听", BODY),
    ("进门先夸孩子，再问收成。", BODY),
)


def test_headings_of_the_top_level_in_a_collection_are_titles() -> None:
    document = read(("理论学习心得汇编", BODY), ("云岭县直机关团工委", BODY), *SPEECHES)
    assert titles(document) == ["读书要读到心里去", "到田埂上找答案"]
    assert [noise.line for noise in document.noise] == [1, 2]
    assert [len(article.sections) for article in document.articles] == [1, 1]
    assert [len(article.byline) for article in document.articles] == [1, 1]


def test_so_are_those_that_each_stand_over_a_numbering_of_their_own() -> None:
    assert titles(read(*SPEECHES)) == ["读书要读到心里去", "到田埂上找答案"]


def test_those_of_one_report_are_its_headings() -> None:
    document = read(("年度工作总结", BODY), *SPEECHES)
    assert titles(document) == ["年度工作总结"]
    assert [section.heading.text for section in document.articles[0].sections] == ["读书要读到心里去", "到田埂上找答案"]
    unnumbered = [(text.replace("一、", ""), level) for text, level in SPEECHES]
    assert len(read(*unnumbered).articles) == 1


def test_a_number_that_word_made_needs_no_stop_behind_it() -> None:
    lines = [
        Line(1, "法治建设报告"),
        Line(2, "1.主要举措", number_length=2),
        Line(3, "1.1健全机制", number_length=3),
        Line(4, "审核决定23件。"),
    ]
    (article,) = outline(lines).articles
    (top,) = article.sections
    assert (top.marker, top.heading.text) == ("1.", "主要举措")
    assert [(child.marker, child.heading.text) for child in top.children] == [("1.1", "健全机制")]
    typed = outline([line._replace(number_length=0) for line in lines]).articles[0].sections[0]
    assert [child.marker for child in typed.children] == [""]


def test_a_comma_behind_a_heading_that_is_set_apart_is_no_part_of_it() -> None:
    lines = [Line(1, "节日通知"), Line(2, "一、严格值班，带班领导每天在岗。", heading_length=7)]
    (top,) = outline(lines).articles[0].sections
    assert (top.heading.text, top.end, top.body[0].text) == ("严格值班", "，", "带班领导每天在岗。")


@pytest.mark.parametrize(("number", "marker"), [("1 ", "1"), ("一 ", "一"), ("1", "1")])
def test_nor_does_one_that_is_a_bare_figure(number: str, marker: str) -> None:
    lines = [Line(1, "停车方案"), Line(2, number + "总体目标", number_length=len(number)), Line(3, "缓解停车难。")]
    (top,) = outline(lines).articles[0].sections
    assert (top.marker, top.heading.text) == (marker, "总体目标")
    typed = outline([line._replace(number_length=0) for line in lines]).articles[0].sections
    assert all(section.marker != marker for section in typed)


def test_bold_that_ends_a_character_late_is_cut_at_the_stop() -> None:
    text = "一、走访慰问要暖人心。各单位要深入困难家庭。"
    for length, body in ((11, "各单位要深入困难家庭。"), (12, "各单位要深入困难家庭。"), (16, "入困难家庭。")):
        (top,) = outline([Line(1, "节日通知"), Line(2, text, heading_length=length)]).articles[0].sections
        assert (top.body[0].text, top.heading.text[:9]) == (body, "走访慰问要暖人心。"[: 8 if length < 16 else 9])


def test_bold_is_counted_from_behind_the_blanks_that_set_a_paragraph_in() -> None:
    for indent in ("", "\u3000\u3000", "    "):
        line = Line(2, f"{indent}一、查锚链。锈了的当天就换。", heading_length=len(indent) + 6)
        (top,) = outline([Line(1, "节日通知"), line]).articles[0].sections
        assert (top.heading.text, [part.text for part in top.body]) == ("查锚链", ["锈了的当天就换。"])


def test_the_second_line_of_a_heading_in_a_collection_is_no_speaker() -> None:
    text = "把人放在一线，把权交给村里，把钱花在刀刃上，年底看群众笑不笑。"
    lines = ["经验材料汇编", "经验材料一", text, "聚焦“乡镇”字", "建好底盘", text, "聚焦“行业”字", "建好驿站", text]
    document = outline([Line(at, line) for at, line in enumerate(lines, 1)])
    assert [article.line for article in document.articles] == [2]


TITLE = ("城东街道2025年工作总结", HEADING)
TEXT = ("街道今年抓了两件大事。", BODY)


def test_the_only_heading_of_the_top_level_is_the_title() -> None:
    for first in ("一、网格建在家门口", "网格建在家门口"):
        (article,) = read(
            ("让小网格托起大民生", HEADING), TEXT, (first, 2), TEXT, ("二、力量沉到一线", 2), TEXT
        ).articles
        assert article.title is not None
        assert article.title.text == "让小网格托起大民生"
        assert [section.depth for section in article.sections] == [1, 1]


def test_so_is_the_first_where_the_others_are_numbered_or_it_alone_names_its_kind() -> None:
    for first, second in (("一、网格建在家门口", "二、力量沉到一线"), ("网格建在家门口", "力量沉到一线")):
        document = read(TITLE, TEXT, (first, HEADING), TEXT, (second, HEADING), TEXT)
        assert titles(document) == ["城东街道2025年工作总结"]
        assert len(document.articles[0].sections) == 2


def test_the_first_of_several_parts_is_no_title() -> None:
    for first, second in (("主要做法", "下步打算"), ("前言", "一、基本情况"), ("一、主要做法", "二、下步打算")):
        document = read((first, HEADING), TEXT, (second, HEADING), TEXT)
        assert titles(document) == [""]
        assert len(document.articles[0].sections) == 2


@pytest.mark.parametrize(
    ("bold", "heading", "text"),
    [
        ("（一）预算编制方面", "预算编制方面", "十二个问题全部整改。"),
        ("（一）预算编制方面。", "预算编制方面", "十二个问题全部整改。"),
        ("（一）预算编制方", "预算编制方面", "十二个问题全部整改。"),
        ("（一）预算编制方面。十二", "预算编制方面", "十二个问题全部整改。"),
        ("（一）预算编", "预算编", "制方面。十二个问题全部整改。"),
    ],
)
def test_bold_of_a_character_too_many_or_too_few_ends_at_the_stop(bold: str, heading: str, text: str) -> None:
    lines = [Line(1, "整改报告"), Line(2, "（一）预算编制方面。十二个问题全部整改。", heading_length=len(bold))]
    (section,) = outline([*lines, Line(3, "（二）采购方面。整改十五个。", heading_length=8)]).articles[0].sections[:1]
    assert (section.heading.text, section.body[0].text) == (heading, text)


SITE = (("首页", BODY), ("走进青禾", BODY), ("办事服务", BODY))
NOTED = ("发布日期：2025-10-09　阅读次数：88", BODY)


def test_names_of_columns_over_a_title_set_as_heading_are_of_the_page() -> None:
    document = read(
        *SITE, ("关于食品抽检情况的通告", 2), NOTED, TEXT, ("一、总体情况", BODY), TEXT, ("二、处置", BODY), TEXT
    )
    assert titles(document) == ["关于食品抽检情况的通告"]
    assert [noise.line for noise in document.noise] == [1, 2, 3, 5]


def test_a_column_set_as_a_heading_over_one_of_a_higher_level_is_of_the_page() -> None:
    document = read(
        ("通知公告", 2), ("关于食品抽检的通告", 1), NOTED, TEXT, ("一、总体情况", 3), TEXT, ("二、处置", 3), TEXT
    )
    assert titles(document) == ["关于食品抽检的通告"]
    assert [noise.line for noise in document.noise] == [1, 3]


def test_a_title_over_headings_is_none_of_the_page() -> None:
    document = read(("关于食品抽检的通告", BODY), NOTED, TEXT, ("总体情况", 2), TEXT, ("处置情况", 2), TEXT)
    assert titles(document) == ["关于食品抽检的通告"]
    assert len(document.articles[0].sections) == 2


def test_behind_paragraphs_whose_first_word_is_set_in_bold_a_closing_is_told() -> None:
    said = ("德：始终做到诚实守信。", "能：独立撰写材料十九篇。", "勤：全年没有请假。", "新的一年，我将做得更好。")
    lines = [Line(at, text, heading_length=2 if "：" in text else 0) for at, text in enumerate(said, 2)]
    (article,) = outline([Line(1, "个人年度总结"), *lines]).articles
    assert [section.heading.text for section in article.sections] == ["德", "能", "勤"]
    assert [paragraph.text for paragraph in article.closing] == [said[-1]]


def test_headings_that_begin_the_articles_of_a_collection_are_their_titles() -> None:
    cases = [(("案例一：板凳会", 2), ("背景", 3), TEXT), (("案例二：夜话会", 2), ("做法", 3), TEXT)]
    document = read(("基层治理案例（2篇）", HEADING), *cases[0], *cases[1])
    assert titles(document) == ["案例一：板凳会", "案例二：夜话会"]
    assert [[section.depth for section in article.sections] for article in document.articles] == [[1], [1]]


def test_the_second_line_of_a_title_is_of_it_in_the_style_of_a_heading_too() -> None:
    (article,) = outline(
        [
            Line(1, "青溪县水务局2025年工作总结", "title"),
            Line(2, "暨2026年工作打算", "heading", 1),
            Line(3, "今年以来，全县河道都清过一遍。"),
            Line(4, "一、主要工作", "heading", 2),
            Line(5, "清淤三十里。"),
            Line(6, "和2024年相比", "heading", 2),
            Line(7, "渠道通得更远。"),
        ]
    ).articles
    assert article.title is not None
    assert article.title.text == "青溪县水务局2025年工作总结暨2026年工作打算"
    assert [section.heading.text for section in article.sections] == ["主要工作", "和2024年相比"]
