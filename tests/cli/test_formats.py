"""What other programs read: the JSON of each command, and the names alone."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.main import main
from drafter.store.frames import KnownFrame, KnownStarter, KnownWording, save_wording

HEADINGS = "聚焦学习教育，打造过硬队伍\n聚焦为民服务，打造满意窗口\n聚焦改革创新，打造样板机关\n说说队伍建设\n"


def told(capsys: pytest.CaptureFixture[str], *line: str, code: int = 0) -> Any:
    assert main([*line, "--format", "json"]) == code
    return json.loads(capsys.readouterr().out)


def test_a_rule_is_told_with_its_examples(capsys: pytest.CaptureFixture[str]) -> None:
    (rule,) = told(capsys, "explain", "P01")["rules"]
    assert rule["id"] == "P01"
    assert len(told(capsys, "explain")["rules"]) > 30


def test_headings_are_judged_group_by_group(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "标题.txt"
    path.write_text(f"{HEADINGS}\n一、开头\n", "utf-8")
    first, second = told(capsys, "parallel", str(path), code=1)["groups"]
    assert first["pattern"].startswith("聚焦")
    assert first["outliers"] == [3]
    assert second == {"pattern": None, "outliers": []}


def test_headings_are_judged_from_a_pipe(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HEADINGS.encode("gbk"))))
    assert main(["parallel"]) == 1
    assert "说说队伍建设" in capsys.readouterr().out


@pytest.mark.usefixtures("home")
def test_a_word_that_no_frame_holds_gives_empty_lists_and_on_the_screen_a_remedy(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert told(capsys, "phrases", "无此词语") == {"frames": [], "starters": []}
    assert main(["phrases", "无此词语"]) == 0
    assert "先提炼旧材料" in capsys.readouterr().out


@pytest.mark.usefixtures("home")
def test_the_users_own_frames_and_starters_are_told_with_their_articles(capsys: pytest.CaptureFixture[str]) -> None:
    frame = KnownFrame("修好{1}渡槽，守住{2}", ("修好思想渡槽，守住底线", "修好制度渡槽，守住红线"), 7)
    save_wording(KnownWording((frame,), (KnownStarter("修好{事项}渡槽，…", ("做法", "打算"), 4),)))
    assert main(["phrases", "渡槽"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "修好{1}渡槽，守住{2}（7 篇用过）",
        *frame.headings,
        "起句",
        "修好{事项}渡槽，…　做法、打算（4 篇用过）",
    ]


@pytest.mark.usefixtures("home")
def test_the_names_alone_are_those_of_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    listed = [entry["name"] for entry in told(capsys, "list")["skeletons"]]
    assert main(["list", "--names"]) == 0
    assert capsys.readouterr().out.splitlines() == listed
    assert "四个表率" in listed


def test_what_steers_a_terminal_is_escaped_and_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("一、抓\x9b学习\n每月两次。\n", "utf-8")
    assert main(["outline", str(path), "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert "\x9b" not in out
    assert json.loads(out)["articles"][0]["nodes"][0]["text"] == "抓\x9b学习"
