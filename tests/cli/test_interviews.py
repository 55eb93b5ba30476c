"""Whole interviews in a real pseudo-terminal; the draft is the one that `build` makes of the same answers."""

import re
import signal
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from drafter.cli.main import main
from tests.skeletons import SHORT
from tests.terminal import CTRL_B, CTRL_C, CTRL_N, CTRL_O, CTRL_R, DOWN, Sitting

ANSWERS = """
单位: 青禾县档案馆
简称: 馆党支部
工作:
  - 名目: 抓好学习
    次数: 12
    做法:
      - 举措: 领导带头学
  - 名目: 抓好整改
    次数:
    做法:
      - 举措: 建立台账
打算: 下一步，再接再厉
日期: 2026-3-12
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "骨架.yaml").write_text(SHORT, "utf-8")
    (tmp_path / "答案.yaml").write_text(ANSWERS, "utf-8")
    return tmp_path


def paragraphs(path: Path) -> list[str]:
    """The paragraphs in order, the text of blanks too, which python-docx leaves out of `text`."""
    return ["".join(run.text or "" for run in part._p.iter(qn("w:t"))) for part in Document(str(path)).paragraphs]


def built(folder: Path, home: Path) -> list[str]:
    out = folder / "按答案.docx"
    arguments = ["build", str(folder / "骨架.yaml"), "--answers", str(folder / "答案.yaml"), "-o", str(out)]
    assert main(arguments) == 0
    return paragraphs(out)


def begin(folder: Path, home: Path, *more: str) -> Sitting:
    return Sitting(["new", "骨架.yaml", "-o", "初稿.docx", *more], home, folder)


def test_a_whole_interview_gives_the_draft_of_the_same_answers(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称", "青禾县档案馆党组")
    sitting.presses("\x15")  # Ctrl-U: the default is typed over
    sitting.types("馆党支部")
    sitting.answers("写几项工作", "9")
    sitting.sees("最少 1 个，最多 4 个")
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
    sitting.sees("总览", "工作：1 个")
    rows_above_the_repeat = 4 + 2  # write, back, undo, keep; the two answers of the head
    sitting.presses(DOWN * rows_above_the_repeat)
    sitting.presses("\r")
    sitting.sees("增删、移动", "在最后增加一个工作")
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
        sitting.sees("写出初稿（还有 3 问没答")
        sitting.presses(CTRL_C)
        assert sitting.ends() == 130
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("云溪县图书馆工作总结　还有 3 问没答")
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
    sitting = Sitting(["resume", "--discard"], home, folder)
    sitting.sees("丢掉哪一份", "青禾县档案馆工作总结", "云溪县图书馆工作总结")
    sitting.presses("\r")
    sitting.sees("已丢掉")
    assert sitting.ends() == 0
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("？ 简称", "云溪县图书馆党组")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_without_a_terminal_the_other_way_is_named(
    folder: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(folder / "骨架.yaml")]) == 2
    assert "drafter form" in capsys.readouterr().err


def test_nothing_to_resume_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resume"]) == 2
    told = capsys.readouterr().err
    assert "没有未写完的初稿" in told
    assert "drafter again" in told


def test_last_years_facts_are_asked_again_and_its_wording_kept(folder: Path, home: Path) -> None:
    (folder / "答案.yaml").write_text(
        ANSWERS.replace("2026-3-12", "2025-3-12").replace("下一步，再接再厉", "下一步，办好实事8件，建成窗口3个"),
        "utf-8",
    )
    sitting = Sitting(["again", "答案.yaml", "--skeleton", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.sees("措辞沿用去年的")
    sitting.sees("去年：青禾县档案馆 → 今年：")
    sitting.answers("本单位全称", "=")
    sitting.answers("简称", "")
    sitting.answers("写几项工作", "")
    sitting.sees("？ 小标题", "抓好学习")
    sitting.types("")
    sitting.sees("去年：12 → 今年：")
    sitting.answers("开展了多少次", "15")
    sitting.answers("写几个做法", "")
    sitting.answers("举措", "")
    sitting.answers("小标题", "")
    sitting.answers("开展了多少次", "")
    sitting.answers("写几个做法", "")
    sitting.answers("举措", "")
    sitting.answers("去年：8件 → 今年：", "9件")
    sitting.answers("去年：3个 → 今年：", "")
    sitting.sees("？ 打算", "下一步，办好实事9件，建成窗口＿＿")
    sitting.types("")
    sitting.sees("还有 ＿＿ 没有填")
    sitting.types("")
    sitting.sees("去年：2025年3月12日 → 今年：")
    sitting.answers("落款日期", "")
    sitting.sees("总览")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    text = "\n".join(paragraphs(folder / "初稿.docx"))
    assert "一、抓好学习\n全年开展15次。\n一是领导带头学。" in text
    assert "下一步，办好实事9件，建成窗口【待填：这一处】。" in text
    assert "2025" not in text
    assert "12" not in text


def test_the_mark_for_as_it_was_keeps_the_renewed_wording_that_stands_in_the_line(folder: Path, home: Path) -> None:
    (folder / "骨架.yaml").write_text('drafter: 1\nname: 短\nclosing: ["{{ 打算 }}"]\n', "utf-8")
    (folder / "答案.yaml").write_text("打算: 建成供水管网26公里\n", "utf-8")
    sitting = Sitting(["again", "答案.yaml", "--skeleton", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.answers("去年：26公里 → 今年：", "30公里")
    sitting.sees("？ 打算", "30公里")
    sitting.types("=")
    sitting.sees("总览")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    text = "\n".join(paragraphs(folder / "初稿.docx"))
    assert "30公里" in text
    assert "26公里" not in text


def test_a_required_question_left_open_is_remarked_on(folder: Path, home: Path) -> None:
    sitting = Sitting(["new", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.answers("本单位全称", "")
    sitting.sees("这一问必填，先空着；在总览里可以补")
    sitting.answers("简称", ">")
    sitting.sees("写几项工作")
    assert sitting.screen().count("这一问必填") == 1


def test_wording_broken_off_is_gone_on_with_at_the_fact_that_was_not_asked_yet(folder: Path, home: Path) -> None:
    (folder / "骨架.yaml").write_text('drafter: 1\nname: 短\nclosing: ["{{ 打算 }}"]\n', "utf-8")
    (folder / "答案.yaml").write_text("打算: 建成供水管网26公里，办好实事8件，惠及312户\n", "utf-8")
    sitting = Sitting(["again", "答案.yaml", "--skeleton", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.answers("去年：26公里 → 今年：", "30")
    sitting.answers("去年：8件 → 今年：", "8件")
    sitting.sees("与去年的一样", "？ 去年：8件 → 今年：", "8件")
    sitting.presses("\x15")
    sitting.types("9件")
    sitting.sees("？ 去年：312户 → 今年：")
    sitting.kill()
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("建成供水管网30公里，办好实事9件，惠及【312户】", "？ 去年：312户 → 今年：")
    sitting.types("")
    sitting.sees("？ 打算", "惠及＿＿")
    sitting.presses("\t400户\r")  # Tab goes into the gap
    sitting.sees("总览")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    assert "建成供水管网30公里，办好实事9件，惠及400户。" in paragraphs(folder / "初稿.docx")


def test_the_editor_shows_nothing_old_and_what_is_old_in_the_text_is_questioned(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = folder / "编辑器.sh"
    editor.write_text('#!/bin/sh\ncp "$1" 看见的.txt\nprintf "办好实事9件，惠及312户。\n" > "$1"\n', "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    (folder / "骨架.yaml").write_text('drafter: 1\nname: 短\nclosing: ["{{ 打算 }}"]\n', "utf-8")
    (folder / "答案.yaml").write_text("打算: 办好实事8件，惠及312户\n", "utf-8")
    sitting = Sitting(["again", "答案.yaml", "--skeleton", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.answers("去年：8件 → 今年：", "9")
    sitting.sees("？ 去年：312户 → 今年：")
    sitting.presses(CTRL_O)
    sitting.sees("请核对：312户与去年的一样", "？ 打算", "办好实事9件，惠及312户。")
    sitting.presses("\r")
    sitting.sees("总览", "办好实事9件，惠及312户。")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    seen = (folder / "看见的.txt").read_text("utf-8")
    assert "办好实事9件，惠及＿＿" in seen
    assert "312" not in seen


def test_a_figure_of_the_old_reports_is_questioned_at_once(folder: Path, home: Path) -> None:
    (folder / "旧稿.txt").write_text("全年开展培训312次。", "utf-8")
    (folder / "骨架.yaml").write_text(
        "drafter: 1\nname: 短\nmined: {articles: 2, sources: 1, files: [旧稿.txt]}\n"
        'slots:\n  次数: {ask: 开展了多少次, kind: number}\nclosing: ["全年{{ 次数 }}次"]\n',
        "utf-8",
    )
    sitting = begin(folder, home)
    sitting.answers("开展了多少次", "312")
    sitting.sees("请核对", "《旧稿.txt》", "？ 开展了多少次", "312")
    sitting.presses("\x15")
    sitting.types("313")
    sitting.sees("总览")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


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


def test_long_text_is_written_in_the_users_editor(folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = folder / "编辑器.sh"
    editor.write_text('#!/bin/sh\nprintf "下一步，再接再厉。\\n\\n办好实事。\\n" >> "$1"\n', "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    (folder / "骨架.yaml").write_text(
        'drafter: 1\nname: 短\nslots:\n  打算: {ask: 下一步的打算, kind: long}\nclosing: ["{{ 打算 }}"]\n', "utf-8"
    )
    sitting = begin(folder, home)
    sitting.sees("？ 下一步的打算")
    sitting.presses(CTRL_O)
    sitting.sees("总览", "下一步，再接再厉。")
    sitting.presses("\r")
    sitting.sees("已写出")
    assert sitting.ends() == 0
    assert paragraphs(folder / "初稿.docx")[-2:] == ["下一步，再接再厉。", "办好实事。"]


def test_keys_pressed_before_the_prompt_stands_at_it_and_nowhere_else(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.sees("── 提纲 ──")
    sitting.presses("青禾县档案馆")
    sitting.sees("？ 本单位全称", "青禾县档案馆")
    assert "青禾县" not in sitting.screen().partition("？ 本单位全称")[0]
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_pasted_paragraphs_are_not_covered_by_suggestions_until_they_are_asked_for(folder: Path, home: Path) -> None:
    (folder / "骨架.yaml").write_text(
        "drafter: 1\nname: 短\nsections:\n  - heading: 做法\n    body: '{{ 展开 }}'\n"
        "    slots:\n      展开: {ask: 怎么做的, kind: long}\n    starters: ['以{{ 载体 }}为抓手，推动落实']\n",
        "utf-8",
    )
    sitting = begin(folder, home)
    sitting.sees("？ 怎么做的")
    sitting.presses("\x1b[200~年初定了目标。\n年底都完成了。\n\x1b[201~")
    sitting.sees("年底都完成了。")
    sitting.presses("又")
    sitting.sees("又")
    assert "为抓手" not in sitting.screen()
    sitting.presses("\x7f" + DOWN)
    sitting.sees("为抓手，推动落实")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_help_shows_examples_and_the_question_stays(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "")
    sitting.answers("简称", "")
    sitting.answers("写几项工作", "1")
    sitting.answers("小标题", "？")
    sitting.sees("· 抓好学习", "· 抓好整改", "Ctrl-B", "？ 小标题")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_help_may_be_asked_for_behind_what_stands_in_the_line(folder: Path, home: Path) -> None:
    assert main(["settings", "本单位", "青禾县档案馆"]) == 0
    sitting = begin(folder, home)
    sitting.sees("？ 本单位全称", "青禾县档案馆")
    sitting.types("?")
    sitting.sees("Ctrl-B", "？ 本单位全称", "青禾县档案馆")
    sitting.types("")
    sitting.sees("？ 简称", "青禾县档案馆党组")
    sitting.types("？")
    sitting.sees("Ctrl-B", "？ 简称")
    sitting.types("？")  # asked for twice, it is meant
    sitting.sees("？ 写几项工作")
    sitting.presses(CTRL_R)
    sitting.sees("本单位全称：青禾县档案馆", "简称：青禾县档案馆党组？")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_a_draft_of_no_known_kind_is_refused_before_the_first_question(folder: Path, home: Path) -> None:
    sitting = Sitting(["new", "骨架.yaml", "-o", "初稿.doc"], home, folder)
    sitting.sees("写不成 .doc 文件", "请以 .docx")
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


def test_no_colours_are_sent_where_the_user_wants_none(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称")
    sitting.presses(CTRL_R)
    sitting.sees("先存下")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    assert not re.search(r"\x1b\[[0-9;]*(?:3[0-9]|9[0-7]|38;|48;)[0-9;]*m", sitting.raw)


def test_the_menu_leads_to_the_library(folder: Path, home: Path) -> None:
    sitting = Sitting([], home, folder)
    sitting.sees("要做什么", "新建", "用去年的改", "骨架库")
    sitting.presses("\x1b[A\x1b[A\r")  # up twice from the first: round to the library
    sitting.sees("四个表率")
    assert sitting.ends() == 0
