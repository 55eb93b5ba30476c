"""Answers as a tree that is changed by making a new one."""

import json
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from drafter.answers.model import SOURCES, Answer, Answers, TurnNumbering, address
from drafter.answers.plain import from_data, to_data
from drafter.document.model import Layout

names = st.sampled_from(["甲", "乙", "丙"])
values = st.text(st.sampled_from("文a/ \n"), max_size=4) | st.lists(
    st.lists(st.text(st.sampled_from("文a"), max_size=2), max_size=2).map(tuple), max_size=2
).map(tuple)
given_answers = st.builds(Answer, values, st.sampled_from(SOURCES), st.sampled_from(["", "去年的"]))
numberings = st.builds(TurnNumbering, st.sampled_from(["（一）", "做法一：", ""]), st.sampled_from(get_args(Layout)))
trees = st.recursive(
    st.builds(Answers, st.dictionaries(names, given_answers, max_size=2)),
    lambda inner: st.builds(
        Answers,
        st.dictionaries(names, given_answers, max_size=2),
        st.dictionaries(names, st.lists(inner, max_size=2).map(tuple), max_size=2),
        st.dictionaries(names, numberings, max_size=1),
    ),
    max_leaves=6,
)
paths = st.builds(
    lambda steps, last: (*(part for step in steps for part in step), last),
    st.lists(st.tuples(names, st.integers(0, 3)), max_size=3),
    names,
)


@given(trees, paths, given_answers)
def test_what_is_put_is_got_and_nothing_else_changes(
    tree: Answers, path: tuple[str | int, ...], answer: Answer
) -> None:
    made = tree.put(path, answer)
    assert made.get(path) == answer
    assert made.drop(path).get(path) is None
    other = (*path[:-1], "丁")
    assert made.get(other) == tree.get(other)


@given(trees)
def test_plain_data_is_json_and_comes_back(tree: Answers) -> None:
    assert from_data(json.loads(json.dumps(to_data(tree)))) == tree


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["values", "repeats", "numbered", "甲"]), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(json_values)
def test_any_json_gives_answers(data: object) -> None:
    assert from_data(to_data(from_data(data))) == from_data(data)


def test_turns_are_changed_as_a_whole() -> None:
    tree = Answers().put(("项", 1, "甲"), Answer("x"))
    assert len(tree.turns(("项",))) == 2
    assert tree.turns(("没有",)) == tree.turns(("项", 5, "里")) == ()
    assert tree.with_turns(("项",), ()).get(("项", 1, "甲")) is None


def test_a_repeat_that_was_said_to_have_no_turns_has_them_told() -> None:
    tree = Answers().put(("项", 0, "甲"), Answer("x")).with_turns(("项", 0, "条"), ())
    assert tree.has_turns(("项",))
    assert tree.has_turns(("项", 0, "条"))
    assert not tree.has_turns(("项", 1, "条"))
    assert not tree.has_turns(("条",))


def test_addresses_count_from_one() -> None:
    assert address(("表率", 0, "目标")) == "表率/1/目标"
