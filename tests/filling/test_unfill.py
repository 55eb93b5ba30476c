import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.answers.model import Answer, Answers
from drafter.document import Article, Paragraph, Section
from drafter.filling import fill, unfill
from drafter.filling.patterns import pattern
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot
from tests.skeletons import short

_values = st.text(alphabet="学习整改台账窗口流程", min_size=2, max_size=6)


def _turn(values: dict[str, str], steps: list[Answers]) -> Answers:
    return Answers({name: Answer(value, "previous") for name, value in values.items()}, {"做法": tuple(steps)})


_steps = st.lists(_values.map(lambda text: Answers({"举措": Answer(text, "previous")})), min_size=1, max_size=3)
_answers = st.builds(
    lambda unit, works: Answers(
        {
            "单位": Answer(unit, "previous"),
            "简称": Answer("馆党组", "previous"),
            "日期": Answer("2025年3月12日", "previous"),
        },
        {"工作": tuple(works)},
    ),
    _values,
    st.lists(
        st.builds(
            lambda name, times, steps: _turn({"名目": name, "次数": times}, steps),
            _values,
            st.sampled_from(("12", "近百")),
            _steps,
        ),
        min_size=1,
        max_size=4,
    ),
)


@settings(max_examples=50, deadline=None)
@given(_answers)
def test_a_draft_gives_back_the_answers_that_it_was_made_of(answers: Answers) -> None:
    skeleton = short().skeleton
    (article,) = fill(skeleton, answers).articles
    fit = unfill(skeleton, article)
    assert fit.share == 1.0
    assert fill(skeleton, fit.answers) == fill(skeleton, answers)
    assert fit.answers.repeats == answers.repeats
    assert fit.answers.values["单位"] == answers.values["单位"]


def test_blanks_are_no_answers() -> None:
    (article,) = fill(short().skeleton, Answers()).articles
    assert unfill(short().skeleton, article).answers.values == {}


def test_headings_go_to_the_node_whose_words_they_hold() -> None:
    skeleton = Skeleton(
        "试", sections=(Node("{{ 甲 }}", "一、", repeat=Repeat("节")), Node("下一步{{ 打算 }}", "一、"))
    )
    headings = ("抓好学习", "抓好整改", "下一步工作安排")
    article = Article(sections=tuple(Section(Paragraph(text)) for text in headings))
    fit = unfill(skeleton, article)
    assert [turn.values["甲"].value for turn in fit.answers.repeats["节"]] == ["抓好学习", "抓好整改"]
    assert fit.answers.values["打算"].value == "工作安排"


ITEMS = Node("{{ 条目 }}", "一、", repeat=Repeat("条"), slots=(Slot("条目"), Slot("展开")), body=("{{ 展开 }}",))


def article_of(*sections: Section, closing: tuple[str, ...] = ()) -> Article:
    return Article(sections=sections, closing=tuple(Paragraph(text, 90 + at) for at, text in enumerate(closing)))


def item(number: str, heading: str, *body: str, line: int = 0) -> Section:
    return Section(Paragraph(heading, line), marker=number, body=tuple(map(Paragraph, body)))


def test_the_text_of_the_last_item_is_no_closing() -> None:
    skeleton = Skeleton("试", sections=(ITEMS,), closing=("{{ 结尾 }}", "以上汇报，请审议。"))
    report = article_of(item("一、", "修渠", "修了三里。"), item("二、", "补堤", "补了两处。"), closing=("来年再修。",))
    fit = unfill(skeleton, report)
    assert fit.answers.values["结尾"].value == "来年再修。"
    assert fit.answers.repeats["条"][1].values["展开"].value == "补了两处。"


def test_a_closing_that_stands_under_the_last_item_is_told_by_its_wording() -> None:
    skeleton = Skeleton("试", sections=(ITEMS,), closing=("以上汇报，请{{ 请求 }}审议。",))
    fit = unfill(skeleton, article_of(item("一、", "补堤", "补了两处。", "以上汇报，请大家审议。")))
    assert fit.answers.values["请求"].value == "大家"
    assert fit.answers.repeats["条"][0].values["展开"].value == "补了两处。"


def test_what_no_text_of_the_last_item_takes_is_the_closing() -> None:
    bare = Node("{{ 条目 }}", "一、", repeat=Repeat("条"))
    fit = unfill(
        Skeleton("试", sections=(bare,), closing=("{{ 结尾 }}",)), article_of(item("一、", "补堤", "来年再修。"))
    )
    assert fit.answers.values["结尾"].value == "来年再修。"


def test_a_list_has_no_more_items_than_the_skeleton_allows() -> None:
    two = Node("{{ 条目 }}", "一、", repeat=Repeat("条", max=2))
    report = article_of(item("一、", "修渠"), item("二、", "补堤"), item("三、", "清淤"))
    fit = unfill(Skeleton("试", sections=(two,)), report)
    assert [turn.values["条目"].value for turn in fit.answers.repeats["条"]] == ["修渠", "补堤"]


def test_a_text_between_two_lists_leads_over_to_the_second() -> None:
    second = Node("{{ 打算 }}", "一、", repeat=Repeat("打算"))
    bridge = Node(body=("{{ 承上 }}。下一步，做好以下工作：",), children=(second,))
    report = article_of(
        item("一、", "修渠", "修了三里。", line=2),
        item("一、", "再修渠", line=95),
        closing=("成绩不小。下一步，做好以下工作：",),
    )
    fit = unfill(Skeleton("试", sections=(ITEMS, bridge), closing=("{{ 结尾 }}",)), report)
    assert fit.answers.values["承上"].value == "成绩不小"
    assert "结尾" not in fit.answers.values
    turns = {name: [turn.values for turn in turns] for name, turns in fit.answers.repeats.items()}
    assert [one["条目"].value for one in turns["条"]] == ["修渠"]
    assert [one["打算"].value for one in turns["打算"]] == ["再修渠"]


def test_the_last_slot_of_a_text_without_wording_takes_all_that_the_others_leave() -> None:
    report = Article(preamble=(Paragraph("今年以来，全镇修渠三里。"), Paragraph("补堤两处。")))
    fit = unfill(Skeleton("试", preamble=("{{ 时段 }}，{{ 开头 }}",)), report)
    assert {name: answer.value for name, answer in fit.answers.values.items()} == {
        "时段": "今年以来",
        "开头": "全镇修渠三里。\n补堤两处。",
    }


def test_a_mark_that_the_skeleton_writes_is_no_answer() -> None:
    fit = unfill(Skeleton("试", salutation="{{ 称谓 }}："), Article(salutation=Paragraph("各位领导：")))
    assert fit.answers.values["称谓"].value == "各位领导"


def test_a_report_in_narrow_marks_is_of_the_same_form() -> None:
    node = Node("压实{{ 责任 }}，织密{{ 网络 }}", "（一）", repeat=Repeat("条"), body=("{{ 展开 }}",))
    fit = unfill(Skeleton("试", sections=(node,)), article_of(item("(一)", "压实责任,织密网络", "都压实了。")))
    assert fit.share == 1.0
    assert fit.answers.repeats["条"][0].values["展开"].value == "都压实了。"


def test_a_hint_that_names_slots_of_others_takes_no_heading() -> None:
    inner = Node("{{ 小标题 }}", "一是", repeat=Repeat("点"), variants=("一{{ 举措 }}",), slots=(Slot("小标题"),))
    outer = Node("以{{ 举措 }}为先", "一、", repeat=Repeat("条"), slots=(Slot("举措"),), children=(inner,))
    report = article_of(item("一、", "以修渠为先")._replace(children=(item("一是", "一屏看渠"),)))
    (turn,) = unfill(Skeleton("试", sections=(outer,)), report).answers.repeats["条"]
    assert turn.repeats["点"][0].values["小标题"].value == "一屏看渠"


def test_another_report_fits_badly() -> None:
    article = Article(
        title=Paragraph("云溪县防汛预案"), sections=(Section(Paragraph("总则")), Section(Paragraph("附则")))
    )
    skeleton = Skeleton(
        "试", title="{{ 单位 }}工作总结", sections=(Node("在{{ 甲 }}上作表率", "一、", repeat=Repeat("节")),)
    )
    assert unfill(skeleton, article).share == 0.0


@pytest.mark.parametrize(
    ("text", "report", "values"),
    [
        ("在{{ 甲 }}上作表率，打造{{ 乙 }}的机关", "在学习上作表率，打造勤学的机关。", {"甲": "学习", "乙": "勤学"}),
        ("抓好{{ 工作数 }}项工作", "抓好四项工作", {"工作数": "四"}),
        ("{{ 甲 }}工作总结", "工作总结", None),
        ("{{ 甲 }}（{{ 乙 }}）", "【待填：单位】（试行）", {"乙": "试行"}),
        ("{% if 甲 %}有{% endif %}{{ 乙 }}次", "有12次", {"乙": "2"}),
    ],
)
def test_a_text_finds_its_answers(text: str, report: str, values: dict[str, str] | None) -> None:
    found = pattern(text).match(report)
    if values is None:
        assert found is None
    else:
        assert found is not None
        assert set(found.values) == set(values)


def test_no_name_goes_on_behind_the_end_of_a_sentence() -> None:
    found = pattern("{{ 结尾 }}。{{ 地区 }}下一步将再办两期。").match(
        "夜校亮了灯。船员都来听课。柳湾镇下一步将再办两期。"
    )
    assert found is not None
    assert found.values == {"结尾": "夜校亮了灯。船员都来听课", "地区": "柳湾镇"}


@pytest.mark.parametrize(
    ("title", "unit", "work"),
    [
        ("松涛镇2023年安全生产工作总结", "松涛镇", "2023年安全生产"),
        ("云岭县应急管理局安全生产工作总结", "云岭县应急管理局", "安全生产"),
        ("云岭县松涛镇人民政府党建工作总结", "云岭县松涛镇人民政府", "党建"),
        ("X县安全生产工作总结", "X县", "安全生产"),
    ],
)
def test_slots_that_touch_part_where_a_name_ends(title: str, unit: str, work: str) -> None:
    match = pattern("{{ 单位 }}{{ 主题 }}工作总结").match(title)
    assert match is not None
    assert match.values == {"单位": unit, "主题": work}


@pytest.mark.parametrize("year", ["2025", "20××", "二〇二五"])
def test_a_year_is_told_from_the_name_that_it_touches(year: str) -> None:
    match = pattern("{{ 单位 }}{{ 年度 }}年{{ 主题 }}工作总结").match(f"某某公司{year}年安全生产工作总结")
    assert match is not None
    assert match.values == {"单位": "某某公司", "年度": year, "主题": "安全生产"}


TOUCHING = (
    Slot("单位", kind="unit"),
    Slot("时间"),
    Slot("动词", length=(2, 2)),
    Slot("概述", kind="long"),
)


@pytest.mark.parametrize(
    ("text", "said", "values"),
    [
        ("关于{{ 时间 }}{{ 主题 }}的通报", "关于2025年第三季度窗口工作的通报", ("2025年第三季度", "窗口工作")),
        ("关于{{ 时间 }}{{ 主题 }}的通报", "关于2025年1至9月窗口工作的通报", ("2025年1至9月", "窗口工作")),
        ("关于{{ 时间 }}{{ 主题 }}的通报", "关于二〇二五年上半年窗口工作的通报", ("二〇二五年上半年", "窗口工作")),
        # of one that has so many characters it takes so many
        ("{{ 动词 }}{{ 重点 }}，要见效", "提高站位，要见效", ("提高", "站位")),
        ("{{ 动词 }}{{ 重点 }}，要见效", "抓实，要见效", ("抓", "实")),
        # what begins with no name has none of a unit in it
        ("{{ 单位 }}{{ 概述 }}", "2025年3月，我参加了学习，记了笔记。", ("", "2025年3月，我参加了学习，记了笔记。")),
        ("{{ 单位 }}{{ 概述 }}", "今年上半年，修了古井。", ("", "今年上半年，修了古井。")),
        ("{{ 单位 }}{{ 概述 }}", "松涛镇修了古井。", ("松涛镇", "修了古井。")),
        ("{{ 单位 }}{{ 主题 }}工作总结", "后山灌区供水工作总结", ("", "后山灌区供水")),
        ("{{ 单位 }}{{ 概述 }}", "5 月以来，修了古井。", ("", "5 月以来，修了古井。")),
        (
            "{{ 单位 }}{{ 概述 }}",
            "县 里修了【待填：几眼】古井，管得住、用得好。",
            ("", "县 里修了＿＿古井，管得住、用得好。"),
        ),
    ],
)
def test_slots_that_touch_take_what_they_ask_for(text: str, said: str, values: tuple[str, str]) -> None:
    skeleton = Skeleton("试", preamble=(text,), slots=TOUCHING)
    answers = unfill(skeleton, Article(preamble=(Paragraph(said),))).answers
    wanted = zip(pattern(text).names, values, strict=True)
    assert {name: answer.value for name, answer in answers.values.items()} == {n: v for n, v in wanted if v}


def test_a_table_is_the_answer_of_its_slot_or_of_the_text_around_it() -> None:
    slots = (Slot("表", kind="table", columns=("名称", "数量")), Slot("话", kind="long"))
    skeleton = Skeleton("试", preamble=("{{ 表 }}",), sections=(Node("做法", "一、", body=("{{ 话 }}",)),), slots=slots)
    rows = (("窗口", "12"), ("专班|组", "3"))
    said = "各窗口见下表：\n| 名称 | 数量 |\n| 窗口 | 12 |\n\n| 合计 |\n其余照旧。"
    answers = Answers({"表": Answer(rows, "previous"), "话": Answer(said, "previous")})
    assert unfill(skeleton, fill(skeleton, answers).articles[0]).answers == answers


@pytest.mark.parametrize(
    ("said", "opening"),
    [
        ("刚才，大家都发了言。下面，我讲三点意见。", "刚才，大家都发了言。"),
        ("刚才，大家都发了言。", "刚才，大家都发了言。"),
        ("刚才大家说下面，我讲三点意见，大家都笑了。", "刚才大家说下面，我讲三点意见，大家都笑了。"),
    ],
)
def test_a_sentence_of_the_skeleton_is_not_said_twice(said: str, opening: str) -> None:
    skeleton = Skeleton("试", preamble=("{{ 开场 }}", "下面，我讲{{ 几 }}点意见。"), slots=(Slot("开场", kind="long"),))
    answers = unfill(skeleton, Article(preamble=(Paragraph(said),))).answers
    assert answers.values["开场"].value == opening


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("【待填：写些什么】", None),
        ("【待填：写些什么】。", None),
        ("共【待填：几】次。", None),
        ("全年走访【待填：这一处】，群众都说好。", "全年走访＿＿，群众都说好。"),
        ("全年走访12户，群众都说好。\n【待填：写些什么】", "全年走访12户，群众都说好。\n＿＿"),
    ],
)
def test_blanks_in_a_text_are_gaps_of_its_answer(said: str, answer: str | None) -> None:
    skeleton = Skeleton("试", preamble=("{{ 开头 }}",), slots=(Slot("开头", kind="long"),))
    parts = tuple(map(Paragraph, said.split("\n")))
    found = unfill(skeleton, Article(preamble=parts)).answers.values.get("开头")
    assert (found.value if found else None) == answer


@pytest.mark.parametrize(
    ("said", "unit", "told"),
    [
        ("青禾县档案馆：全年走访【待填：这一处】，群众都说好", "青禾县档案馆", "全年走访＿＿，群众都说好"),
        ("【待填：单位】：全年走访【待填：这一处】，群众都说好", None, "全年走访＿＿，群众都说好"),
        ("青禾县档案馆：【待填：写些什么】", None, None),
        ("【待填：单位】：【待填：写些什么】", None, None),
    ],
)
def test_of_two_slots_in_a_text_each_has_its_own_blanks(said: str, unit: str | None, told: str | None) -> None:
    skeleton = Skeleton("试", preamble=("{{ 单位 }}：{{ 情况 }}",), slots=(Slot("单位"), Slot("情况", kind="long")))
    values = unfill(skeleton, Article(preamble=(Paragraph(said),))).answers.values
    assert [values[name].value if name in values else None for name in ("单位", "情况")] == [unit, told]


@pytest.mark.parametrize(
    ("heading", "again"), [("坚持先查后修，井井有条", "坚持先查后修，井井有条"), ("聚焦查井", "抓查井，")]
)
def test_a_heading_that_is_of_the_nodes_own_words_keeps_its_own(heading: str, again: str) -> None:
    """Words of a variant are not in the draft: what stands around the answers is the node's."""
    own, free = "抓{{ 举措 }}，{{ 成效 }}", "{{ 举措 }}，{{ 成效 }}"
    variants = ("坚持{{ 举措 }}，{{ 成效 }}", "聚焦{{ 举措 }}")
    node = Node(free if heading == again else own, "一、", variants=variants, slots=(Slot("举措"), Slot("成效")))
    skeleton = Skeleton("试", sections=(node,))
    answers = unfill(skeleton, article_of(item("一、", heading))).answers
    assert fill(skeleton, answers).articles[0].sections[0].heading.text.startswith(again)


@pytest.mark.parametrize("time", ["2026年第三季度", "2025—2026学年度", "今年上半年", "第三季度", "9月份"])
def test_a_time_right_behind_an_office_is_told_from_it(time: str) -> None:
    found = pattern("{{ 单位 }}{{ 时间 }}工作总结").match(f"柳桥镇中心小学{time}工作总结")
    assert found is not None
    assert found.values == {"单位": "柳桥镇中心小学", "时间": time}


def test_a_repeat_that_was_looked_for_and_not_found_has_no_turns() -> None:
    works = Node("{{ 名目 }}要抓好", "一、", repeat=Repeat("工作"))
    steps = Node("做好{{ 举措 }}的收尾", "一、", repeat=Repeat("收尾"))
    article = Article(
        sections=(Section(Paragraph("学习要抓好"), marker="一、"), Section(Paragraph("整改要抓好"), marker="二、"))
    )
    answers = unfill(Skeleton("两列", sections=(works, steps)), article).answers
    assert len(answers.repeats["工作"]) == 2
    assert answers.repeats["收尾"] == ()
