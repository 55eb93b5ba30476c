"""The years in the headings and sentences of several reports: which are asked for, which left out."""

from pathlib import Path

from drafter.app.reading import read_document
from drafter.document.text import plain_text
from drafter.expressions import render
from drafter.filling import fill, unfill
from tests.mining.reports import report
from tests.mining.skeletons.samples import SUMMARY, WORKS, skeletons_of


def test_a_heading_with_the_year_of_the_report_is_fixed_too_and_no_year_is_an_example(tmp_path: Path) -> None:
    texts = [
        report(f"{work}公司{year}年工作总结", f"{work}公司忙了一年。", {f"{year}年工作回顾": [], "存在的问题": []})
        for work, year in zip(WORKS, (2021, 2022, 2023), strict=False)
    ]
    (one,) = skeletons_of(tmp_path, *texts)
    assert [node.heading for node in one.sections] == ["{{ 年度 }}年工作回顾", "存在的问题"]


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
