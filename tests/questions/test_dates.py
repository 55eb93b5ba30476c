from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.questions.dates import normalised_date

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026年3月12日", "2026年3月12日"),
        ("2026-3-12", "2026年3月12日"),
        ("2026.03.12", "2026年3月12日"),
        ("2026/3/12", "2026年3月12日"),
        ("20260312", "2026年3月12日"),
        ("２０２６年３月１２日", "2026年3月12日"),
        ("二〇二六年三月十二日", "2026年3月12日"),
        (" 2026 年 3 月 12 日 ", "2026年3月12日"),
        ("26年3月12号", "2026年3月12日"),
        ("3月12日", "3月12日"),
        ("3月12", "3月12日"),
        ("三月十二", "3月12日"),
        ("2026年3月12", "2026年3月12日"),
        ("3.12", "3月12日"),
        ("3/12", "3月12日"),
        ("2026年3月", "2026年3月"),
        ("2026-03", "2026年3月"),
        ("2026年", "2026年"),
        ("今天", "2026年3月12日"),
        ("2026年1月至3月", "2026年1月至3月"),
        ("1-10月", "1月至10月"),
        ("3-5日", "3日至5日"),
        ("2025年12月—2026年2月", "2025年12月至2026年2月"),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, kept: str) -> None:
    assert normalised_date(typed, TODAY) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2026年2月30日", "没有2026年2月30日这一天"),
        ("2025-2-29", "没有2025年2月29日这一天"),
        ("2026年13月", "没有13月"),
        ("0026-03-12", "年份“26”不对"),
        ("昨晚", "看不出是哪一天"),
        ("", "看不出是哪一天"),
        ("2026年12日", "看不出是哪一天"),
        ("三十二日", "没有32日"),
        ("三月三十二日", "没有3月32日这一天"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        normalised_date(typed, TODAY)


def test_the_29th_of_february_without_a_year_may_be() -> None:
    assert normalised_date("2月29日", TODAY) == "2月29日"


@given(st.integers(0, 60_000))
def test_the_official_form_is_read_as_itself(days: int) -> None:
    day = date(1950, 1, 1) + timedelta(days=days)
    written = f"{day.year}年{day.month}月{day.day}日"
    assert normalised_date(written, TODAY) == written
    assert normalised_date(day.isoformat(), TODAY) == written


@given(st.text(alphabet="0123456789年月日-./〇一二三十至—今天 ", max_size=16))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        kept = normalised_date(typed, TODAY)
    except ValueError:
        return
    assert normalised_date(kept, TODAY) == kept
