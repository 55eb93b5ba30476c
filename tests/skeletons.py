"""Skeletons and answers for the tests: one short skeleton of our own, and Hypothesis strategies for any."""

from datetime import date
from random import Random

from hypothesis import strategies as st

from drafter.answers.model import Answer, Answers
from drafter.questions.check import check_answer
from drafter.questions.plan import Ask, Plan, Step, plan_of
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot
from drafter.skeleton.parse import parse

SHORT = """
drafter: 1
name: 两项工作
kind: 工作总结
slots:
  单位: {ask: 本单位全称, kind: unit, required: true}
  简称: {ask: 简称, default: "{{ 单位 }}党组"}
  日期: {ask: 落款日期, kind: date}
title: "{{ 单位 }}工作总结"
preamble:
  - "今年以来，{{ 简称 }}抓好{{ 工作数 }}项工作"
sections:
  - repeat: {as: 工作, ask: 写几项工作, min: 1, max: 4, default: 2}
    scheme: 一、
    heading: "{{ 名目 }}"
    slots:
      名目: {ask: 小标题, length: [4, 8], parallel: true, examples: [抓好学习, 抓好整改]}
      次数: {ask: 开展了多少次, kind: number}
    body: "全年开展{{ 次数 }}次。"
    children:
      - repeat: {as: 做法, min: 1, max: 3, default: 1}
        scheme: 一是
        heading: "{{ 举措 }}"
closing:
  - "{{ 打算 }}"
signature:
  - "{{ 单位 }}"
  - "{{ 日期 }}"
"""


def short() -> Plan:
    """The plan of SHORT."""
    return plan_of(parse(SHORT, "两项工作.yaml"))


_NAMES = ("甲", "乙", "丙", "丁", "戊")
_REPEATS = ("节", "条", "点")
_LITERALS = ("开展", "，", "。", "推动工作落实", "；", "次", "")
_SCHEMES = ("", "一、", "（一）", "一是", "①")

texts = st.lists(st.sampled_from([*_LITERALS, *(f"{{{{ {name} }}}}" for name in _NAMES)]), max_size=4).map("".join)


def _nodes(level: int) -> st.SearchStrategy[tuple[Node, ...]]:
    if level == len(_REPEATS):
        return st.just(())
    repeat = st.builds(
        lambda low, extra: Repeat(_REPEATS[level], "", low, low + extra, low + extra // 2),
        st.integers(0, 1),
        st.integers(0, 2),
    )
    node = st.builds(
        Node,
        heading=texts,
        scheme=st.sampled_from(_SCHEMES),
        layout=st.sampled_from(("line", "runin", "inline")),
        body=st.lists(texts, max_size=2).map(tuple),
        when=st.sampled_from(("", "", "", "甲", "己 == '是'")),
        children=_nodes(level + 1),
    )
    repeated = st.builds(
        lambda made, turns: Node(
            made.heading,
            made.scheme,
            made.layout,
            made.body,
            when=made.when,
            repeat=turns,
            children=made.children,
            slots=(Slot("乙", kind="number", default="{{ 序号 }}"), Slot("庚", parallel=True)),
        ),
        node,
        repeat,
    )
    return st.one_of(
        st.tuples(node), st.tuples(repeated), st.tuples(node, repeated), st.tuples(repeated, node), st.just(())
    )


skeletons = st.builds(
    Skeleton,
    name=st.just("任意"),
    title=texts,
    salutation=texts,
    preamble=st.lists(texts, max_size=2).map(tuple),
    sections=_nodes(0),
    closing=st.lists(texts, max_size=1).map(tuple),
    signature=st.lists(texts, max_size=1).map(tuple),
    slots=st.sampled_from(
        [(), (Slot("甲", ask="问】甲", default="{{ 丙 }}等"), Slot("己", kind="choice", choices=("是", "否")))]
    ),
)

_VALUES = (
    "",
    "抓好学习。",
    "一段\n二段",
    "{{ 7*7 }}",
    "{% raw %}",
    "否",
    "十二个",
    "a: b # c",
    " 空 ",
    "\x00\ud800\ufdd0",
    "：'\"",
)


def answers_for(plan: Plan) -> st.SearchStrategy[Answers]:
    """Any answers that fit a plan."""
    return st.randoms(use_true_random=False).map(lambda random: random_answers(plan.steps, random))


def random_answers(steps: tuple[Step, ...], random: Random) -> Answers:
    """Answers for some of the steps, in the form in which the checks leave them."""
    values: dict[str, Answer] = {}
    repeats: dict[str, tuple[Answers, ...]] = {}
    for step in steps:
        if random.random() < 0.3:
            continue
        if isinstance(step, Ask):
            checked = check_answer(step.slot, random.choice(_VALUES), date(2026, 3, 12))
            if not checked.fault:
                values[step.slot.name] = Answer(checked.value)
        else:
            turns = random.randint(step.repeat.min, step.repeat.max)
            repeats[step.repeat.name] = tuple(random_answers(step.steps, random) for _ in range(turns))
    return Answers(values, repeats)
