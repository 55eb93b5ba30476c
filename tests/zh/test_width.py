import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.width import cut_to_width, display_width, full_width_punctuation, wrap_to_width


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("ab", 2), ("甲乙", 4), ("，。", 4), ("e\u0301", 1), ("𠮷", 2), ("①", 1)]
)
def test_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "cut"),
    [
        ("甲乙丙", 6, "甲乙丙"),
        ("甲乙丙", 5, "甲乙…"),
        ("甲乙丙", 4, "甲…"),
        ("abc", 2, "a…"),
        ("", 0, ""),
        ("甲", 1, "…"),
    ],
)
def test_text_is_cut_to_fit(text: str, columns: int, cut: str) -> None:
    assert cut_to_width(text, columns) == cut


@given(st.text(st.sampled_from("甲乙a1，。 "), max_size=40), st.integers(1, 12))
def test_cut_text_fits(text: str, columns: int) -> None:
    assert display_width(cut_to_width(text, columns)) <= max(columns, 0)


@given(st.text(st.sampled_from("甲乙a1，。 "), max_size=40), st.integers(2, 12))
def test_wrapped_text_loses_nothing_and_no_mark_begins_a_line(text: str, columns: int) -> None:
    lines = wrap_to_width(text, columns)
    assert "".join(lines) == text
    assert not any(line[0] in "，。" for line in lines[1:])


def test_punctuation_becomes_full_width() -> None:
    assert full_width_punctuation("a,b;c:d?e!(f)") == "a，b；c：d？e！（f）"
