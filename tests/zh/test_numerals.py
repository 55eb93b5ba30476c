import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.numerals import from_chinese, to_chinese, to_count


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"), (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"), (115, "一百一十五"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"),
        (1100, "一千一百"), (9999, "九千九百九十九"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_ordinals_are(number: int, text: str) -> None:
    assert to_chinese(number) == text
    assert from_chinese(text) == number


@pytest.mark.parametrize(("number", "text"), [(1, "一"), (2, "两"), (3, "三"), (12, "十二"), (20, "二十")])
def test_things_are_counted_as_they_are_said(number: int, text: str) -> None:
    assert to_count(number) == text
    assert from_chinese(text) == number


@given(st.integers(0, 9999))
def test_what_is_written_is_read_back(number: int) -> None:
    assert from_chinese(to_chinese(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("二〇二六", 2026), ("两", 2), ("两百", 200), ("一百二十", 120), ("廿", None),
     ("", None), ("一二x", None), ("万", None), ("十十", None), ("十百", None), ("一百百", None),
     ("一" * 5000, None)],
)  # fmt: skip
def test_other_ways_of_writing(text: str, number: int | None) -> None:
    assert from_chinese(text) == number


@pytest.mark.parametrize("number", [-1, 10_000])
def test_numbers_out_of_range_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_chinese(number)
