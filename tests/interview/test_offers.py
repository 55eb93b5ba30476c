"""What of last year is offered, and what has to be said anew."""

import pytest

from drafter.answers.model import Answer, Answers, Source
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Give
from drafter.interview.offers import Offer, left_standing, offer_for, still_old
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Skeleton, Slot, SlotKind

LONG = "先后到二十三个村向群众宣讲政策三十五个场次"


@pytest.mark.parametrize(
    ("said", "kind", "old", "offered"),
    [
        ("青禾县档案馆", "place", "青禾", "青禾"),
        ("青禾县档案馆", "unit", "青禾县档案馆", "青禾县档案馆"),
        ("馆长　王小满", "person", "王小满", "王小满"),
        ("云岭县档案馆", "place", "青禾", ""),
        ("青禾县档案馆", "place", "清河镇", ""),
        ("青禾县档案馆", "number", "12", ""),
        ("", "place", "青禾", ""),
    ],
)
def test_a_name_within_one_that_is_right_this_year_needs_no_saying_again(
    said: str, kind: SlotKind, old: str, offered: str
) -> None:
    slots = (Slot("甲", kind="unit"), Slot("乙", kind=kind))
    skeleton = Skeleton("试", closing=("{{ 甲 }}", "{{ 乙 }}"), slots=slots)
    last = Answers({"甲": Answer("青禾县档案馆", "previous"), "乙": Answer(old, "previous")})
    state = apply(begin(plan_of(skeleton), last), Give(("甲",), said))
    question = state.question()
    assert question is not None
    offer = offer_for(state, question)
    assert (offer.text, bool(offer.last_year)) == (offered, not offered)


@pytest.mark.parametrize(
    ("kind", "old", "typed", "doubted"),
    [
        ("number", "12", " 12 ", "12"),
        ("number", "12", "120", ""),
        ("long", "办好实事8件，惠及312户。", "办好实事9件，惠及312户。", "312户"),
        ("long", "办好实事8件，惠及312户。", "办好实事9件，惠及388户。", ""),
        ("long", "办好实事8件，惠及312户，解决了停车、加梯、换管三件难事。", "", ""),
        ("number", LONG, LONG, "这一段"),
    ],
)
def test_what_is_as_it_was_last_year_is_told(kind: SlotKind, old: str, typed: str, doubted: str) -> None:
    skeleton = Skeleton("试", closing=("{{ 乙 }}",), slots=(Slot("乙", kind=kind),))
    state = begin(plan_of(skeleton), Answers({"乙": Answer(old, "previous")}))
    question = state.question()
    assert question is not None
    assert still_old(offer_for(state, question), typed) == doubted


@pytest.mark.parametrize(
    ("default", "last", "offered"),
    [
        ("{{ 甲|int + 1 }}", "2026", "2027"),
        ("{{ 甲|int + 1 }}", "2030", ""),  # last year it was not what is worked out
        ("2026", "2026", ""),  # nothing of this year's is in it
        ("", "2026", ""),
    ],
)
def test_what_was_worked_out_last_year_is_worked_out_anew(default: str, last: str, offered: str) -> None:
    slots = (Slot("甲", kind="number"), Slot("乙", kind="number", default=default))
    skeleton = Skeleton("试", closing=("{{ 甲 }}", "{{ 乙 }}"), slots=slots)
    before = Answers({"甲": Answer("2025", "previous"), "乙": Answer(last, "previous")})
    state = apply(begin(plan_of(skeleton), before), Give(("甲",), "2026"))
    question = state.question()
    assert question is not None
    assert offer_for(state, question).text == offered


@pytest.mark.parametrize(
    ("source", "given", "asked"),
    [
        ("previous", "办好实事9件，惠及＿＿。", "312户"),
        ("previous", "办好实事9件，惠及388户。", None),
        ("previous", "另外写的一段，还有＿＿。", None),
        ("settings", "办好实事9件，惠及＿＿。", None),
    ],
)
def test_the_facts_that_were_left_open_are_asked_again(source: Source, given: str, asked: str | None) -> None:
    skeleton = Skeleton("试", closing=("{{ 乙 }}",), slots=(Slot("乙", kind="long"),))
    last = Answers({"乙": Answer("办好实事8件，惠及312户。", source)})
    state = apply(begin(plan_of(skeleton), last), Give(("乙",), given, stay=True))
    question = state.question()
    assert question is not None
    offer = offer_for(state, question)
    assert (offer.text, offer.renewal.asked if offer.renewal else None) == (given, asked)


@pytest.mark.parametrize(
    ("kind", "stood", "typed", "told"),
    [
        ("unit", "云岭县应急管理局", "云岭县应急管理局云岭县应急管理局", "云岭县应急管理局"),
        ("unit", "云岭县应急管理局", "云岭县应急管理局青禾县水务局", "云岭县应急管理局"),
        ("text", "今年以来", "今年以来今年以来", "今年以来"),
        ("unit", "云岭县应急管理局", "云岭县应急管理局办公室", ""),
        ("unit", "云岭县应急管理局", "青禾县水务局", ""),
        ("unit", "云岭县应急管理局", "云岭县应急管理局", ""),
        ("unit", "云岭县应急管理局", "云岭县应急管理局（云岭县地震局）", ""),
        ("unit", "", "青禾县水务局", ""),
        ("text", "抓学习", "抓学习、促学习", ""),
        ("number", "2", "22", ""),
        ("number", "2025", "20252026", "2025"),
        ("number", "12", "120", ""),
        ("text", "今年以来", "今年以来近年来", "今年以来"),
        ("text", "今年以来", "今年以来，全县", ""),
    ],
)
def test_what_stood_there_before_a_whole_answer_is_told(kind: SlotKind, stood: str, typed: str, told: str) -> None:
    assert left_standing(Offer(stood), kind, typed, ("今年以来", "近年来")) == told
