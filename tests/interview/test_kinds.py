"""A sentence is no unit and a unit no person; whatever may be the name of one is none of our business."""

import pytest

from drafter.interview.kinds import unlike_kind


@pytest.mark.parametrize(
    "text",
    [
        "今年以来",
        "近年来",
        "2026年",
        "恳请县人民政府安排资金300万元",
        "推行改革，办件12件",
        "做好安全生产工作。",
        "进一步压实各级各部门安全生产责任链条并且把各项措施一条一条落到实处去",
    ],
)
def test_a_sentence_or_a_time_is_no_unit(text: str) -> None:
    assert "单位" in unlike_kind("unit", text)


@pytest.mark.parametrize(
    "text",
    [
        "云岭县应急管理局",
        "云岭县应急管理局、云岭县水务局",
        "中共云岭县委　云岭县人民政府",
        "国网云岭供电公司110千伏东郊变电站",
        "第3小学",
        "各村（社区）",
        "今世缘酒业公司",
        "X县X局",
    ],
)
def test_what_may_be_a_unit_is_one(text: str) -> None:
    assert unlike_kind("unit", text) == ""


@pytest.mark.parametrize("text", ["云岭县应急管理局", "大家一起努力。", "12次", "青溪镇"])
def test_a_unit_or_a_figure_is_no_person(text: str) -> None:
    assert "人" in unlike_kind("person", text)


@pytest.mark.parametrize(
    "text",
    ["王小满", "县委书记　王小满", "王小满、林舟", "云岭县应急管理局局长 王小满", "乙某某", "副县长", "各科室负责人"],
)
def test_what_may_be_a_person_is_one(text: str) -> None:
    assert unlike_kind("person", text) == ""


@pytest.mark.parametrize("text", ["今年以来", "12次", "做好工作。"])
def test_a_text_may_be_anything(text: str) -> None:
    assert unlike_kind("text", text) == ""
