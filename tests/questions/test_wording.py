"""Questions as the user reads them."""

import pytest

from drafter.answers.model import Answers
from drafter.questions.plan import plan_of
from drafter.questions.question import Question, questions
from drafter.questions.wording import asked, blank_text, section_label, wanted, wording
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot


def only(text: str, slot: Slot) -> Question:
    """The one question of a text with one slot."""
    (question,) = questions(plan_of(Skeleton("试", preamble=(text,), slots=(slot,))), Answers())
    return question


@pytest.mark.parametrize(
    ("text", "slot", "said"),
    [
        ("{{ 甲 }}", Slot("甲", "写什么"), ""),
        ("{{ 甲 }}", Slot("甲", "写什么", required=True, length=(2, 8)), "必填，2—8 字"),
        ("{{ 甲 }}", Slot("甲", "写什么", length=(4, 4)), "4 字"),
        ("{{ 甲 }}", Slot("甲", "具体怎么做的", "long", optional=True), "没有可不写，可写几段"),
        ("{{ 甲 }}", Slot("甲", "总体情况", "long"), "可写几段"),
        ("今年，{{ 甲 }}。", Slot("甲", "总体情况", "long"), "可写几句"),
        ("{{ 甲 }}", Slot("甲", "反馈单位", "unit"), "单位全称"),
        ("{{ 甲 }}", Slot("甲", "本单位全称", "unit", required=True), "必填"),
        ("开展{{ 甲 }}次", Slot("甲", "开展多少次", "number"), "数目"),
        ("开展{{ 甲 }}", Slot("甲", "开展多少", "number"), "数目，可带单位"),
        ("{{ 甲 }}年", Slot("甲", "哪一年", "number", length=(4, 4)), "4 位数"),
        ("{{ 甲 }}年", Slot("甲", "哪一年（四位数字）", "number", required=True, length=(4, 4)), "必填"),
        ("{{ 甲 }}", Slot("甲", "写完了吗", "choice", choices=("是", "否")), "从中选一项：是、否"),
        ("{{ 甲 }}", Slot("甲", "清单", "table", columns=("事项", "数量")), "表格，一行一条，各列为 事项、数量"),
    ],
)
def test_what_is_wanted_is_said_once_and_in_few_words(text: str, slot: Slot, said: str) -> None:
    assert wanted(only(text, slot)) == said


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ("小标题怎么写（动宾短语）", "小标题怎么写（动宾短语，4—14 字）"),
        ("小标题怎么写", "小标题怎么写（4—14 字）"),
        ("这句话写在哪里（一）", "这句话写在哪里（一）（4—14 字）"),
        ("（一）怎么写", "（一）怎么写（4—14 字）"),
    ],
)
def test_brackets_at_the_end_of_a_question_take_in_what_is_wanted(ask: str, said: str) -> None:
    assert asked(only("{{ 举措 }}", Slot("举措", ask, length=(4, 14)))) == said


def test_a_blank_says_what_is_missing_and_not_how_it_is_written() -> None:
    assert blank_text(Slot("举措", "做了哪件事（动宾短语）")) == "做了哪件事"
    assert blank_text(Slot("位置", "写在哪里（一）")) == "写在哪里（一）"
    assert blank_text(Slot("单位")) == "单位"


def test_a_slot_without_a_question_is_asked_for_by_its_name() -> None:
    assert wording(only("{{ 甲 }}", Slot("甲"))) == "甲"
    assert wording(only("{{ 甲 }}", Slot("甲", "写什么"))) == "写什么"


def test_how_many_and_where_in_the_draft_is_said() -> None:
    section = Node("{{ 名目 }}", repeat=Repeat("做法", min=2, max=5, default=3), role="做法")
    plan = plan_of(Skeleton("试", title="{{ 题目 }}", sections=(section,), closing=("{{ 打算 }}",)))
    found = questions(plan, Answers(repeats={"做法": (Answers(), Answers())}))
    assert [section_label(question, {}, plan.scope) for question in found] == [
        "题目和开头", "做法", "第 1 个做法", "第 2 个做法", "结尾",
    ]  # fmt: skip
    assert (wording(found[1]), wanted(found[1])) == ("写几个做法", "2—5，通常 3")


@pytest.mark.parametrize(
    ("name", "ask", "label"),
    [
        ("工作", "写几项主要工作", "第 1 项工作"),
        ("打算", "写几条打算", "第 1 条打算"),
        ("表率", "写几个方面的表率", "第 1 个表率"),
        ("方面", "写几方面", "第 1 个方面"),
        ("条目", "这个方面分几条", "第 1 条"),
        ("要点", "分几点说明（可以不分）", "第 1 点"),
        ("村", "", "第 1 个村"),
    ],
)
def test_turns_are_counted_as_the_question_counts_them(name: str, ask: str, label: str) -> None:
    section = Node("{{ 名目 }}", repeat=Repeat(name, ask, default=1))
    plan = plan_of(Skeleton("试", sections=(section,)))
    found = questions(plan, Answers(repeats={name: (Answers(),)}))
    assert section_label(found[1], {}, plan.scope) == label
