"""Text that goes through an editor."""

from pathlib import Path

import pytest

from drafter.interview.editor import edited


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    script = tmp_path / "编辑 器.sh"
    monkeypatch.setenv("VISUAL", f"sh '{script}'")
    return script


def test_the_comment_over_the_text_is_no_part_of_it(editor: Path) -> None:
    editor.write_text('echo "  第二段 " >> "$1"; echo >> "$1"; echo "# 第三段" >> "$1"', "utf-8")
    assert edited("第一段", "写些什么\n写两段") == "第一段\n第二段\n# 第三段"
    assert edited("", "写些什么") == "第二段\n# 第三段"


def test_an_editor_that_ends_in_an_error_changes_nothing(editor: Path) -> None:
    editor.write_text('echo 第二段 >> "$1"; exit 3', "utf-8")
    assert edited("第一段", "写些什么") == "第一段"


def test_a_text_that_is_taken_out_is_empty(editor: Path) -> None:
    editor.write_text(': > "$1"', "utf-8")
    assert edited("第一段", "写些什么") == ""


def test_an_editor_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/没有/这个")
    assert edited("第一段", "写些什么") is None
    monkeypatch.setenv("VISUAL", "'没有完")
    assert edited("第一段", "写些什么") is None
