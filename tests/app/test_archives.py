"""A report beside many old ones: the index answers as reading them all does, whatever happened to it."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from drafter.app import archives
from drafter.app.archive_index import Indexing
from drafter.app.archives import archive_of
from drafter.app.checking import check_document
from drafter.checks import Finding, Likeness
from drafter.errors.checking import IndexUnkept
from drafter.settings import places
from tests.bench.library import reports
from tests.checks.support import document_of

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def library(tmp_path: Path, home: Path) -> Path:
    """A folder of sixteen reports, two of them the same, one that cannot be read."""
    folder = tmp_path / "旧材料"
    (folder / "往年").mkdir(parents=True)
    for number, text in enumerate(islice(reports(7), 15)):
        place = folder / "往年" if number % 3 else folder
        (place / f"{number:02}.txt").write_text(text, "utf-8")
    (folder / "副本.txt").write_bytes((folder / "往年" / "01.txt").read_bytes())
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    return folder


def _draft() -> str:
    """A title, two paragraphs copied with a word changed, and a sentence of its own."""
    texts = list(islice(reports(7), 11))
    copied = [max(texts[number].split("\n"), key=len).replace("办理", "受理") for number in (1, 10)]
    return "\n".join(["2026年工作汇报", *copied, "今天讨论食堂改造事项，大家各抒己见，意见基本一致。"])


def _checked(folder: Path, *, indexed: bool) -> tuple[tuple[Finding, ...], Likeness | None]:
    with archive_of([folder], indexed_from=0 if indexed else 10**9) as archive:
        checked = check_document(document_of(_draft()), archive)
    return checked.findings, checked.likeness


def _steps(folder: Path) -> list[Indexing]:
    """What is told while the index is brought up to date."""
    steps: list[Indexing] = []
    with archive_of([folder], None, steps.append, 0):
        return steps


def _same_both_ways(folder: Path) -> None:
    assert _checked(folder, indexed=True) == _checked(folder, indexed=False)


def test_the_index_says_what_reading_all_says(library: Path) -> None:
    findings, likeness = _checked(library, indexed=True)
    assert {"A01", "L01", "L02"} <= {one.rule for one in findings}
    assert likeness is not None
    assert likeness.share > 0.5
    assert (findings, likeness) == _checked(library, indexed=False)


def test_what_is_added_changed_and_taken_away_is_seen(library: Path) -> None:
    _same_both_ways(library)
    added = list(islice(reports(8), 3))
    (library / "新.txt").write_text(added[0], "utf-8")
    (library / "往年" / "05.txt").write_text(added[1], "utf-8")
    (library / "往年" / "01.txt").unlink()
    (library / "往年" / "01.txt").write_text(added[2], "utf-8")
    (library / "往年" / "07.txt").unlink()
    (library / "00.txt").rename(library / "往年" / "改名.txt")
    _same_both_ways(library)
    _same_both_ways(library / "往年")
    _same_both_ways(library)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="its file names are always Unicode")
def test_a_file_named_in_gbk_is_compared_with_as_any_other(library: Path) -> None:
    named = library / os.fsdecode("往年总结.txt".encode("gbk"))
    (library / "往年" / "10.txt").rename(named)
    findings, _ = _checked(library, indexed=True)
    assert any(one.source.startswith(str(named)) for one in findings)
    _same_both_ways(library)
    named.unlink()
    _same_both_ways(library)


def test_nothing_of_a_secret_report_is_kept_or_shown(library: Path) -> None:
    for file in library.rglob("*.txt"):
        file.write_text("机密★1年\n" + file.read_text("utf-8"), "utf-8")
    _same_both_ways(library)
    assert _checked(library, indexed=True)[1] is None
    connection = sqlite3.connect(places().passages)
    assert connection.execute("SELECT count(*), sum(passages) FROM document").fetchone() == (16, 0)
    connection.close()


def test_only_what_is_new_is_read_again(library: Path) -> None:
    _checked(library, indexed=True)
    (library / "新.txt").write_text(next(reports(9)), "utf-8")
    assert [one.files for one in _steps(library)] == [1, 1]


def test_an_index_of_another_version_or_a_broken_one_is_made_anew(library: Path) -> None:
    index = places().passages
    for spoil in (b"PRAGMA", b""):
        _checked(library, indexed=True)
        if spoil:
            index.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 20)
        else:
            _set_version(index, 1)
        assert _steps(library)[0].rebuilt
        _same_both_ways(library)


def _set_version(index: Path, version: int) -> None:
    with sqlite3.connect(index) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_without_a_place_for_an_index_all_are_read_unless_they_are_too_many(
    library: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "cache").write_text("no folder", "utf-8")
    _same_both_ways(library)
    monkeypatch.setattr(archives, "_READ_AT_MOST", 3)
    with pytest.raises(IndexUnkept):
        _checked(library, indexed=True)


def _start(folder: Path, home: Path) -> "subprocess.Popen[bytes]":
    program = (
        "from pathlib import Path; from drafter.app.archives import archive_of;"
        f" archive_of([Path({str(folder)!r})], indexed_from=0).__enter__()"
    )
    return subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, env=os.environ | {"DRAFTER_HOME": str(home)})


@pytest.fixture
def started() -> Iterator[list["subprocess.Popen[bytes]"]]:
    programs: list[subprocess.Popen[bytes]] = []
    yield programs
    for program in programs:
        program.kill()
        program.wait()


def test_two_programs_may_make_it_at_once(library: Path, home: Path, started: list["subprocess.Popen[bytes]"]) -> None:
    started += [_start(library, home), _start(library, home)]
    assert [program.wait(120) for program in started] == [0, 0]
    assert _steps(library) == []
    _same_both_ways(library)


def test_a_program_that_is_killed_leaves_an_index_of_use(
    library: Path, home: Path, started: list["subprocess.Popen[bytes]"]
) -> None:
    for pause in (0.3, 0.5, 0.7):
        program = _start(library, home)
        started.append(program)
        time.sleep(pause)
        program.send_signal(signal.SIGKILL)
        program.wait()
    _same_both_ways(library)


def test_the_index_knows_whose_a_name_is(tmp_path: Path) -> None:
    old, draft = (
        f"{county}应急管理局关于{year}年防火工作情况的汇报\n\n今年以来，{told}\n\n{county}应急管理局\n{year}年11月2日\n"
        for county, year, told in (
            ("陵溪县", 2025, "建成鹿鸣岭应急物资储备库，副县长秦照野带队检查，县里防火形势平稳。"),
            ("云岭县", 2026, "鹿鸣岭应急物资储备库添了新车。乡镇的困难，秦照野同志记在本上。"),
        )
    )
    (tmp_path / "旧.txt").write_text(old, "utf-8")
    told = []
    for indexed_from in (0, 10**9):
        with archive_of([tmp_path], indexed_from=indexed_from) as archive:
            findings = check_document(document_of(draft), archive).findings
        told.append([one.quoted for one in findings if one.rule == "A05"])
    assert told == [["鹿鸣岭应急物资储备库", "秦照野"]] * 2
