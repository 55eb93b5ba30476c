from drafter.interview.flow import REVIEW, State, apply, begin
from drafter.interview.moves import Add, Count, Give, Jump, Remove, Review, Shift, Undo
from drafter.interview.review import (
    Leave,
    Manage,
    blanks,
    early_rows,
    early_title,
    is_early,
    open_questions,
    review_rows,
    turn_rows,
)
from drafter.questions.plan import Turns
from drafter.zh.width import display_width
from tests.skeletons import short


def reviewed() -> State:
    state = begin(short())
    for move in (
        Give(("单位",), "青禾县档案馆"),
        Count(("工作",), 2),
        Give(("工作", 0, "名目"), "抓好学习"),
        Give(("打算",), "再接再厉" * 40),
        Review(),
    ):
        state = apply(state, move)
    return state


def test_every_question_can_be_called_from_the_page() -> None:
    state = reviewed()
    actions = [row[1] for row in review_rows(state, 80) if not isinstance(row, str)]
    called = {a.path for a in actions if isinstance(a, Jump)} | {
        a.question.path for a in actions if isinstance(a, Manage)
    }
    assert called == {question.path for question in state.questions()}
    for action in actions:
        if isinstance(action, Jump):
            assert apply(state, action).place == action.path


def test_rows_are_grouped_and_show_answers_defaults_and_what_is_open() -> None:
    rows = list(review_rows(reviewed(), 80))
    labels = [row if isinstance(row, str) else row[0] for row in rows]
    assert labels[0] == "写出初稿（还有 6 问没答，初稿里会标成待填）"
    assert "── 题目和开头 ──" in labels
    assert "本单位全称：青禾县档案馆" in labels
    assert "简称：青禾县档案馆党组" in labels
    assert "  小标题：抓好学习" in labels
    assert "  小标题：（待填）" in labels
    assert "  写几个做法：（没说，先按 1 个）" in labels
    assert labels.index("── 第 1 项工作 ──") < labels.index("── 第 2 项工作 ──") < labels.index("── 结尾 ──")
    assert all(display_width(label) <= 80 for label in labels)


def test_turns_can_be_added_moved_and_removed_within_their_bounds() -> None:
    state = reviewed()
    (manage,) = [row[1] for row in review_rows(state, 80) if not isinstance(row, str) and isinstance(row[1], Manage)]
    actions = [row[1] for row in turn_rows(state, manage.question, 80) if not isinstance(row, str)]
    path = ("工作",)
    assert actions[:-1] == [
        Add(path, 2),
        *(Add(path, 0), Shift(path, 0, 1), Remove(path, 0)),
        *(Add(path, 1), Shift(path, 1, 0), Remove(path, 1)),
    ]
    one = apply(state, Remove(path, 1))
    assert one.place == REVIEW
    actions = [row[1] for row in turn_rows(one, manage.question, 80) if not isinstance(row, str)]
    assert Remove(path, 0) not in actions


def test_a_turn_taken_out_by_mistake_comes_back_from_the_same_page() -> None:
    state = reviewed()
    (manage,) = [row[1] for row in review_rows(state, 80) if not isinstance(row, str) and isinstance(row[1], Manage)]
    assert Undo() not in [row[1] for row in turn_rows(state, manage.question, 80)]
    without = apply(state, Remove(("工作",), 0))
    assert Undo() in [row[1] for row in turn_rows(without, manage.question, 80)]
    assert apply(without, Undo()).answers == state.answers


def test_a_draft_that_is_asked_for_early_is_asked_about() -> None:
    state = reviewed()
    assert is_early(state)
    assert early_title(state) == "还有 6 问没答，现在就写出初稿吗"
    actions = [row[1] for row in early_rows(state)]
    assert actions == [Jump(("工作", 0, "次数")), Leave(write=True)]
    for path in (("工作", 0, "次数"), ("工作", 1, "名目"), ("工作", 1, "次数")):
        state = apply(state, Give(path, "1"))
    for turn in (0, 1):
        state = apply(state, Count(("工作", turn, "做法"), 1))
    assert len(open_questions(state)) == 3  # two 举措 and the date
    assert not is_early(state)
    assert is_early(apply(state, Give(("工作", 1, "名目"), "")))  # a fourth, which nobody has to answer
    assert is_early(apply(state, Give(("单位",), "")))


def test_the_blanks_of_turns_that_nobody_counted_yet_are_told_too() -> None:
    state = begin(short())
    inside = ("名目", "次数", "举措") * 2  # two turns as usual, with one inside each
    assert [question.name for question in blanks(state)] == ["单位", "简称", *inside, "打算", "日期"]
    assert [question.path for question in open_questions(state)] == [
        ("单位",),
        ("简称",),
        ("工作",),
        ("打算",),
        ("日期",),
    ]
    told = [row[0] for row in review_rows(state, 80) if not isinstance(row, str)]
    assert told[0] == "写出初稿（还有 10 问没答，初稿里会标成待填）"
    two = apply(apply(state, Count(("工作",), 1)), Count(("工作", 0, "做法"), 2))
    assert [question.name for question in blanks(two)][2:-2] == ["名目", "次数", "举措", "举措"]


def test_the_page_ends_the_interview_either_way() -> None:
    actions = [row[1] for row in review_rows(reviewed(), 80) if not isinstance(row, str)]
    assert [action for action in actions if isinstance(action, Leave)] == [Leave(write=True), Leave(write=False)]


def test_as_many_turns_as_there_may_be_get_no_more() -> None:
    state = reviewed()
    (manage,) = [row[1] for row in review_rows(state, 80) if not isinstance(row, str) and isinstance(row[1], Manage)]
    assert isinstance(manage.question.step, Turns)
    full = apply(state, Count(("工作",), manage.question.step.repeat.max))
    actions = [row[1] for row in turn_rows(full, manage.question, 80) if not isinstance(row, str)]
    assert Shift(("工作",), 1, 0) in actions
    assert not any(isinstance(action, Add) for action in actions)
