"""Consoles other than a UTF-8 terminal of 80 columns: Windows in GBK, a C locale, dumb, narrow, without colours."""

import ast
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.cli.streams import LOOK_ALIKES
from drafter.zh.width import display_width

ROOT = Path(__file__).parent.parent.parent
REPORT = """\
柳溪县档案局工作总结

一、主要工作
（一）抓学习。开展了12次𠮷村活动•■✓。
（三）抓整改。完成3项，，占100%。
"""
COMMANDS = [
    ["--help"],
    ["list"],
    ["show", "四个表率"],
    ["explain"],
    ["doctor"],
    ["settings"],
    ["outline", "稿.txt"],
    ["check", "稿.txt"],
    ["parallel", "稿.txt"],
    ["mine", "稿.txt", "--one"],
    ["phrases", "作风"],
    ["form", "四个表率"],
    ["build", "没有这个骨架", "--answers", "答案.yaml", "-o", "初稿.docx"],
    ["chek"],
    ["check"],
]


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    (tmp_path / "稿.txt").write_text(REPORT, "utf-8")
    return tmp_path


def run(folder: Path, arguments: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    set_up = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"} | environment
    done = subprocess.run([sys.executable, "-m", "drafter", *arguments], cwd=folder, env=set_up, capture_output=True)
    assert done.returncode in (0, 1, 2), done.stderr
    assert b"Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_chinese_console_reads_all_that_the_program_says(folder: Path, arguments: list[str]) -> None:
    wide, narrow = (run(folder, arguments, PYTHONIOENCODING=encoding, LANG="C") for encoding in ("gb18030", "cp936"))
    complete = (wide.stdout + wide.stderr).decode("gb18030")
    told = (narrow.stdout + narrow.stderr).decode("gbk")
    assert told.strip()
    assert told.count("?") == complete.count("?") + complete.count("𠮷")


def test_marks_that_gbk_lacks_become_ones_that_it_has(folder: Path) -> None:
    told = run(folder, ["outline", "稿.txt"], PYTHONIOENCODING="gbk").stdout.decode("gbk")
    assert "！ 跳号" in told
    told = run(folder, ["parallel", "稿.txt"], PYTHONIOENCODING="gbk").stdout.decode("gbk")
    assert "12次?村活动·■√。" in told


@pytest.mark.parametrize("command", ["form", "export"])
def test_a_file_that_is_printed_loses_no_character_that_gbk_lacks(folder: Path, command: str) -> None:
    skeleton = 'drafter: 1\nname: 村里的\ntitle: "{{ 村名 }}工作总结"\nslots:\n  村名: {ask: 如 𠮷村 ✓}\n'
    (folder / "村里的.yaml").write_text(skeleton, "utf-8")
    run(folder, ["import", "村里的.yaml"])
    printed = run(folder, [command, "村里的"], PYTHONIOENCODING="cp936").stdout
    assert "𠮷村 ✓" in printed.decode("gb18030")
    (folder / "印出.yaml").write_bytes(printed)
    arguments = {
        "export": ["import", "印出.yaml"],
        "form": ["build", "村里的", "--answers", "印出.yaml", "-o", "稿.docx"],
    }
    assert run(folder, arguments[command]).returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_a_console_without_chinese_gets_utf_8(folder: Path, encoding: str) -> None:
    assert "第 5 行" in run(folder, ["outline", "稿.txt"], PYTHONIOENCODING=encoding).stdout.decode("utf-8")


def shown_literals() -> Iterator[tuple[str, str]]:
    """Every text in the modules that write to the screen, without docstrings."""
    for room in ("cli", "screen", "app", "interview", "errors"):
        for file in (ROOT / "drafter" / room).rglob("*.py"):
            tree = ast.parse(file.read_text("utf-8"))
            kept = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in kept:
                    yield file.name, node.value


def test_every_mark_that_the_program_shows_has_a_look_alike_in_gbk() -> None:
    lacking = {
        (name, mark)
        for name, text in shown_literals()
        for mark in text
        if mark.isprintable() and not mark.encode("gbk", "ignore") and ord(mark) not in LOOK_ALIKES
    }
    assert {(name, mark) for name, mark in lacking if ord(mark) < 0xD800} == set()
    assert all(chr(good if isinstance(good, int) else ord(good)).encode("gbk") for good in LOOK_ALIKES.values())


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_narrow_screen_is_no_fault(folder: Path, arguments: list[str]) -> None:
    run(folder, arguments, COLUMNS="20", PYTHONIOENCODING="utf-8")


@pytest.mark.parametrize(
    "arguments", [["list"], ["doctor"], ["mine", "稿.txt", "--one"], ["outline", "稿.txt"]], ids=" ".join
)
@pytest.mark.parametrize("columns", [40, 80])
def test_what_is_laid_out_fits_the_screen(folder: Path, arguments: list[str], columns: int) -> None:
    done = run(folder, arguments, COLUMNS=str(columns), PYTHONIOENCODING="utf-8")
    lines = done.stdout.decode().split("\n")
    assert [
        line for line in lines if display_width(line) > columns and str(folder) not in line and "：/" not in line
    ] == []


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"TERM": "dumb"}, {}])
def test_no_steering_goes_into_a_file_or_a_dumb_terminal(folder: Path, environment: dict[str, str]) -> None:
    for arguments in COMMANDS:
        done = run(folder, arguments, PYTHONIOENCODING="utf-8", **environment)
        colours = b"\x1b[3" in done.stdout if environment.get("FORCE_COLOR") else b"\x1b" in done.stdout
        assert not colours, arguments


def test_output_may_be_taken_in_memory(folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = io.StringIO()
    monkeypatch.setattr(sys, "stdout", taken)
    assert main(["outline", str(folder / "稿.txt")]) == 0
    assert "抓学习" in taken.getvalue()
