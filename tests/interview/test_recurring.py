import pytest

from drafter.answers.model import Answer, Answers
from drafter.interview.flow import State, apply, begin
from drafter.interview.moves import Give
from drafter.interview.recurring import Recurring
from drafter.interview.renewal import names_in
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Skeleton, Slot

SLOTS = (Slot("单位", kind="unit"), Slot("年度", kind="number", length=(4, 4)), Slot("次数", kind="number"), Slot("话"))
LAST = {"单位": "松涛镇", "年度": "2025", "次数": "12次", "话": "强服务"}


def answered(**given: str) -> State:
    skeleton = Skeleton("试", closing=tuple(f"{{{{ {slot.name} }}}}" for slot in SLOTS), slots=SLOTS)
    state = begin(plan_of(skeleton), Answers({name: Answer(old, "previous") for name, old in LAST.items()}))
    for name, value in given.items():
        state = apply(state, Give((name,), value))
    return state


@pytest.mark.parametrize(
    "fact", ["松涛镇", "“一网三联”", "《三年规划》", "王大田", "2025年", "2025年11月底", "第三季度", "上半年"]
)
def test_a_name_or_a_year_is_the_same_thing_again(fact: str) -> None:
    said = Recurring()
    assert said.reply(answered(), fact) == ""
    said.note(fact, " 新的 ")
    assert said.reply(answered(), fact) == "新的"
    said.note(fact, "")  # left open here, which says nothing of the others
    assert said.reply(answered(), fact) == "新的"


@pytest.mark.parametrize("fact", ["12次", "3个", "十名", "三成", "9月30日", "58%", "两个", "2024"])
def test_figures_are_alike_by_chance(fact: str) -> None:
    said = Recurring()
    said.note(fact, "15次")
    assert said.reply(answered(), fact) == ""


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_setting_that_is_offered_in_the_place_of_last_years_answer_says_it_too(confirmed: bool) -> None:
    offered = Answers(
        {"单位": Answer("柏溪镇", "settings", "松涛镇"), "年度": Answer("2026", "settings", "2025"),
         "次数": Answer("15次", "settings")}
    )  # fmt: skip
    skeleton = Skeleton("试", closing=tuple(f"{{{{ {slot.name} }}}}" for slot in SLOTS), slots=SLOTS)
    state = begin(plan_of(skeleton), offered)
    for name in ("单位", "年度", "次数") if confirmed else ():
        state = apply(state, Give((name,), str(offered.values[name].value), "settings"))
    assert [Recurring().reply(state, fact) for fact in ("松涛镇", "2025年", "12次")] == ["柏溪镇", "2026年", ""]
    assert names_in(offered) == ("松涛镇",)


def test_the_answer_to_a_question_says_what_a_fact_is_this_year() -> None:
    state = answered(单位="柏溪镇", 年度="2026", 次数="15次", 话="优服务")
    said = Recurring()
    assert [said.reply(state, fact) for fact in ("松涛镇", "2025年", "12次", "强服务")] == ["柏溪镇", "2026年", "", ""]
    said.note("松涛镇", "梅溪镇")  # the latest word
    assert said.reply(state, "松涛镇") == "梅溪镇"
