from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.questions.check import check_answer, check_count, rows_of
from drafter.skeleton.model import KINDS, Repeat, Slot

TODAY = date(2026, 3, 12)


def test_an_empty_answer_is_always_right() -> None:
    for kind in KINDS:
        checked = check_answer(Slot("甲", kind=kind, choices=("是",), length=(4, 4)), "  ", TODAY)
        assert (checked.value, checked.fault) == ("", "")


def test_a_choice_is_one_of_those_offered() -> None:
    slot = Slot("甲", kind="choice", choices=("汇报", "总结"))
    assert check_answer(slot, "总结", TODAY).value == "总结"
    assert check_answer(slot, "讲话", TODAY).fault == "没有“讲话”这一项，可选：汇报、总结"


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        *(("是的", "是"), ("是。", "是"), ("对", "是"), ("有", "是"), ("2", "是"), ("２", "是"), ("y", "是")),
        *(("没有", "否"), ("不是", "否"), ("1", "否"), ("否 ", "否"), ("n", "否")),
        *(("也许", ""), ("3", ""), ("0", ""), ("是否", "")),
    ],
)
def test_yes_and_no_are_taken_as_people_say_them(typed: str, chosen: str) -> None:
    assert check_answer(Slot("完成", kind="choice", choices=("否", "是")), typed, TODAY).value == chosen


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("有", "有"), ("没有", "没有"), ("没", "没有"), ("1", "有"), ("有的", "有"), ("是", "")],
)
def test_a_choice_that_is_begun_or_numbered_is_taken(typed: str, chosen: str) -> None:
    assert check_answer(Slot("滞后", kind="choice", choices=("有", "没有")), typed, TODAY).value == chosen


def test_a_choice_that_may_be_two_is_not_taken() -> None:
    slot = Slot("文种", kind="choice", choices=("工作汇报", "工作总结"))
    assert check_answer(slot, "工作", TODAY).fault
    assert check_answer(slot, "工作总", TODAY).value == "工作总结"


def test_the_year_of_a_date_that_a_report_bears_is_this_year() -> None:
    bears = Slot("日期", "成文日期", kind="date")
    assert check_answer(bears, "12月18日", TODAY).value == "2026年12月18日"
    assert check_answer(bears, "2025年12月18日", TODAY).value == "2025年12月18日"
    assert check_answer(Slot("反馈日期", "什么时候反馈的", kind="date"), "9月5日", TODAY).value == "9月5日"


def test_an_unusual_length_is_a_hint_and_no_fault() -> None:
    checked = check_answer(Slot("甲", length=(4, 8)), "抓学习", TODAY)
    assert (checked.value, checked.fault) == ("抓学习", "")
    assert checked.hint == "现在 3 字，这里多是 4—8 字"


@pytest.mark.parametrize(
    ("typed", "hint"), [("2026年", ""), ("26", ""), ("12", "现在 2 位数字，这里多是 4 位"), ("二〇二六", "")]
)
def test_a_figure_with_too_few_digits_is_a_hint(typed: str, hint: str) -> None:
    checked = check_answer(Slot("年度", kind="number", length=(4, 4)), typed, TODAY)
    assert (checked.hint, checked.fault) == (hint, "")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("二〇二六", "2026"),
        ("26", "2026"),
        ("二六年", "2026"),
        ("今年", "2026"),
        ("去年", "2025"),
        ("12", "12"),
        ("二零二六年", "2026年"),
        ("２０２６", "2026"),
        ("2026年度", "2026年"),
        ("三百一十二", "三百一十二"),
        ("近百", "近百"),
        ("三四", "三四"),
    ],
)
def test_a_year_written_digit_by_digit_is_kept_in_figures(typed: str, kept: str) -> None:
    assert check_answer(Slot("年度", kind="number", length=(4, 4)), typed, TODAY).value == kept


def test_a_figure_of_any_length_stays_as_it_is_written() -> None:
    assert check_answer(Slot("次数", kind="number"), "三四五六", TODAY).value == "三四五六"


def test_a_text_is_one_line_and_a_long_one_keeps_its_paragraphs() -> None:
    assert check_answer(Slot("甲"), "抓学习\n 促整改", TODAY).value == "抓学习促整改"
    assert check_answer(Slot("甲", kind="long"), "抓学习\n促整改", TODAY).value == "抓学习\n促整改"


def test_rows_are_read_as_people_type_them() -> None:
    wanted = (("窗口", "12"), ("专班", "3"))
    for typed in ("窗口、12；专班、3", "窗口 12\n专班 3", "窗口|12\n专班｜3", "窗口\t12\n\n专班\t3"):
        assert rows_of(typed) == wanted
    assert rows_of("| 名称 | 数量 |\n|---|---|\n| 窗口、专班 | 1 200 |") == (("名称", "数量"), ("窗口、专班", "1 200"))
    slot = Slot("表", kind="table", columns=("名称", "数量"))
    assert check_answer(slot, "名称|数量\n窗口|12", TODAY).value == (("窗口", "12"),)  # its header is there anyway
    assert check_answer(slot, "窗口、12、3", TODAY).fault == "第 1 行有 3 格，应当是 2 格：名称、数量"


def test_rows_that_are_pasted_keep_their_cells() -> None:
    slot = Slot("表", kind="table", columns=("名称", "数量"))
    assert check_answer(slot, "便民 窗口\t12\n专班\t3\n", TODAY).value == (("便民 窗口", "12"), ("专班", "3"))
    pasted = "情况如下。\r\n名称\t数量\r\n便民 窗口\t12\r\n"
    assert check_answer(Slot("展开", kind="long"), pasted, TODAY).value == (
        "情况如下。\n| 名称 | 数量 |\n| 便民 窗口 | 12 |"
    )
    assert check_answer(Slot("标题"), "抓\t学习", TODAY).value == "抓 学习"


@pytest.mark.parametrize(
    ("typed", "number"), [("3", 3), ("三", 3), (" ５ ", 5), ("3个", 3), ("四条", 4), ("两项。", 2)]
)
def test_how_many_turns_is_read(typed: str, number: int) -> None:
    assert check_count(Repeat("节", "", 2, 5, 3), typed) == (number, "")


@pytest.mark.parametrize("typed", ["1", "六", "很多", "", "个", "3-4", "3、4个", "99999999999999999999"])
def test_how_many_turns_stays_within_its_bounds(typed: str) -> None:
    assert check_count(Repeat("节", "", 2, 5, 3), typed)[1]


@given(st.builds(Slot, st.just("甲"), kind=st.sampled_from(KINDS), choices=st.just(("是", "否"))), st.text(max_size=12))
def test_a_checked_answer_passes_its_own_check(slot: Slot, typed: str) -> None:
    checked = check_answer(slot, typed, TODAY)
    if not checked.fault and isinstance(checked.value, str):
        assert check_answer(slot, checked.value, TODAY).value == checked.value
