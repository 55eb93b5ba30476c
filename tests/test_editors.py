"""The user's own editor, and what a user is told of it."""

import sys
from pathlib import Path

import pytest

from drafter.app.editing import edit_skeleton
from drafter.editors import editor, how_to_leave, open_in
from drafter.interview.editor import edited


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all the programs that the machine has; each writes down what it was shown."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", f"{programs}")
    return programs


def has(machine: Path, name: str) -> None:
    program = machine / name
    program.write_text(f"#!/bin/sh\n/bin/cp \"$1\" '{machine}/shown'\n", "utf-8")
    program.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="its programs are shell scripts")
@pytest.mark.parametrize(
    ("there", "opened"), [(["vi", "nano"], "nano"), (["vi", "vim"], "vim"), (["vi"], "vi"), ([], "")]
)
def test_the_easiest_editor_is_opened_where_the_user_chose_none(machine: Path, there: list[str], opened: str) -> None:
    for name in there:
        has(machine, name)
    assert editor() == opened


def test_the_editor_of_the_user_comes_first(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    has(machine, "nano")
    monkeypatch.setenv("EDITOR", "kate -b")
    assert editor() == "kate -b"
    monkeypatch.setenv("VISUAL", "gedit")
    assert editor() == "gedit"


@pytest.mark.parametrize("command", ["vi", "/usr/bin/vim -u NONE", "NVIM", "'/opt/my tools/nvim'"])
def test_who_comes_into_vi_is_told_how_to_leave_it(command: str) -> None:
    assert ":wq" in how_to_leave(command)
    assert ":q!" in how_to_leave(command)


@pytest.mark.parametrize("command", ["kate -b", "", "'open quote", "/home/vi/bin/ed"])
def test_nothing_is_said_of_an_editor_nobody_knows(command: str) -> None:
    assert how_to_leave(command) == ""


@pytest.mark.parametrize("command", ["", "  ", "'open quote"])
def test_what_names_no_program_is_told(command: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"not enough values|No closing quotation"):
        open_in(command, tmp_path / "稿.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="its programs are shell scripts")
@pytest.mark.parametrize("name", ["my nano", "nano"])
def test_a_program_in_quotes_is_found_as_windows_writes_it(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    has(machine, name)
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("shutil.which", lambda program: str(machine / program))  # the real one asks Windows itself
    (tmp_path / "稿.txt").write_text("抓好学习", "utf-8")
    assert open_in(f'"{name}"', tmp_path / "稿.txt") == 0
    assert (machine / "shown").read_text("utf-8") == "抓好学习"


@pytest.mark.skipif(sys.platform == "win32", reason="its programs are shell scripts")
def test_how_to_leave_stands_over_the_text_and_is_no_part_of_it(machine: Path) -> None:
    has(machine, "vi")
    assert edited("抓好学习", "小标题") == "抓好学习"
    shown = (machine / "shown").read_text("utf-8").splitlines()
    assert shown[0] == "# 小标题"
    assert ":wq" in shown[1]
    assert shown[2] == "抓好学习"
    assert edit_skeleton("四个表率").state == "same"
    shown = (machine / "shown").read_text("utf-8").splitlines()
    assert ":wq" in shown[0]
    assert shown[1] == "drafter: 1"
