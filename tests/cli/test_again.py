"""Interviews with last year's draft as this year's defaults."""

from pathlib import Path

import pytest

from drafter.cli.main import main
from tests.cli.sittings import ANSWERS, begin, written
from tests.terminal import CTRL_C, CTRL_O, CTRL_R, DOWN, Sitting

SHORT = 'drafter: 1\nname: 短\nclosing: ["{{ 打算 }}"]\n'


def again(folder: Path, home: Path, answers: str, skeleton: str = SHORT) -> Sitting:
    """`drafter again` at a terminal with last year's answers and their skeleton, YAML texts."""
    (folder / "骨架.yaml").write_text(skeleton, "utf-8")
    (folder / "答案.yaml").write_text(answers, "utf-8")
    return Sitting(["again", "答案.yaml", "--skeleton", "骨架.yaml", "-o", "初稿.docx"], home, folder)


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
    text = "\n".join(written(sitting, folder / "初稿.docx"))
    assert "一、抓好学习\n全年开展15次。\n一是领导带头学。" in text
    assert "下一步，办好实事9件，建成窗口【待填：这一处】。" in text
    assert "2025" not in text
    assert "12" not in text


def test_the_mark_for_as_it_was_keeps_the_renewed_wording_that_stands_in_the_line(folder: Path, home: Path) -> None:
    sitting = again(folder, home, "打算: 建成供水管网26公里\n")
    sitting.answers("去年：26公里 → 今年：", "30公里")
    sitting.sees("？ 打算", "30公里")
    sitting.types("=")
    text = "\n".join(written(sitting, folder / "初稿.docx"))
    assert "30公里" in text
    assert "26公里" not in text


def test_wording_broken_off_is_gone_on_with_at_the_fact_that_was_not_asked_yet(folder: Path, home: Path) -> None:
    sitting = again(folder, home, "打算: 建成供水管网26公里，办好实事8件，惠及312户\n")
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
    assert "建成供水管网30公里，办好实事9件，惠及400户。" in written(sitting, folder / "初稿.docx")


ITEMS = """drafter: 1
name: 短
sections:
  - repeat: {as: 条, min: 1, max: 4, default: 2}
    scheme: 一、
    heading: "关于{{ 问题 }}的问题"
    slots: {问题: {parallel: true}}
"""


@pytest.mark.parametrize(("said", "hinted"), [("", False), ("不够勤快", True)])
def test_last_years_wording_taken_as_it_was_is_not_found_fault_with(
    said: str, hinted: bool, folder: Path, home: Path
) -> None:
    sitting = again(folder, home, "条:\n  - 问题: 学得不深不透不成系统\n  - 问题: 不勤\n", ITEMS)
    sitting.answers("写几个条", "")
    sitting.sees("？ 问题", "不成系统")
    sitting.types("")
    sitting.sees("？ 问题", "不勤")
    sitting.types(f"\x15{said}" if said else "")
    sitting.sees("总览")
    assert ("提示：" in sitting.screen()) == hinted
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_a_name_that_comes_again_is_typed_once(folder: Path, home: Path) -> None:
    sitting = again(
        folder,
        home,
        "做法: 会同青溪镇办事3件\n打算: 再与青溪镇办事3件\n",
        'drafter: 1\nname: 短\nclosing: ["{{ 做法 }}", "{{ 打算 }}"]\n',
    )
    sitting.answers("去年：青溪镇 → 今年：", "柳湾镇")
    sitting.answers("去年：3件 → 今年：", "5件")
    sitting.answers("做法", "")
    sitting.sees("？ 去年：青溪镇 → 今年：", "柳湾镇")
    sitting.types("")
    sitting.sees("再与柳湾镇办事【3件】", "？ 去年：3件 → 今年：")
    sitting.types("")
    sitting.sees("？ 打算", "再与柳湾镇办事＿＿")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_a_fact_that_is_pasted_in_several_lines_stands_in_its_sentence(folder: Path, home: Path) -> None:
    sitting = again(folder, home, "打算: 办好实事8件，惠及群众\n")
    sitting.sees("去年：8件 → 今年：")
    sitting.presses("\x1b[200~ 9\r\n件\t\x1b[201~")
    sitting.sees("件")
    sitting.types("")
    sitting.sees("？ 打算", "办好实事9件，惠及群众")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_the_year_that_is_set_is_at_hand_where_last_years_stands_in_the_wording(folder: Path, home: Path) -> None:
    assert main(["settings", "本年度", "2026"]) == 0
    sitting = again(
        folder,
        home,
        "年度: 2025\n打算: 2025年的事办完了\n",
        "drafter: 1\nname: 短\nslots:\n  年度: {ask: 哪一年, kind: number, length: [4, 4]}\n"
        'title: "{{ 年度 }}年总结"\nclosing: ["{{ 打算 }}"]\n',
    )
    sitting.sees("？ 哪一年", "2026")
    sitting.types("")
    sitting.sees("2025年 → 今年：", "2026年")
    sitting.types("")
    sitting.sees("？ 打算", "2026年的事办完了")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_the_editor_shows_nothing_old_and_what_is_old_in_the_text_is_questioned(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = folder / "编辑器.sh"
    editor.write_text('#!/bin/sh\ncp "$1" 看见的.txt\nprintf "办好实事9件，惠及312户。\n" > "$1"\n', "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    sitting = again(folder, home, "打算: 办好实事8件，惠及312户\n")
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


def test_ordinals_of_a_list_are_not_asked(folder: Path, home: Path) -> None:
    sitting = again(folder, home, "打算: 办好实事：1.修水渠26公里；2.清古井。附件：1.水渠清单\n")
    sitting.answers("去年：26公里 → 今年：", "30")
    sitting.sees("？ 打算", "办好实事：1.修水渠30公里；2.清古井。附件：1.水渠清单")
    sitting.types("")
    sitting.sees("总览")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


def test_a_list_that_the_old_report_had_nowhere_is_asked_for_with_none(folder: Path, home: Path) -> None:
    (folder / "骨架.yaml").write_text(
        'drafter: 1\nname: 短\ntitle: "{{ 单位 }}防汛汇报"\nsections:\n'
        '  - {repeat: {as: 事, ask: 写几件事, min: 1}, scheme: 一、, heading: "{{ 事名 }}", body: "{{ 正文 }}",\n'
        '     children: [{repeat: {as: 条, ask: 分几条, min: 2}, scheme: 一是, heading: "{{ 条文 }}"}]}\n',
        "utf-8",
    )
    (folder / "去年.txt").write_text(
        "柳桥镇防汛汇报\n一、查坝脚\n逐塘登记，夜里也查。\n二、练抢险\n汛期前练两轮，练完当场讲评。\n", "utf-8"
    )
    sitting = Sitting(["again", "去年.txt", "--skeleton", "骨架.yaml", "-o", "初稿.docx"], home, folder)
    sitting.answers("去年：柳桥镇 → 今年：", "青溪镇")
    sitting.sees("？ 单位")
    sitting.types("")
    sitting.answers("写几件事", "")
    sitting.sees("？ 事名", "查坝脚")
    sitting.types("")
    sitting.sees("？ 正文", "逐塘登记")
    sitting.types("")
    sitting.sees("分几条", "0")
    sitting.types("")
    sitting.sees("？ 事名", "练抢险")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


TWO_IN_ONE = """石板镇关于印发2025年清井方案的通知
各村：
现将2025年清井方案印发给你们，请在4月10日前报送名单。
石板镇人民政府
2025年3月12日
石板镇2025年清井方案
为做好清井工作，制定本方案。
一、先查井
挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑，都记在一个本子上。
二、再修井
漏的补，浑的淘，缺台的砌台，少盖的添盖，修好一眼就请全村人来看一眼，人人叫好。
"""


def test_of_several_reports_in_a_file_the_user_chooses_one(folder: Path, home: Path) -> None:
    (folder / "去年.txt").write_text(TWO_IN_ONE, "utf-8")
    sitting = Sitting(["again", "去年.txt", "-o", "初稿.docx"], home, folder)
    sitting.sees("用哪一篇作底", "石板镇关于印发2025年清井方案的通知", "石板镇2025年清井方案")
    sitting.presses("\r")
    sitting.sees("照旧稿自己的结构", "文件里另有 1 篇", "石板镇2025年清井方案")
    sitting.answers("2025年：石板镇 → 今年：", "=")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    sitting = Sitting(["again", "去年.txt", "-o", "初稿.docx"], home, folder)
    sitting.sees("用哪一篇作底")
    sitting.presses(DOWN + "\r")
    sitting.sees("文件里另有 1 篇", "石板镇关于印发2025年清井方案的通知", "先查井")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    sitting = Sitting(["again", "去年.txt", "-o", "初稿.docx"], home, folder)
    sitting.sees("用哪一篇作底")
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130


NOTICE = """关于领取清井清单的通知
各村：
今年查出漏井312处，花去修井费86万元，请各村派人来领取清单，逐项核对，签字带回。
特此通知。
石板镇人民政府
2025年12月3日
"""


@pytest.mark.parametrize(("said", "told"), [("=", True), ("409", False)])
def test_facts_of_the_old_report_that_stay_are_counted_where_the_draft_is_written(
    folder: Path, home: Path, said: str, told: bool
) -> None:
    (folder / "去年.txt").write_text(NOTICE, "utf-8")
    sitting = Sitting(["again", "去年.txt", "-o", "今年.docx"], home, folder)
    sitting.answers("题目", "")
    sitting.answers("称呼谁", "")
    sitting.answers("2025年：312处 → 今年：", said)
    sitting.answers("2025年：86万元 → 今年：", "91")
    sitting.sees("？ 正文", "91万元")
    sitting.kill()
    sitting = Sitting(["resume"], home, folder)
    sitting.sees("？ 正文", "91万元")
    sitting.presses(CTRL_R)
    sitting.sees("写出初稿")
    sitting.types("")
    sitting.sees("已写出", "净稿")
    if told:
        sitting.sees("检查：警告 1 处，看详情用 drafter check 今年.docx --against 去年.txt")
    assert sitting.ends() == 0
    # that the wording is the old report's is no fault of a draft that is to keep it
    assert "检查" not in str(sitting.child.before)
