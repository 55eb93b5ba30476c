from pathlib import Path

from tests.bench.check import measure, write

REPORTS = 220  # beside fewer no index is kept


def test_a_draft_is_measured_beside_a_small_library(tmp_path: Path, home: Path) -> None:
    write(tmp_path / "library", REPORTS)
    found = measure(tmp_path / "library", tmp_path / "draft.txt", REPORTS)
    assert found.cpu > 0
    assert found.wall > 0
    assert found.index.startswith(f"{REPORTS} reports")
