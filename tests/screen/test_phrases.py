"""Wording for a word, as it is shown."""

from collections.abc import Iterator

import pytest

from drafter.screen.console import console
from drafter.screen.phrases import print_wording
from drafter.store.frames import KnownFrame, KnownStarter, KnownWording


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    console.cache_clear()
    yield
    console.cache_clear()


def test_frames_with_their_headings_come_before_starters_with_their_sections(
    capsys: pytest.CaptureFixture[str],
) -> None:
    frames = (KnownFrame("守好{1}底线", ("守好安全底线",)), KnownFrame("拧紧{1}阀门", ("拧紧安全阀门",), 4))
    starters = (KnownStarter("以{抓手}为抓手", ("做法", "打算", "开头", "结尾"), 2), KnownStarter("下一步", ("打算",)))
    print_wording(KnownWording(frames, starters))
    assert capsys.readouterr().out.splitlines() == [
        "守好{1}底线（自带）",
        "    守好安全底线",
        "拧紧{1}阀门（4 篇用过）",
        "    拧紧安全阀门",
        "起句",
        "    以{抓手}为抓手　做法、打算、开头（2 篇用过）",
        "    下一步　打算（自带）",
    ]
    print_wording(KnownWording(frames[:1]))
    assert "起句" not in capsys.readouterr().out
