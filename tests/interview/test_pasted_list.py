"""A list pasted at one item: its items go to a turn each, and everything else stays an answer."""

import pytest

from drafter.answers.model import Path
from drafter.interview.flow import State, begin, play
from drafter.interview.moves import Count, Give, Jump, Move
from drafter.interview.pasted_list import items_of, spread
from tests.skeletons import short


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1.各村主任\n2.各站站长\n", ("各村主任", "各站站长")),
        ("1、抓学习\n\n2、抓整改", ("抓学习", "抓整改")),
        ("（一）抓学习\n（二）抓整改", ("抓学习", "抓整改")),
        ("一是抓学习；\r\n二是抓整改。", ("抓学习", "抓整改")),
        ("一是抓学习；二是抓整改；三是抓落实。", ("抓学习", "抓整改", "抓落实")),
        ("1.抓学习 2.抓整改，抓到底 3.抓落实", ("抓学习", "抓整改，抓到底", "抓落实")),
        ("（一）抓学习。（二）抓整改。", ("抓学习", "抓整改")),
        ("①抓学习，②抓整改", ("抓学习", "抓整改")),
        ("一是抓学习，第一，抓整改", ()),
        ("二是抓学习，三是抓整改", ()),
        ("一、二、三产业融合，四、五车间改造", ()),
        ("一是抓学习，抓整改", ()),
        ("压实一是、二是的说法，三是照办", ()),
        ("① 抓学习\n② 抓整改", ("抓学习", "抓整改")),
        ("抓学习\n抓整改", ()),
        ("1.抓学习", ()),
        ("1.抓学习\n下面这句接着说", ()),
        ("1.5亿元投资\n2.3亿元贷款", ()),
        ("一张清单管到底\n二维码扫一扫", ()),
    ],
)
def test_every_line_of_a_list_has_a_number(text: str, items: tuple[str, ...]) -> None:
    assert items_of(text) == items


def at(path: Path, works: int = 2, measures: int = 2) -> State:
    moves: list[Move] = [Give(("单位",), "青禾县档案馆"), Count(("工作",), works), Count(("工作", 0, "做法"), measures)]
    return play(begin(short()), [*moves, Jump(path)])


def spread_at(state: State, text: str) -> State:
    question = state.question()
    assert question is not None
    return play(state, spread(state, question, text))


def test_items_fill_turns_that_are_there_and_more_and_the_next_question_is_behind_them() -> None:
    state = spread_at(at(("工作", 0, "做法", 0, "举措")), "1.领导带头学\n2.分层集中学\n3.结对帮着学")
    (first, _) = state.answers.turns(("工作",))
    assert [turn.values["举措"].value for turn in first.repeats["做法"]] == ["领导带头学", "分层集中学", "结对帮着学"]
    assert state.place == ("工作", 1, "名目")


def test_where_more_is_asked_of_each_item_the_first_goes_on() -> None:
    state = spread_at(at(("工作", 0, "名目")), "1.抓好学习\n2.抓好整改\n3.抓好落实")
    assert [turn.values["名目"].value for turn in state.answers.turns(("工作",))] == [
        "抓好学习",
        "抓好整改",
        "抓好落实",
    ]
    assert state.place == ("工作", 0, "次数")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("单位",), "1.甲局\n2.乙局"),
        (("工作", 0, "次数"), "1.三次\n2.四次"),
        (("工作", 0, "做法", 1, "举措"), "1.学\n2.查\n3.改"),
        (("工作", 0, "名目"), "抓好学习，抓好整改"),
    ],
)
def test_nothing_is_spread_where_there_is_no_list_or_no_room(path: Path, text: str) -> None:
    state = at(path)
    assert spread_at(state, text) == state


def test_what_stands_in_later_turns_is_not_written_over() -> None:
    state = play(at(("工作", 1, "名目")), [Give(("工作", 1, "名目"), "抓好档案"), Jump(("工作", 0, "名目"))])
    assert spread_at(state, "1.抓好学习\n2.抓好整改") == state
