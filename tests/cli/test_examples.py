"""Every command line that the program's help shows as an example does what it says."""

from pathlib import Path

import pytest

from drafter.cli.table import COMMANDS
from tests.office_desk import ASKING, Desk, laid_out

LINES = [line for command in COMMANDS for line in command.examples]
FINDS_FAULTS = {"check", "parallel", "doctor", "clean"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return laid_out(tmp_path_factory.mktemp("desk"))


@pytest.mark.parametrize("line", LINES)
def test_it_runs(line: str, desk: Desk, tmp_path: Path) -> None:
    mine = desk.copy(tmp_path)
    name = line.split()[1]
    if name in ASKING or "--update" in line:
        assert mine.ask(line) == 130
        return
    done = mine.run(line)
    assert done.returncode in ((0, 1) if name in FINDS_FAULTS else (0,)), done.stderr


def test_every_command_has_an_example() -> None:
    assert [command.name for command in COMMANDS if not command.examples] == []
