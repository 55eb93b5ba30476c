"""Mining with the index: each report is read once, and what comes out is what mining all at once gives."""

import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.app.mining import mine, tasks, user_index
from drafter.app.mining.versions import survey_version
from drafter.document import Document, Line
from drafter.mining.json import to_json
from drafter.mining.survey import sampling
from drafter.outline import outline
from drafter.settings import places
from drafter.store.index import Index, open_index
from tests.bench.library import reports
from tests.office import converted, counted_starts, need_office

ROOT = Path(__file__).parents[3]
STOCK = list(islice(reports(5), 24))
PATIENCE = 5
"""Seconds to stop after Ctrl-C: one is asked for, the rest is left to a machine that others use."""


def shown(paths: list[Path], index: Index | None = None) -> str:
    return json.dumps(to_json(mine(paths, processes=1, index=index)), ensure_ascii=False)


def read_count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    read: list[str] = []

    def noted(lines: Sequence[Line], source: str) -> Document:
        read.append(source)
        return outline(lines, source)

    monkeypatch.setattr(tasks, "outline", noted)
    return read


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "旧材料"
    folder.mkdir()
    for number, report in enumerate(STOCK[:8]):
        (folder / f"{number}.txt").write_text(report, "utf-8")
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with open_index(tmp_path / "index.sqlite", survey_version()) as opened:
        yield opened


CHANGE = st.tuples(st.sampled_from(["add", "add", "change", "remove", "touch", "move"]), st.integers(0, 200))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CHANGE, max_size=4), min_size=1, max_size=4))
def test_whatever_changes_the_result_is_that_of_mining_all_at_once(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, int]]]
) -> None:
    base = tmp_path_factory.mktemp("library")
    folder = base / "旧材料"
    folder.mkdir()
    (folder / "始.txt").write_text(STOCK[0], "utf-8")
    with open_index(base / "index.sqlite", survey_version()) as index:
        for changes in rounds:
            for kind, number in changes:
                apply(folder, kind, number)
            assert shown([folder], index) == shown([folder])
            assert set(index.files(folder)) == set(map(str, folder.glob("*.txt")))


def test_a_part_of_a_large_library_is_read_again_as_a_small_one(
    library: Path, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sampling, "ENOUGH", 2)
    large = mine([library], processes=1, index=index)
    monkeypatch.setattr(sampling, "ENOUGH", 5)
    for _ in range(2):
        small = mine([library], processes=1, index=index)
        assert small == mine([library], processes=1)
    assert large.sampled < small.sampled
    assert large.starters != small.starters
    for file in sorted(library.glob("*.txt"))[5:]:
        file.unlink()
    assert mine([library], processes=1, index=index) == mine([library], processes=1)


def apply(folder: Path, kind: str, number: int) -> None:
    files = sorted(folder.glob("*.txt"))
    chosen = files[number % len(files)]
    if kind == "add":
        (folder / f"{number % 17}.txt").write_text(STOCK[number % len(STOCK)], "utf-8")
    elif kind == "change":
        chosen.write_text(STOCK[(number * 7 + 3) % len(STOCK)], "utf-8")
    elif kind == "touch":
        chosen.touch()
    elif kind == "move":
        chosen.rename(folder / f"移{number}.txt")
    elif len(files) > 1:
        chosen.unlink()


def test_what_has_not_changed_is_not_read_again(library: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    first = shown([library], index)
    read = read_count(monkeypatch)
    assert shown([library], index) == first
    (library / "新.txt").write_text(STOCK[9], "utf-8")
    shutil.copy(library / "3.txt", library / "另一处.txt")
    shown([library], index)
    assert [Path(source).name for source in read] == ["新.txt"]


def test_copies_of_a_word_file_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "旧材料"
    contents = [as_docx(STOCK[number]) for number in range(2)]
    for place in (folder, folder / "备份", folder / "备份的备份"):
        place.mkdir()
        for number, content in enumerate(contents):
            (place / f"{number}.docx").write_bytes(content)
    (folder / "备份" / "坏的.docx").write_bytes(b"PK\x03\x04")
    (folder / "坏的.docx").write_bytes(b"PK\x03\x04")
    read = read_count(monkeypatch)
    found = mine([folder], processes=1)
    assert len(read) == 2
    assert (found.files, len(found.articles), found.unique_articles, len(found.skipped)) == (8, 6, 2, 2)


@pytest.mark.parametrize("processes", [1, 2])
def test_old_word_files_are_opened_by_one_start_of_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    need_office()
    sources = [tmp_path / f"{number}.docx" for number in range(4)]
    for number, source in enumerate(sources):
        source.write_bytes(as_docx(STOCK[number], head="机密★1年" if number == 3 else ""))
    (tmp_path / "旧材料").mkdir()
    old = converted(sources, "doc", tmp_path / "旧材料")
    shutil.rmtree(tmp_path / "旧材料" / "profile")
    starts = counted_starts(tmp_path / "bin", monkeypatch)
    found = mine([tmp_path / "旧材料"], processes=processes)
    assert [place.source for place in found.articles] == list(map(str, old[:3]))
    assert [source for source, _ in found.skipped] == [str(old[3])]
    assert len(starts.read_text().split()) == 1


def as_docx(text: str, head: str = "") -> bytes:
    content = io.BytesIO()
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = head
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(content)
    return content.getvalue()


def test_a_change_that_keeps_size_and_time_is_seen(library: Path, index: Index) -> None:
    before = shown([library], index)
    file = library / "0.txt"
    found = file.stat()
    text = file.read_text("utf-8")
    swapped = text.replace("聚焦", "紧盯").replace("围绕", "紧扣").replace("坚持", "秉持").replace("把", "将")
    assert len(swapped.encode()) == len(text.encode())
    file.write_text(swapped, "utf-8")
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))
    again = shown([library], index)
    assert again == shown([library])
    assert again != before


def test_folders_share_an_index_and_keep_apart(library: Path, index: Index, tmp_path: Path) -> None:
    other = tmp_path / "旧材料二"
    other.mkdir()
    (other / "甲.txt").write_text(STOCK[10], "utf-8")
    one, two = shown([library], index), shown([other], index)
    shutil.rmtree(other)
    assert shown([library], index) == one == shown([library])
    assert json.loads(two)["files"] == 1
    assert len(index.files(other)) == 1  # nobody has looked there again


def test_an_internal_report_in_the_index_still_asks_for_the_option(library: Path, index: Index) -> None:
    (library / "密.txt").write_text("内部资料\n" + STOCK[11], "utf-8")
    (library / "绝.txt").write_text("机密\n" + STOCK[12], "utf-8")
    for _ in range(2):
        assert len(mine([library], processes=1, index=index).skipped) == 2
        assert len(mine([library], processes=1, index=index, internal=True).skipped) == 1
    digest = index.files(library)[str(library / "绝.txt")].digest
    assert not list(index.records([digest]))


def test_a_draft_with_blanks_is_no_evidence(library: Path, index: Index) -> None:
    before = json.loads(shown([library]))
    (library / "初稿.txt").write_text(STOCK[11].replace("。", "【待填：做了哪件事】。"), "utf-8")
    for _ in range(2):
        after = json.loads(shown([library], index))
        assert "还有没填的空" in after.pop("skipped")[0]["reason"]
        assert {**before, "files": before["files"] + 1} == {**after, "skipped": []}


def test_a_damaged_record_is_read_again(library: Path, index: Index, tmp_path: Path) -> None:
    first = shown([library], index)
    with sqlite3.connect(tmp_path / "index.sqlite") as other:
        other.execute("UPDATE record SET content = x'0102'")
    other.close()
    assert shown([library], index) == first


def test_an_index_of_another_version_is_made_anew_with_a_line(library: Path, home: Path) -> None:
    with open_index(places().index, "old"):
        pass
    said: list[str] = []
    with user_index(said.append) as index:
        shown([library], index)
    assert len(said) == 1
    assert "重建" in said[0]
    with user_index(said.append) as index:
        assert len(index.files(library)) == 8
    assert len(said) == 1


def test_a_file_that_is_no_index_is_made_one_with_a_line(library: Path, home: Path) -> None:
    places().data.mkdir(parents=True)
    places().index.write_bytes(b"not a database" * 100)
    said: list[str] = []
    with user_index(said.append) as index:
        assert shown([library], index) == shown([library])
    assert len(said) == 1


def test_an_index_that_cannot_be_opened_is_done_without(library: Path, home: Path) -> None:
    places().index.mkdir(parents=True)
    said: list[str] = []
    with user_index(said.append) as index:
        assert shown([library], index) == shown([library])
    assert "打不开" in said[0]


def command(*arguments: str, home: Path, **options: Any) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "DRAFTER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "drafter", "mine", *arguments, "--format", "json"],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
    )  # fmt: skip


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough for two processes and some seconds."""
    folder = tmp_path_factory.mktemp("large")
    for number, report in enumerate(islice(reports(8), 300)):
        (folder / f"{number}.txt").write_text(report, "utf-8")
    return folder


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough for being at it still when a busy machine comes to interrupt."""
    folder = tmp_path_factory.mktemp("longer")
    for number, report in enumerate(islice(reports(8), 1500)):
        (folder / f"{number}.txt").write_text(report, "utf-8")
    return folder


@pytest.fixture(scope="module")
def expected(large: Path) -> dict[str, object]:
    return to_json(mine([large], processes=1))


def wait_for_some(home: Path, least: int) -> int:
    path = home / "data" / "index.sqlite"
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if (found := stored(path)) >= least:
            return found
        time.sleep(0.02)
    raise AssertionError("nothing was kept")


def stored(path: Path) -> int:
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM file").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.Error:
        return 0


def test_killed_at_some_point_the_next_run_goes_on(large: Path, home: Path, expected: dict[str, object]) -> None:
    for moment in (0.0, 0.3):
        run = command(str(large), "--processes", "1", home=home)
        wait_for_some(home, 1)
        time.sleep(moment)
        run.kill()
        run.communicate()
    assert stored(home / "data" / "index.sqlite") > 0
    out, err = command(str(large), home=home).communicate()
    assert err == b""
    assert json.loads(out) == json.loads(json.dumps(expected))


@pytest.mark.parametrize("processes", ["1", "2"])
def test_ctrl_c_stops_within_a_second_and_keeps_what_is_done(longer: Path, home: Path, processes: str) -> None:
    run = command(str(longer), "--processes", processes, home=home, start_new_session=True)
    wait_for_some(home, 1)
    began = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=20)
    took = time.monotonic() - began
    assert run.returncode == 130
    assert err.decode().strip() == "已中断"
    assert took < PATIENCE
    assert stored(home / "data" / "index.sqlite") > 0


@pytest.mark.parametrize("processes", ["1", "2"])
def test_ctrl_c_ends_libreoffice_and_leaves_no_copies(
    tmp_path: Path, home: Path, processes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, folder = tmp_path / "started", tmp_path / "旧材料"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.rtf").write_bytes(b"{\\rtf1 %d}" % number + b" " * 1_500_000)
    for inner in ("bin", "tmp"):
        (tmp_path / inner).mkdir()
    program = tmp_path / "bin" / "soffice"
    program.write_text(f'#!/bin/sh\necho $$ >> "{started}"\nexec sleep 60\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    run = command(str(folder), "--processes", processes, home=home, start_new_session=True)
    while not started.exists() or not started.read_text().strip():
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=20)
    assert (run.returncode, err.decode().strip()) == (130, "已中断")
    assert list((tmp_path / "tmp").iterdir()) == []
    late = time.monotonic() + PATIENCE
    while any(is_running(int(number)) for number in started.read_text().split()):
        assert time.monotonic() < late
        time.sleep(0.05)


def is_running(process: int) -> bool:
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True).stdout.strip()
    return found[:1] not in ("", "Z")


def test_two_programs_at_once_leave_one_sound_index(large: Path, home: Path, expected: dict[str, object]) -> None:
    runs = [command(str(large), "--processes", "1", home=home) for _ in range(2)]
    for run in runs:
        out, err = run.communicate()
        assert err == b""
        assert json.loads(out) == json.loads(json.dumps(expected))
    assert stored(home / "data" / "index.sqlite") == 300


def test_no_index_leaves_nothing_behind_and_forget_removes_it(library: Path, home: Path) -> None:
    command(str(library), "--no-index", home=home).communicate()
    assert not places().index.exists()
    command(str(library), home=home).communicate()
    assert places().index.exists()
    out, _ = command("--forget", home=home).communicate()
    assert "已删掉" in out.decode()
    assert not list(places().data.glob("index*"))


def test_how_many_files_there_are_is_told_before_the_first_is_read(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(
        "柳溪镇年度工作总结\n\n一、主要做法\n全镇召开会议，分解任务，落实责任。\n二、下一步打算\n持续抓好整改，巩固已有成果。\n",
        "utf-8",
    )
    told: list[tuple[int, int]] = []
    mine([tmp_path], lambda step: told.append((step.done, step.files)), support=1)
    assert told == [(0, 1), (1, 1)]
