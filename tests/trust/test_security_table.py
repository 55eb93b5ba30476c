"""SECURITY.md names a test for each threat, and each test that it names is there."""

import re

from tests.terminal import ROOT

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "SECURITY.md").read_text("utf-8").split("\n")
    if line.startswith("|")
][2:]


def test_each_threat_has_its_defence_and_its_test() -> None:
    assert len(ROWS) > 10
    for threat, defence, test in ROWS:
        assert threat
        assert defence
        assert re.search(r"`tests/[^`]+`", test), threat


def test_each_named_test_is_there() -> None:
    named = [name for row in ROWS for name in re.findall(r"`(tests/[^`]+)`", row[2])]
    for name in named:
        place = ROOT / name
        tests = place.rglob("test_*.py") if place.is_dir() else [place]
        assert place.suffix == ".txt" or any("\ndef test_" in one.read_text("utf-8") for one in tests), name
        assert place.exists(), name
