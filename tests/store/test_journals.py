import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drafter.answers.model import Answer, Answers
from drafter.errors.journals import JournalBroken, JournalBusy, JournalUnwritable
from drafter.store.journals import Head, new_journal, open_journal, unfinished

HEAD = Head(
    "两项工作",
    "drafter: 1\n",
    "初稿.docx",
    "gbt9704",
    True,
    Answers({"单位": Answer("青禾县档案馆", "previous")}),
    "2025年",
    "2026-03-12T09:00:00",
    ("此外，慰问困难群众＿＿。",),
)
MOVES: list[dict[str, Any]] = [
    {"move": "skip"},
    {"move": "give", "path": ["单位"], "value": "青禾县档案馆", "source": "typed"},
]


def test_a_journal_of_nothing_leaves_nothing(tmp_path: Path) -> None:
    journal = new_journal(tmp_path, Head("甲", "drafter: 1\n"))
    journal.forget()
    assert list(tmp_path.iterdir()) == []


def test_what_was_put_in_comes_back(tmp_path: Path) -> None:
    journal = new_journal(tmp_path / "记录", HEAD)
    for move in MOVES:
        journal.append(move)
    journal.close()
    head, records, again = open_journal(journal.path)
    again.append({"move": "back"})
    again.close()
    assert (head, list(records)) == (HEAD, MOVES)
    _, records, third = open_journal(journal.path)
    third.close()
    assert len(records) == 3


def test_half_a_character_that_was_pasted_comes_back(tmp_path: Path) -> None:
    journal = new_journal(tmp_path, HEAD)
    journal.append({"move": "give", "path": ["单位"], "value": "档案\ud83d馆", "source": "typed"})
    journal.close()
    _, records, again = open_journal(journal.path)
    again.close()
    assert records[0]["value"] == "档案\ud83d馆"


@pytest.mark.parametrize("cut", range(1, 40))
def test_a_line_cut_short_is_left_out_and_the_next_starts_afresh(tmp_path: Path, cut: int) -> None:
    journal = new_journal(tmp_path, HEAD)
    for move in MOVES:
        journal.append(move)
    journal.close()
    whole = journal.path.read_bytes()
    journal.path.write_bytes(whole[:-cut])
    _, records, again = open_journal(journal.path)
    assert list(records) == MOVES[:1]
    again.append(MOVES[1])
    again.close()
    assert journal.path.read_bytes() == whole


FULL_DISK = """
import resource, sys
from pathlib import Path
from drafter.errors.journals import JournalUnwritable
from drafter.store.journals import Head, new_journal

journal = new_journal(Path(sys.argv[1]), Head("两项工作", "drafter: 1"))
journal.append({"move": "skip"})
size = journal.path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200, resource.RLIM_INFINITY))
try:
    journal.append({"move": "give", "path": ["长"], "value": "长" * 400})
except JournalUnwritable:
    assert journal.path.stat().st_size == size
    journal.append({"move": "back"})  # there is room for a short one
else:
    sys.exit("the long record was taken")
"""


def test_a_full_disk_leaves_the_journal_as_it_was(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="limits on a file's size are set the POSIX way")
    done = subprocess.run([sys.executable, "-c", FULL_DISK, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (journal,) = unfinished(tmp_path)
    assert list(journal.records) == [{"move": "skip"}, {"move": "back"}]


def test_no_two_windows_write_one_journal(tmp_path: Path) -> None:
    journal = new_journal(tmp_path, HEAD)
    with pytest.raises(JournalBusy):
        open_journal(journal.path)
    journal.close()
    open_journal(journal.path)[2].close()


def test_finished_ones_are_listed_no_more(tmp_path: Path) -> None:
    done, kept = new_journal(tmp_path, HEAD), new_journal(tmp_path, HEAD)
    assert done.path != kept.path
    kept.close()
    done.finish()
    assert [journal.path for journal in unfinished(tmp_path)] == [kept.path]


def test_finished_ones_of_one_second_are_all_kept(tmp_path: Path) -> None:
    for _ in range(5):
        journal = new_journal(tmp_path, HEAD)
        journal.append(MOVES[0])
        journal.finish()
    assert len(list(tmp_path.iterdir())) == 5


def test_the_one_opened_last_comes_first_though_nothing_was_put_in(tmp_path: Path) -> None:
    older, newer = new_journal(tmp_path, HEAD), new_journal(tmp_path, HEAD)
    for age, journal in ((2000, older), (1000, newer)):
        journal.close()
        os.utime(journal.path, (journal.path.stat().st_mtime - age,) * 2)
    assert [journal.path for journal in unfinished(tmp_path)] == [newer.path, older.path]
    open_journal(older.path)[2].close()
    assert [journal.path for journal in unfinished(tmp_path)] == [older.path, newer.path]
    for journal in (older, newer):
        os.utime(journal.path, (0, 0))
    assert [journal.path for journal in unfinished(tmp_path)] == [newer.path, older.path]


def test_what_is_no_journal_is_no_journal(tmp_path: Path) -> None:
    for name, content in (("空", b""), ("乱", b"\xff\x00{\n[]\n"), ("别的", b'{"a": 1}\n')):
        (tmp_path / f"{name}.jsonl").write_bytes(content)
        with pytest.raises(JournalBroken):
            open_journal(tmp_path / f"{name}.jsonl")
    assert unfinished(tmp_path) == ()
    assert unfinished(tmp_path / "没有") == ()


def test_a_place_that_takes_no_journal_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("", "utf-8")
    with pytest.raises(JournalUnwritable):
        new_journal(tmp_path / "文件", HEAD)
    with pytest.raises(JournalUnwritable):
        open_journal(tmp_path / "没有.jsonl")


NO_ROOM = """
import resource, sys
from pathlib import Path
from drafter.errors.journals import JournalUnwritable
from drafter.store.journals import Head, new_journal

resource.setrlimit(resource.RLIMIT_FSIZE, (20, resource.RLIM_INFINITY))
try:
    new_journal(Path(sys.argv[1]), Head("两项工作", "drafter: 1"))
except JournalUnwritable:
    assert list(Path(sys.argv[1]).iterdir()) == []
else:
    sys.exit("the head was taken")
"""


def test_no_journal_is_left_where_its_head_found_no_room(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="limits on a file's size are set the POSIX way")
    done = subprocess.run([sys.executable, "-c", NO_ROOM, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_of_finished_ones_the_last_are_kept(tmp_path: Path) -> None:
    for number in range(23):
        journal = new_journal(tmp_path, replace(HEAD, name=f"工作之{number}"))
        journal.finish()
    kept = [path for path in tmp_path.iterdir() if path.suffix != ".jsonl"]
    assert len(kept) == 20
    assert unfinished(tmp_path) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="its locks are others")
def test_a_journal_works_where_files_cannot_be_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    journal = new_journal(tmp_path, HEAD)
    journal.append(MOVES[0])
    journal.close()
    _, records, again = open_journal(journal.path)
    again.close()
    assert list(records) == MOVES[:1]
