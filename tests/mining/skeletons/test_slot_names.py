"""Slots are called what writers call them."""

from pathlib import Path

import pytest

from drafter.mining.skeletons.slot_names import slot_names
from tests.mining.patterns import pattern_of

ROWS = [
    line.split(" => ")
    for line in Path(__file__).with_name("slot_names.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("pattern", "names"), ROWS)
def test_slots_are_named_by_the_wording_beside_them(pattern: str, names: str) -> None:
    assert slot_names(pattern_of(pattern)) == tuple(names.split())


def test_no_name_stands_twice_however_many_slots_there_are() -> None:
    names = slot_names(pattern_of("，".join(f"聚焦{{{number}}}" for number in range(30))))
    assert len(set(names)) == len(names) == 30
