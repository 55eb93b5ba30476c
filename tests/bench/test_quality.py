import json
from itertools import islice
from pathlib import Path

import pytest

from drafter.app.mining import mine
from drafter.mining.json import to_json
from tests.bench.library import made, reports, write_library
from tests.bench.quality import quality


def frames(*found: tuple[str, int]) -> str:
    return json.dumps({"frames": [{"pattern": pattern, "articles": count, "level": 1} for pattern, count in found]})


def test_what_is_missed_invented_and_miscounted_is_told() -> None:
    used = {"聚焦{focus}，打造{aim}{part}": 10, "把{theme}放在心上": 20, "少见的{part}": 2}
    same = quality(frames(("聚焦{1}，打造{2}", 10), ("把{1}放在心上", 20)), used)
    assert (same.missed, same.invented, same.error) == (0, 0, 0)
    other = quality(frames(("聚焦{1}，打造{2}", 8), ("坚持{1}", 20)), used)
    assert (other.missed, other.invented) == (0.5, 0.5)
    assert other.error == pytest.approx(0.2)


def test_a_library_is_mined_as_it_was_made(tmp_path: Path) -> None:
    count, used = write_library(tmp_path, 1_000_000)
    assert count == sum(1 for _ in tmp_path.rglob("*.txt"))
    found = quality(json.dumps(to_json(mine([tmp_path], processes=1))), used)
    assert found.missed <= 0.02
    assert found.invented <= 0.05
    assert found.error <= 0.02


def test_copies_are_told_and_the_text_is_the_same_as_ever() -> None:
    some = list(islice(made(1), 100))
    assert [one.text for one in some] == list(islice(reports(1), 100))
    assert sum(one.copied for one in some) == 3
