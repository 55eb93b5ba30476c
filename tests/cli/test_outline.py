"""`drafter outline` at the terminal and for programs."""

import json
from pathlib import Path

import pytest

from drafter.cli.main import main

CASES = Path(__file__).parent.parent / "outline" / "cases"


def test_tree_with_faults_and_noise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(CASES / "合集.txt")]) == 0
    shown = capsys.readouterr().out
    assert "一、抓收集，让档案进得来" in shown
    assert "第 30 行 四是 跳号：前面缺三" in shown
    assert "第 13 行内 广告：【更多公文素材，微信：ab cd88】" in shown
    assert "共 3 篇" in shown


def test_joined_lines_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(CASES / "断行.txt")]) == 0
    assert "接回的断行：第 5、11、12、18 行" in capsys.readouterr().out


def test_json_holds_the_tree_with_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", str(CASES / "讲话.txt"), "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    (article,) = answer["articles"]
    assert article["title"] == "在全县供水工作会议上的讲话"
    assert [node["marker"] for node in article["nodes"]] == ["一、", "二、", "三、"]
    assert article["nodes"][2]["children"][0] == {
        "depth": 2,
        "marker": "一要",
        "text": "管好窗口",
        "line": 19,
        "layout": "runin",
        "body": [{"text": "报装、缴费、报修一次办结。", "line": 19}],
        "children": [],
    }


def test_controls_of_a_file_never_reach_the_screen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.txt"
    path.write_text("一、抓\x1b[31m学习[red]\n每月两次。\n", "utf-8")
    assert main(["outline", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "[red]" in shown


def test_a_missing_file_is_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "没有这份.txt"]) == 2
    assert "没有这个文件" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["outline", "check", "parallel", "again", "clean"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("总结", "没有这个文件或文件夹：总结\n您要的是不是：总结.docx\n"),
        ("总结.txt", "没有这个文件或文件夹：总结.txt\n您要的是不是：总结.docx\n"),
        ("总节.docx", "没有这个文件或文件夹：总节.docx\n您要的是不是：总结.docx\n"),
        ("没有这个", "没有这个文件或文件夹：没有这个\n请检查路径是否写对\n"),
        ("材料", "这是文件夹，不是文件：材料\n请写出文件夹里的一个文件\n"),
    ],
)
def test_what_is_not_there_is_told_as_that_and_not_by_its_ending(
    command: str,
    name: str,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "材料").mkdir()
    (tmp_path / "总结.docx").write_bytes(b"")
    assert main([command, name]) == 2
    assert capsys.readouterr().err == told
