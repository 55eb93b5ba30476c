import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.interview.renewal import renewal


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("全年开展培训12次，参训312人次，同比增长15.3%。", ["12次", "312人次", "15.3%"]),
        ("2025年3月12日召开“三个表率”推进会", ["2025年3月12日", "“三个表率”"]),
        ("按照《实施方案》办结1,234件", ["《实施方案》", "1,234件"]),
        ("评选十名标兵", ["十名"]),
        ("以作风建设为抓手，完善机制", []),
    ],
)
def test_facts_in_wording_are_found(text: str, facts: list[str]) -> None:
    held = renewal(text)
    assert [text[start:end] for start, end in held.facts] == facts


def test_wording_is_kept_and_facts_are_replaced_one_by_one() -> None:
    held = renewal("全年培训12次，参训312人次。")
    assert held.so_far() == "全年培训＿＿，参训＿＿。"
    assert held.shown() == "全年培训【12次】，参训＿＿。"
    held = held.reply("15次")
    assert held.asked == "312人次"
    assert held.so_far() == "全年培训15次，参训＿＿。"
    assert held.back().asked == "12次"
    held = held.reply("")
    assert held.done
    assert held.so_far() == "全年培训15次，参训＿＿。"


@given(st.text(alphabet="培训12次，3.5%“甲”《乙》2025年月日十个。", max_size=30))
def test_no_fact_is_left_in_wording_that_nobody_answered(text: str) -> None:
    held = renewal(text)
    assert all(start < end for start, end in held.facts)
    while not held.done:
        held = held.reply("")
    assert not any(mark.isdigit() for mark in held.so_far())
