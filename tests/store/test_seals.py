"""A file that nobody touched is known by its seal alone; any change breaks it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.skeleton.model import Provenance, Skeleton
from drafter.skeleton.unparse import unparse
from drafter.store.seals import digest_in, sealed, unsealed

DIGEST = "0123456789012345"  # which YAML has to quote, for it is no number
TEXT = unparse(
    Skeleton("山塘巡查汇报", about="digest: 无", mined=Provenance(7, 3, "2026-11-02", ("/旧/甲.txt",), DIGEST))
)


def test_what_was_written_is_known_by_its_digest() -> None:
    assert digest_in(sealed(TEXT)) == DIGEST
    assert unsealed(sealed(TEXT)) == TEXT
    assert sealed(sealed(TEXT)) == sealed(TEXT)


def test_without_a_seal_or_without_a_digest_nothing_is_known() -> None:
    by_hand = unparse(replace(Skeleton("山塘巡查汇报"), slots=()))
    assert digest_in(TEXT) == digest_in(by_hand) == digest_in(sealed(by_hand)) == ""


@given(st.integers(0, len(sealed(TEXT)) - 1), st.sampled_from(["", "改", "\n", "# 备注\n"]))
def test_any_change_breaks_it(at: int, put: str) -> None:
    text = sealed(TEXT)
    changed = text[:at] + put + text[at + (not put) :]
    assert digest_in(changed) == ""


@pytest.mark.parametrize("end", ["# 我的备注\n", "# 我的备注"])
def test_a_line_behind_it_breaks_it_and_does_not_hide_it(end: str) -> None:
    assert digest_in(sealed(TEXT) + end) == ""
    assert unsealed(sealed(TEXT) + end) == TEXT + end
