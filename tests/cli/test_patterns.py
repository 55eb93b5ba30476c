"""A pattern such as *.yaml stands for its files, which no shell of Windows spells out."""

import json
from pathlib import Path

import pytest

from drafter.cli.main import main
from tests.skeletons import SHORT

REPORT = (
    "青溪镇防汛工作汇报\n一、主要做法\n（一）聚焦排查隐患，筑牢安全防线\n"
    "对沿河的每一处堤坝逐段走到看到，排查隐患{0}处，当天能改的当天改完，改不完的派人守着，直到天晴水退。\n"
)


@pytest.fixture
def folder(home: Path, tmp_path: Path) -> Path:
    """Two answers files, two skeletons and two reports."""
    for number, unit in enumerate(("甲镇", "乙镇")):
        (tmp_path / f"{unit}.答案.yaml").write_text(f"单位: {unit}\n", "utf-8")
        (tmp_path / f"{unit}.骨架.yaml").write_text(SHORT.replace("两项工作", f"{unit}工作"), "utf-8")
        (tmp_path / f"{unit}.txt").write_text(REPORT.format(number + 12), "utf-8")
    return tmp_path


def test_answers_files_are_built_each(folder: Path) -> None:
    skeleton, answers = str(folder / "甲镇.骨架.yaml"), str(folder / "*.答案.yaml")
    assert main(["build", skeleton, "--answers", answers, "-o", str(folder / "初稿")]) == 0
    assert {path.name for path in (folder / "初稿").iterdir()} == {"甲镇.答案.docx", "乙镇.答案.docx"}


def test_skeletons_are_imported_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(folder / "*.骨架.yaml")]) == 0
    told = capsys.readouterr().out
    assert "“甲镇工作”" in told
    assert "“乙镇工作”" in told


def test_reports_are_mined_and_compared_with(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mine", str(folder / "*.txt"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == 2
    new = folder / "新" / "新稿.txt"
    new.parent.mkdir()
    new.write_text(REPORT.format(12), "utf-8")
    main(["check", str(new), "--against", str(folder / "*.txt"), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["likeness"]["share"] > 0


@pytest.mark.parametrize("command", [["import"], ["mine"], ["build", "四个表率", "-o", "稿.docx", "--answers"]])
def test_one_that_stands_for_nothing_is_told_as_it_is_typed(
    folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(folder / "没有*.yaml")]) == 2
    assert "没有*.yaml" in capsys.readouterr().err
