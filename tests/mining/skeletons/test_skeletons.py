"""What a clerk finds in a mined skeleton."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

import drafter.mining.skeletons.skeletons as recipe
from drafter.app.mining import mine
from drafter.app.reading import read_document
from drafter.document.text import plain_text
from drafter.expressions import parts, render
from drafter.facts import find_facts
from drafter.filling import fill, unfill
from drafter.mining.siblings.shared import shared_frame
from drafter.mining.skeletons.naming import Names
from drafter.mining.skeletons.phrasing import shared_sentence
from drafter.skeleton.model import Node, Skeleton, walk
from drafter.skeleton.parse import parse
from drafter.skeleton.unparse import unparse
from tests.mining.reports import report

SEEDS = Path(__file__).parents[3] / "seeds"
WORKS = ("供水", "公交", "绿化", "排污", "路灯", "桥梁")


def skeletons_of(folder: Path, *texts: str, support: int = 2) -> tuple[Skeleton, ...]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return tuple(one.skeleton for one in mine([folder], processes=1, support=support).skeletons)


def sections(work: str) -> dict[str, list[str]]:
    return {f"聚焦{work}保障，打造{work}先进的服务窗口": [], f"聚焦{work}检修，打造{work}可靠的运行队伍": []}


def test_reports_of_one_form_make_one_skeleton_whatever_they_call_themselves(tmp_path: Path) -> None:
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色，做法如后。", sections(work)) for work in WORKS[:3]]
    texts.append(report("环卫工作情况汇报", "环卫工作有了新的起色，做法如后。", sections("环卫")))
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.kind == "经验材料"
    assert one.mined is not None
    assert one.mined.articles == 4


def test_a_list_may_be_a_little_shorter_or_longer_than_in_its_sources(tmp_path: Path) -> None:
    ends = (("保障", "先进"), ("检修", "可靠"), ("宣传", "热心"), ("改造", "一流"))
    texts = [
        report(
            f"{work}工作经验材料",
            f"{work}工作有了新的起色。",
            {f"聚焦{work}{way}，打造{work}{aim}的窗口": [] for way, aim in ends[:size]},
        )
        for work, size in zip(WORKS, (3, 3, 4, 4), strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (parallel,) = one.sections
    assert parallel.repeat is not None
    assert (parallel.repeat.min, parallel.repeat.default, parallel.repeat.max) == (2, 3, 6)
    assert parallel.heading == "聚焦{{ 重点 }}，打造{{ 目标 }}的窗口"
    assert not parallel.variants  # what each of the four has besides is its own


def test_other_wording_for_headings_is_shown_where_several_reports_have_it(tmp_path: Path) -> None:
    rows: tuple[dict[str, list[str]], ...] = (
        {"当好渡口的守门人": [], "当好乘客的搀扶人": [], "当好风浪的报信人": []},
        {"当好菜场的过秤人": [], "当好摊位的分派人": [], "当好卫生的监督人": []},
        {"把灯点到巷尾": [], "把线理到墙根": [], "把账记到户头": []},
        {"树种得深": [], "草割得勤": [], "水浇得透": []},
    )
    texts = [
        report(f"{work}工作经验材料", f"{work}工作有了起色。", row) for work, row in zip(WORKS, rows, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (parallel,) = one.sections
    assert parallel.variants == ("当好{{ 对象 }}的{{ 角色 }}人",)


def same_headings(title: str, *headings: str) -> list[str]:
    """Three reports that have all headings in common, and no sentence."""
    return [
        "\n".join((f"{work}{title}", f"{work}这件事，说说是怎么办的。", *told)) + "\n"
        for work in WORKS[:3]
        for told in [[f"{'一二三'[at]}、{head}\n{work}在{at + 3}处都办了。" for at, head in enumerate(headings)]]
    ]


def test_headings_that_all_reports_have_are_fixed_though_they_share_a_word(tmp_path: Path) -> None:
    headings = ("活动时间", "活动主题", "活动内容")
    (one,) = skeletons_of(tmp_path, *same_headings("宣传周活动通知", *headings))
    assert tuple(node.heading for node in one.sections) == headings
    assert not any(node.repeat for node in one.sections)


def test_so_are_some_that_all_have_among_one_that_differs(tmp_path: Path) -> None:
    texts = same_headings("专题会议纪要", "会议听取了某某汇报", "会议研究了以下事项", "会议要求")
    texts = [text.replace("某某", name) for text, name in zip(texts, ("水价", "站点", "苗木"), strict=True)]
    (one,) = skeletons_of(tmp_path, *texts)
    assert [node.heading for node in one.sections][1:] == ["会议研究了以下事项", "会议要求"]


@pytest.mark.parametrize("row", [("强化领导", "强化培训", "强化督查")])
def test_what_all_reports_were_told_to_do_is_no_fixed_heading(row: tuple[str, ...], tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, *same_headings("工作经验材料", *row))
    (parallel,) = one.sections
    assert parallel.repeat is not None


def test_a_slogan_in_the_quotation_marks_of_a_wording_is_an_example(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {
        "突出“兜底线”，守住口粮": [],
        "突出“补短板”，修好水窖": [],
        "突出“强基础”，带好队伍": [],
    }
    texts = [report(f"{work}工作经验材料", f"{work}工作有了起色。", headings) for work in WORKS[:1]]
    (one,) = skeletons_of(tmp_path, *texts, support=1)
    assert one.sections[0].slots[0].examples == ("兜底线", "补短板", "强基础")


def test_a_heading_with_the_year_of_the_report_is_fixed_too_and_no_year_is_an_example(tmp_path: Path) -> None:
    texts = [
        report(f"{work}公司{year}年工作总结", f"{work}公司忙了一年。", {f"{year}年工作回顾": [], "存在的问题": []})
        for work, year in zip(WORKS, (2021, 2022, 2023), strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert [node.heading for node in one.sections] == ["{{ 年度 }}年工作回顾", "存在的问题"]


def test_a_figure_of_a_fact_is_no_example(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"补贴5万元以上的": [], "补贴8万元以上的": [], "补贴60万元以上的": []}
    (one,) = skeletons_of(tmp_path, report("补贴发放工作经验材料", "补贴都发了。", headings), support=1)
    assert not [example for node in one.sections for slot in node.slots for example in slot.examples]


def test_what_many_reports_share_is_told_by_a_sample_of_them_that_their_file_names_do_not_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recipe, "MERGED", 2)
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色。", sections(work)) for work in WORKS]
    shown = []
    for name, ordered in (("甲", texts), ("乙", texts[::-1])):
        (tmp_path / name).mkdir()
        (one,) = skeletons_of(tmp_path / name, *ordered)
        assert one.mined is not None
        assert (one.mined.articles, len(one.mined.files)) == (len(WORKS), len(WORKS))
        assert f"{len(WORKS)} 篇" in one.about
        shown.append({example for slot in one.sections[0].slots for example in slot.examples})
    assert shown[0] == shown[1]
    assert sum(any(work in example for example in shown[0]) for work in WORKS) == 2


def test_a_kind_with_reports_enough_has_a_skeleton_of_its_own(tmp_path: Path) -> None:
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色。", sections(work)) for work in WORKS[:3]]
    texts += [report(f"{work}工作情况汇报", f"{work}工作有了新的起色。", sections(work)) for work in WORKS[3:]]
    assert sorted(one.kind for one in skeletons_of(tmp_path, *texts)) == ["汇报材料", "经验材料"]


@pytest.mark.parametrize("first", [True, False])
def test_a_report_of_a_sort_of_its_own_does_not_name_what_it_shares_with_another(first: bool, tmp_path: Path) -> None:
    titles = ("消防自查报告", "消防工作总结") if first else ("消防工作总结", "消防自查报告")
    texts = [
        report(f"{work}{title}", f"{work}的消防有了起色。", sections(work))
        for work, title in zip(WORKS, titles, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.kind == "工作总结"


def test_wording_that_all_headings_share_is_the_heading(tmp_path: Path) -> None:
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色。", sections(work)) for work in WORKS[:3]]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.sections[0].heading.startswith("聚焦{{ 重点 }}，打造{{ 目标 }}的")


@pytest.mark.parametrize(
    "headings",
    [("抓实基础教育", "抓牢校园安全", "抓强教师队伍"), ("菌种研发能力不强", "精深加工水平不高", "要素保障不够有力")],
)
def test_one_character_is_no_wording_that_is_asked_about(headings: tuple[str, ...], tmp_path: Path) -> None:
    assert shared_frame(headings) is not None  # it is a frame all the same
    parts: dict[str, list[str]] = {heading: [] for heading in headings}
    (one,) = skeletons_of(tmp_path, report("分类工作经验材料", "分类工作有了起色。", parts), support=1)
    assert [node.heading for node in one.sections] == list(headings)


def test_a_heading_in_the_wording_of_its_siblings_is_one_of_them_whatever_it_speaks_of(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"组织领导到位": [], "宣传发动到位": [], "督导检查到位": [], "奖惩兑现到位": []}
    (one,) = skeletons_of(tmp_path, report("分类工作经验材料", "分类工作有了起色。", headings), support=1)
    (node,) = one.sections
    assert node.heading.endswith("}}到位")
    assert node.repeat is not None


def test_a_short_report_keeps_the_sentences_that_lead_over_to_its_lists(tmp_path: Path) -> None:
    text = """渔港巡查工作汇报

巡查队一年没有歇过，现将有关情况汇报如下：

一是走得勤。出海320次。二是看得细。查船86条。三是记得清。台账一本不少。

存在的主要问题：1.船太旧；2.灯太暗；3.人手不够。

下一步，重点做好以下工作：（一）换新船。先换两条。（二）装新灯。装够四十盏。
"""
    (one,) = skeletons_of(tmp_path, text, support=1)
    bridges = [node for node in one.sections if not node.heading]
    assert [node.body for node in bridges] == [("存在的主要问题：",), ("下一步，重点做好以下工作：",)]
    assert [[child.scheme for child in node.children] for node in bridges] == [["1."], ["（一）"]]
    assert one.closing == ()


def test_a_heading_that_most_sources_have_is_kept_among_those_that_differ(tmp_path: Path) -> None:
    first: dict[str, list[str]] = {"基本情况": [], "渠道通了水": [], "闸口换了新": []}
    second: dict[str, list[str]] = {"基本情况": [], "路灯亮到村口": [], "井盖补齐": [], "几点体会": []}
    third: dict[str, list[str]] = {"基本情况": [], "公交开进山里": [], "几点体会": []}
    texts = [
        report(f"{work}工作经验材料", f"{work}工作有了起色。", headings)
        for work, headings in zip(WORKS, (first, second, third), strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert [node.heading for node in one.sections] == ["基本情况", "{{ 标题 }}", "几点体会"]
    assert [node.repeat is not None for node in one.sections] == [False, True, False]
    (slot,) = one.sections[0].slots
    assert slot.ask == "基本情况：写些什么"


def test_a_heading_that_stands_alone_in_most_sources_is_kept_though_another_word_fits_them_all(tmp_path: Path) -> None:
    firsts = ("基本情况", "基本情况", "总体情况", "基本情况", "基本情况")
    texts = [
        report(
            f"{work}工作情况汇报",
            f"{work}工作有了新的起色，现将有关情况汇报如下。",
            {first: [], "主要做法": ["摸底在先", "整改在前"], "下一步打算": ["再查一遍"]},
        )
        for work, first in zip(WORKS, firsts, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert [node.heading for node in one.sections] == ["基本情况", "主要做法", "下一步打算"]


@pytest.mark.parametrize(("title", "joins"), [("请示", False), ("通知", False), ("情况汇报", True)])
def test_a_paper_of_a_form_of_its_own_is_no_speech_however_alike_its_headings_are(
    title: str, joins: bool, tmp_path: Path
) -> None:
    texts = [report(f"在{work}工作会议上的讲话", f"{work}工作有了新的起色。", sections(work)) for work in WORKS[:3]]
    texts.append(report(f"关于环卫工作的{title}", "环卫工作有了新的起色，做法如后。", sections("环卫")))
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.mined is not None
    assert one.mined.articles == 3 + joins


def test_the_time_of_a_step_is_one_slot_however_each_report_writes_it(tmp_path: Path) -> None:
    times = (
        ("3月—4月", "5月—10月", "11月"),
        ("3月上旬", "3月中旬至9月底", "10月"),
        ("2025年3月—5月", "2025年6月—11月", "2025年12月"),
    )
    texts = [
        report(
            f"{work}整治实施方案",
            f"为做好{work}整治，制定本方案。",
            {"总体要求": [], "实施步骤": [], "保障措施": []},
        ).replace(
            "二、实施步骤\n",
            "二、实施步骤\n"
            + "".join(
                f"（{number}）{step}阶段（{time}）。逐项推进{work}整治。\n"
                for number, step, time in zip("一二三", ("动员部署", "组织实施", "总结提高"), own, strict=True)
            ),
        )
        for work, own in zip(WORKS, times, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (step,) = one.sections[1].children
    assert step.heading == "{{ 阶段 }}阶段（{{ 起止时间 }}）"
    assert not any("月" in variant for variant in step.variants)
    assert [slot.ask for slot in step.slots[:2]] == ["“＿＿阶段（＿＿）”里的阶段", "“＿＿阶段（＿＿）”里的起止时间"]


def test_a_sentence_of_one_source_among_several_is_not_theirs(tmp_path: Path) -> None:
    parts: dict[str, list[str]] = {"修通村口的路": [], "接上最后的管": []}
    long = (
        "一年到头，村里等着的路、盼着的管、问起的灯，"
        + "一件一件记在本子上，一件一件落到工地上，" * 2
        + "做成一件报一件。"
    )
    ends = ("下一步，学校将全力做好新校区搬迁，办好家门口的学堂。", long, "")
    texts = [
        report(f"{work}工作总结", f"{work}工作有了新的起色。", {f"{part}{work}": [] for part in parts}, end)
        for work, end in zip(WORKS, ends, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert "校区" not in unparse(replace(one, mined=None))
    (tmp_path / "一份").mkdir()
    (alone,) = skeletons_of(tmp_path / "一份", texts[0], support=1)
    assert "学校将全力做好新校区搬迁" in alone.closing[-1]


def test_no_writer_is_asked_for_a_half_word(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"学在深处": [], "谋在实处": [], "管在细处": []}
    (one,) = skeletons_of(tmp_path, report("三处工作经验材料", "这项工作有了起色。", headings), support=1)
    assert [node.heading for node in one.sections] == list(headings)
    quoted: dict[str, list[str]] = {
        "突出一个“快”字，抓落地": [],
        "突出一个“严”字，抓整改": [],
        "突出一个“实”字，抓长效": [],
    }
    (one,) = skeletons_of(tmp_path, report("三字工作经验材料", "这项工作有了起色。", quoted), support=1)
    assert [node.heading for node in one.sections] == ["突出一个“{{ 字 }}”字，抓{{ 事项 }}"]
    degrees: dict[str, list[str]] = {"打造审批最少的窗口": [], "打造成本最低的园区": [], "打造信用最好的市场": []}
    (one,) = skeletons_of(tmp_path, report("三最工作经验材料", "这项工作有了起色。", degrees), support=1)
    assert [node.heading for node in one.sections] == ["打造{{ 目标 }}最{{ 举措 }}的{{ 成效 }}"]


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


def test_an_example_stands_once(tmp_path: Path) -> None:
    problems = "人手少", "家底薄"
    texts = [
        report(f"{work}工作总结", f"{work}工作有了起色。", {"主要做法": [], "存在的问题": [*problems, f"{work}设备旧"]})
        for work in WORKS[:3]
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (slot, *_) = one.sections[1].children[0].slots
    assert slot.examples[:2] == problems
    assert len(set(slot.examples)) == len(slot.examples) == 4


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


SPEECH = """让每一条渠都有人管
——在全县水利工作会上的发言
柳荫镇镇长  林一舟
（2025年3月9日）

各位领导、同志们：
柳荫镇有渠道90公里，去年清淤24公里。下面，我就水渠管护讲三点体会：
一、渠道有人管。三十名管水员日日上渠，逐段巡看。
二、漏水有人补。一处漏水三日补好，补后复看。
三、用水有人算。一户一本水账，月底张榜。
发言完毕，谢谢大家！
"""


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


def test_items_that_are_sentences_end_with_a_full_stop(tmp_path: Path) -> None:
    text = TWO_LISTS.replace("记在本上。\n", "记在本上。\n1.河长每周走一遍河岸。\n2.垃圾多的地方天天有人看。\n")
    (one,) = skeletons_of(tmp_path, text, support=1)
    assert [node.heading for node in walk(one.sections) if node.scheme == "1."] == ["{{ 小标题 }}。"]


TWO_LISTS = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、把责任扛起来
河长每周走一遍，段长每天走一遍，走过的路都记在本上。
二、把垃圾捞起来
捞上来的垃圾当天运走，堆过垃圾的岸边种上了柳树。
河湖管护没有歇脚的时候，离群众想的还差一截。下一步，做好以下三项工作：
一、接着添清漂船
船小，进得了支流，两个人就开得动。
二、接着种护岸林
林子宽三丈，树苗从自家苗圃里出。
三、接着修观水亭
亭子盖在渡口边上，等船的人有处坐。
"""


def test_a_second_list_stands_under_the_text_that_leads_over_to_it(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, TWO_LISTS, support=1)
    first, bridge = one.sections
    assert first.repeat is not None
    assert bridge.body == ("{{ 承上 }}。下一步，做好以下{{ 打算数 }}项工作：",)
    (again,) = bridge.children
    assert again.heading.startswith("接着{{")


SECOND_LIST_INSIDE = """{0}镇{1}工作情况汇报
{0}镇{1}工作有了新的起色。
一、主要做法
一是{1}抓早。入冬就动手，{0}镇的人都上了堤。二是{1}抓细。一处一处地看，做法有下面几条：一要{1}记账，当天清；二要{1}复查，隔天看。
二、下一步打算
{0}镇把{1}的事接着办好。
"""


def test_so_does_a_second_list_inside_a_paragraph(tmp_path: Path) -> None:
    towns = (("青禾", "修渠"), ("柳荫", "护林"), ("石坞", "清淤"))
    (one,) = skeletons_of(tmp_path, *(SECOND_LIST_INSIDE.format(*town) for town in towns))
    first, bridge = one.sections[0].children
    assert first.scheme == "一是"
    assert bridge.body == ("一处一处地看，做法有下面几条：",)
    assert [node.scheme for node in bridge.children] == ["一要"]


TOLD_BEFORE_ITEMS = """青禾县{1}年{0}工作情况汇报
{0}工作有了新的起色。
一、主要做法
{3}（一）{0}有人看
{0}的路上早晚都有人走，走过的都记在本上。
（二）{0}有人修
{0}坏了的当天报、当天修，修好了再回看一遍。
二、{2}年工作打算
{0}的家底再盘一遍，缺人的地方补上人。
"""


@pytest.mark.parametrize(("without", "optional"), [(0, False), (1, False), (2, True)])
def test_text_that_some_reports_do_without_may_be_left_out(tmp_path: Path, without: int, optional: bool) -> None:
    leads = [*[""] * without, *["有人管，有人问。\n"] * (len(WORKS) - without)]
    texts = [
        TOLD_BEFORE_ITEMS.format(work, year, year + 1, lead)
        for year, (work, lead) in enumerate(zip(WORKS, leads, strict=True), 2019)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert [node.heading for node in one.sections] == ["主要做法", "{{ 下年 }}年工作打算"]
    assert [slot.optional for node in one.sections for slot in node.slots] == [optional, False]


STEPS = """{0}镇{1}行动实施方案
为把{1}办好，制定本方案。
一、总体要求
{0}镇的{1}要赶在入冬前完成。
二、实施步骤
（一）动员步骤
{0}镇开会把{1}说透，家家领到一张纸。
（二）推进步骤
{0}镇分片把{1}做完，一片一个领头人。
（三）回看步骤
{0}镇请外村的人来看{1}做得怎样。
三、保障措施
{0}镇拿出一笔钱，{1}用多少补多少。
"""


def test_several_steps_in_a_row_are_parts_of_one_section(tmp_path: Path) -> None:
    towns = (("青禾", "修渠"), ("柳荫", "护林"), ("石坞", "清淤"))
    (one,) = skeletons_of(tmp_path, *(STEPS.format(*town) for town in towns))
    assert [node.heading for node in one.sections] == ["总体要求", "实施步骤", "保障措施"]
    (step,) = one.sections[1].children
    assert step.heading == "{{ 举措 }}步骤"
    assert step.repeat is not None


TWO_COUNTS = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、主要做法
巡河靠人。一是聚焦巡查建好台账。每一段都有人走。二是聚焦保洁建好队伍。船不够就借。
治水靠制。一是压紧岗位责任，擦亮服务招牌。当天转办。二是压紧汛期责任，擦亮值守招牌。通宵亮灯。
二、下一步打算
接着把支流管起来。
"""


def test_an_item_that_is_one_long_sentence_is_written_again_as_one(tmp_path: Path) -> None:
    long = "，河长每周走一遍、段长每天走一遍、护河员早晚各走一遍，沿岸的树有人浇草有人割垃圾有人捡。"
    text = TWO_COUNTS.replace("聚焦巡查建好台账。", f"聚焦巡查建好台账{long}")
    (one,) = skeletons_of(tmp_path, text, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again) == plain_text(article)


SENTENCES = """农田建设工作汇报
全镇耕地块块都修，修一块成一块。
一、主要做法
1.人多的村先修；
2.坡陡的地不修；
3.修过的地回头看。
二、下一步打算
（一）再查一遍。书记镇长各包一片，天天到田头看，看完当天碰头，谁家的事谁来办。
（二）再修一片。修好一片交给一片的人管，沟渠不堵，道路不断，管得好的年底有奖。
"""
OTHERS = """渡口管理工作汇报
四个渡口没有出过险情，来往的人都放心。
一、主要做法
1.每条船按座位载客；
2.风大挂红旗停航；
3.上船以前数人头。
二、下一步打算
（一）修好候船亭。请镇上的木匠照老样子做，顶上盖瓦，三面有凳，开春以前做成。
（二）装上大喇叭。一个渡口装一只，停航的消息早晚各播一遍，住在山里也听得见。
"""


@pytest.mark.parametrize("reports", [(SENTENCES,), (SENTENCES, OTHERS)])
def test_items_that_are_sentences_on_lines_of_their_own_have_no_place_for_text(
    reports: tuple[str, ...], tmp_path: Path
) -> None:
    (one,) = skeletons_of(tmp_path, *reports, support=len(reports))
    (items,), (headed,) = (node.children for node in one.sections)
    assert (items.body, items.repeat is not None) == ((), True)
    assert headed.body


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TWO_COUNTS, id="inside paragraphs"),
        pytest.param(
            TWO_COUNTS.replace("一是", "\n一是").replace("二是", "\n二是").replace("\n\n", "\n"), id="on lines"
        ),
        pytest.param(TWO_COUNTS.replace("一、主要做法\n", "").partition("二、下一步")[0], id="on top"),
    ],
)
def test_a_list_whose_count_begins_anew_is_a_list_of_its_own(text: str, tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, text, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again) == plain_text(article)
    lists = one.sections if len(one.sections) > 1 and not one.sections[0].role else one.sections[0].children
    first, bridge = lists
    assert first.heading.startswith("聚焦{{")
    assert (bridge.heading, bridge.body) == ("", ())
    assert bridge.children[0].heading.startswith("压紧{{")


def test_items_that_all_have_the_first_number_are_one_list(tmp_path: Path) -> None:
    ways = "1.聚焦巡查建好台账。\n1.聚焦保洁建好队伍。\n1.聚焦清漂建好码头。\n"
    text = f"河湖管护工作经验材料\n河湖管护有了起色。\n一、主要做法\n{ways}二、下一步打算\n接着把支流管起来。\n"
    (one,) = skeletons_of(tmp_path, text, support=1)
    (items,) = one.sections[0].children
    assert items.heading.startswith("聚焦{{")
    assert items.repeat is not None
    assert items.repeat.default == 3


MIXED = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、压实管护责任
一是河长走河。每周走一遍。二是段长走段。每天走一遍。
二、压实清漂责任
（一）添船。新添两条清漂船。
（二）添人。新招四名清漂工。
三、压实护岸责任
林子沿着岸种，苗子从自家苗圃里出，村村有人看着。
"""


def test_one_report_keeps_the_items_of_each_section_in_their_own_style(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, MIXED, support=1)
    assert [node.heading.partition("{")[0] for node in one.sections] == ["压实"] * 3
    assert [{child.scheme for child in node.children} for node in one.sections] == [{"一是"}, {"（一）"}, set()]
    names = [slot.name for node in one.sections for slot in node.slots]
    assert len(names) == len(set(names))


MIXED_BELOW = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
一、压实管护责任
（一）聚焦巡河建好台账
一是河长走河。每周走一遍。
二是段长走段。每天走一遍。
（二）聚焦护岸建好制度
岸上的树有人浇，岸边的草有人割。
二、压实清漂责任
（一）聚焦船只建好清单
1.添船。新添两条清漂船。
2.修船。旧船补了又下水。
（二）聚焦人手建好队伍
清漂工按天排班，雨天照样出船。
"""


def test_items_under_one_heading_alone_are_not_written_under_the_others(tmp_path: Path) -> None:
    text = MIXED_BELOW.replace("1.添船。新添两条清漂船。\n2.修船。旧船补了又下水。\n", "添船两条。\n")
    text = text.replace("河长走河", "添船").replace("段长走段", "请老渔民带路")
    (one,) = skeletons_of(tmp_path, text, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    said = [line for line in plain_text(again).splitlines() if not line.startswith("【待填")]
    assert said == plain_text(article).splitlines()


def test_one_report_keeps_the_style_of_items_two_levels_below_too(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, MIXED_BELOW, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again) == plain_text(article)


LABELLED = """河湖管护工作经验材料
两年来，河湖管护有了起色，河里的垃圾一天比一天少。
做法一：把责任扛起来
河长每周走一遍，段长每天走一遍，走过的路都记在本上。
做法二：把垃圾捞起来
捞上来的垃圾当天运走，堆过垃圾的岸边种上了柳树。
做法三：把林子护起来
林子沿着岸种，苗子从自家苗圃里出，村村有人看着。
"""


def test_there_is_room_for_as_many_items_as_any_report_has_however_it_numbers_them(tmp_path: Path) -> None:
    steps = "查设备", "查台账", "查人员", "查预案", "查物资", "查记录"
    texts = [report(f"{work}工作经验材料", f"{work}工作有了新的起色。", items(work, steps[:2])) for work in WORKS[:3]]
    (few,) = skeletons_of(tmp_path, *texts)
    first, second = items("环卫", steps)
    numbered = "\n".join(f"{number}.{step}。" for number, step in enumerate(steps, 1))
    other = report("环卫工作经验材料", "环卫工作有了新的起色。", {first: ["查设备", "查台账"]})
    other += f"二、{second}\n{numbered}\n"
    (more,) = skeletons_of(tmp_path, *texts, other)
    before, after = (one.sections[0].children[0] for one in (few, more))
    assert before.scheme == after.scheme == "一是"
    assert before.repeat is not None
    assert after.repeat is not None
    assert before.repeat.max < len(steps) <= after.repeat.max


def items(work: str, steps: Sequence[str]) -> dict[str, list[str]]:
    return {heading: [f"{work}{step}" for step in steps] for heading in sections(work)}


def test_headings_with_a_label_of_their_own_keep_it(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, LABELLED, support=1)
    assert [node.scheme for node in one.sections] == ["做法一："]
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(parse(unparse(one), "试"), unfill(one, article).answers).articles
    assert plain_text(again).splitlines()[2] == "做法一：把责任扛起来"
    assert plain_text(again).splitlines()[6] == "做法三：把林子护起来"


YEARLY = """某某公司2025年安全工作总结
2025年，公司没有发生事故，现总结如下：
一、查隐患
车间天天查，仓库周周查，查出的毛病当天登记。
二、补漏洞
缺的护栏补上，旧的线路换掉，换完再请人看一遍。
"""


def test_a_year_in_a_sentence_is_the_one_of_the_title(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, YEARLY, support=1)
    (article,) = read_document(tmp_path / "0.txt").articles
    (again,) = fill(one, unfill(one, article).answers).articles
    assert plain_text(again) == YEARLY


SUMMARY = """柳荫镇2025年水利工作总结和2026年工作打算
柳荫镇修渠有年。现将有关情况总结如下：
一、2025年主要工作
（一）清淤。清了渠底，通了渠口。
（二）补漏。补了渠帮，换了渠闸。
二、存在的问题
一是人手少。一人看五里渠。二是家底薄。买不起新闸。
三、2026年工作打算
（一）添人手。再招管水员。
（二）添家底。再买两扇闸。
柳荫镇人民政府
2025年12月3日
"""


def test_years_in_headings_are_asked_for_once(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SUMMARY, support=1)
    assert one.title == "{{ 单位 }}{{ 年度 }}年{{ 主题 }}工作总结和{{ 下年 }}年工作打算"
    assert [node.heading for node in one.sections] == ["{{ 年度 }}年主要工作", "存在的问题", "{{ 下年 }}年工作打算"]
    (following,) = (slot for slot in one.slots if slot.name == "下年")
    assert [render(following.default, {"年度": year}) for year in ("2026", "")] == ["2027", ""]


UNDATED = SUMMARY.replace("2025年水利", "水利").replace("2026年工作打算\n柳", "下步打算\n柳")


def test_a_year_in_a_heading_is_asked_for_where_the_title_has_none(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, UNDATED, support=1)
    assert [node.heading for node in one.sections] == ["{{ 年度 }}年主要工作", "存在的问题", "{{ 下年 }}年工作打算"]


def test_years_in_headings_that_are_not_one_are_left_out(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, UNDATED.replace("存在的问题", "2024年存在的问题"), support=1)
    assert [node.heading for node in one.sections] == ["主要做法", "存在的问题", "{{ 下年 }}年工作打算"]
    assert "年度" not in [slot.name for slot in one.slots]


def test_what_is_asked_under_an_item_is_what_its_section_is_for(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SUMMARY, support=1)
    asked = [node.children[0].slots[-1].ask for node in one.sections]
    assert len(set(asked)) == 3
    assert "原因" in asked[1]


def test_a_mined_skeleton_says_how_it_is_built(tmp_path: Path) -> None:
    (one,) = skeletons_of(tmp_path, SUMMARY, support=1)
    assert one.about == "从 1 篇材料里提炼：做法（（一）…）、不足（一是…）、打算（（一）…）"
    (tmp_path / "讲话").mkdir()
    (one,) = skeletons_of(tmp_path / "讲话", SPEECH, support=1)
    assert one.about == "从 1 篇材料里提炼：并列标题（一、…）"


def test_preamble_and_closing_come_from_the_sources(tmp_path: Path) -> None:
    since = ("近年来", *["入汛以来"] * 3)
    lead = "{1}，{0}工作有了新的起色。现将{0}工作开展情况汇报如下："
    end = "下一步，{0}战线将继续出力。以上汇报，不妥之处请批评指正。"
    marked = "主要工作完成情况", "下一步工作打算"
    texts = [
        report(
            f"{work}工作情况汇报", lead.format(work, time), {name: [f"{work}先行", f"{work}提速"] for name in marked}
        )
        + f"三、有关建议\n{work}设施要再添一批，请上级支持。\n\n{end.format(work)}\n"
        for work, time in zip(WORKS, since, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    (text,) = one.preamble
    assert text.startswith("{{ 时段 }}，{{ 开头 }}。现将{{ ")
    assert text.endswith("工作开展情况汇报如下：")
    period = next(slot for slot in one.slots if slot.name == "时段")
    assert (period.default, period.examples) == ("入汛以来", ("入汛以来", "近年来"))


def test_announcements_that_differ_are_the_usual_one(tmp_path: Path) -> None:
    said = ("现将摸底情况汇报如下：", "现将清账情况通报如下：", "现将有关工作简报如下：")
    texts = [
        report(f"{work}工作情况汇报", f"{work}工作有了新的起色。{one}", sections(work))
        for work, one in zip(WORKS, said, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.preamble == ("{{ 开头 }}。现将有关情况汇报如下：",)


def test_a_closing_that_shares_only_scattered_words_is_asked_for_whole(tmp_path: Path) -> None:
    said = (
        "下一步，我们将修好渡口，发动船工组织巡查，让群众放心过河。",
        "下一步，我们将换好水表，请来师傅组织检修，让群众放心用水。",
        "下一步，我们将点亮路灯，约上邻居组织夜巡，让群众放心走路。",
    )
    texts = [
        report(f"{work}工作经验材料", f"{work}工作有了新的起色。", sections(work), one)
        for work, one in zip(WORKS, said, strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert one.closing == ("{{ 结尾 }}",)


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


def test_one_report_keeps_its_headings_and_none_of_its_facts(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"抓好2023年汛期排查": [], "建强32支抢险队伍": [], "守住青禾水库大坝": []}
    text = report("防汛工作总结", "2023年，青禾县投入1200万元。现将有关情况总结如下：", headings)
    (one,) = skeletons_of(tmp_path, text, support=1)
    shown = [node.heading for node in one.sections]
    assert [heading.partition("{{")[0] for heading in shown] == ["抓好", "建强", "守住"]
    shown = [*texts_of(one), *(asked for slot in one.slots for asked in (slot.name, slot.ask, slot.default, slot.help))]
    assert not [text for text in shown for fact in ("2023", "32", "1200", "青禾") if fact in text]


@pytest.mark.parametrize("support", [1, 2])
def test_no_literal_of_a_skeleton_holds_a_fact(support: int, request: pytest.FixtureRequest) -> None:
    folders = [SEEDS]
    with suppress(pytest.skip.Exception):
        folders.append(request.getfixturevalue("shared") / "seeds")
    checked = 0
    for one in mine(folders, processes=1, support=support).skeletons:
        for text in texts_of(one.skeleton):
            for part in parts(text):
                assert not find_facts(part.literal), text
                checked += 1
    assert checked > 100


def test_a_question_holds_no_fact_either(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"2025年井台修缮": [], "渠道清淤": [], "路灯换新": []}
    (one,) = skeletons_of(tmp_path, report("2025年设施维护工作汇报", "设施都修了一遍。", headings), support=1)
    asks = {slot.ask for node in nodes(one.sections) for slot in node.slots}
    assert asks == {"这一部分写些什么", "“渠道清淤”：写些什么", "“路灯换新”：写些什么"}


def test_what_a_report_sends_along_is_no_part_of_its_form(tmp_path: Path) -> None:
    listed = "请各村照办。\n附件：1.井台修缮清单\n2.青溪镇渠道清淤清单"
    headings: dict[str, list[str]] = {"修井台": [], "清渠道": [], "换路灯": []}
    (one,) = skeletons_of(tmp_path, report("设施维护实施方案", "设施都要修一遍。", headings, listed), support=1)
    assert not any("清单" in text or "附件" in text for text in texts_of(one))


def texts_of(skeleton: Skeleton) -> Iterator[str]:
    yield from (skeleton.title, skeleton.subtitle, *skeleton.byline, skeleton.salutation)
    yield from (*skeleton.preamble, *skeleton.closing, *skeleton.signature)
    for slot in (*skeleton.slots, *(slot for node in nodes(skeleton.sections) for slot in node.slots)):
        yield from (example for example in slot.examples if "{" not in example)
    for node in nodes(skeleton.sections):
        yield from (node.heading, *node.variants, *node.body)


def nodes(of: tuple[Node, ...]) -> Iterator[Node]:
    for node in of:
        yield node
        yield from nodes(node.children)


def test_who_is_called_by_his_office_is_nobody_in_a_skeleton(tmp_path: Path) -> None:
    text = """在全县古井修缮动员会上的发言
尊敬的林书记、各位领导：
今年以来，镇里年年修井，修一眼成一眼。
一、先查井
挨眼查看井台井壁，量过水深，问过用水的人家，都记在一个本子上。
二、再修井
漏的补，浑的淘，缺台的砌台，修好一眼就请全村人来看一眼。
请林书记放心，镇里说到做到，年底再来报账。
"""
    (one,) = skeletons_of(tmp_path, text, support=1)
    assert "林" not in unparse(replace(one, mined=None))
    said = shared_sentence(["请林书记放心，镇里说到做到。"] * 2, Names(()))
    assert said is not None
    assert said.template == "请{{ 姓名 }}书记放心，镇里说到做到。"


def test_what_a_statutory_paper_is_headed_with_is_no_summary_of_what_was_done(tmp_path: Path) -> None:
    text = report("供水专题会议纪要（二）", "会议听取了汇报。", {"关于水价": [], "关于管网": []})
    (one,) = skeletons_of(tmp_path, text, support=1)
    assert (one.kind, one.title) == ("会议纪要", "{{ 题目 }}")
    assert next(slot.ask for slot in one.slots if slot.name == "题目") == "题目：发文机关、事由和文种"


@pytest.mark.parametrize(
    ("said", "template"),
    [
        ("我局会同青禾县教育局、卫生健康局认真研究", "我局会同{{ 有关单位 }}认真研究"),
        ("青禾县水利局高度重视", "{{ 单位 }}高度重视"),
        ("青禾县水利局和青禾县财政局联合检查", "{{ 单位 }}和{{ 有关单位 }}联合检查"),
        ("根据青禾县水利局要求如实上报", "根据{{ 有关单位 }}要求如实上报"),
        ("恳请市防指帮助解决冲锋舟", "恳请{{ 有关单位 }}帮助解决冲锋舟"),
    ],
)
def test_who_works_with_the_office_is_not_the_office(said: str, template: str) -> None:
    sentence = shared_sentence([said] * 2, Names(()))
    assert sentence is not None
    assert sentence.template == template


def test_a_number_in_a_heading_is_asked_for_as_one(tmp_path: Path) -> None:
    text = """某项整治实施方案
为了管好某项，制定本方案。
一、实施步骤
（一）头一轮查3个村子
把某项的事在会上讲一遍，各村都派人来听。
（二）又一轮查5个村子
逐处看一遍某项，看到的毛病当天记下来。
（三）末一轮查9个村子
把某项的好办法写下来，明年照着做。
"""
    (one,) = skeletons_of(tmp_path, *(text.replace("某项", name) for name in ("渡口", "堤防")), support=1)
    asks = [slot.ask for slot in one.sections[0].children[0].slots]
    assert "“＿＿一轮查＿＿个村子”里填什么数" in asks
