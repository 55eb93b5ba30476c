"""What is known where a question is asked."""

import pytest

from drafter.answers.model import Answer, Answers, Path
from drafter.questions.values import values_in
from tests.skeletons import short

WORKS = tuple(Answers({"名目": Answer(name)}) for name in ("抓好学习", "抓好整改"))
ANSWERS = Answers({"单位": Answer("青禾县档案馆")}, {"工作": WORKS})


def test_a_turn_knows_its_number_its_answers_and_what_stands_around_it() -> None:
    known = values_in(short(), ANSWERS, ("工作", 1, "次数"))
    around = {"工作数": "两", "单位": "青禾县档案馆", "简称": "青禾县档案馆党组"}
    assert known == around | {"序号": 2, "名目": "抓好整改", "做法数": "一"}


def test_a_turn_that_nobody_wrote_knows_nothing_of_its_own() -> None:
    known = values_in(short(), ANSWERS, ("工作", 3, "次数"))
    assert (known["序号"], "名目" in known) == (4, False)


@pytest.mark.parametrize("path", [("没有", 0, "名目"), ("工作", "甲", "名目")])
def test_what_the_skeleton_does_not_have_is_known_nowhere(path: Path) -> None:
    with pytest.raises(KeyError):
        values_in(short(), ANSWERS, path)
