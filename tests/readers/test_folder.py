"""The reports under a folder."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drafter.errors.reading import FileMissing, FileUnreadable
from drafter.readers import report_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"" if "empty" in name else "文".encode())


def test_files_come_in_the_order_of_their_names_folder_by_folder(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/2.docx", "a/1.txt", "c.md", "d.doc")
    files, skipped = report_files([tmp_path])
    assert [Path(file).relative_to(tmp_path).as_posix() for file in files] == [
        "a/1.txt",
        "a/2.docx",
        "b.txt",
        "c.md",
        "d.doc",
    ]
    assert skipped == ()


def test_what_is_no_report_is_passed_over_with_a_reason(tmp_path: Path) -> None:
    make(tmp_path, "报告.txt", "~$报告.docx", ".隐藏.txt", "empty.txt", "照片.jpg", "README.md")
    files, skipped = report_files([tmp_path])
    assert [Path(file).name for file in files] == ["报告.txt"]
    assert {item.path.name: item.reason for item in skipped} == {
        "~$报告.docx": "Office 打开文件时的临时文件",
        ".隐藏.txt": "隐藏文件",
        "empty.txt": "空文件",
        "照片.jpg": "不认识这种文件",
        "README.md": "说明文件，不是材料",
    }


def test_a_file_named_by_the_user_is_taken_whatever_its_name(tmp_path: Path) -> None:
    make(tmp_path, "README.md", ".隐藏.txt")
    files, _ = report_files([tmp_path / "README.md", tmp_path / ".隐藏.txt"])
    assert len(files) == 2


def test_links_in_a_circle_are_passed_once(tmp_path: Path) -> None:
    make(tmp_path, "a/1.txt")
    try:
        (tmp_path / "a" / "up").symlink_to(tmp_path)
        (tmp_path / "again.txt").symlink_to(tmp_path / "a" / "1.txt")
        (tmp_path / "broken.txt").symlink_to(tmp_path / "nothing")
        (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    except OSError:
        pytest.skip("this system makes no links")
    files, skipped = report_files([tmp_path, tmp_path / "a"])
    assert [Path(file).name for file in files] == ["1.txt"]
    assert {item.path.name for item in skipped} == {"broken.txt", "self.txt"}
    assert all(item.reason.startswith("读不了") for item in skipped)


def test_a_folder_nested_deep_is_read(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 400)
    make(deep, "1.txt")
    assert len(report_files([tmp_path])[0]) == 1


def test_a_pipe_is_passed_over(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes")
    os.mkfifo(tmp_path / "管道.txt")
    files, skipped = report_files([tmp_path])
    assert (files, [item.reason for item in skipped]) == ({}, ["不是普通文件"])


def test_names_that_are_no_utf_8_are_listed(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode("报告.txt".encode("gbk"))).write_bytes(b"a")
    except OSError:
        pytest.skip("this file system keeps names in Unicode")
    assert len(report_files([tmp_path])[0]) == 1


@pytest.mark.parametrize("name", ["没有", "a\x00b", "x" * 5000])
def test_a_path_where_nothing_stands_is_a_problem(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileMissing):
        report_files([tmp_path / name])


@contextmanager
def as_nobody() -> Iterator[None]:
    """Within, what is closed to others is closed to the test too."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system has no such users")
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_folder_that_may_not_be_read_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "开着/1.txt", "上层/下层/1.txt")
    (tmp_path / "锁着").mkdir()
    monkeypatch.chdir(tmp_path)
    tmp_path.chmod(0o755)
    for name in ("锁着", "上层"):
        (tmp_path / name).chmod(0)
    with as_nobody():
        for name in ("锁着", "上层/下层"):
            with pytest.raises(FileUnreadable, match="没有权限"):
                report_files([Path(name)])
        files, skipped = report_files([Path("锁着"), Path("开着")])
    assert list(files) == ["开着/1.txt"]
    assert [str(item.path) for item in skipped] == ["锁着"]
    for name in ("锁着", "上层"):
        (tmp_path / name).chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_passed_over_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "断链.txt").symlink_to("不在了.txt")
    _, skipped = report_files([tmp_path])
    assert [item.reason for item in skipped] == ["读不了（链接指向的文件不在了，或刚被删掉）"]
