"""What the gaps of a starter are called."""

from pathlib import Path

import pytest

from drafter.mining.starters.starter import StarterSlot, parts_of
from drafter.mining.survey.typed import COUNT, FREE

LINES = Path(__file__).with_name("names.txt").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", LINES)
def test_a_gap_is_called_by_the_words_beside_it(line: str) -> None:
    text, names = line.split(" => ")
    parts = parts_of(text.replace("…", FREE).replace("#", COUNT))
    assert [part.name for part in parts if isinstance(part, StarterSlot)] == names.split()
