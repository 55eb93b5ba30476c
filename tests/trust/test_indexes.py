"""The indexes of old reports are for their user alone, and whatever becomes of them, the commands go on."""

import json
import os
import random
import resource
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

import pytest

from drafter.app import archives, checking
from drafter.app.mining import mine, user_index
from drafter.cli.main import main
from drafter.mining.json import to_json
from drafter.settings import places
from tests.bench.library import reports
from tests.terminal import ROOT
from tests.trust.tally import tally

DAMAGES = 15


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "旧"
    folder.mkdir()
    for number, text in enumerate(islice(reports(7), 12)):
        (folder / f"{number:02}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "稿.txt"
    path.write_text(next(reports(7)), "utf-8")
    return path


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index even for a few reports."""
    monkeypatch.setattr(checking, "archive_of", lambda old, own, report: archives.archive_of(old, own, report, 0))


def indexes() -> list[Path]:
    return [places().index, places().passages]


def test_only_their_user_may_read_them(library: Path, draft: Path) -> None:
    mask = os.umask(0)
    try:
        with user_index(print) as index:
            mine([library], processes=1, index=index)
            with archives.archive_of([library], draft, indexed_from=0):
                beside = [path for one in indexes() for path in one.parent.glob(f"{one.name}*")]
                assert len(beside) > 2, "with their logs"
                assert {path.name: oct(path.stat().st_mode & 0o777) for path in beside} == {
                    path.name: "0o600" for path in beside
                }
    finally:
        os.umask(mask)


def test_an_index_that_anybody_could_read_becomes_private(library: Path, draft: Path) -> None:
    for _ in range(2):
        checking.check_file(draft, [library])
        (places().passages).chmod(0o644)
    checking.check_file(draft, [library])
    assert (places().passages).stat().st_mode & 0o777 == 0o600


def test_both_are_forgotten_at_once(library: Path, draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mine", str(library), "--format", "json"]) == 0
    checking.check_file(draft, [library])
    assert all(path.exists() for path in indexes())
    capsys.readouterr()
    assert main(["mine", "--forget"]) == 0
    assert capsys.readouterr().out.count("已删掉") == 2
    assert not [path for one in indexes() for path in one.parent.glob(f"{one.name}*")]


@pytest.mark.parametrize("room", [0, 1_000, 4_096, 20_000, 60_000])
def test_a_disk_without_room_for_the_index(room: int, library: Path, home: Path) -> None:
    """A write past `room` bytes of a file fails in SQLite itself, where no fault of Python reaches."""
    expected = to_json(mine([library], processes=1))
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "mine", str(library), "--format", "json"], cwd=ROOT, capture_output=True,
        text=True, env={**os.environ, "DRAFTER_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )  # fmt: skip
    tally("faults", 1, time.monotonic() - began)
    assert (done.returncode, len(done.stderr.strip().split("\n"))) == (0, 1), done.stderr
    assert json.loads(done.stdout) == json.loads(json.dumps(expected))


def test_an_index_that_cannot_be_deleted_says_why(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places().index.mkdir(parents=True)
    assert main(["mine", "--forget"]) == 2
    assert "index.sqlite（这是文件夹）" in capsys.readouterr().err


def test_a_damaged_index_that_cannot_be_deleted_is_done_without(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mine", str(library), "--format", "json"]) == 0
    expected = capsys.readouterr().out
    places().index.write_bytes(b"not a database" * 100)
    log = places().index.with_name(f"{places().index.name}-wal")
    log.mkdir()
    (log / "x").touch()
    assert main(["mine", str(library), "--format", "json"]) == 0
    told = capsys.readouterr()
    assert told.out == expected
    assert "索引打不开，这次不用它" in told.err


def test_a_damaged_index_is_done_without(
    library: Path, draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = (
        (indexes()[0], ["mine", str(library), "--format", "json"], 0),
        (indexes()[1], ["check", str(draft), "--against", str(library), "--format", "json"], 1),
    )
    chance, began = random.Random(9), time.monotonic()
    for path, arguments, code in commands:
        assert main(arguments) == code
        sound = path.read_bytes()
        for _ in range(DAMAGES):
            spoilt = bytearray(sound)
            start = chance.randrange(len(spoilt))
            size = chance.choice((1, 40, 5000))
            spoilt[start : start + size] = chance.randbytes(len(spoilt[start : start + size]))
            for beside in path.parent.glob(f"{path.name}-*"):
                beside.unlink()
            path.write_bytes(spoilt)
            capsys.readouterr()
            assert main(arguments) == code, (start, size, capsys.readouterr().err)
    tally("faults", 2 * DAMAGES, time.monotonic() - began)
