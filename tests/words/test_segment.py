"""Words of a text: nothing is lost, nothing is said, the cache lies in the user's folder."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.words import word_ends, words_of
from drafter.words.dictionary import Dictionary, open_dictionary

ROOT = Path(__file__).parents[2]


def open_files() -> int:
    """How many files this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


TEXT = "关于推进农村饮水安全工作情况的汇报"


@pytest.fixture(scope="module")
def plain() -> jieba.Tokenizer:
    """jieba with all of its dictionary in memory."""
    jieba.setLogLevel("CRITICAL")
    return jieba.Tokenizer()


def words_in_a_new_process(home: Path, then: str = "", first: str = "pass") -> str:
    program = f"{first}; from drafter.words import words_of; print('/'.join(words_of({TEXT!r}))); {then}"
    environment = os.environ | {"DRAFTER_HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    assert not done.stderr
    return done.stdout.strip()


def test_words_of_the_office_stay_whole(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert words_of("农村饮水安全工作汇报") == ("农村", "饮水", "安全", "工作汇报")
    assert capfd.readouterr() == ("", "")


FORKED = """
import os, sys
from drafter.words import load_dictionary, words_of
load_dictionary()
before = set(sys.modules), sorted(os.listdir(os.environ["DRAFTER_HOME"] + "/cache"))
if os.fork() == 0:
    print("/".join(words_of("农村饮水安全工作汇报")))
    print((set(sys.modules), sorted(os.listdir(os.environ["DRAFTER_HOME"] + "/cache"))) == before)
    sys.stdout.flush()
    os._exit(0)
os.wait()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process is made of another here")
def test_a_process_made_of_one_that_loaded_has_nothing_left_to_load(tmp_path: Path) -> None:
    environment = os.environ | {"DRAFTER_HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", FORKED], env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.splitlines() == ["农村/饮水/安全/工作汇报", "True"]


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_together_they_are_the_text(text: str) -> None:
    assert "".join(words_of(text)) == text


@settings(deadline=None, max_examples=300)
@given(text=st.text(st.sampled_from("关于推进农村饮水安全工作情况的汇报打造一流营商环境，20%A股c++"), max_size=40))
def test_words_are_those_of_jieba(text: str, plain: jieba.Tokenizer) -> None:
    assert list(words_of(text)) == list(plain.cut(text, HMM=False))


def test_what_makes_jieba_slow_to_import_is_left_alone(home: Path) -> None:
    words_in_a_new_process(home, "import sys; assert 'pkg_resources' not in sys.modules")


def test_a_word_and_each_beginning_of_one_is_counted(tmp_path: Path) -> None:
    lines = "工作 5 n\n工作组 2 n\n工业化 3 n\n组 7 n\n工作 4 v\n"
    with closing(open_dictionary(tmp_path / "词.txt", lambda: lines)) as words:
        assert words.total == 21
        assert [words.get(word) for word in ("工", "工作", "工作组", "工业", "工业化", "组")] == [0, 4, 2, 0, 3, 7]
        for word in ("", "工作组长", "作", "工 ", "工作 ", "工作 4", "工作\n", "\n", " ", "业化"):
            assert word not in words
            assert (words.get(word, 1), words[word]) == (1, 0)


def test_a_dictionary_that_is_there_is_not_made_again(home: Path) -> None:
    first = words_in_a_new_process(home)
    (file,) = (home / "cache").iterdir()
    made = file.stat()
    assert words_in_a_new_process(home) == first
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system has no such list")
@pytest.mark.parametrize("total", ["", "甲"])
def test_a_damaged_dictionary_is_closed_before_another_takes_its_place(tmp_path: Path, total: str) -> None:
    """Windows replaces no open file; what is left open is told by Python 3.13, and here by the list of open files."""
    path = tmp_path / "词.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE beside (first TEXT PRIMARY KEY, words TEXT NOT NULL)")
        made.execute("INSERT INTO beside VALUES ('', ?)", (total,))
        made.commit()
    before = open_files()
    with pytest.raises(sqlite3.DatabaseError) as caught:
        Dictionary(path)
    assert caught.traceback  # its frames hold what was made, as a caller's do
    assert open_files() == before


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda whole: b"",
    "overwritten": lambda whole: b"x" * 5000,
    "all but its first pages": lambda whole: whole[:8192] + b"\xff" * (len(whole) - 8192),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_dictionary_is_made_again(home: Path, damage: str) -> None:
    first = words_in_a_new_process(home)
    (file,) = (home / "cache").iterdir()
    whole = file.read_bytes()
    file.write_bytes(DAMAGES[damage](whole))
    assert words_in_a_new_process(home) == first
    assert words_in_a_new_process(home) == first
    assert file.stat().st_size == len(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="it does not limit the size of files")
@pytest.mark.parametrize("room", [0, 100_000, 2_000_000])
def test_a_disk_without_room_for_it_is_not_filled_with_beginnings_of_it(home: Path, room: int) -> None:
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))"
    assert words_in_a_new_process(home, first=limited).replace("/", "") == TEXT
    assert not list((home / "cache").iterdir())


def test_words_come_where_no_file_can_be_made(home: Path) -> None:
    home.mkdir()
    (home / "cache").write_text("不是文件夹", "utf-8")
    assert words_in_a_new_process(home).replace("/", "") == TEXT


def test_how_often_a_word_was_met_is_told_without_jieba_once_its_dictionary_has_a_file(tmp_path: Path) -> None:
    program = (
        "import sys; from drafter.words import times_met;"
        "print(times_met('总结') > 100, times_met('结上半'), times_met(''), 'jieba' in sys.modules)"
    )
    environment = os.environ | {"DRAFTER_HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    said = [
        subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True)
        for _ in range(2)
    ]
    assert [one.stdout.strip() for one in said] == ["True 0 0 True", "True 0 0 False"]
    next((tmp_path / "cache").glob("words-*.sqlite")).write_bytes(b"no database")
    damaged = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True, text=True
    )
    assert damaged.stdout.strip() == "True 0 0 True"


def test_words_are_told_by_where_they_end() -> None:
    assert word_ends("联动更到位") == {0, 2, 3, 5}
    assert word_ends("") == {0}
