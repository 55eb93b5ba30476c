"""Files are written whole or not at all, whatever fails on the way."""

import errno
import os
import shutil
import sys
import time
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from drafter.errors.reading import FileMissing, FileTooLarge, FileUnreadable
from drafter.errors.writing import NotRemovable, OutputKindWrong, OutputUnwritable
from drafter.files import (
    BACKUPS_KEPT,
    MOST_BYTES,
    absolute,
    alone_in,
    back_up,
    check_is_file,
    delete,
    locking,
    move,
    read_bytes,
    read_text,
    windows_fault,
    with_ending,
    write_bytes,
    write_text,
)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("name", "placed"),
    [
        ("初稿", "初稿.docx"),
        ("初稿.DOCX", "初稿.DOCX"),
        ("初稿.txt", "初稿.txt"),
        ("1.初稿", "1.初稿.docx"),
        ("2026.3", "2026.3.docx"),
        ("云岭县.局", "云岭县.局.docx"),
    ],
)
def test_an_output_without_an_ending_gets_the_usual_one(name: str, placed: str) -> None:
    assert with_ending(Path("稿") / name, (".docx", ".txt", ".md")) == Path("稿") / placed


@pytest.mark.parametrize("name", ["初稿.doc", "初稿.wps", "初稿.dcox", "初稿.pdf"])
def test_an_output_of_another_kind_is_refused(name: str) -> None:
    with pytest.raises(OutputKindWrong, match=name) as caught:
        with_ending(Path(name), (".docx", ".txt", ".md"))
    assert caught.value.remedy == "文件名请以 .docx、.txt 或 .md 结尾"
    with pytest.raises(OutputKindWrong):
        with_ending(Path("批注.txt"), (".docx",))


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    write_bytes(tmp_path / "甲" / "乙" / "稿.docx", b"abc")
    assert (tmp_path / "甲" / "乙" / "稿.docx").read_bytes() == b"abc"
    assert names(tmp_path / "甲" / "乙") == {"稿.docx"}


def test_text_is_utf_8_with_lf(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "一\n二\n")
    assert (tmp_path / "a.txt").read_bytes() == "一\n二\n".encode()


def test_any_text_can_be_written(tmp_path: Path) -> None:
    write_text(tmp_path / "a.txt", "名\udcff\ud800字")
    assert (tmp_path / "a.txt").read_bytes().startswith("名".encode())


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("旧", "utf-8")
    path.chmod(0o640)
    write_text(path, "新")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("旧", "utf-8")
    try:
        (tmp_path / "link.txt").symlink_to("real.txt")
    except OSError:
        pytest.skip("this system makes no links")
    write_text(tmp_path / "link.txt", "新")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text("utf-8") == "新"


def test_a_name_as_long_as_the_system_takes_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 84 + ".md")
    write_text(path, "文")
    assert path.read_text("utf-8") == "文"


class _FullDisk:
    """A file that takes some bytes and then says that the disk is full."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def __enter__(self) -> "_FullDisk":
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> int:
        self._file.write(content[:2])
        raise OSError(errno.ENOSPC, "No space left on device")


def _fails(*_: object, **__: object) -> None:
    raise OSError(errno.EIO, "Input/output error")


FAULTS = ["write", "fsync", "replace", "mkstemp", "chmod"]


def _inject(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    if fault == "write":
        real = os.fdopen
        monkeypatch.setattr(os, "fdopen", lambda *args: _FullDisk(real(*args)))
    elif fault == "mkstemp":
        monkeypatch.setattr("tempfile.mkstemp", _fails)
    else:
        monkeypatch.setattr(os, fault, _fails)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("before", [None, b"old"], ids=["new file", "file that stands"])
def test_a_fault_leaves_what_stood_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, before: bytes | None
) -> None:
    path = tmp_path / "a.txt"
    if before is not None:
        path.write_bytes(before)
    with monkeypatch.context() as patch:
        _inject(patch, fault)
        with pytest.raises(OutputUnwritable, match="写不了文件"):
            write_bytes(path, b"new content")
    assert names(tmp_path) == ({"a.txt"} if before else set())
    assert before is None or path.read_bytes() == before


def test_being_interrupted_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(path, b"new")
    assert names(tmp_path) == {"a.txt"}
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", ["a\x00b", "x" * 300, "file/inside", "folder"])
def test_a_path_that_cannot_be_written_is_a_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputUnwritable):
        write_bytes(tmp_path / name, b"x")
    assert names(tmp_path) == {"file", "folder"}


def test_a_small_number_of_backups_is_kept_the_newest_first(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert back_up(path) is None
    for turn in range(6):
        path.write_text(str(turn), "utf-8")
        assert back_up(path) == tmp_path / "a.yaml.bak1"
    kept = [(tmp_path / f"a.yaml.bak{age}").read_text("utf-8") for age in range(1, BACKUPS_KEPT + 1)]
    assert kept == ["5", "4", "3"]
    assert len(names(tmp_path)) == BACKUPS_KEPT + 1


def test_a_backup_that_fails_is_a_problem_and_the_file_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("文", "utf-8")
    monkeypatch.setattr(shutil, "copystat", _fails)
    with pytest.raises(OutputUnwritable, match="备份不成"):
        back_up(path)
    assert path.read_text("utf-8") == "文"


@pytest.mark.parametrize("name", ["CON.docx", "nul", "Com1.txt", "a:b.docx", "初稿?.docx", "x\\y.docx", "稿. ", "稿."])
def test_windows_takes_such_a_name_for_something_else(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert windows_fault(name)
    monkeypatch.setattr("sys.platform", "win32")
    with pytest.raises(OutputUnwritable, match=r"文件名|名称"):
        write_bytes(tmp_path / name, b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["初稿.docx", "console.docx", "com.docx", "云岭县 汇报（终稿）.docx", ".隐藏"])
def test_windows_takes_such_a_name(name: str) -> None:
    assert windows_fault(name) == ""


def test_a_text_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_text(tmp_path / "没有.txt")
    with pytest.raises(FileUnreadable):
        read_text(tmp_path)
    with pytest.raises(FileUnreadable):
        read_text(tmp_path / "空\0字符.txt")


def test_a_name_longer_than_the_system_takes_is_of_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        check_is_file(tmp_path / ("长" * 400))


@pytest.mark.parametrize("size", [0, 65_536, 65_537, 200_000])
def test_a_file_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * size)
    assert len(read_bytes(path)) == size


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such pipes")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "管道"
    os.mkfifo(path)
    writing = Thread(target=path.write_bytes, args=(b"x" * 200_000,))
    writing.start()
    assert len(read_bytes(path)) == 200_000
    writing.join()


@pytest.mark.skipif(sys.platform == "win32", reason="it locks no folders")
def test_a_program_that_was_stopped_while_alone_in_a_folder_is_not_waited_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_WAIT", 0.2)
    with alone_in(tmp_path / "库"):
        began = time.monotonic()
        with alone_in(tmp_path / "库"):
            assert time.monotonic() - began >= 0.2
    monkeypatch.setattr(time, "sleep", _fails)  # nobody has it now, and nothing is waited for
    with alone_in(tmp_path / "库"):
        assert (tmp_path / "库").is_dir()


class _MsvcRt:
    """The locks of Windows: a byte of a file that one handle has is refused to any other."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.held: dict[tuple[int, int], int] = {}

    def locking(self, handle: int, mode: int, size: int) -> None:
        assert (mode, size) == (self.LK_NBLCK, 1)
        byte = os.fstat(handle).st_ino, os.lseek(handle, 0, os.SEEK_CUR)
        if self.held.setdefault(byte, handle) != handle:
            raise PermissionError(errno.EACCES, "Permission denied")


def test_on_windows_too_one_program_at_a_time_has_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"0123")
    with path.open("r+b", buffering=0) as first, path.open("r+b", buffering=0) as second:
        first.seek(2)
        monkeypatch.setattr("sys.platform", "win32")
        monkeypatch.setitem(sys.modules, "msvcrt", _MsvcRt())
        assert locking.lock(first.fileno())
        assert not locking.lock(second.fileno())
        assert first.read() == b"23"


def test_on_windows_a_file_stands_for_the_folder_that_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", _MsvcRt())
    monkeypatch.setattr(locking, "_WAIT", 0.1)
    with alone_in(tmp_path / "库"):
        began = time.monotonic()
        with alone_in(tmp_path / "库"):
            assert time.monotonic() - began >= 0.1
    assert names(tmp_path / "库") == {".lock"}


def test_where_no_folder_can_be_made_nobody_waits(tmp_path: Path) -> None:
    (tmp_path / "文件").touch()
    with alone_in(tmp_path / "文件" / "库"):
        assert (tmp_path / "文件").is_file()


def test_a_copy_that_stands_already_pushes_no_older_one_out(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    for text in ("一", "一", "二", "二"):
        path.write_text(text, "utf-8")
        back_up(path)
    assert (tmp_path / "a.yaml.bak2").read_text("utf-8") == "一"
    assert not (tmp_path / "a.yaml.bak3").exists()


def test_a_moved_file_pushes_none_out(tmp_path: Path) -> None:
    for text in ("一", "二"):
        (tmp_path / "a").write_text(text, "utf-8")
        move(tmp_path / "a", tmp_path / "去" / "a")
    assert names(tmp_path) == {"去"}
    assert (tmp_path / "去" / "a").read_text("utf-8") == "二"
    assert (tmp_path / "去" / "a.bak1").read_text("utf-8") == "一"


@pytest.mark.parametrize("path", ["a.txt", "./a.txt", "b/a.txt", "../a.txt", "b//c/../a.txt", "/a.txt", "/b/a.txt"])
def test_a_file_has_one_path_from_the_root(path: str) -> None:
    assert absolute([path, path]) == [os.path.abspath(path)] * 2  # noqa: PTH100 - held against it


def test_a_film_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "片子.yaml"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(FileTooLarge, match="256 MB"):
        read_text(path)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such file")
def test_what_has_no_end_is_refused_too() -> None:
    with pytest.raises(FileTooLarge):
        read_bytes(Path("/dev/zero"), 1000)


def test_what_is_deleted_is_gone_and_what_is_not_there_may_be(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    delete(tmp_path / "a")
    delete(tmp_path / "a")
    assert names(tmp_path) == set()
    (tmp_path / "folder" / "b").mkdir(parents=True)
    with pytest.raises(NotRemovable, match="folder"):
        delete(tmp_path / "folder")
