"""A whole heading where its first half is asked for goes to both questions; a half with a comma of its own stays."""

import pytest

from drafter.answers.model import Answer, Answers
from drafter.interview.flow import State, begin, play
from drafter.interview.moves import Count, Jump
from drafter.interview.pasted_list import spread
from drafter.interview.whole_heading import halves_given, halves_of
from drafter.questions.plan import plan_of
from drafter.skeleton.parse import parse

FORM = """
drafter: 1
name: 两半
sections:
  - repeat: {as: 条, min: 1, max: 5, default: 2}
    scheme: 一、
    heading: "HEADING"
    slots:
      前: {ask: 前半句, length: [4, 8]}
      后: {ask: 后半句, length: [4, 8]}
    body: "{{ 正文 }}"
"""
PLAIN = "{{ 前 }}，{{ 后 }}"
ROUND = "在{{ 前 }}上作表率，打造{{ 后 }}的模范机关"


def at_first_half(heading: str, **given: str) -> State:
    plan = plan_of(parse(FORM.replace("HEADING", heading), "两半"))
    turn = Answers({name: Answer(value) for name, value in given.items()})
    state = play(begin(plan), [Count(("条",), 2), Jump(("条", 0, "前"))])
    return begin(plan, Answers({}, {"条": (turn,)})) if given else state


def halves(heading: str, text: str) -> dict[str, str]:
    question = at_first_half(heading).question()
    assert question is not None
    return dict(halves_of(question, text))


@pytest.mark.parametrize(
    ("heading", "text", "first", "second"),
    [
        (PLAIN, "压实责任链条，守住安全底线", "压实责任链条", "守住安全底线"),
        (PLAIN, "压实责任链条，守住安全底线。", "压实责任链条", "守住安全底线"),
        ("突出" + PLAIN, "突出问题导向，抓好各项整改", "问题导向", "抓好各项整改"),
        ("突出" + PLAIN, "问题导向，抓好各项各类整改", "问题导向", "抓好各项各类整改"),
        (ROUND, "在政治上作表率，打造对党忠诚的模范机关", "政治", "对党忠诚"),
    ],
)
def test_a_whole_heading_is_told_in_halves(heading: str, text: str, first: str, second: str) -> None:
    assert halves(heading, text) == {"前": first, "后": second}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        (PLAIN, "抓班子，带队伍"),
        (PLAIN, "进一步压实各级安全责任链条"),
        (PLAIN, "压实责任链条，守住安全底线，保一方平安"),
        (PLAIN, "压实责任。守住底线，保一方平安"),
        ("{{ 前 }}{{ 后 }}", "压实责任链条，守住安全底线"),
        ("{{ 前 }}工作", "压实责任链条，守住安全底线"),
    ],
)
def test_a_half_with_a_comma_and_a_heading_of_another_build_stay_whole(heading: str, text: str) -> None:
    assert halves(heading, text) == {}


def test_the_second_half_stands_at_its_own_question() -> None:
    state = at_first_half(PLAIN)
    question = state.question()
    assert question is not None
    state = play(state, halves_given(state, question, "压实责任链条，守住安全底线"))
    (first, _) = state.answers.turns(("条",))
    assert {name: answer.value for name, answer in first.values.items()} == {"前": "压实责任链条", "后": "守住安全底线"}
    assert state.place == ("条", 0, "后")


def test_a_second_half_that_is_there_is_not_written_over() -> None:
    state = play(at_first_half(PLAIN, 后="去年的后半句"), [Count(("条",), 1), Jump(("条", 0, "前"))])
    question = state.question()
    assert question is not None
    assert halves_given(state, question, "压实责任链条，守住安全底线") == ()


def test_the_headings_of_a_list_are_told_in_halves_each() -> None:
    state = at_first_half(PLAIN)
    question = state.question()
    assert question is not None
    pasted = "一、压实责任，守住底线；二、优化流程，方便群众；三、严格督查，提升质效"
    state = play(state, spread(state, question, pasted))
    said = [[turn.values[name].value for name in ("前", "后")] for turn in state.answers.turns(("条",))]
    assert said == [["压实责任", "守住底线"], ["优化流程", "方便群众"], ["严格督查", "提升质效"]]
    assert state.place == ("条", 0, "后")
