from collections.abc import Iterator

from drafter.answers.model import Answer, Answers
from drafter.questions.plan import Ask, Step, plan_of
from drafter.questions.question import questions
from drafter.questions.values import values_in
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot
from tests.skeletons import short


def names(skeleton: Skeleton, answers: Answers | None = None) -> list[str]:
    return ["/".join(map(str, question.path)) for question in questions(plan_of(skeleton), answers or Answers())]


def test_what_a_default_needs_is_asked_before_it() -> None:
    skeleton = Skeleton(
        "试", title="{{ 简称 }}", closing=("{{ 单位 }}",), slots=(Slot("简称", default="{{ 单位 }}组"), Slot("单位"))
    )
    assert names(skeleton) == ["单位", "简称"]


def test_what_stands_only_in_a_left_out_section_is_not_asked() -> None:
    skeleton = Skeleton("试", sections=(Node("{{ 不足 }}", when="有不足 == '有'"),), closing=("{{ 打算 }}",))
    assert names(skeleton) == ["有不足", "打算"]
    assert names(skeleton, Answers({"有不足": Answer("有")})) == ["有不足", "不足", "打算"]


def test_what_stands_in_a_left_out_section_and_elsewhere_is_asked() -> None:
    skeleton = Skeleton("试", sections=(Node("{{ 甲 }}", when="乙"),), closing=("{{ 甲 }}",))
    assert names(skeleton) == ["乙", "甲"]


def test_a_slot_is_asked_where_any_of_its_sections_is_kept() -> None:
    skeleton = Skeleton("试", sections=(Node("{{ 甲 }}", when="false"),), closing=("{{ 甲 }}",))
    assert names(skeleton) == ["甲"]


def test_the_turns_of_a_repeat_are_asked_for_when_their_number_is_known() -> None:
    skeleton = Skeleton(
        "试", sections=(Node("{{ 甲 }}", repeat=Repeat("节"), children=(Node("{{ 乙 }}", repeat=Repeat("条")),)),)
    )
    assert names(skeleton) == ["节"]
    one = Answers(repeats={"节": (Answers(repeats={"条": (Answers(), Answers())}), Answers())})
    assert names(skeleton, one) == ["节", "节/0/甲", "节/0/条", "节/0/条/0/乙", "节/0/条/1/乙", "节/1/甲", "节/1/条"]


def test_a_name_known_around_a_turn_is_not_asked_in_it() -> None:
    skeleton = Skeleton(
        "试", title="{{ 单位 }}", sections=(Node("{{ 单位 }}{{ 序号 }}{{ 甲 }}", repeat=Repeat("节", default=1)),)
    )
    assert names(skeleton, Answers(repeats={"节": (Answers(),)})) == ["单位", "节", "节/0/甲"]


def test_declared_slots_that_no_text_uses_are_asked_last() -> None:
    assert names(Skeleton("试", title="{{ 甲 }}", slots=(Slot("乙"), Slot("甲")))) == ["甲", "乙"]


def test_defaults_are_worked_out_again_when_what_they_need_changes() -> None:
    plan = short()
    first = Answers({"单位": Answer("青禾县档案馆"), "简称": Answer("青禾县档案馆党组", "default")})
    assert values_in(plan, first, ("简称",))["简称"] == "青禾县档案馆党组"
    changed = first.put(("单位",), Answer("云溪县图书馆"))
    assert values_in(plan, changed, ("简称",))["简称"] == "云溪县图书馆党组"


def test_defaults_that_need_each_other_stay_open() -> None:
    skeleton = Skeleton(
        "试", title="{{ 甲 }}{{ 乙 }}", slots=(Slot("甲", default="{{ 乙 }}"), Slot("乙", default="{{ 甲 }}"))
    )
    assert "甲" not in values_in(plan_of(skeleton), Answers(), ("甲",))


def asked(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        yield from (step.slot.name,) if isinstance(step, Ask) else asked(step.steps)


def test_slots_are_asked_for_in_the_order_of_the_text_those_of_a_turn_in_its_place() -> None:
    assert [*asked(short().steps)] == ["单位", "简称", "名目", "次数", "举措", "打算", "日期"]
