"""Frames end in no half words."""

from pathlib import Path

import pytest

from drafter.mining.frames.instances import instances_of
from drafter.mining.frames.model import Frame
from drafter.mining.frames.whole import in_whole_words
from tests.mining.patterns import pattern_of

LINES = Path(__file__).with_name("whole.txt").read_text("utf-8").splitlines()
CASES = [line for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize("case", CASES)
def test_a_frame_is_shown_in_whole_words_or_not_at_all(case: str) -> None:
    told, wanted = case.split(" => ")
    pattern, headings = told.split("：")
    shown = [one.pattern.text() for one in in_whole_words([frame(pattern, headings.split("／"))])]
    assert shown == ([] if wanted == "无" else [wanted])


def test_a_frame_that_another_is_when_cut_back_is_left_out() -> None:
    headings = ("一块地也不荒，渡口守得好", "一滴水也不漏，水缸管得好", "一条船也不丢，渡船修得好")
    torn, plain = frame("一{1}也不{2}，{3}得好", headings), frame("{1}也不{2}，{3}得好", headings)
    assert [one.pattern.text() for one in in_whole_words([torn, plain])] == ["{1}也不{2}，{3}得好"]


def frame(pattern: str, headings: list[str] | tuple[str, ...]) -> Frame:
    instances = instances_of((0, line, text) for line, text in enumerate(headings, 1))
    return Frame(pattern_of(pattern), 1, frozenset((0,)), 1, 1, instances)
