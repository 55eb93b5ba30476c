"""A heading has a role only where it announces one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.survey.roles import LONGEST, ROLES, role_of

ROWS = [
    tuple(part.strip() for part in line.split("=>"))
    for line in Path(__file__).with_name("roles.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("heading", "role"), ROWS)
def test_only_headings_that_announce_a_role_have_one(heading: str, role: str) -> None:
    assert role_of(heading) == role


@given(st.sampled_from(ROLES).flatmap(lambda row: st.from_regex(row[1])))
def test_whatever_announces_a_role_has_one(heading: str) -> None:
    assert role_of(heading) or len(heading) > LONGEST
