"""What happens at one question: the editor, keys pressed early, pasted text, help, colours."""

import re
from pathlib import Path

import pytest

from drafter.cli.main import main
from tests.cli.sittings import begin, paragraphs
from tests.terminal import CTRL_C, CTRL_D, CTRL_O, CTRL_R, DOWN, Sitting


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


def test_headings_are_asked_for_where_nothing_is_piped(folder: Path, home: Path) -> None:
    sitting = Sitting(["parallel"], home, folder)
    sitting.sees("一行一个", "按 Ctrl-D")
    sitting.types("聚焦学习，争创先锋机关")
    sitting.types("聚焦服务，争创满意机关")
    sitting.presses(CTRL_D)
    sitting.sees("句式：聚焦{1}，争创{2}机关")
    assert sitting.ends() == 0
    sitting = Sitting(["parallel"], home, folder)
    sitting.sees("按 Ctrl-D")
    sitting.presses(CTRL_D)
    sitting.sees("没有读到标题")
    assert sitting.ends() == 0


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


def test_no_colours_are_sent_where_the_user_wants_none(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称")
    sitting.presses(CTRL_R)
    sitting.sees("先存下")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    assert not re.search(r"\x1b\[[0-9;]*(?:3[0-9]|9[0-7]|38;|48;)[0-9;]*m", sitting.raw)
