"""A skeleton as a person reads it."""

import pytest

from drafter.screen.skeleton import print_skeleton
from drafter.skeleton.model import Skeleton, Slot


def test_a_question_that_begins_with_the_name_of_what_it_asks_for_says_it_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    slots = (Slot("题目", "题目：一句话概括做法", required=True), Slot("开头", "依据和总体做法"))
    print_skeleton(Skeleton("经验", slots=slots), None)
    shown = capsys.readouterr().out
    assert "· 题目：一句话概括做法（必填）" in shown
    assert "· 开头：依据和总体做法" in shown
