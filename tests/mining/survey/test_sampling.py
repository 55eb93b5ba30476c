"""The articles of a very large library that are looked through for starters: a fair part, told by what they say."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.library import Mined, Surveyed, mined, surveyed
from drafter.mining.survey.sampling import ENOUGH, is_sampled, parts_of
from drafter.outline import outline
from drafter.readers import lines_of
from tests.bench.library import reports

TEXTS = list(islice(reports(3), 240))


def library(parts: int, texts: list[str]) -> list[Surveyed]:
    pairs = [(f"{number:03}.txt", text) for number, text in enumerate(texts)]
    return [surveyed(outline(lines_of(text.encode(), name), name), parts) for name, text in pairs]


@pytest.fixture(scope="module")
def everything() -> Mined:
    return mined(library(1, TEXTS))


@given(st.integers(0, 1_000_000))
def test_at_least_half_of_what_is_enough_is_sampled(files: int) -> None:
    parts = parts_of(files)
    assert files <= ENOUGH or ENOUGH // 2 <= files // parts <= ENOUGH
    assert parts_of(files + 1) % parts == 0
    assert files > ENOUGH or parts == 1


@given(st.binary(), st.integers(0, 5))
def test_what_is_sampled_of_more_is_sampled_of_fewer(clauses: bytes, power: int) -> None:
    assert is_sampled(clauses, 1)
    assert is_sampled(clauses, 1 << power) or not is_sampled(clauses, 2 << power)


def test_a_part_tells_the_starters_that_all_tell(everything: Mined) -> None:
    part = mined(library(2, TEXTS), parts=2)
    assert {starter.pattern for starter in part.starters} == {starter.pattern for starter in everything.starters}
    assert part.frames == everything.frames
    assert everything.sampled == everything.unique_articles
    for starter in part.starters:
        assert 2 < starter.articles <= part.sampled
    assert everything.unique_articles * 0.35 < part.sampled < everything.unique_articles * 0.65


def test_what_was_read_for_a_smaller_library_tells_no_more() -> None:
    assert mined(library(1, TEXTS), parts=4) == mined(library(2, TEXTS), parts=4) == mined(library(4, TEXTS), parts=4)


def test_copies_are_not_sampled() -> None:
    copied = [text.replace("\n", "\n\n") for text in TEXTS]
    assert mined(library(2, [*TEXTS, *copied]), parts=2).sampled == mined(library(2, TEXTS), parts=2).sampled
