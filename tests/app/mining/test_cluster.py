"""Mining by a Dask cluster: two workers over loopback, one of them killed midway, give what this process gives."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

import pytest

from drafter.app.mining import mine
from drafter.app.mining.cluster import is_address
from drafter.errors.cluster import SchedulerUnreachable
from drafter.mining.json import to_json
from tests.bench.library import reports

ROOT = Path(__file__).parents[3]
pytest.importorskip("distributed", reason="Dask is not installed: pip install 'drafter[cluster]'")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    for number, report in enumerate(islice(reports(8), 500)):
        (folder / f"{number}.txt").write_text(report, "utf-8")
    return folder


def dask(*arguments: str, log: Path) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with log.open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments], env=environment, cwd=log.parent, stdout=out, stderr=out
        )


def stopped(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """(the scheduler's address, its two workers)."""
    with ExitStack() as running:
        place = tmp_path / "scheduler.json"
        options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(place))
        scheduler = dask("scheduler", *options, log=tmp_path / "scheduler.log")
        running.callback(stopped, scheduler)
        address = address_in(place)
        workers = []
        for name in ("甲", "乙"):
            own = ("--nthreads", "1", "--no-dashboard", "--no-nanny", "--local-directory", str(tmp_path / name))
            worker = dask("worker", address, *own, "--host", "127.0.0.1", log=tmp_path / f"{name}.log")
            running.callback(stopped, worker)
            workers.append(worker)
        yield address, workers


def address_in(place: Path) -> str:
    for _ in range(600):
        if place.exists() and place.stat().st_size:
            return str(json.loads(place.read_text())["address"])
        time.sleep(0.1)
    raise AssertionError("the scheduler did not start")


def test_a_cluster_that_loses_a_worker_gives_the_same(
    cluster: tuple[str, list["subprocess.Popen[bytes]"]], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import Client

    from drafter.app.mining import dispatch
    from drafter.app.mining.tasks import Progress

    monkeypatch.setattr(dispatch, "PIECE", 60_000)
    address, workers = cluster
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=120)
    killed_at: list[int] = []

    def report(progress: Progress) -> None:
        if progress.done > progress.files // 5 and not killed_at:
            workers[0].kill()
            killed_at.append(progress.done)

    found = to_json(mine([library], report, scheduler=address))
    assert killed_at
    assert killed_at[0] < 400
    assert workers[0].wait() != 0
    assert found == to_json(mine([library], processes=1))


def test_the_command_names_an_address_at_which_nothing_answers(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.app.mining import cluster

    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(SchedulerUnreachable):
        mine([library], scheduler="tcp://127.0.0.1:1")


@pytest.mark.parametrize("address", ["主机", "tcp://10.0.0.5", "http://10.0.0.5:8786", "tcp://10.0.0.5:端口"])
def test_what_is_no_address_is_told_in_two_lines(library: Path, address: str) -> None:
    command = [sys.executable, "-m", "drafter", "mine", str(library), "--no-index", "--scheduler", address]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 2
    first, second = done.stderr.splitlines()
    assert address in first
    assert "tcp://10.0.0.5:8786" in second


@pytest.mark.parametrize("address", ["tcp://10.0.0.5:8786", "10.0.0.5:8786", "tls://主机:1", "tcp://[fe80::1]:8786"])
def test_addresses_that_dask_takes_are_let_through(address: str) -> None:
    assert is_address(address)


def test_inline_processes_and_a_cluster_write_the_same_file(
    cluster: tuple[str, list["subprocess.Popen[bytes]"]], library: Path, tmp_path: Path
) -> None:
    address, _ = cluster
    written = []
    for options in (["--processes", "1"], ["--processes", "2"], ["--scheduler", address]):
        command = [sys.executable, "-m", "drafter", "mine", str(library), *options, "--no-index", "--format", "json"]
        environment = {**os.environ, "DRAFTER_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        written.append(done.stdout)
    assert written[0]
    assert written[1:] == written[:1] * 2
