import subprocess
import sys
from pathlib import Path

import pytest

from drafter.answers.model import Answer, Answers
from drafter.errors.journals import JournalBroken, JournalBusy
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
)
MOVES = [{"move": "skip"}, {"move": "give", "path": ["单位"], "value": "青禾县档案馆", "source": "typed"}]


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


def test_what_is_no_journal_is_no_journal(tmp_path: Path) -> None:
    for name, content in (("空", b""), ("乱", b"\xff\x00{\n[]\n"), ("别的", b'{"a": 1}\n')):
        (tmp_path / f"{name}.jsonl").write_bytes(content)
        with pytest.raises(JournalBroken):
            open_journal(tmp_path / f"{name}.jsonl")
    assert unfinished(tmp_path) == ()
    assert unfinished(tmp_path / "没有") == ()
