"""Reports of every kind, each with the outline that a careful reader gave it."""

from pathlib import Path

import pytest

from drafter.document.text import dump
from drafter.outline import outline
from tests.golden import check_golden
from tests.outline.support import lines_of

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_outline_is_as_a_reader_gave_it(case: Path, request: pytest.FixtureRequest) -> None:
    document = outline(lines_of(case.read_text("utf-8")))
    check_golden(request, case.with_suffix(".golden"), dump(document))
