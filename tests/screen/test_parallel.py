"""Headings and the wording they share, as a clerk sees them."""

from collections.abc import Iterator

import pytest

from drafter.mining.siblings.shared import shared_frame
from drafter.screen.console import console
from drafter.screen.parallel import print_group


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    console.cache_clear()
    yield
    console.cache_clear()


def shown(capsys: pytest.CaptureFixture[str], *texts: str) -> list[str]:
    found = shared_frame(texts, wide=True)
    print_group(texts, found.pattern if found else None, found.outliers if found else ())
    return capsys.readouterr().out.splitlines()


def test_the_heading_that_breaks_the_frame_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, "进一步压实河长责任", "进一步健全轮训机制", "进一步提振船队士气", "下一步工作打算")
    assert lines[0] == "句式：进一步{1}"
    assert lines[1] == "  ✓ 进一步压实河长责任（6 字）"
    assert lines[4] == "  ✗ 下一步工作打算　不合这个句式"


def test_a_heading_without_the_word_that_others_have_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, "依法履行监督职责", "履行议案督办职责", "依法履行任免职责")
    assert lines == [
        "句式：[依法]履行{1}职责",
        "  ✓ 依法履行监督职责（2 字）",
        "  ✓ 履行议案督办职责（4 字，没有“依法”）",
        "  ✓ 依法履行任免职责（2 字）",
    ]


def test_a_choice_of_words_is_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    texts = ("商场排查全覆盖", "校园周边排查无死角", "工地排查全覆盖", "景区山路排查无死角")
    lines = shown(capsys, *texts)
    assert lines[0] == "句式：{1}排查[全覆盖|无死角]"
    assert [line.rpartition("（")[2] for line in lines[1:]] == ["2 字）", "4 字）", "2 字）", "4 字）"]


def test_a_heading_is_shown_as_it_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, "D建引领聚合力", "党建带动促发展", "D建赋能添活力")
    assert lines[:2] == ["句式：党建{1}", "  ✓ D建引领聚合力（5 字）"]


def test_why_there_is_no_frame_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "主要做法", "存在问题")[0] == "看不出共同的句式："
    assert shown(capsys, "主要做法")[0] == "只有一个标题，没有可比的："
    assert shown(capsys, "主要做法", "主要做法。")[0] == "标题都一样："
