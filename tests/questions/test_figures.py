import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.questions.figures import normalised_figure


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("312", "312"),
        ("１２", "12"),
        ("1,234户", "1234户"),
        ("12，345，678", "12345678"),
        ("1.2万元", "1.2万元"),
        ("95.3％", "95.3%"),
        ("三百一十二", "三百一十二"),
        ("近百户", "近百户"),
        ("300 余家", "300余家"),
        ("12个、3个", "12个、3个"),
    ],
)
def test_a_figure_is_read_as_people_type_it(typed: str, kept: str) -> None:
    assert normalised_figure(typed) == kept


@pytest.mark.parametrize(("typed", "reason"), [("若干", "要写数目"), ("1.2.3", "不像一个数"), ("12,34", "不像一个数")])
def test_what_is_no_figure_is_refused_with_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        normalised_figure(typed)


@given(st.text(alphabet="0123456789,，.%万亿个三十百 ", max_size=12))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        kept = normalised_figure(typed)
    except ValueError:
        return
    assert normalised_figure(kept) == kept
