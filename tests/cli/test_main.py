"""The way in: what a fault of the program, of the user and of the screen does."""

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest

from drafter.cli import main as way_in
from drafter.cli.command import Command
from drafter.cli.main import main
from drafter.errors import Problem
from tests.terminal import CTRL_C, ROOT, Sitting

SECRET = "云岭县应急管理局2026年第17号线索"


def failing(error: BaseException) -> tuple[Command, ...]:
    def run(arguments: Namespace) -> int:
        told = SECRET
        raise error if told else SystemExit

    def arguments(parser: ArgumentParser) -> None:
        parser.add_argument("file", help="文件")

    return (Command("fail", "出错", arguments, run),)


def test_a_bug_leaves_a_report_without_any_text_of_the_user(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(way_in, "COMMANDS", failing(ValueError(SECRET)))
    assert main(["fail", SECRET]) == 3
    told = capsys.readouterr().err
    (report,) = (home / "cache").glob("crash-*.txt")
    assert str(report) in told
    written = report.read_text("utf-8")
    assert "ValueError" in written
    assert "test_main.py" in written
    assert "Python" in written
    assert SECRET not in written + told
    assert "Traceback" not in told


def test_a_report_that_cannot_be_written_goes_to_the_screen(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir()
    (home / "cache").write_text("", "utf-8")
    monkeypatch.setattr(way_in, "COMMANDS", failing(ValueError(SECRET)))
    assert main(["fail", "稿"]) == 3
    told = capsys.readouterr().err
    assert "错误类型：ValueError" in told
    assert SECRET not in told


def test_ctrl_c_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(way_in, "COMMANDS", failing(KeyboardInterrupt()))
    assert main(["fail", "稿"]) == 130
    assert capsys.readouterr().err == "已中断\n"


def test_a_problem_without_a_remedy_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(way_in, "COMMANDS", failing(Problem("没有这样的事")))
    assert main(["fail", "稿"]) == 2
    assert capsys.readouterr().err == "没有这样的事\n"


@pytest.mark.skipif(sys.platform == "win32", reason="head is for the other systems")
def test_a_reader_that_has_enough_is_no_fault(home: Path) -> None:
    line = f'"{sys.executable}" -m drafter explain | head -n 1; echo "${{PIPESTATUS[0]}}"'
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    done = subprocess.run(["bash", "-c", line], env=environment, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.split("\n")[1] == "0"


def test_without_a_terminal_no_command_means_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "命令：" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("row", "question", "typed", "seen"),
    [
        ("从旧材料提炼", "旧材料的文件夹", ".", "没有认出一篇材料"),
        ("用去年的改", "去年的稿子", "稿.txt", "没有一个与它对得上"),
    ],
)
def test_the_menu_asks_for_the_file_and_goes_on(
    row: str, question: str, typed: str, seen: str, home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "桌面"
    folder.mkdir()
    (folder / "稿.txt").write_text("云岭县档案馆工作总结\n\n一、抓学习\n开展了12次，，活动。\n", "utf-8")
    sitting = Sitting([], home, folder)
    sitting.sees("要做什么", row)
    rows = ("新建", "用去年的改", "从旧材料提炼")
    sitting.presses("\x1b[B" * rows.index(row) + "\r")
    sitting.answers(question, typed)
    sitting.sees(seen)
    sitting.ends()


def test_the_menu_asks_what_a_draft_is_to_be_laid_beside(home: Path, tmp_path: Path) -> None:
    copied = "开展了12次，，活动，走访群众三百户，发放资料一千份，解决问题四十件，群众都说好。"
    (tmp_path / "稿.txt").write_text(f"云岭县档案馆工作总结\n\n一、抓学习\n{copied}\n", "utf-8")
    (tmp_path / "旧 材料").mkdir()
    (tmp_path / "旧 材料" / "去年.txt").write_text(f"云岭县档案馆工作总结\n\n一、抓学习\n{copied}\n", "utf-8")
    for old, seen in (("", "第 4 行"), ("'旧 材料'", "与对照材料相同")):
        sitting = Sitting([], home, tmp_path)
        sitting.sees("要做什么", "检查　")
        sitting.presses("\x1b[B" * 3 + "\r")
        sitting.answers("要检查的稿子", "稿.txt")
        sitting.answers("拿来对照的旧材料文件夹", old)
        sitting.sees(seen)
        assert sitting.ends() == 1


def test_an_empty_line_is_no_folder(home: Path, tmp_path: Path) -> None:
    sitting = Sitting([], home, tmp_path)
    sitting.sees("要做什么")
    sitting.presses("\x1b[B" * 2 + "\r")
    sitting.answers("旧材料的文件夹")
    sitting.sees("请写出文件夹")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_the_menu_can_be_left(home: Path, tmp_path: Path) -> None:
    sitting = Sitting([], home, tmp_path)
    sitting.sees("要做什么")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    sitting = Sitting([], home, tmp_path)
    sitting.sees("要做什么", "退出")
    sitting.presses("\x1b[A\r")
    assert sitting.ends() == 0


def test_new_without_a_name_lets_choose_a_skeleton(home: Path, tmp_path: Path) -> None:
    sitting = Sitting(["new"], home, tmp_path)
    sitting.sees("用哪个骨架", "年度工作总结")
    sitting.presses("\r")
    sitting.sees("第 1 问")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    sitting = Sitting(["new"], home, tmp_path)
    sitting.sees("用哪个骨架")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_a_library_of_more_than_a_screen_is_gone_through_with_the_arrows(home: Path, tmp_path: Path) -> None:
    fill_library(home, 10)
    sitting = Sitting(["new"], home, tmp_path)
    sitting.sees("用哪个骨架 （↑↓ 选择", "第0号骨架")
    sitting.presses("\x1b[A\r")  # up from the first is the last
    sitting.sees("用哪个骨架 领导讲话", "第 1 问")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def fill_library(home: Path, number: int) -> None:
    library = home / "data" / "skeletons"
    library.mkdir(parents=True)
    for at in range(number):
        text = f"drafter: 1\nname: 第{at}号骨架\ntitle: '{{{{ 单位 }}}}汇报'\n"
        (library / f"第{at}号骨架.yaml").write_text(text, "utf-8")


def test_in_a_large_library_a_few_characters_choose_the_skeleton(home: Path, tmp_path: Path) -> None:
    fill_library(home, 30)
    sitting = Sitting(["new"], home, tmp_path)
    shipped = sum(path.stem != "frames" for path in (ROOT / "templates").glob("*.yaml"))
    sitting.sees(f"用哪个骨架（共 {30 + shipped} 个")
    sitting.types("材料")
    sitting.sees("有好几个")
    sitting.presses("\x15")
    sitting.types("年总结")
    sitting.sees("主要工作完成情况", "？ 本单位全称")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    sitting = Sitting(["new"], home, tmp_path)
    sitting.sees("用哪个骨架")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
