"""Interviews that were broken off, by the user, a closed window, kill -9 or a full disk, and gone on with."""

import signal
from pathlib import Path

import pytest

from drafter.cli.main import main
from tests.cli.sittings import begin, built, paragraphs
from tests.terminal import CTRL_B, CTRL_C, CTRL_N, CTRL_R, DOWN, Sitting


def test_back_review_an_added_section_and_ctrl_c_with_resume(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案局")
    sitting.sees("？ 简称")
    sitting.presses(CTRL_B)
    sitting.sees("？ 本单位全称", "青禾县档案局")
    sitting.presses("\x15")
    sitting.types("青禾县档案馆")
    sitting.sees("？ 简称", "青禾县档案馆党组")  # worked out again
    sitting.presses("\x15")
    sitting.types("馆党支部")
    sitting.answers("写几项工作", "1")
    sitting.sees("？ 小标题")
    sitting.presses("抓好学")
    sitting.presses(CTRL_C)
    sitting.sees("已中断", "drafter resume")
    assert sitting.ends() == 130

    sitting = Sitting(["resume"], home, folder)
    sitting.sees("？ 小标题", "抓好学")
    sitting.types("习")
    sitting.answers("开展了多少次", "12")
    sitting.answers("写几个做法", "")
    sitting.answers("举措", "领导带头学")
    sitting.answers("打算", "下一步，再接再厉")
    sitting.answers("落款日期", "2026年3月12日")
    sitting.sees("总览", "工作：1 项")
    rows_above_the_repeat = 4 + 2  # write, back, undo, keep; the two answers of the head
    sitting.presses(DOWN * rows_above_the_repeat)
    sitting.presses("\r")
    sitting.sees("增删、移动", "在最后增加一项工作")
    sitting.presses("\r")
    sitting.answers("小标题", "抓好整改")
    sitting.sees("？ 开展了多少次")
    sitting.presses(CTRL_N)
    sitting.answers("写几个做法", "1")
    sitting.answers("举措", "建立台账")
    sitting.sees("总览")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    assert paragraphs(folder / "初稿.docx") == built(folder, home)


def test_an_interview_in_which_nothing_was_answered_is_not_kept(folder: Path, home: Path) -> None:
    for keys in (CTRL_C, CTRL_N + CTRL_B + CTRL_C):
        sitting = begin(folder, home)
        sitting.sees("？ 本单位全称")
        sitting.presses(keys)
        sitting.sees("已中断", "还没有答")
        assert sitting.ends() == 130
    assert main(["resume"]) == 2
    assert not list(home.rglob("*.jsonl"))


def test_the_list_of_unfinished_drafts_says_how_much_is_open(folder: Path, home: Path) -> None:
    for unit in ("青禾县档案馆", "云溪县图书馆"):
        sitting = begin(folder, home)
        sitting.answers("本单位全称", unit)
        sitting.sees("？ 简称")
        sitting.presses(CTRL_R)
        sitting.sees("写出初稿（还有 8 问没答")
        sitting.presses(CTRL_C)
        assert sitting.ends() == 130
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("云溪县图书馆工作总结　还有 8 问没答")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_kill_9_at_every_question_loses_nothing(folder: Path, home: Path) -> None:
    script = [
        ("本单位全称", "青禾县档案馆"),
        ("简称", "\x15馆党支部"),
        ("写几项工作", "2"),
        ("小标题", "抓好学习"),
        ("开展了多少次", "12"),
        ("写几个做法", "1"),
        ("举措", "领导带头学"),
        ("小标题", "抓好整改"),
        ("开展了多少次", ""),
        ("写几个做法", "1"),
        ("举措", "建立台账"),
        ("打算", "下一步，再接再厉"),
        ("落款日期", "2026-3-12"),
    ]
    sitting = begin(folder, home)
    for number, (question, answer) in enumerate(script):
        sitting.answers(question, answer)
        sitting.sees(f"？ {script[number + 1][0]}" if number + 1 < len(script) else "总览")
        sitting.kill()
        sitting = Sitting(["resume"], home, folder)
    sitting.sees("总览")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    assert paragraphs(folder / "初稿.docx") == built(folder, home)


def test_several_unfinished_drafts_lie_side_by_side(folder: Path, home: Path) -> None:
    for unit in ("青禾县档案馆", "云溪县图书馆"):
        sitting = begin(folder, home)
        sitting.answers("本单位全称", unit)
        sitting.sees("？ 简称")
        sitting.presses(CTRL_C)
        assert sitting.ends() == 130
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("接着写哪一份", "云溪县图书馆工作总结", "青禾县档案馆工作总结")
    sitting.presses(DOWN + "\r")
    sitting.sees("？ 简称", "青禾县档案馆党组")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    for command in (["resume"], ["resume", "--discard"]):
        sitting = Sitting(command, home, folder)
        sitting.sees("都不是，退出")
        sitting.presses(DOWN + DOWN + "\r")
        sitting.sees("没写完的都还在")
        assert sitting.ends() == 0
    sitting = Sitting(["resume", "--discard"], home, folder)
    sitting.sees("丢掉哪一份", "青禾县档案馆工作总结", "云溪县图书馆工作总结")
    sitting.presses("\r")
    sitting.sees("已丢掉")
    assert sitting.ends() == 0
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("？ 简称", "云溪县图书馆党组")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_nothing_to_resume_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resume"]) == 2
    told = capsys.readouterr().err
    assert "没有未写完的初稿" in told
    assert "drafter again" in told


def test_a_closed_window_loses_nothing(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称")
    sitting.child.kill(signal.SIGHUP)
    assert sitting.ends() != 0
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("？ 简称", "青禾县档案馆党组")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_a_full_disk_is_said_and_what_was_answered_before_is_kept(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    (journal,) = (home / "data" / "journals").glob("*.jsonl")
    sitting = Sitting(["resume"], home, folder, largest_file=journal.stat().st_size + 250)
    sitting.sees("？ 简称")
    sitting.types("长" * 120)
    sitting.sees("问答记录没有存到磁盘上", "？ 简称", "长长长")
    sitting.presses("\x15" + "馆党支部\r")
    sitting.sees("？ 写几项工作")
    sitting.kill()
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("？ 写几项工作")
    sitting.presses(CTRL_B)
    sitting.sees("？ 简称", "馆党支部")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
