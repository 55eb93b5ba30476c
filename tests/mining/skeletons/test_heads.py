"""How a skeleton is headed: title, who speaks, whom it greets."""

from pathlib import Path

import pytest

from tests.mining.reports import report
from tests.mining.skeletons.samples import SPEECH, WORKS, sections, skeletons_of, texts_of


def test_words_that_one_title_has_are_no_part_of_a_title_for_all(tmp_path: Path) -> None:
    titles = (
        "长陂县供水所2025年执行工作情况汇报",
        "长陂县公交站关于2025年班次工作情况的报告",
        "长陂县绿化局2026年主要工作总结",
    )
    texts = [
        report(
            title,
            f"{work}工作有了新的起色。",
            {"主要做法": [f"先把{work}底子摸清楚"], "存在的不足": [f"看管{work}的人手少"]},
        )
        for title, work in zip(titles, WORKS, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.title == "{{ 单位 }}{{ 年度 }}年工作情况汇报"


def test_the_title_names_its_subject_where_most_sources_do(tmp_path: Path) -> None:
    texts = [
        report(f"云岭县水务局关于{work}工作情况的报告", f"{work}工作有了起色。", sections(work)) for work in WORKS[:3]
    ]
    texts.append(report("环卫工作情况汇报", "环卫工作有了新的起色。", sections("环卫")))
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.title == "{{ 单位 }}关于{{ 主题 }}工作情况的报告"


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        (
            ("甲县水务局2024年供水工作总结", "丙镇2025年公交工作总结", "绿化工作总结"),
            "{{ 单位 }}{{ 年度 }}年{{ 主题 }}工作总结",
        ),
        (("防汛行动实施方案", "抗旱工作实施方案", "巡堤实施方案"), "{{ 主题 }}实施方案"),
        (("让渠水唱歌", "水到渠自成", "河道清障工作经验材料"), "{{ 题目 }}"),
        (("在全县供水工作会上的讲话", "在节水现场会上的讲话", "供水发言"), "在{{ 会议 }}上的讲话"),
        (  # neither title has the half of one and the second half of the other
            (
                "甲县水务局2021年上半年工作总结及下半年工作打算",
                "甲县水务局2023年上半年工作总结及下半年工作打算",
                "甲县水务局2022年工作总结和2023年工作思路",
                "甲县水务局2024年工作总结和2025年工作思路",
            ),
            "{{ 单位 }}{{ 年度 }}年工作总结和{{ 下年 }}年工作思路",
        ),
    ],
)
def test_a_title_has_the_parts_that_most_sources_have(titles: tuple[str, ...], title: str, tmp_path: Path) -> None:
    texts = [report(one, f"{work}有了起色。", sections(work)) for one, work in zip(titles, WORKS, strict=False)]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.title == title


def test_one_speech_keeps_how_it_is_headed_and_how_it_begins(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SPEECH.replace("让每一条渠都有人管", "让水渠管护有人负责"), support=1)
    assert (one.kind, one.title, one.subtitle) == ("发言材料", "{{ 题目 }}", "——在{{ 会议 }}上的发言")
    assert one.byline == ("{{ 发言人 }}", "（{{ 日期 }}）")
    assert one.preamble == ("{{ 开头 }}。下面，我就{{ 主题 }}讲{{ 方面数 }}点体会：",)
    assert [slot.name for slot in one.slots][:6] == ["会议", "题目", "主题", "发言人", "日期", "称谓"]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("林小舟", "{{ 发言人 }}"),
        ("林　舟", "{{ 发言人 }}"),
        ("林某某", "{{ 发言人 }}"),
        ("欧阳远", "{{ 发言人 }}"),
        ("万　山", "{{ 发言人 }}"),
        ("柳荫镇", "{{ 单位 }}"),
        ("林业局", "{{ 单位 }}"),
        ("郑村", "{{ 单位 }}"),
        ("水利局　林舟", "{{ 发言人 }}"),
    ],
)
def test_a_name_alone_under_the_title_is_who_speaks(line: str, asked: str, tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SPEECH.replace("柳荫镇镇长  林一舟", line), support=1)
    assert one.byline[0] == asked


@pytest.mark.parametrize(
    ("greetings", "default"),
    [
        (("同志们", "同志们", "各位代表"), "同志们"),
        (("尊敬的各位评委",), "尊敬的各位评委"),
        (("云岭县水利局",), "各位领导、同志们"),
    ],
)
def test_hearers_are_greeted_as_most_sources_greet_them(
    greetings: tuple[str, ...], default: str, tmp_path: Path
) -> None:
    texts = [
        report(f"在{work}工作会上的发言", f"{greeting}：\n{work}工作有了起色。", sections(work))
        for greeting, work in zip(greetings, WORKS, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts, support=1)
    assert next(slot.default for slot in one.slots if slot.name == "称谓") == default


def test_nothing_is_asked_for_at_the_beginning_that_no_text_uses(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SPEECH, support=1)
    used = "".join(texts_of(one))
    assert not [slot.name for slot in one.slots if f"{{{{ {slot.name} }}}}" not in used]


LETTER = """关于商请借用抽水机的函
柳荫镇人民政府：
贵镇与我镇同饮一渠水。今年春旱，渠里的水只够浇一半的地。现商请贵镇支持以下事项：
一是借用抽水机，用完当天送回；
二是借用管水员，一同上渠巡看；
三是借用渡槽，夜里过水半月。
机器修理等费用由我镇承担。
妥否，请函复。
"""


def test_a_letter_is_asked_for_in_words_of_letters(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, LETTER, support=1)
    asked = {slot.name: slot.ask for slot in one.slots}
    assert one.kind == "函"
    assert asked["结尾"] == "结尾：还要说明什么、有什么要求"


def test_a_subject_that_is_a_part_of_the_offices_name_is_asked_for_beside_it(tmp_path: Path) -> None:
    offices = (("青禾县水利局", "水利"), ("云岭县财政局", "财政"), ("松溪县教育局", "教育"))
    texts = [
        report(
            f"{office}关于{work}工作情况的汇报",
            f"{work}的旧账本全部换了新的。现将{office}{work}工作情况汇报如下：",
            {f"守住{work}家底": [f"{work}巡查不断人", f"{work}备料不断档"], f"练好{work}队伍": [f"{work}老手带新手"]},
        )
        for office, work in offices
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.preamble == ("{{ 开头 }}。现将{{ 单位 }}{{ 主题 }}工作情况汇报如下：",)


def test_what_a_statutory_paper_is_headed_with_is_no_summary_of_what_was_done(tmp_path: Path) -> None:
    text = report("供水专题会议纪要（二）", "会议听取了汇报。", {"关于水价": [], "关于管网": []})
    (one,) = skeletons_of(tmp_path, text, support=1)
    assert (one.kind, one.title) == ("会议纪要", "{{ 题目 }}")
    assert next(slot.ask for slot in one.slots if slot.name == "题目") == "题目：发文机关、事由和文种"
