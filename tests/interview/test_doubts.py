"""What was told of once is meant when it is given again."""

from drafter.answers.model import Answers
from drafter.interview.doubts import Twice, written_beyond
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Count, Give, Jump
from tests.skeletons import short


def test_the_same_answer_given_twice_in_a_row_is_meant_and_then_told_of_anew() -> None:
    twice = Twice()
    assert [twice.is_meant(("次数",), text) for text in ("12", "13", "13", "13")] == [False, False, True, False]
    assert not twice.is_meant(("人数",), "13")


def test_another_answer_in_between_makes_it_new() -> None:
    twice = Twice()
    twice.is_meant(("次数",), "12")
    twice.forget()
    assert not twice.is_meant(("次数",), "12")


def test_only_turns_in_which_something_was_written_are_counted() -> None:
    state = begin(short(), Answers())
    for move in (Count(("工作",), 4), Give(("工作", 0, "名目"), "抓好学习"), Give(("工作", 2, "名目"), "抓好整改")):
        state = apply(state, move)
    question = apply(state, Jump(("工作",))).question()
    assert question is not None
    assert [written_beyond(state, question, turns) for turns in (4, 3, 2, 1)] == [0, 0, 1, 1]
