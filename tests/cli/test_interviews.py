"""Interviews from the first question to the draft, which is the one that `build` makes of the same answers."""

from pathlib import Path

import pytest

from drafter.cli.main import main
from tests.cli.sittings import begin, built, paragraphs
from tests.terminal import CTRL_C, CTRL_R, DOWN, Sitting


def test_a_whole_interview_gives_the_draft_of_the_same_answers(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称", "青禾县档案馆党组")
    sitting.presses("\x15")  # Ctrl-U: the default is typed over
    sitting.types("馆党支部")
    sitting.answers("写几项工作", "9")
    sitting.sees("最少 1 项，最多 4 项")
    sitting.presses("\x15")
    sitting.types("二")
    sitting.answers("小标题", "抓好学习")
    sitting.answers("开展了多少次", "很多")
    sitting.sees("要写数目")
    sitting.presses("\x15")
    sitting.types("12")
    sitting.answers("写几个做法", "")
    sitting.answers("举措", "领导带头学")
    sitting.sees("并列：抓好学习（4 字）")
    sitting.answers("小标题", "抓好整改")
    sitting.answers("开展了多少次", ">")
    sitting.answers("写几个做法", "")
    sitting.answers("举措", "建立台账")
    sitting.answers("打算", "下一步，再接再厉")
    sitting.answers("落款日期", "2026-3-12")
    sitting.sees("总览", "还有 1 问没答")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    text = paragraphs(folder / "初稿.docx")
    assert text == built(folder, home)
    assert text[0] == "青禾县档案馆工作总结"
    assert "一、抓好学习" in text
    assert text.index("一、抓好学习") < text.index("二、抓好整改")


def test_the_mark_for_back_counts_where_the_answer_given_before_stands_in_the_line(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案局")
    sitting.answers("简称", "<")
    sitting.sees("？ 本单位全称", "青禾县档案局")
    sitting.types("")
    sitting.answers("简称", "局党组")
    sitting.answers("写几项工作", "<")
    sitting.sees("？ 简称", "局党组")
    sitting.types("<")
    sitting.sees("？ 本单位全称", "青禾县档案局")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_enter_alone_goes_through_the_whole_interview(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    for question in (
        "本单位全称",
        "简称",
        "写几项工作",
        *("小标题", "开展了多少次", "写几个做法", "举措") * 2,
        "打算",
        "落款日期",
    ):
        sitting.answers(question)
    sitting.sees("总览")
    sitting.presses("\r")  # once too often leads back to what is open
    sitting.sees("还有 10 问没答", "先不写")
    sitting.presses("\r")
    sitting.answers("本单位全称")
    sitting.sees("总览")
    sitting.writes_early()
    sitting.sees("已写出")
    assert sitting.ends() == 0
    assert "待填：本单位全称" in paragraphs(folder / "初稿.docx")[0]


def test_review_can_be_called_and_left_at_any_question(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称")
    sitting.presses(CTRL_R)
    sitting.sees("总览", "回到刚才的问题")
    sitting.presses(DOWN + "\r")
    sitting.sees("？ 简称")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("？ 简称")
    sitting.presses(CTRL_C)
    sitting.ends()


def test_without_a_terminal_the_other_way_is_named(
    folder: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(folder / "骨架.yaml")]) == 2
    assert "drafter form" in capsys.readouterr().err


def test_a_required_question_left_open_is_remarked_on(folder: Path, home: Path) -> None:
    sitting = Sitting(["new", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.answers("本单位全称", "")
    sitting.sees("这一问必填，先空着；在总览里可以补")
    sitting.answers("简称", ">")
    sitting.sees("写几项工作")
    assert sitting.screen().count("这一问必填") == 1


def test_a_draft_of_no_known_kind_is_refused_before_the_first_question(folder: Path, home: Path) -> None:
    sitting = Sitting(["new", "骨架.yaml", "-o", "初稿.doc"], home, folder)
    sitting.sees("不能写成 .doc 文件", "请以 .docx")
    assert sitting.ends() == 2
    assert not list(home.rglob("*.jsonl"))


def test_an_old_file_at_the_place_of_the_draft_is_asked_about(folder: Path, home: Path) -> None:
    (folder / "初稿.docx").write_text("原来的", "utf-8")
    sitting = begin(folder, home)
    sitting.sees("？ 本单位全称")
    sitting.presses(CTRL_R)
    sitting.sees("总览")
    sitting.writes_early()
    sitting.sees("初稿.docx 已经有了", "另存为 初稿-2.docx")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    assert (folder / "初稿.docx").read_text("utf-8") == "原来的"
    assert (folder / "初稿-2.docx").exists()


def test_the_menu_leads_to_the_library(folder: Path, home: Path) -> None:
    sitting = Sitting([], home, folder)
    sitting.sees("要做什么", "新建", "用去年的改", "骨架库")
    sitting.presses("\x1b[A\x1b[A\r")  # up twice from the first: round to the library
    sitting.sees("四个表率")
    assert sitting.ends() == 0
