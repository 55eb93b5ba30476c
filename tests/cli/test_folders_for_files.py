"""A folder, an empty file or none where a report is wanted: one line of Chinese, exit code 2, nothing written."""

from pathlib import Path

import pytest

from drafter.cli.main import main


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["outline", "check", "clean"])
@pytest.mark.parametrize("given", ["folder", "missing", "empty"])
def test_what_is_no_report_is_told_by_name(
    command: str, given: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = tmp_path / "桌"
    desk.mkdir()
    file = desk / "去年.docx"
    if given == "folder":
        file.mkdir()
    elif given == "empty":
        file.write_bytes(b"")
    before = sorted(desk.rglob("*"))
    assert main([command, str(file)]) == 2
    said = capsys.readouterr().err
    assert "去年.docx" in said
    assert "Traceback" not in said
    assert "程序出错" not in said
    assert sorted(desk.rglob("*")) == before


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("command", ["outline", "check"])
def test_a_text_without_a_word_is_told(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "空.txt"
    file.write_text("\n　\n", "utf-8")
    assert main([command, str(file)]) == 2
    assert "空.txt" in capsys.readouterr().err
