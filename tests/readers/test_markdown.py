"""Markdown as its page shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.readers import lines_of


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("# 工作报告", ["工作报告"]),
        ("工作报告\n===", ["工作报告", ""]),
        ("**一、**推进*学习*", ["一、推进学习"]),
        ("见[网页](http://a.example/)和`代码`", ["见网页和代码"]),
        ("- 甲\n- 乙", ["• 甲", "• 乙"]),
        ("* 甲\n  * 乙\n    + 丙\n* 丁", ["• 甲", "○ 乙", "▪ 丙", "• 丁"]),
        ("- 一、甲\n- （二）乙\n- 三是丙\n- ①丁", ["一、甲", "（二）乙", "三是丙", "①丁"]),
        ("- 甲\n\n  乙\n\n丙", ["• 甲", "", "乙", "", "丙"]),
        ("1. 甲\n1. 乙\n   - 丙\n1. 丁", ["1. 甲", "2. 乙", "• 丙", "3. 丁"]),
        ("3. 甲\n4. 乙", ["3. 甲", "4. 乙"]),
        ("0. 甲\n1. 乙", ["0. 甲", "1. 乙"]),
        ("一、推进\n（一）学习", ["一、推进", "（一）学习"]),
        ("```\n# 不是标题\n```", ["", "# 不是标题", ""]),
        ("> 引用\n\n---\n\n完", ["引用", "", "", "", "完"]),
        ("甲<br>乙<!-- 注 -->", ["甲乙"]),
        ("<div>\n甲\n</div>", ["", "甲", ""]),
        ("---\ndate: x\n---\n甲", ["", "", "", "甲"]),
        ('---\ntitle: "工作 总结"\ndate: x\n---\n甲\n## 乙', ["", "工作 总结", "", "", "甲", "乙"]),
        ("---\ntitle: x\n---\n# 甲", ["", "", "", "甲"]),
        ("| 单位 | 次数 |\n|---|---|\n| 甲 | 3 |", ["单位\t次数\n甲\t3", "", ""]),
        ("1.推进学习\n2.推进整改", ["1.推进学习", "2.推进整改"]),
    ],
)
def test_a_file_reads_as_it_is_seen(source: str, shown: list[str]) -> None:
    lines = lines_of(source.encode(), "a.md")
    assert [line.text for line in lines] == shown
    assert [line.number for line in lines] == list(range(1, len(shown) + 1))


def test_headings_have_levels_and_tables_rows() -> None:
    lines = lines_of("## 标题\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n".encode(), "a.md")
    assert (lines[0].role, lines[0].level) == ("heading", 2)
    assert lines[2].rows == (("甲", "乙"), ("1", "2"))


def test_text_right_under_a_table_is_none_of_its_rows() -> None:
    source = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n二、**存在**问题\n人手不足。\n\n三、打算\n"
    lines = lines_of(source.encode(), "a.md")
    assert lines[0].rows == (("甲", "乙"), ("1", "2"))
    assert [line.text for line in lines[3:]] == ["二、存在问题", "人手不足。", "", "三、打算"]


@given(st.text(st.sampled_from("#*_-|`>[]()<!1. \n\t甲一、\\&~:+=\"'"), max_size=80))
def test_any_text_has_its_lines_in_order(source: str) -> None:
    lines = lines_of(source.encode(), "a.md")
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all("\n" not in line.text or line.rows for line in lines)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("# 工作总结\n\n## 一、做法\n\n- 甲\n- 乙", ["工作总结", "", "一、做法", "", "• 甲", "• 乙"]),
        ("**一、做法**\n\n甲\n\n**二、成效**\n\n乙", ["一、做法", "", "甲", "", "二、成效", "", "乙"]),
    ],
)
def test_markdown_pasted_into_a_text_file_reads_as_markdown(source: str, shown: list[str]) -> None:
    assert [line.text for line in lines_of(source.encode(), "a.txt")] == shown


@pytest.mark.parametrize(
    "source", ["#1 号楼\n#2 号楼", "# 只有一处\n**县工作总结", "**县**局**\n**年**月", "##paidbegin##\n## a ##"]
)
def test_masks_and_markers_are_no_markdown(source: str) -> None:
    assert [line.text for line in lines_of(source.encode(), "a.txt")] == source.split("\n")


@pytest.mark.parametrize(
    ("source", "titles"),
    [
        ("# 工作总结\n\n## 一、做法\n\n甲", ["工作总结"]),
        ("# 工作总结\n\n# 一、做法\n\n甲\n\n# 二、成效", ["工作总结"]),
        ("# 某局总结\n## 做法\n甲\n# 某办总结\n## 做法\n乙", ["某局总结", "某办总结"]),
        ("# 做法\n甲\n# 成效\n乙", []),
        ("# 一、做法\n甲\n# 二、成效\n乙", []),
        ("前言。\n\n# 做法\n\n## 学习\n\n甲", []),
    ],
)
def test_the_title_is_the_heading_over_the_others(source: str, titles: list[str]) -> None:
    assert [line.text for line in lines_of(source.encode(), "a.md") if line.role == "title"] == titles
