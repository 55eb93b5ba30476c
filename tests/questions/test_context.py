from drafter.questions.context import unnamed, with_gaps


def test_a_unit_typed_with_its_figure_is_shown_once() -> None:
    text = "{{ 单位 }}{{ 年度 }}年工作总结"
    assert with_gaps(text, {"年度": "2026年"}, "单位") == "【？】2026年工作总结"


def test_gaps_are_read_by_their_names_and_taken_as_gaps() -> None:
    shown = with_gaps("先后{{ 动作 }}{{ 次数 }}次", {"次数": "12次"}, named=True)
    assert shown == "先后{动作}12次"
    assert unnamed(shown) == "先后＿＿12次"


def test_a_text_that_cannot_be_evaluated_is_not_shown() -> None:
    assert with_gaps("{{ 单位 + 1 }}", {"单位": "甲局"}) == ""
