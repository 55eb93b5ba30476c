"""`drafter settings`, `drafter phrases`, `drafter parallel`: what they print."""

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.store.frames import KnownFrame, KnownWording, save_wording


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_a_setting_is_kept_and_shown(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "本单位：（没有设）" in told(["settings"], capsys)
    assert "本单位：云岭县档案馆\n" in told(["settings", "本单位", "云岭县档案馆"], capsys)
    assert "本年度" not in told(["settings", "本单位"], capsys)
    assert json.loads(told(["settings", "--format", "json"], capsys))["本单位"] == "云岭县档案馆"
    assert "本单位：（没有设）" in told(["settings", "本单位", ""], capsys)
    told(["settings", "本单位", "云岭县档案馆"], capsys)
    assert "本单位：（没有设）" in told(["settings", "本单位", "''"], capsys)  # as the cmd of Windows passes them on


def test_an_unknown_setting_names_the_known_ones(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "单位"]) == 2
    assert "本单位" in capsys.readouterr().err


def test_headings_that_several_frames_have_are_printed_once(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = ("加强作风建设，打造鲸鱼座机关", "加强政治建设，打造海豚座机关")
    frames = (KnownFrame("加强{1}建设，{2}", shown, 5), KnownFrame("{1}，打造{2}机关", shown, 3))
    save_wording(KnownWording(frames, ()))
    lines = told(["phrases", "鲸鱼座"], capsys).splitlines()
    assert [line.strip() for line in lines] == ["加强{1}建设，{2}（5 篇用过）", "{1}，打造{2}机关（3 篇用过）", *shown]


def test_phrases_are_found_by_a_word(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "（自带）" in told(["phrases", "作风"], capsys)
    assert "drafter mine" in told(["phrases", "鲸鱼座"], capsys)
    assert json.loads(told(["phrases", "作风", "--format", "json"], capsys))["frames"]


def test_headings_are_laid_beside_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "标题.txt"
    file.write_text(
        "聚焦政治忠诚，争创政治过硬模范机关\n聚焦群众期盼，争创群众满意模范机关\n聚焦履职尽责，争创担当作为模范机关\n"
        "切实抓好防汛\n\n春眠\n处处闻啼鸟\n",
        "utf-8",
    )
    main(["parallel", str(file)])
    shown = capsys.readouterr().out
    assert "句式：聚焦{1}，争创{2}模范机关" in shown
    assert "✗ 切实抓好防汛" in shown
    assert "（4＋4 字）" in shown
    assert "看不出共同的句式" in shown


def test_a_file_without_headings_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "空.txt").write_text("\n\n", "utf-8")
    assert main(["parallel", str(tmp_path / "空.txt")]) == 2
    assert "没有文字" in capsys.readouterr().err
