"""Titles broken into lines: cases in titles.txt, a blank line between, each as it should stand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.writers.title import title_lines
from drafter.zh.width import display_width

CASES = Path(__file__).with_name("titles.txt").read_text("utf-8").strip().split("\n\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.replace("\n", "")[:12])
def test_titles_break_at_word_sense(case: str) -> None:
    assert title_lines(case.replace("\n", ""), 20) == tuple(case.split("\n"))


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("聚焦群众急难愁盼　扎实做好兜底保障各项工作", ("聚焦群众急难愁盼", "扎实做好兜底保障各项工作")),
        (
            "坚持党建引领　凝聚治理合力　奋力谱写基层治理新篇章",
            ("坚持党建引领　凝聚治理合力", "奋力谱写基层治理新篇章"),
        ),
        ("聚焦主责主业主动作为  扎实做好兜底保障工作", ("聚焦主责主业主动作为", "扎实做好兜底保障工作")),
        ("坚持党建引领　凝聚治理合力", ("坚持党建引领　凝聚治理合力",)),
    ],
)
def test_parts_that_a_space_sets_apart_stand_on_lines_of_their_own_without_it(title: str, lines: tuple[str]) -> None:
    assert title_lines(title, 20) == lines


@given(
    st.text("关于柳溪县工作情况的汇报《办法》“一网”2026年度、和（试行）A", min_size=1, max_size=70), st.integers(8, 25)
)
def test_lines_hold_the_whole_title_and_fit_or_none_could(title: str, capacity: int) -> None:
    lines = title_lines(title, capacity)
    assert "".join(lines) == title
    if len(lines) > 1:
        assert max(display_width(line) / 2 for line in lines) <= capacity
        assert all(line[0] not in "的》”）、" for line in lines[1:])
