"""What comes out of Word's and Excel's windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.questions.pasted import with_typed_rows


def test_rows_of_a_table_are_rows() -> None:
    pasted = "各窗口办件情况如下。\n窗口\t办件（件）\t备注\n社保\t1,204\t\n医保 二窗\t873\t含代办|帮办\n其余正常。"
    assert with_typed_rows(pasted).split("\n") == [
        "各窗口办件情况如下。",
        "| 窗口 | 办件（件） | 备注 |",
        "| 社保 | 1,204 |  |",
        "| 医保 二窗 | 873 | 含代办\\|帮办 |",
        "其余正常。",
    ]


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("1.\t抓学习\n2.\t抓整改", "1. 抓学习\n2. 抓整改"),
        ("一、\t抓学习\n二、\t抓整改", "一、 抓学习\n二、 抓整改"),
        ("•\t抓学习\n•\t抓整改", "• 抓学习\n• 抓整改"),
        ("\t第一段。\n\t第二段。", " 第一段。\n 第二段。"),
        ("只有一行\t有制表符", "只有一行 有制表符"),
        ("没有制表符 | 的话\n不动 ", "没有制表符 | 的话\n不动 "),
        ("1\t社保\n2\t医保", "| 1 | 社保 |\n| 2 | 医保 |"),
    ],
)
def test_a_list_and_an_indent_are_no_table(pasted: str, kept: str) -> None:
    assert with_typed_rows(pasted) == kept


@given(st.text(alphabet="甲1.、\t\n| ", max_size=30))
def test_no_tab_is_left_and_none_of_the_text_is_lost(pasted: str) -> None:
    kept = with_typed_rows(pasted)
    assert "\t" not in kept
    assert kept.count("甲") == pasted.count("甲")
