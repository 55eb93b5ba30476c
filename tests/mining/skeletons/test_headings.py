"""The wording that headings of several reports have in common."""

from pathlib import Path

import pytest

from drafter.mining.siblings.shared import shared_frame
from tests.mining.reports import report
from tests.mining.skeletons.samples import WORKS, sections, skeletons_of


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


def test_a_figure_of_a_fact_is_no_example(tmp_path: Path) -> None:
    headings: dict[str, list[str]] = {"补贴5万元以上的": [], "补贴8万元以上的": [], "补贴60万元以上的": []}
    (one,) = skeletons_of(tmp_path, report("补贴发放工作经验材料", "补贴都发了。", headings), support=1)
    assert not [example for node in one.sections for slot in node.slots for example in slot.examples]


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
