from drafter.app.outlining import outline_of
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Count, Give, Jump
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Skeleton
from tests.skeletons import short


def test_the_outline_marks_the_heading_in_work_and_shows_gaps() -> None:
    state = begin(short())
    for move in (
        Give(("单位",), "青禾县档案馆"),
        Count(("工作",), 2),
        Give(("工作", 0, "名目"), "抓好学习"),
        Jump(("工作", 1, "名目")),
    ):
        state = apply(state, move)
    lines = outline_of(state)
    assert [(line.depth, line.text, line.here) for line in lines] == [
        (1, "一、抓好学习", False),
        (2, "一是＿＿", False),
        (1, "二、＿＿", True),
        (2, "一是＿＿", False),
    ]


def test_the_outline_marks_the_heading_under_which_something_is_counted() -> None:
    state = begin(short())
    for move in (Count(("工作",), 2), Give(("工作", 1, "名目"), "抓好整改"), Jump(("工作", 1, "做法"))):
        state = apply(state, move)
    assert [line.text for line in outline_of(state) if line.here] == ["二、抓好整改"]


def test_a_text_that_cannot_be_evaluated_shows_no_outline() -> None:
    assert outline_of(begin(plan_of(Skeleton("试", title="{{ 1 / 0 }}{{ 甲 }}")))) == []
