"""An article as the paragraphs of its page."""

import pytest

from drafter.document import Article, Document, Noise, Paragraph, Section
from drafter.document.flow import shown
from drafter.document.json import to_json
from drafter.document.text import dump, plain_text
from drafter.document.walk import walk


def text(words: str, line: int = 0) -> Paragraph:
    return Paragraph(words, line)


ITEMS = tuple(
    Section(text(f"{what}", 6), 2, marker, 6, "。", "inline", (text("见效。", 6),))
    for marker, what in (("一是", "抓学习"), ("二是", "抓整改"))
)
ARTICLE = Article(
    title=text("工作报告", 1),
    subtitle=text("——在会上的发言", 2),
    byline=(text("青禾县档案馆", 3),),
    salutation=text("各位领导：", 4),
    preamble=(text("现汇报如下。", 5),),
    sections=(
        Section(text("主要做法", 6), 1, "一、", 6, "", "line", (text("工作中，", 6),), ITEMS),
        Section(text("下步打算", 7), 1, "二、", 7, "。", "runin", (text("继续抓好。", 7), text("不松劲。", 8))),
    ),
    closing=(text("汇报完毕。", 9),),
    signature=(text("2026年3月12日", 10),),
    line=1,
)


def test_a_marker_on_a_line_of_its_own_is_where_its_paragraph_begins() -> None:
    sections = (Section(text("抓学习", 4), 1, "一、", 3), Section(text("抓整改", 6), 1, "二、"))
    assert [item.paragraph.line for item in shown(Article(sections=sections))] == [3, 6]


def test_items_inside_a_paragraph_are_in_its_text() -> None:
    assert [(item.role, item.paragraph.text, item.depth, item.heading_length) for item in shown(ARTICLE)] == [
        ("title", "工作报告", 0, 0),
        ("subtitle", "——在会上的发言", 0, 0),
        ("byline", "青禾县档案馆", 0, 0),
        ("salutation", "各位领导：", 0, 0),
        ("preamble", "现汇报如下。", 0, 0),
        ("heading", "一、主要做法", 1, 6),
        ("body", "工作中，一是抓学习。见效。二是抓整改。见效。", 1, 0),
        ("heading", "二、下步打算。继续抓好。", 1, 7),
        ("body", "不松劲。", 1, 0),
        ("closing", "汇报完毕。", 0, 0),
        ("signature", "2026年3月12日", 0, 0),
    ]


@pytest.mark.parametrize(
    ("section", "is_sentence"),
    [
        (Section(text("各村主要负责人"), 2, "1.", 0, "；"), True),
        (Section(text("请各村按时报送"), 2, "（一）", 0, "。"), True),
        (Section(text("抓学习"), 2, "（一）", 0, ""), False),
        (Section(text("抓学习，见成效"), 2, "（一）", 0, "。", "line", (text("全年学了十次。"),)), False),
        (Section(text("抓学习"), 2, "（一）", 0, "。", "runin", (text("全年学了十次。"),)), False),
        (Section(text("帮助邀请客商"), 1, "二是", 0, "。", "runin"), True),
        (Section(text("这一年，我们这样走过。"), 1, "", 0, "。"), False),
    ],
)
def test_a_numbered_sentence_with_nothing_under_it_is_told(section: Section, is_sentence: bool) -> None:
    (item,) = [item for item in shown(Article(sections=(section,))) if item.role == "heading"]
    assert item.is_sentence == is_sentence


def test_items_right_under_a_heading_open_a_paragraph_of_their_own() -> None:
    article = Article(sections=(Section(text("存在的问题"), 1, "二、", 0, "", "line", (), ITEMS),))
    assert [item.paragraph.text for item in shown(article)] == [
        "二、存在的问题",
        "一是抓学习。见效。二是抓整改。见效。",
    ]


def test_a_table_does_not_go_on_in_the_line_of_a_heading() -> None:
    table = Paragraph("事项\t件\n咨询\t12", rows=(("事项", "件"), ("咨询", "12")))

    def lines(*body: Paragraph) -> list[str]:
        article = Article(sections=(Section(text("办件情况"), 1, "（一）", 0, "。", "runin", body),))
        assert all(bool(item.paragraph.rows) == ("\t" in item.paragraph.text) for item in shown(article))
        return [item.paragraph.text for item in shown(article)]

    assert lines(table) == ["（一）办件情况。", table.text]
    over = (text("表1　办件情况"), text("单位：件"))
    assert lines(*over, table) == ["（一）办件情况。", *(part.text for part in over), table.text]
    assert lines(text("见下表"), table) == ["（一）办件情况。见下表", table.text]
    assert lines(text("已建成台账，见附表")) == ["（一）办件情况。已建成台账，见附表"]
    assert lines(text("表1　办件情况")) == ["（一）办件情况。表1　办件情况"]


def test_plain_text_has_one_paragraph_a_line() -> None:
    assert plain_text(ARTICLE).splitlines() == [item.paragraph.text for item in shown(ARTICLE)]


def test_the_dump_names_every_part_with_its_line() -> None:
    made = dump(Document("a.txt", (ARTICLE,), (Noise(11, "广告", "advert"),), (4,)))
    for expected in (
        "1 title: 工作报告",
        "6 line [一、] 主要做法",
        "6 inline [一是] 抓学习 '。'",
        "noise 11 advert: 广告",
        "joins 4",
    ):
        assert expected in made


def test_json_nests_as_the_tree_does() -> None:
    made = to_json(Document("a.txt", (ARTICLE,), (Noise(11, "广告", "advert"), Noise(3, "水印", "mark", 2, False))))
    first = made["articles"][0]["nodes"][0]
    assert (first["marker"], first["text"], [child["marker"] for child in first["children"]]) == (
        "一、", "主要做法", ["一是", "二是"],
    )  # fmt: skip
    assert [len(made[key]) for key in ("noise", "removed")] == [1, 1]


def test_a_tree_a_thousand_deep_is_walked() -> None:
    node = Section(text("底"), 1000)
    for depth in range(999, 0, -1):
        node = Section(text("层"), depth, children=(node,))
    deep = Article(sections=(node,))
    assert sum(1 for _ in walk(deep.sections)) == 1000
    assert len(list(shown(deep))) == 1000
    assert to_json(Document("", (deep,)))["articles"]


def test_walk_gives_parents_before_children_with_their_ancestors() -> None:
    found = [(node.marker, [above.marker for above in ancestors]) for node, ancestors in walk(ARTICLE.sections)]
    assert found == [("一、", []), ("一是", ["一、"]), ("二是", ["一、"]), ("二、", [])]


@pytest.mark.parametrize(
    ("marker", "end", "heading"),
    [
        ("第一条", "。", "第一条"),
        ("第一条", "：", "第一条"),
        ("第一条", "", "第一条　定事"),
        ("第一章", "", "第一章　定事"),
        ("一、", "。", "一、定事。"),
    ],
)
def test_the_number_of_an_article_of_rules_is_all_its_heading(marker: str, end: str, heading: str) -> None:
    (item,) = shown(Article(sections=(Section(text("定事"), marker=marker, end=end),)))
    assert item.paragraph.text[: item.heading_length] == heading


@pytest.mark.parametrize(
    ("marker", "end", "heading"), [("第一条", "，", "第一条"), ("第一条", "。", "第一条"), ("一、", "。", "一、定事。")]
)
def test_the_text_behind_the_number_of_an_article_of_rules_is_no_heading(marker: str, end: str, heading: str) -> None:
    section = Section(text("定事"), marker=marker, end=end, layout="runin", body=(text("制定本办法。"),))
    (item,) = shown(Article(sections=(section,)))
    assert item.paragraph.text[: item.heading_length] == heading
