import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.answers.model import Answer, Answers
from drafter.document import Blank, Paragraph
from drafter.document.flow import shown
from drafter.document.text import plain_text
from drafter.document.walk import walk
from drafter.filling import fill
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot
from tests.skeletons import answers_for, short, skeletons


def _answers(values: dict[str, str], **repeats: list[Answers]) -> Answers:
    return Answers(
        {name: Answer(value) for name, value in values.items()}, {name: tuple(turns) for name, turns in repeats.items()}
    )


def text(skeleton: Skeleton, answers: Answers) -> str:
    return plain_text(fill(skeleton, answers).articles[0])


def test_answers_stand_in_their_places_and_headings_are_numbered() -> None:
    answers = _answers(
        {"单位": "青禾县档案馆", "日期": "2026年3月12日", "打算": "下一步，再接再厉"},
        工作=[
            _answers(
                {"名目": "抓好学习", "次数": "12"},
                做法=[_answers({"举措": "领导带头学"}), _answers({"举措": "分层集中学"})],
            ),
            _answers({"名目": "抓好整改", "次数": "3"}, 做法=[_answers({"举措": "建立台账"})]),
        ],
    )
    assert text(short().skeleton, answers) == (
        "青禾县档案馆工作总结\n"
        "今年以来，青禾县档案馆党组抓好两项工作。\n"
        "一、抓好学习\n"
        "全年开展12次。\n"
        "一是领导带头学。\n"
        "二是分层集中学。\n"
        "二、抓好整改\n"
        "全年开展3次。\n"
        "一是建立台账。\n"
        "下一步，再接再厉。\n"
        "青禾县档案馆\n"
        "2026年3月12日\n"
    )


def test_brackets_round_what_may_be_left_out_go_with_it() -> None:
    slots = (Slot("附注", optional=True), Slot("简称", optional=True), Slot("事"))
    skeleton = Skeleton(
        "试", preamble=("县局（{{ 简称 }}）“{{ 简称 }}”办好{{ 事 }}（）。", "（{{ 附注 }}）"), slots=slots
    )
    assert text(skeleton, _answers({"事": "实事"})) == "县局办好实事（）。\n"
    given = _answers({"事": "实事", "简称": "甲", "附注": "联系人：乙"})
    assert text(skeleton, given) == "县局（甲）“甲”办好实事（）。\n（联系人：乙）\n"
    assert text(Skeleton("试", preamble=("（{{ 文号 }}）",)), _answers({})) == "（【待填：文号】）\n"


def test_a_line_that_is_a_label_and_what_may_be_left_out_goes_with_it() -> None:
    slots = (Slot("列席", optional=True), Slot("记录"))
    skeleton = Skeleton("试", closing=("列席：{{ 列席 }}", "记录：{{ 记录 }}", "列席：{{ 列席 }}等"), slots=slots)
    assert text(skeleton, _answers({})) == "记录：【待填：记录】\n列席：等\n"
    assert text(skeleton, _answers({"列席": "甲某", "记录": "乙某"})) == "列席：甲某\n记录：乙某\n列席：甲某等\n"


@pytest.mark.parametrize(
    ("unit", "lines"),
    [
        ("柳溪县民政局、柳溪县财政局", ["柳溪县民政局", "柳溪县财政局"]),
        ("中共柳溪县委办公室　柳溪县人民政府办公室", ["中共柳溪县委办公室", "柳溪县人民政府办公室"]),
        ("柳溪县文化广电、旅游局", ["柳溪县文化广电、旅游局"]),
        ("柳溪县机关事务服务中心", ["柳溪县机关事务服务中心"]),
        ("柳溪县民政局 林知远", ["柳溪县民政局 林知远"]),
    ],
)
def test_the_units_of_a_joint_report_sign_in_a_line_each(unit: str, lines: list[str]) -> None:
    skeleton = Skeleton("试", title="{{ 单位 }}总结", signature=("{{ 单位 }}", "{{ 日期 }}"))
    article = fill(skeleton, _answers({"单位": unit, "日期": "2026年3月12日"})).articles[0]
    assert [part.text for part in article.signature] == [*lines, "2026年3月12日"]
    assert article.title is not None
    assert article.title.text == f"{unit}总结"


def test_what_is_not_answered_is_a_blank_with_address_and_question() -> None:
    article = fill(short().skeleton, Answers()).articles[0]
    assert article.title is not None
    assert article.title.text == "【待填：本单位全称】工作总结"
    assert article.title.blanks == (Blank(0, 10, "单位", "本单位全称"),)
    second = article.sections[1].heading
    assert second.blanks[0].slot == "工作/2/名目"
    assert second.blanks[0].examples == ("抓好学习", "抓好整改")
    assert len(article.sections) == 2


def test_what_may_be_left_out_leaves_no_blank_behind() -> None:
    item = Node(
        heading="{{ 事 }}", scheme="一是", layout="runin", body=("{{ 说明 }}",), repeat=Repeat("列", "", 0, 9, 2)
    )
    slots = (Slot("事"), Slot("说明", kind="long", optional=True))
    skeleton = Skeleton("试", sections=(replace(item, slots=slots),))
    answers = _answers({}, 列=[_answers({"事": "添船"}), _answers({"事": "请人", "说明": "请了两名船工。"}), Answers()])
    assert text(skeleton, answers) == "一是添船。\n二是请人。请了两名船工。\n三是【待填：事】。\n"


def test_a_section_whose_condition_fails_is_left_out_and_numbers_close_up() -> None:
    skeleton = Skeleton(
        "试", sections=(Node("做法", "一、"), Node("不足", "一、", when="有不足 == '有'"), Node("打算", "一、"))
    )
    assert text(skeleton, _answers({"有不足": "无"})) == "一、做法\n二、打算\n"
    assert text(skeleton, _answers({"有不足": "有"})) == "一、做法\n二、不足\n三、打算\n"


def test_numbers_run_on_over_a_repeat_and_the_node_after_it() -> None:
    skeleton = Skeleton(
        "试", sections=(Node("{{ 甲 }}", "一、", repeat=Repeat("节", default=2)), Node("下一步", "一、"))
    )
    assert text(skeleton, Answers()) == "一、【待填：甲】\n二、【待填：甲】\n三、下一步\n"


def test_run_in_and_inline_items_keep_their_paragraph() -> None:
    skeleton = Skeleton(
        "试",
        sections=(
            Node(
                "抓落实",
                "一、",
                body=("我们采取措施。",),
                children=(Node("{{ 甲 }}", "一是", "inline", repeat=Repeat("条", default=2)),),
            ),
            Node("督促检查", "1.", "runin", body=("每月一次。", "逐项销号。")),
        ),
    )
    answers = _answers({}, 条=[_answers({"甲": "领导带头"}), _answers({"甲": "分工包干"})])
    assert (
        text(skeleton, answers)
        == "一、抓落实\n我们采取措施。一是领导带头；二是分工包干。\n1.督促检查。每月一次。\n逐项销号。\n"
    )


def test_marks_are_not_doubled_where_an_answer_brings_its_own() -> None:
    skeleton = Skeleton("试", preamble=("我们{{ 甲 }}，成效明显。", "{{ 乙 }}。", "{{ 丙 }}"))
    answers = _answers({"甲": "抓好学习。", "乙": "完成任务。", "丙": "办结12件；"})
    assert text(skeleton, answers) == "我们抓好学习，成效明显。\n完成任务。\n办结12件；\n"


def test_answers_of_several_lines_are_several_paragraphs_but_one_heading() -> None:
    skeleton = Skeleton("试", title="{{ 甲 }}", closing=("{{ 甲 }}",))
    assert text(skeleton, _answers({"甲": "上句\n下句"})) == "上句下句\n上句。\n下句。\n"


def test_an_answer_is_text_and_never_code() -> None:
    assert text(Skeleton("试", title="{{ 甲 }}"), _answers({"甲": "{{ 7*7 }}{% x %}"})) == "{{ 7*7 }}{% x %}\n"


@pytest.mark.parametrize(
    ("text", "answer", "shown"),
    [
        ("开展{{ 甲 }}次", "12次", "开展12次。"),
        ("开展{{ 甲 }}次", "12", "开展12次。"),
        ("开展{{ 甲 }}次", "12场", "开展12场次。"),
        ("参训{{ 甲 }}人次", "300余人次", "参训300余人次。"),
        ("参训{{ 甲 }}人次", "300余人", "参训300余人次。"),
        ("占{{ 甲 }}%", "95.3%", "占95.3%。"),
        ("{{ 甲 }}馆长讲话", "县档案馆", "县档案馆馆长讲话。"),
        ("{{ 甲 }}次，人均{{ 甲 }}", "12次", "12次次，人均12次。"),
    ],
)
def test_a_unit_that_the_text_has_is_not_doubled(text: str, answer: str, shown: str) -> None:
    (part,) = fill(Skeleton("试", closing=(text,)), _answers({"甲": answer})).articles[0].closing
    assert part.text == shown


def test_a_gap_left_in_an_answer_is_a_blank() -> None:
    skeleton = Skeleton("试", closing=("{{ 甲 }}",))
    (part,) = fill(skeleton, _answers({"甲": "培训＿＿次，参训＿＿＿＿人。"})).articles[0].closing
    assert part.text == "培训【待填：这一处】次，参训【待填：这一处】人。"
    assert [blank.slot for blank in part.blanks] == ["甲", "甲"]


def test_a_table_stands_as_a_table() -> None:
    skeleton = Skeleton("试", closing=("{{ 表 }}",), slots=(Slot("表", kind="table", columns=("名称", "数量")),))
    answers = Answers({"表": Answer((("窗口", "12"), ("专班", "3")))})
    (part,) = fill(skeleton, answers).articles[0].closing
    assert part.rows == (("名称", "数量"), ("窗口", "12"), ("专班", "3"))
    assert part.text == "名称\t数量\n窗口\t12\n专班\t3"


def test_lines_typed_as_rows_are_a_table_between_paragraphs() -> None:
    skeleton = Skeleton("试", closing=("{{ 甲 }}",))
    text = "见下表：\n| 名称 | 数量 |\n|---|---|\n| 窗口 | ＿＿ |\n\n| 合计 | << |\n全年办结12件|好评多"
    before, table, other, after = fill(skeleton, _answers({"甲": text})).articles[0].closing
    assert (before.text, after.text) == ("见下表：", "全年办结12件|好评多。")
    assert table.rows == (("名称", "数量"), ("窗口", "【待填：这一处】"))
    assert [table.text[blank.start : blank.end] for blank in table.blanks] == ["【待填：这一处】"]
    assert (other.rows, other.text) == ((("合计", "<<"),), "合计\t")


@pytest.mark.parametrize(
    ("above", "said"),
    [
        ("如下\n任务分解表", ["如下。", "任务分解表"]),
        ("如下\n表1　任务分解情况\n单位：处", ["如下。", "表1　任务分解情况", "单位：处"]),
        ("任务分解表\n单位：处、万元", ["任务分解表", "单位：处、万元"]),
        ("具体安排见附表", ["具体安排见附表。"]),
        ("各站都建了代表", ["各站都建了代表。"]),
        ("任务分解表\n各站认领", ["任务分解表。", "各站认领。"]),
    ],
)
def test_what_stands_over_a_table_is_no_sentence(above: str, said: list[str]) -> None:
    skeleton = Skeleton("试", closing=("{{ 甲 }}",))
    parts = fill(skeleton, _answers({"甲": f"{above}\n| 名称 | 数量 |\n| 窗口 | 3 |"})).articles[0].closing
    assert [part.text for part in parts[:-1]] == said


def test_a_node_without_heading_lengthens_what_stands_before_it() -> None:
    skeleton = Skeleton("试", sections=(Node(body=("开头。",)), Node("做法", "一、"), Node(body=("过渡。",))))
    article = fill(skeleton, Answers()).articles[0]
    assert article.preamble == (Paragraph("开头。"),)
    assert article.sections[0].body == (Paragraph("过渡。"),)


def test_what_follows_items_in_a_line_is_a_paragraph_of_its_own() -> None:
    items = [Node(heading, "一是", layout="inline") for heading in ("盯紧水库", "盯紧山塘")]
    more = [Node(heading, "一是", layout="inline") for heading in ("给钱", "给人")]
    bridge = Node(body=("同时，请帮助：",), children=tuple(more))
    plans = Node("打算", "一、", body=("下一步，",), children=(*items, bridge))
    article = fill(Skeleton("试", sections=(plans,)), Answers()).articles[0]
    assert [item.paragraph.text for item in shown(article)] == [
        "一、打算",
        "下一步，一是盯紧水库；二是盯紧山塘。",
        "同时，请帮助：一是给钱；二是给人。",
    ]


@pytest.mark.parametrize(
    ("turns", "usual", "lines"),
    [
        (1, 3, ["一、打算", "盯紧水库"]),
        (1, 1, ["一、打算", "一是盯紧水库"]),
        (2, 3, ["一、打算", "一是盯紧水库", "二是盯紧山塘"]),
    ],
)
def test_one_item_of_a_list_of_several_is_not_counted_aloud(turns: int, usual: int, lines: list[str]) -> None:
    items = Node("{{ 事 }}", "一是", repeat=Repeat("条", min=1, default=usual), slots=(Slot("事"),))
    skeleton = Skeleton("试", sections=(Node("打算", "一、", children=(items,)),))
    said = tuple(_answers({"事": text}) for text in ("盯紧水库", "盯紧山塘")[:turns])
    article = fill(skeleton, Answers(repeats={"条": said})).articles[0]
    assert [item.paragraph.text for item in shown(article)] == lines


def test_items_that_the_skeleton_ends_with_a_full_stop_keep_it_in_a_line() -> None:
    items = [Node(f"{heading}。", "一是", layout="inline") for heading in ("盯紧水库", "盯紧山塘")]
    article = fill(Skeleton("试", sections=(Node("打算", "一、", children=tuple(items)),)), Answers()).articles[0]
    assert [item.paragraph.text for item in shown(article)] == ["一、打算", "一是盯紧水库。二是盯紧山塘。"]


@pytest.mark.parametrize(
    ("items", "markers"),
    [
        (2, ["首先，", "其次，"]),
        (3, ["首先，", "其次，", "最后，"]),
        (4, ["首先，", "其次，", "再次，", "最后，"]),
        (5, ["首先，", "其次，", "再次，", "此外，", "最后，"]),
    ],
)
def test_the_last_behind_first_and_second_is_called_so(items: int, markers: list[str]) -> None:
    nodes = tuple(Node(f"做法{n}", "首先，", layout="runin") for n in range(items))
    article = fill(Skeleton("试", sections=nodes), Answers()).articles[0]
    assert [section.marker for section in article.sections] == markers


@given(st.data())
def test_any_skeleton_takes_any_answers(data: st.DataObject) -> None:
    skeleton = data.draw(skeletons)
    plan = plan_of(skeleton)
    document = fill(skeleton, data.draw(answers_for(plan)))
    (article,) = document.articles
    for section, ancestors in walk(article.sections):
        assert section.depth == len(ancestors) + 1
    for item in shown(article):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ud800-\udfff]", item.paragraph.text)
        assert "。。" not in item.paragraph.text
        for blank in item.paragraph.blanks:
            assert item.paragraph.text[blank.start : blank.end] == f"【待填：{blank.ask}】"
            assert re.fullmatch(r"[^/]+(?:/[1-9]\d*/[^/]+)*", blank.slot)


@given(st.data())
def test_every_slot_without_answer_or_default_in_the_text_is_a_blank(data: st.DataObject) -> None:
    skeleton = data.draw(skeletons)
    article = fill(skeleton, Answers()).articles[0]
    blanks = sum(len(item.paragraph.blanks) for item in shown(article))
    assert sum(item.paragraph.text.count("【待填：") for item in shown(article)) == blanks


@pytest.mark.parametrize(
    ("scheme", "answer", "line"),
    [
        ("（一）", "（一）压实安全责任", "（一）压实安全责任"),
        ("（一）", "(二) 压实安全责任", "（一）压实安全责任"),
        ("1.", "1.健全责任体系", "1.健全责任体系"),
        ("1.", "1.5万亩高标准农田建成", "1.1.5万亩高标准农田建成"),
        ("一是", "一是责任落实还不平衡", "一是责任落实还不平衡"),
        ("一是", "一些设施老化", "一是一些设施老化"),
        ("一、", "一、主要做法", "一、主要做法"),
        ("一、", "（一）主要做法", "一、主要做法"),
        ("一是", "3、严格督查考核", "一是严格督查考核"),
        ("（一）", "二要压实责任", "（一）压实责任"),
        ("一要", "三要素一体保障", "一要三要素一体保障"),
        ("一、", "一、二、三产业融合发展", "一、一、二、三产业融合发展"),
        ("（一）", "一、二产业一起抓", "（一）一、二产业一起抓"),
        ("", "一、主要做法", "一、主要做法"),
    ],
)
def test_an_ordinal_that_an_answer_brings_stands_once(scheme: str, answer: str, line: str) -> None:
    skeleton = Skeleton("试", sections=(Node("{{ 条目 }}", scheme, slots=(Slot("条目"),)),))
    (article,) = fill(skeleton, Answers({"条目": Answer(answer)})).articles
    assert plain_text(article).startswith(line)


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("附件：数据表", "附件：数据表"),
        ("图1 现场", "图1 现场"),
        ("附表", "附表"),
        ("单位：万元", "单位：万元"),
        ("出席：甲某某、乙某某", "出席：甲某某、乙某某"),
        ("联系人：甲某某", "联系人：甲某某"),
        ("调研组组长：甲某某", "调研组组长：甲某某"),
        ("参会人员：各科室负责人", "参会人员：各科室负责人"),
        ("组　长：甲某某　镇长", "组　长：甲某某　镇长"),
        ("甲某某　村建办主任", "甲某某　村建办主任"),
        ("2025年5月20日至6月10日", "2025年5月20日至6月10日"),
        ("3月15日—30日", "3月15日—30日"),
        ("完工时间为3月15日", "完工时间为3月15日。"),
        ("路修好了，　人也来了", "路修好了，　人也来了。"),
        ("地点：三楼会议室", "地点：三楼会议室"),
        ("副指挥长：甲某某　88881234", "副指挥长：甲某某　88881234"),
        ("值班电话：88881234", "值班电话：88881234"),
        ("用水持续增长：多了一成", "用水持续增长：多了一成。"),
        ("做法有三：听、看、问", "做法有三：听、看、问。"),
        ("出席人数多，讨论热烈", "出席人数多，讨论热烈。"),
        ("图纸齐全", "图纸齐全。"),
        ("附件齐全", "附件齐全。"),
        ("表扬先进三人", "表扬先进三人。"),
        ("九月底前完成。（责任单位：镇村建办，各村）", "九月底前完成。（责任单位：镇村建办，各村）"),
        ("九月底前完成（责任单位：镇村建办）", "九月底前完成（责任单位：镇村建办）。"),
        (
            "九月底前完成（一期、二期）。（责任单位：村建办（牵头））",
            "九月底前完成（一期、二期）。（责任单位：村建办（牵头））",
        ),
        ("（责任单位：镇村建办）", "（责任单位：镇村建办）"),
        ("（一）班（二）班", "（一）班（二）班。"),
        ("推行“扫码办”", "推行“扫码办”。"),
        ("李大爷说：“修好了，放心了！”", "李大爷说：“修好了，放心了！”"),
        ("他说：“放心了。’", "他说：“放心了。’"),
        ("“十五五”", "“十五五”。"),
    ],
)
def test_a_label_is_no_sentence_and_gets_no_full_stop(answer: str, shown: str) -> None:
    (part,) = fill(Skeleton("试", closing=("{{ 甲 }}",)), _answers({"甲": answer})).articles[0].closing
    assert part.text == shown


def test_words_around_a_place_that_the_answer_says_again_stand_once() -> None:
    skeleton = Skeleton("试", title="在{{ 会议 }}上的讲话", closing=("{{ 称谓 }}，{{ 号召 }}",))
    values = {"会议": "在全县安全生产工作会议上的讲话", "称谓": "同志们：", "号召": "让我们一起努力！"}
    assert text(skeleton, _answers(values)) == "在全县安全生产工作会议上的讲话\n同志们，让我们一起努力！\n"


def test_more_blanks_than_there_are_marks_for_stand_each_in_its_place() -> None:
    names = [f"项{number}" for number in range(60)]
    skeleton = Skeleton("多", preamble=("、".join(f"{{{{ {name} }}}}" for name in names),))
    (paragraph,) = fill(skeleton, Answers()).articles[0].preamble
    assert [paragraph.text[blank.start : blank.end] for blank in paragraph.blanks] == [
        f"【待填：{name}】" for name in names
    ]
