"""The table of problems."""

from collections.abc import Iterator

import pytest

from drafter.errors.answering import AnswersUnnamed
from drafter.errors.examples import all_problems
from drafter.screen.console import console
from drafter.screen.problems import print_problems


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COLUMNS", "400")
    console.cache_clear()
    yield
    console.cache_clear()


def test_each_stands_with_its_remedy_and_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = (problem for problem in all_problems() if isinstance(problem, AnswersUnnamed))
    print_problems([one])
    cells = [cell.strip() for line in capsys.readouterr().out.splitlines() for cell in line.split("│")]
    assert {one.message, one.remedy, "2"} <= set(cells)
