from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.width import cut_to_width, display_width, full_width_punctuation, paper_width, wrap_to_width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("ab", 2),
        ("甲乙", 4),
        ("，。", 4),
        ("e\u0301", 1),
        ("𠮷", 2),
        ("①", 1),
        ("👍", 2),
        ("1️⃣", 1),
        ("甲\u200b乙", 4),
    ],
)
def test_a_wide_character_takes_two_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@pytest.mark.parametrize(
    ("text", "characters"),
    [("", 0), ("ab1", 1.5), ("甲乙", 2), ("“甲”", 3), ("2026—2028年", 6), ("……", 2), ("e\u0301", 0.5)],
)
def test_on_paper_a_mark_takes_a_full_square(text: str, characters: float) -> None:
    assert paper_width(text) == characters


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


TEXTS = st.text(st.sampled_from("甲乙丙a1（“，。 "), max_size=60)


@given(TEXTS, st.integers(2, 30))
def test_wrapped_text_loses_nothing_and_fits(text: str, columns: int) -> None:
    lines = wrap_to_width(text, columns)
    assert "".join(lines) == text
    assert all(display_width(line) <= columns for line in lines)


@given(st.lists(st.sampled_from(("甲，", "乙", "（丙", "“丁”。", "2024", "a1）")), max_size=30), st.integers(12, 40))
def test_no_mark_begins_a_line_or_ends_it_out_of_place(pieces: list[str], columns: int) -> None:
    for before, after in pairwise(wrap_to_width("".join(pieces), columns)):
        assert after[0] not in "，。”）"
        assert before[-1] not in "（“"
        assert not (before[-1] in "a1024" and after[0] in "a1024" and len(before) < columns - 2)


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("见：总结.txt（第20、26行）", 18, ["见：总结.txt（第", "20、26行）"]),
        ("见：总结.txt（第20、26行）", 20, ["见：总结.txt（第20、", "26行）"]),
        ("甲乙丙，丁", 6, ["甲乙", "丙，丁"]),
        ("甲乙丙丁戊.docx", 10, ["甲乙丙丁", "戊.docx"]),
        ("ab cdefgh", 4, ["ab ", "cdef", "gh"]),
        ("写进 /home/clerk/.local/share/drafter，", 14, ["写进 ", "/home/clerk/", ".local/share/", "drafter，"]),
        ("在 C:\\Users\\clerk\\AppData", 12, ["在 ", "C:\\Users\\", "clerk\\", "AppData"]),
        ("甲", 1, ["甲"]),
        ("", 5, [""]),
    ],
)
def test_lines_are_broken_where_a_typesetter_would(text: str, columns: int, lines: list[str]) -> None:
    assert wrap_to_width(text, columns) == lines


def test_punctuation_becomes_full_width() -> None:
    assert full_width_punctuation("a,b;c:d?e!(f)") == "a，b；c：d？e！（f）"


def test_a_name_that_begins_with_a_full_stop_begins_a_line() -> None:
    assert wrap_to_width("一份材料：.txt、.md、.docx 等", 28) == ["一份材料：.txt、.md、.docx ", "等"]
    assert wrap_to_width("一份材料：.txt、.md、.docx", 24) == ["一份材料：.txt、.md、", ".docx"]
    assert wrap_to_width("要读的材料：.txt", 12) == ["要读的材料：", ".txt"]
