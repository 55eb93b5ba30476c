"""Figures that siblings name are shared whole or not at all."""

import pytest

from drafter.mining.siblings.figures import cuts_figure, without_begun, without_ended


@pytest.mark.parametrize(
    ("texts", "start"),
    [
        ("建成12个车棚 建成12盏路灯", "建成12"),
        ("建成26个车棚 建成25盏路灯", "建成"),
        ("建成2600个车棚 建成260盏路灯", "建成"),
        ("建成十二个车棚 建成十五盏路灯", "建成"),
        ("落实1.5万元 落实1.8万元", "落实"),
    ],
)
def test_what_texts_begin_with_ends_in_a_whole_figure_or_none(texts: str, start: str) -> None:
    one, other = texts.split()
    shared = next(one[:end] for end in range(len(one), -1, -1) if other.startswith(one[:end]))
    assert without_begun(shared, [one, other]) == start


@pytest.mark.parametrize(
    ("texts", "end"),
    [
        ("路灯增至260 车棚增至260", "增至260"),
        ("路灯增至260盏 车棚增至360盏", "盏"),
        ("路灯增至2600盏 车棚增至800盏", "盏"),
        ("到位资金12万元 到位资金3.5万元", "万元"),
    ],
)
def test_what_texts_end_with_begins_with_a_whole_figure_or_none(texts: str, end: str) -> None:
    one, other = texts.split()
    shared = next(one[at:] for at in range(len(one) + 1) if other.endswith(one[at:]))
    assert without_ended(shared, [one, other]) == end


def test_what_texts_have_inside_cuts_no_figure() -> None:
    assert cuts_figure("00个", ["建2600个点", "建800个点"])
    assert cuts_figure("第1", ["抓第12期", "办第1期"])
    assert not cuts_figure("12个", ["建12个点", "修12个站"])
