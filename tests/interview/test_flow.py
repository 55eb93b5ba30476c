"""Random moves on the flow: nothing an interview holds is ever lost, and the tree stays valid."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from drafter.answers.model import SOURCES, Answers, Path, Source
from drafter.filling import fill
from drafter.interview.flow import REVIEW, State, apply, begin, play
from drafter.interview.moves import (
    Add,
    Back,
    Count,
    Give,
    Jump,
    Move,
    Remove,
    Review,
    Shift,
    Skip,
    Undo,
    from_record,
    to_record,
)
from drafter.questions.plan import Ask, Step, Turns, plan_of
from drafter.questions.question import is_answered
from drafter.skeleton.model import Skeleton
from tests.skeletons import short, skeletons


def _all_answers(answers: Answers) -> Counter[str]:
    found = Counter(f"{name}={answer.value}" for name, answer in answers.values.items())
    for turns in answers.repeats.values():
        for turn in turns:
            found += _all_answers(turn)
    return found


def _valid(steps: tuple[Step, ...], answers: Answers) -> bool:
    slots = {step.slot.name for step in steps if isinstance(step, Ask)}
    repeats = {step.repeat.name: step for step in steps if isinstance(step, Turns)}
    return (
        set(answers.values) <= slots
        and set(answers.repeats) <= set(repeats)
        and all(
            repeats[name].repeat.min <= len(turns) <= repeats[name].repeat.max
            and all(_valid(repeats[name].steps, turn) for turn in turns)
            for name, turns in answers.repeats.items()
        )
    )


class Interview(RuleBasedStateMachine):
    """Moves as a restless user makes them, in any order, fitting or not."""

    @initialize(skeleton=st.one_of(st.just(short().skeleton), skeletons))
    def start(self, skeleton: Skeleton) -> None:
        self.state = begin(plan_of(skeleton))
        self.moves: list[Move] = []
        self.serial = 0

    def do(self, move: Move) -> None:
        self.moves.append(move)
        self.state = apply(self.state, move)

    def paths(self, kind: type[Step]) -> list[Path]:
        return [question.path for question in self.state.questions() if isinstance(question.step, kind)]

    @rule(data=st.data(), stay=st.booleans())
    def give(self, data: st.DataObject, stay: bool) -> None:
        paths = self.paths(Ask)
        if not paths:
            return
        path = data.draw(st.sampled_from(paths))
        old = self.state.answers.get(path)
        before = _all_answers(self.state.answers)
        self.serial += 1
        self.do(Give(path, f"答{self.serial}", stay=stay))
        lost = before - _all_answers(self.state.answers)
        assert lost == (Counter({f"{path[-1]}={old.value}": 1}) if old else Counter())
        answer = self.state.answers.get(path)
        assert answer is not None
        assert answer.value == f"答{self.serial}"

    @rule(data=st.data(), turns=st.integers(0, 4))
    def count(self, data: st.DataObject, turns: int) -> None:
        paths = self.paths(Turns)
        if paths:
            path = data.draw(st.sampled_from(paths))
            before, kept = self.state, self.state.answers.turns(path)
            self.do(Count(path, turns))
            assert self.state.answers.turns(path)[: len(kept)] == kept[: len(self.state.answers.turns(path))]
            assert apply(self.state, Undo()) == before

    @rule(move=st.sampled_from((Back(), Skip(), Review())))
    def walk(self, move: Move) -> None:
        before = self.state.answers
        self.do(move)
        assert self.state.answers is before

    @rule(data=st.data())
    def jump(self, data: st.DataObject) -> None:
        asked = self.state.questions()
        if asked:
            path = data.draw(st.sampled_from(asked)).path
            self.do(Jump(path))
            assert self.state.place == path

    @rule(data=st.data(), index=st.integers(-1, 4), to=st.integers(-1, 4), kind=st.sampled_from((Add, Remove, Shift)))
    def turn(self, data: st.DataObject, index: int, to: int, kind: type) -> None:
        paths = self.paths(Turns)
        if not paths:
            return
        path = data.draw(st.sampled_from(paths))
        before = self.state
        self.do(Shift(path, index, to) if kind is Shift else kind(path, index))
        if kind is not Remove:
            assert _all_answers(self.state.answers) == _all_answers(before.answers)
        if self.state.answers is not before.answers:
            assert apply(self.state, Undo()) == before

    @rule(path=st.sampled_from([("无",), ("工作", 99, "名目"), ("工作", 0), ("单位", 0, "名目")]))
    def nonsense(self, path: Path) -> None:
        before = self.state
        for move in (Give(path, "甲"), Count(path, 2), Jump(path), Add(path, 0), Remove(path, 0), Shift(path, 0, 1)):
            if path != ("工作", 99, "名目") or not isinstance(move, Give):
                assert apply(self.state, move) == before

    @rule()
    def undo(self) -> None:
        self.do(Undo())

    @precondition(lambda self: not self.state.editing and self.state.place != REVIEW)
    @rule()
    def back_and_forward(self) -> None:
        ahead = apply(self.state, Skip())
        assert apply(ahead, Back()).place == self.state.place
        behind = apply(self.state, Back())
        if behind.place != self.state.place:
            assert apply(behind, Skip()) == self.state

    @invariant()
    def place_is_asked_for(self) -> None:
        asked = [question.path for question in self.state.questions()]
        assert self.state.place == REVIEW or self.state.place in asked
        assert len(asked) == len(set(asked))

    @invariant()
    def tree_is_valid(self) -> None:
        assert _valid(self.state.plan.steps, self.state.answers)

    def teardown(self) -> None:
        if not hasattr(self, "state"):
            return
        records = [from_record(to_record(move)) for move in self.moves]
        assert records == self.moves
        again = play(begin(self.state.plan), [move for move in records if move])
        assert again == self.state
        assert fill(self.state.plan.skeleton, again.answers) == fill(self.state.plan.skeleton, self.state.answers)


TestInterview = Interview.TestCase
TestInterview.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)


@given(st.lists(st.sampled_from((Back(), Skip())), max_size=60))
def test_walking_about_changes_nothing_but_the_place(moves: list[Move]) -> None:
    state = play(begin(short()), [Give(("单位",), "青禾县档案馆"), Count(("工作",), 2)])
    assert play(state, moves).answers == state.answers


def straight(state: State, *values: str) -> State:
    for value in values:
        question = state.question()
        assert question is not None
        move = Count(question.path, int(value)) if question.kind == "count" else Give(question.path, value)
        state = apply(state, move)
    return state


def test_questions_come_in_the_order_of_the_text() -> None:
    state = begin(short())
    seen = []
    while (question := state.question()) is not None:
        seen.append(question.path)
        state = apply(state, Count(question.path, 1) if question.kind == "count" else Skip())
    assert seen == [
        ("单位",),
        ("简称",),
        ("工作",),
        ("工作", 0, "名目"),
        ("工作", 0, "次数"),
        ("工作", 0, "做法"),
        ("工作", 0, "做法", 0, "举措"),
        ("打算",),
        ("日期",),
    ]


def test_a_question_called_from_the_review_page_leads_back_to_it_and_then_to_where_one_was() -> None:
    state = straight(begin(short()), "青禾县档案馆", "馆党组", "2")
    here = state.place
    state = play(state, [Review(), Jump(("单位",))])
    assert state.editing
    state = apply(state, Give(("单位",), "云溪县档案馆"))
    assert state.place == REVIEW
    assert apply(state, Back()).place == here


def test_a_turn_added_on_the_review_page_is_asked_through() -> None:
    state = straight(begin(short()), "青禾县档案馆", "馆党组", "1", "抓好学习", "12", "1", "领导带头", "再接再厉", "")
    assert state.place == REVIEW
    state = apply(state, Add(("工作",), 1))
    assert state.place == ("工作", 1, "名目")
    state = straight(state, "抓好整改", "3", "1", "建立台账")
    assert state.place == REVIEW
    assert [turn.values["名目"].value for turn in state.answers.turns(("工作",))] == ["抓好学习", "抓好整改"]


def test_last_years_answers_move_with_their_turns() -> None:
    plan = short()
    offered = straight(begin(plan), "馆", "", "2", "甲", "1", "1", "", "乙").answers
    state = apply(begin(plan, offered), Count(("工作",), 2))
    state = apply(state, Shift(("工作",), 1, 0))
    assert [turn.values["名目"].value for turn in state.offered.turns(("工作",))] == ["乙", "甲"]


def test_answered_says_whether_there_is_an_answer() -> None:
    state = straight(begin(short()), "青禾县档案馆")
    by_path = {question.path: question for question in state.questions()}
    assert is_answered(by_path[("单位",)], state.answers)
    assert not is_answered(by_path[("工作",)], state.answers)


@pytest.mark.parametrize("source", SOURCES)
def test_a_journal_keeps_where_an_answer_comes_from(source: Source) -> None:
    move = Give(("单位",), "青禾县档案馆", source)
    assert from_record(to_record(move)) == move
