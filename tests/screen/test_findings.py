from dataclasses import replace

import pytest

from drafter.checks import Finding
from drafter.checks.explain import Explanation
from drafter.screen.findings import counted, excerpt, print_findings, print_rule

FOUND = Finding("P01", "error", 1, 0, "", "", "", "")
LONG = "".join(f"第{number:02d}处堤段已逐米查过，" for number in range(40))


def test_blanks_are_counted_by_themselves() -> None:
    found = [FOUND, replace(FOUND, rule="X06"), replace(FOUND, rule="X06"), replace(FOUND, level="warning")]
    assert counted(found) == "没填的空 2 处，错误 1 处，警告 1 处"
    assert counted([one for one in found if one.rule != "X06"]) == "错误 1 处，警告 1 处"
    assert counted([]) == ""


def test_a_short_sentence_is_shown_whole() -> None:
    assert excerpt(LONG[:90], ["08"]) == LONG[:90]


def test_of_a_long_sentence_what_stands_around_the_words_is_shown() -> None:
    shown = excerpt(LONG, ["第31处"])
    assert "已逐米查过，第31处堤段" in shown
    assert (shown[0], shown[-1]) == ("…", "…")
    assert len(shown) <= 92


def test_words_far_from_each_other_are_all_shown() -> None:
    shown = excerpt(LONG, ["第02处", "第20处", "第39处"])
    assert all(word in shown for word in ("第02处", "…", "第20处", "第39处"))
    assert len(shown) <= 94


def test_without_words_or_with_those_at_its_beginning_the_beginning_is_shown() -> None:
    for words in ([], ["第01处"], ["别的话"], [""]):
        assert excerpt(LONG, words) == LONG[:89] + "…"


def test_advice_for_several_findings_in_a_row_is_given_once(capsys: pytest.CaptureFixture[str]) -> None:
    advised = [("甲", "填上"), ("乙", "填上"), ("丙", "改掉")]
    found = [replace(FOUND, message=message, suggestion=suggestion) for message, suggestion in advised]
    print_findings(found, None)
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[1:6] == ["错误 P01 甲", "错误 P01 乙", "建议：填上", "错误 P01 丙", "建议：改掉"]


def test_many_blanks_are_told_of_in_one_line_and_all_else_as_ever(capsys: pytest.CaptureFixture[str]) -> None:
    blank = replace(FOUND, rule="X06", message="有空还没填：目标")
    found = [replace(blank, line=line) for line in (3, 4, 5, 5, 9)]
    print_findings([*found[:2], replace(FOUND, line=4, message="半角"), *found[2:]], None, in_word=True)
    assert capsys.readouterr().out.splitlines() == [
        "第 4 段",
        "  错误 P01 半角",
        "    建议：",
        "没填的空",
        "  在第 3—5、9 段，标着【待填：…】：填上内容，或连同前后的话删去",
        "没填的空 5 处，错误 1 处。drafter explain 编号（如 P01）可以看为什么",
    ]
    print_findings(found, None)
    assert capsys.readouterr().out.splitlines()[-1] == "没填的空 5 处"  # with no rule named there is none to explain
    print_findings(found[:3], None)
    shown = capsys.readouterr().out
    assert shown.count("有空还没填：目标") == 3
    assert "第 3—" not in shown


def test_an_old_paragraph_that_was_copied_and_has_old_facts_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    old = "逐村排查隐患，整改312处。组织演练48次，参演960人。"
    copied = Finding(
        "L01", "warning", 3, 0, "逐村排查", "这一段有81%与旧材料相同", "改写", "旧.txt第5行", 3, beside=old
    )
    new = "组织演练48次，参演960人，效果好。"
    facts = [
        Finding(
            "A01", "warning", 3, 13, new, f"数字“{one}”和旧材料里的一样", "确认", "旧.txt第5行", 3, one, beside=old[13:]
        )
        for one in ("48次", "960人")
    ]
    elsewhere = replace(facts[0], source="另.txt第2行", quoted="12场", beside="举办讲座12场。", text="讲座12场。")
    print_findings([facts[0], copied, facts[1], elsewhere], None)
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[1:9] == [
        "警告 L01 这一段有81%与旧材料相同，“48次”“960人”也一样",
        f"原文：{new}",
        f"旧稿：{old}（旧.txt第5行）",
        "建议：改写",
        "警告 A01 数字“48次”和旧材料里的一样",
        "原文：讲座12场。",
        "旧稿：举办讲座12场。（另.txt第2行）",
        "建议：确认",
    ]


def test_the_line_of_a_paragraph_is_named_where_they_are_counted_differently(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_findings([replace(FOUND, line=7, paragraph=4, message="半角")], None, in_word=True)
    print_findings([replace(FOUND, line=4, paragraph=4, message="半角")], None, in_word=True)
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "半角" in line] == ["  错误 P01 半角（第 7 行）", "  错误 P01 半角"]


def test_a_rule_is_shown_with_what_it_reports_and_what_it_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    print_rule(
        Explanation("P01", "半角标点", "warning", "GB/T 15834", "是半角的", "改成全角", ("甲,乙\n丙",), ("甲，乙",))
    )
    assert capsys.readouterr().out.splitlines() == [
        "P01 半角标点（警告）",
        "说明：是半角的",
        "办法：改成全角",
        "依据：GB/T 15834",
        "应报的例子：甲,乙 ⏎ 丙",
        "不报的例子：甲，乙",
    ]
