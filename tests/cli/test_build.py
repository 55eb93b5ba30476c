from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.settings import places

TEMPLATES = sorted(p for p in places().shipped_templates.glob("*.yaml") if p.name != "frames.yaml")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_the_blank_form_of_every_shipped_skeleton_is_taken_as_it_is(
    template: Path, tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["form", str(template)]) == 0
    blank = tmp_path / "答案.yaml"
    blank.write_text(capsys.readouterr().out, "utf-8")
    out = tmp_path / "初稿.docx"
    assert main(["build", str(template), "--answers", str(blank), "-o", str(out)]) == 0
    assert out.stat().st_size > 0


def test_several_answers_files_make_a_draft_each(tmp_path: Path, home: Path, skeleton: Path) -> None:
    for unit in ("档案馆", "图书馆"):
        (tmp_path / f"{unit}.yaml").write_text(f"单位: 青禾县{unit}\n", "utf-8")
    files = [str(tmp_path / f"{unit}.yaml") for unit in ("档案馆", "图书馆")]
    assert main(["build", str(skeleton), "--answers", *files, "-o", str(tmp_path / "初稿")]) == 0
    assert {path.name for path in (tmp_path / "初稿").iterdir()} == {"档案馆.docx", "图书馆.docx"}
    pattern = str(tmp_path / "稿" / "{单位}总结.docx")
    assert main(["build", str(skeleton), "--answers", *files, "-o", pattern]) == 0
    assert {path.name for path in (tmp_path / "稿").iterdir()} == {"青禾县档案馆总结.docx", "青禾县图书馆总结.docx"}
    assert main(["build", str(skeleton), "--answers", *files, "-o", str(tmp_path / "一份.docx")]) == 2


def test_a_slash_behind_the_output_makes_it_a_folder_for_a_single_draft_too(
    tmp_path: Path, home: Path, skeleton: Path
) -> None:
    (tmp_path / "办公室.yaml").write_text("单位: 青禾县档案馆\n", "utf-8")
    command = ["build", str(skeleton), "--answers", str(tmp_path / "办公室.yaml"), "-o", f"{tmp_path}/初稿/"]
    assert main(command) == 0
    assert [path.name for path in (tmp_path / "初稿").iterdir()] == ["办公室.docx"]


def test_a_file_that_stands_there_is_left_alone_without_force(tmp_path: Path, home: Path, skeleton: Path) -> None:
    answers, out = tmp_path / "答.yaml", tmp_path / "初稿.docx"
    answers.write_text("单位: 青禾县档案馆\n", "utf-8")
    out.write_text("原来的", "utf-8")
    command = ["build", str(skeleton), "--answers", str(answers), "-o", str(out)]
    assert main(command) == 2
    assert out.read_text("utf-8") == "原来的"
    assert main([*command, "--force"]) == 0
    assert out.read_bytes() != "原来的".encode()


def test_a_draft_without_an_ending_is_a_docx_and_of_another_kind_is_refused(
    tmp_path: Path, home: Path, skeleton: Path
) -> None:
    answers = tmp_path / "答.yaml"
    answers.write_text("单位: 青禾县档案馆\n", "utf-8")
    command = ["build", str(skeleton), "--answers", str(answers), "-o"]
    assert main([*command, str(tmp_path / "初稿.doc")]) == 2
    assert main([*command, str(tmp_path / "{单位}.wps")]) == 2
    assert main([*command, str(tmp_path / "初稿")]) == 0
    assert main([*command, str(tmp_path / "初稿")]) == 2  # it stands there
    assert main([*command, str(tmp_path / "{单位}")]) == 0
    assert main([*command, str(tmp_path / "初稿.txt")]) == 0
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} >= {
        "初稿.docx",
        "青禾县档案馆.docx",
        "初稿.txt",
    }
    checked = ["check", str(tmp_path / "初稿.docx"), "--annotate"]
    assert main([*checked, str(tmp_path / "批注.txt")]) == 2
    assert main([*checked, str(tmp_path / "批注")]) == 1
    assert (tmp_path / "批注.docx").exists()
    assert main(["clean", str(tmp_path / "初稿.docx"), "-o", str(tmp_path / "净稿.txt")]) == 2
    assert not (tmp_path / "净稿.txt").exists()


def test_no_draft_is_written_where_one_answers_file_is_wrong(
    tmp_path: Path, home: Path, skeleton: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "对.yaml").write_text("单位: 青禾县档案馆\n", "utf-8")
    (tmp_path / "错.yaml").write_text("单位名: 青禾县档案馆\n日期: 昨晚\n", "utf-8")
    files = [str(tmp_path / "对.yaml"), str(tmp_path / "错.yaml")]
    assert main(["build", str(skeleton), "--answers", *files, "-o", str(tmp_path / "稿")]) == 2
    message = capsys.readouterr().err
    assert "单位名" in message
    assert "日期" in message
    assert not (tmp_path / "稿").exists()


def test_what_was_not_answered_is_named_at_once(
    tmp_path: Path, home: Path, skeleton: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "答.yaml").write_text("工作:\n  - 名目: 抓好学习\n  - 次数: 3\n打算: ''\n", "utf-8")
    command = ["build", str(skeleton), "--answers", str(tmp_path / "答.yaml"), "-o", str(tmp_path / "初稿.docx")]
    assert main(command) == 0
    told = capsys.readouterr().out.splitlines()
    assert "必填的没有答：单位" in told
    assert (
        "没有答：简称、第 1 项工作的次数、第 1 项工作的做法、第 2 项工作的做法、第 2 项工作的名目、打算、日期" in told
    )
    assert not any(line.startswith("整个空着的") for line in told)


def test_what_is_open_in_many_turns_is_named_once(
    tmp_path: Path, home: Path, skeleton: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "答.yaml").write_text("工作:\n  - 名目: 抓好学习\n  - 次数: 3\n  - 次数: 4\n  - 次数: 5\n", "utf-8")
    command = ["build", str(skeleton), "--answers", str(tmp_path / "答.yaml"), "-o", str(tmp_path / "初稿.docx")]
    assert main(command) == 0
    told = capsys.readouterr().out
    assert "名目（3 处）" in told
    assert "第 1 项工作的次数" in told


def test_turns_of_the_form_that_stayed_empty_are_named_with_what_to_do(
    tmp_path: Path, home: Path, skeleton: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "答.yaml").write_text("工作:\n  - 名目: 抓好学习\n  - 名目:\n    次数:\n  - 名目:\n", "utf-8")
    command = ["build", str(skeleton), "--answers", str(tmp_path / "答.yaml"), "-o", str(tmp_path / "初稿.docx")]
    assert main(command) == 0
    assert "整个空着的：工作第 2、3 个；不要的请在答案文件里整段删去" in capsys.readouterr().out.splitlines()


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    from tests.skeletons import SHORT

    path = tmp_path / "骨架.yaml"
    path.write_text(SHORT, "utf-8")
    return path


def test_the_form_holds_what_the_user_set_once(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "本单位", "云岭县档案馆"]) == 0
    assert main(["settings", "本年度", "2026"]) == 0
    capsys.readouterr()
    assert main(["form", "年度工作总结"]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert "单位: 云岭县档案馆" in lines
    assert any(line.startswith("年度: ") and "2026" in line for line in lines)
