"""Which slots a skeleton asks for, and where."""

from drafter.skeleton.model import Node, Repeat, Skeleton, Slot
from drafter.skeleton.scopes import scope_of


def asked(skeleton: Skeleton) -> list[str]:
    return [slot.name for slot in scope_of(skeleton).slots]


def test_they_are_asked_in_the_order_of_the_text_and_what_only_a_default_needs_behind() -> None:
    unit = Slot("单位", default="{{ 简称 }}局")
    skeleton = Skeleton("甲", title="{{ 主题 }}", preamble=("{{ 单位 }}",), closing=("{{ 打算 }}",), slots=(unit,))
    assert asked(skeleton) == ["主题", "单位", "打算", "简称"]


def test_a_slot_declared_under_a_heading_that_does_not_repeat_is_one_of_the_whole_text() -> None:
    under = Node("{{ 成效 }}", slots=(Slot("成效", kind="number"),))
    above = Node("一年来", slots=(Slot("次数", kind="number"),), body=("{{ 次数 }}次",), children=(under,))
    scope = scope_of(Skeleton("甲", sections=(above,)))
    assert [(slot.name, slot.kind) for slot in scope.slots] == [("次数", "number"), ("成效", "number")]


def test_a_turn_asks_for_what_nothing_around_it_has_and_for_what_it_declares() -> None:
    item = Node("{{ 单位 }}{{ 序号 }}{{ 举措 }}{{ 工作数 }}", repeat=Repeat("工作"), slots=(Slot("日期"),))
    scope = scope_of(Skeleton("甲", title="{{ 单位 }}", sections=(item,)))
    assert [slot.name for slot in scope.slots] == ["单位"]
    ((repeat, turn),) = scope.repeats
    assert repeat.name == "工作"
    assert [slot.name for slot in turn.slots] == ["举措", "日期"]


def test_a_turn_that_declares_a_name_from_around_asks_for_it_again() -> None:
    item = Node("{{ 单位 }}", repeat=Repeat("工作"), slots=(Slot("单位", ask="承办的单位"),))
    scope = scope_of(Skeleton("甲", title="{{ 单位 }}", sections=(item,)))
    ((_, turn),) = scope.repeats
    assert [slot.ask for slot in turn.slots] == ["承办的单位"]
