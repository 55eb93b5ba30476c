"""What a user may do at a question besides answering it, in a real pseudo-terminal."""

from pathlib import Path

import pytest

from tests.skeletons import SHORT
from tests.terminal import CTRL_B, CTRL_C, CTRL_O, CTRL_R, DOWN, Sitting

PLANS = 'drafter: 1\nname: 短\nclosing: ["{{ 打算 }}"]\n'
CTRL_U = "\x15"
CTRL_Z = "\x1a"
UP = "\x1b[A"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "骨架.yaml").write_text(SHORT, "utf-8")
    return tmp_path


def begin(folder: Path, home: Path) -> Sitting:
    return Sitting(["new", "骨架.yaml", "-o", "初稿.docx"], home, folder)


def at_first_heading(folder: Path, home: Path) -> Sitting:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.answers("简称", "")
    sitting.answers("写几项工作", "2")
    sitting.sees("？ 小标题")
    return sitting


def leave(sitting: Sitting) -> None:
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_fewer_turns_than_were_written_are_asked_about_once_more(folder: Path, home: Path) -> None:
    sitting = at_first_heading(folder, home)
    sitting.types("抓好学习")
    sitting.answers("开展了多少次", "12")
    sitting.answers("写几个做法", "2")
    sitting.answers("举措", "领导带头学")
    sitting.answers("举措", "建立台账")
    for question in ("小标题", "举措", "举措"):
        sitting.answers(question, "<")
    sitting.answers("写几个做法", "1")
    sitting.sees("会去掉后面 1 个已经写了内容的", "？ 写几个做法")
    sitting.types("")
    sitting.sees("？ 举措", "领导带头学")
    sitting.presses(CTRL_R)
    sitting.sees("总览", "做法：1 个")
    leave(sitting)


def test_a_heading_of_another_length_is_hinted_at(folder: Path, home: Path) -> None:
    sitting = at_first_heading(folder, home)
    sitting.types("抓好学习")
    sitting.answers("开展了多少次", "12")
    sitting.answers("写几个做法", "1")
    sitting.answers("举措", "领导带头学")
    sitting.answers("小标题", "抓紧抓实整改")
    sitting.sees("提示：第 1 个是 4 字，这个 6 字", "？ 开展了多少次")
    leave(sitting)


def test_a_sentence_where_a_unit_is_asked_for_is_asked_about_once_more(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "今年以来")
    sitting.sees("请核对：这里问的是单位，写的不像单位的名称", "？ 本单位全称", "今年以来")
    sitting.presses(CTRL_U)
    sitting.types("青禾县档案馆")
    sitting.sees("？ 简称", "青禾县档案馆党组")
    leave(sitting)


def test_words_of_the_title_that_are_typed_along_are_not_kept_in_the_answer(folder: Path, home: Path) -> None:
    meeting = SHORT.replace('title: "{{ 单位 }}工作总结"', 'title: "{{ 会议 }}纪要"')
    (folder / "骨架.yaml").write_text(meeting.replace("今年以来，", "{{ 单位 }}召开{{ 会议 }}，"), "utf-8")
    sitting = begin(folder, home)
    sitting.answers("会议", "馆长办公会议纪要")
    sitting.sees("召开馆长办公会议，", "？ 本单位全称")
    leave(sitting)


def test_a_whole_heading_goes_to_the_questions_for_its_halves(folder: Path, home: Path) -> None:
    halves = SHORT.replace('heading: "{{ 名目 }}"', 'heading: "{{ 名目 }}，{{ 成效 }}"')
    (folder / "骨架.yaml").write_text(halves, "utf-8")
    sitting = at_first_heading(folder, home)
    sitting.types("压实责任链条，守住安全底线")
    sitting.sees("标题从“，”分开", "压实责任链条，【？】", "？ 成效", "守住安全底线")
    sitting.types("")
    sitting.sees("？ 开展了多少次")
    sitting.presses(CTRL_R)
    sitting.sees("总览", "压实责任链条", "守住安全底线")
    leave(sitting)


def test_a_list_typed_in_one_line_goes_to_a_turn_each(folder: Path, home: Path) -> None:
    sitting = at_first_heading(folder, home)
    sitting.types("一是抓好学习；二是抓好整改；三是抓好落实")
    sitting.sees("这是 3 条", "要写成一条，先去掉序号", "？ 小标题")
    sitting.types("")
    sitting.sees("？ 开展了多少次")
    sitting.presses(CTRL_R)
    sitting.sees("总览", "工作：3 项", "抓好学习", "抓好整改")
    leave(sitting)


def test_an_answer_typed_behind_the_one_that_stands_there_is_asked_about_once_more(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "青禾县档案馆")
    sitting.sees("？ 简称", "青禾县档案馆党组")
    sitting.types("青禾县档案馆党组")
    sitting.sees("请核对：前面还留着原有的“青禾县档案馆党组”（Ctrl-U", "？ 简称", "青禾县档案馆党组青禾县档案馆党组")
    sitting.presses(CTRL_U)
    sitting.types("馆党组")
    sitting.answers("写几项工作", "<")
    sitting.sees("？ 简称", "馆党组")
    leave(sitting)


def test_where_no_line_under_the_prompt_is_shown_the_keys_are_told_once(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.sees("? 帮助", "── 提纲 ──", "？ 本单位全称")
    sitting.types("青禾县档案馆")
    sitting.sees("？ 简称")
    assert sitting.screen().count("? 帮助") == 1
    leave(sitting)
    sitting = Sitting(["new", "骨架.yaml", "-o", "初稿.docx"], home, folder, painted=True)
    sitting.sees("── 提纲 ──", "？ 本单位全称", "? 帮助")
    assert "? 帮助" not in sitting.screen().partition("── 提纲 ──")[0]
    leave(sitting)


def test_ctrl_z_takes_back_what_was_typed(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.sees("？ 本单位全称")
    sitting.presses("青禾县档案馆" + CTRL_U + CTRL_Z)
    sitting.types("")
    sitting.sees("？ 简称", "青禾县档案馆党组")
    sitting.presses(CTRL_Z + CTRL_Z)
    sitting.types("")
    sitting.sees("？ 写几项工作")
    leave(sitting)


def test_rows_pasted_with_tabs_are_shown_without_marks_and_kept_as_a_table(folder: Path, home: Path) -> None:
    (folder / "骨架.yaml").write_text(PLANS.replace("name: 短\n", "name: 短\nslots:\n  打算: {kind: long}\n"), "utf-8")
    sitting = begin(folder, home)
    sitting.sees("？ 打算")
    sitting.presses("\x1b[200~事项\t数量\r\n咨询\t12\x1b[201~")
    sitting.sees("事项", "咨询")
    sitting.types("")
    sitting.sees("总览", "| 事项 | 数量 | | 咨询 | 12 |")
    assert "^I" not in sitting.screen()
    leave(sitting)


def test_a_list_pasted_at_one_item_fills_the_others_when_it_is_said_so(folder: Path, home: Path) -> None:
    sitting = at_first_heading(folder, home)
    sitting.presses("\x1b[200~1.抓好学习\n2.抓好整改\n3.抓好落实\x1b[201~")
    sitting.sees("抓好落实")
    sitting.presses("\r")
    sitting.sees("这是 3 条", "？ 小标题")
    sitting.presses("\r")
    sitting.sees("开展了多少次")
    sitting.presses(CTRL_R)
    sitting.sees("总览", "小标题：抓好学习", "小标题：抓好整改", "小标题：抓好落实")
    leave(sitting)


def test_without_last_year_nothing_is_as_it_was(folder: Path, home: Path) -> None:
    sitting = begin(folder, home)
    sitting.answers("本单位全称", "=")
    sitting.sees("没有可以照旧的去年内容", "？ 本单位全称")
    leave(sitting)


def test_a_number_that_stands_there_is_kept_as_it_was(folder: Path, home: Path) -> None:
    (folder / "骨架.yaml").write_text(
        "drafter: 1\nname: 短\nsections:\n"
        "  - repeat: {as: 做法, default: 3}\n    scheme: 一、\n    heading: '{{ 举措 }}'\n",
        "utf-8",
    )
    sitting = begin(folder, home)
    sitting.answers("写几个做法", "=")
    sitting.sees("？ 举措")
    leave(sitting)


def test_the_facts_of_last_years_wording_may_be_gone_back_to_and_left(folder: Path, home: Path) -> None:
    (folder / "骨架.yaml").write_text(PLANS, "utf-8")
    (folder / "答案.yaml").write_text("打算: 建成供水管网26公里，办好实事8件，惠及312户\n", "utf-8")
    sitting = Sitting(["again", "答案.yaml", "--skeleton", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.answers("去年：26公里 → 今年：", "30")
    sitting.sees("？ 去年：8件 → 今年：")
    sitting.presses(CTRL_B)
    sitting.answers("去年：26公里 → 今年：", "31公里")
    sitting.answers("去年：8件 → 今年：", "？")
    sitting.sees("Ctrl-B", "？ 去年：8件 → 今年：")
    sitting.types("8件")
    sitting.sees("与去年的一样", "？ 去年：8件 → 今年：", "8件")
    sitting.types("")
    sitting.sees("？ 去年：312户 → 今年：")
    sitting.presses(CTRL_R)
    sitting.sees("总览", "建成供水管网31公里，办好实事8件，惠及＿＿")
    leave(sitting)


def test_an_editor_that_is_not_there_fails_or_gives_a_wrong_answer_loses_nothing(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = folder / "编辑器.sh"
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    sitting = at_first_heading(folder, home)
    sitting.presses("抓好学")
    sitting.presses(CTRL_O)
    sitting.sees("没有找到编辑器", "？ 小标题", "抓好学")
    editor.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    editor.chmod(0o755)
    sitting.presses(CTRL_U + CTRL_O)
    sitting.sees("？ 小标题")
    sitting.types("抓好学习")
    sitting.sees("？ 开展了多少次")
    editor.write_text('#!/bin/sh\necho 很多 > "$1"\n', "utf-8")
    sitting.presses(CTRL_O)
    sitting.sees("要写数", "？ 开展了多少次", "很多")
    sitting.presses(CTRL_U)
    sitting.types("12")
    sitting.sees("？ 写几个做法")
    sitting.presses("2" + CTRL_O)  # a number needs none
    sitting.sees("？ 写几个做法", "2")
    sitting.types("")
    sitting.sees("？ 举措")
    editor.write_text('#!/bin/sh\necho 领导带头学 > "$1"\n', "utf-8")
    sitting.presses(CTRL_O)
    sitting.sees("并列：领导带头学", "？ 举措")  # of the second one: a right answer is taken as it comes
    leave(sitting)


def test_the_turns_are_moved_and_the_interview_is_kept_for_later_from_the_review(folder: Path, home: Path) -> None:
    sitting = at_first_heading(folder, home)
    sitting.types("抓好学习")
    sitting.sees("？ 开展了多少次")
    sitting.presses(CTRL_R)
    sitting.sees("总览", "工作：2 项")
    sitting.presses(DOWN * 6 + "\r")  # write, back, undo, keep; the two answers of the head
    sitting.sees("增删、移动", "第 1 项：抓好学习", "下移")
    sitting.presses(DOWN * 2 + "\r")
    sitting.sees("增删、移动", "第 2 项：抓好学习", "上移")
    sitting.presses(UP + "\r")  # the last row: back
    sitting.sees("总览", "先存下，以后再写")
    sitting.presses(DOWN * 3 + "\r")
    sitting.sees("drafter resume")
    assert sitting.ends() == 130


def test_arrow_and_tab_offer_the_examples(folder: Path, home: Path) -> None:
    sitting = at_first_heading(folder, home)
    sitting.presses(DOWN)
    sitting.sees("抓好学习", "抓好整改")
    sitting.presses(DOWN + "\t" + "\r")
    sitting.sees("？ 开展了多少次")
    sitting.presses(CTRL_B)
    sitting.sees("？ 小标题", "抓好整改")
    leave(sitting)
