import json
import shutil
import time
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from drafter.app.archives import INDEXED_FROM
from drafter.cli.main import main
from tests.terminal import CTRL_C, Sitting

FAULTY = (
    "2024年防汛工作情况汇报\n\n截止目前,全县共排查隐患12处，2024年03月5日完成整改。\n"
    "在XX局的指导下，各项工作有序推进。\n"
)
SOUND = "2024年防汛工作情况汇报\n\n截至目前，全县共排查隐患12处，2024年3月5日完成整改。\n"


def _written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "稿.txt"
    path.write_text(text, "utf-8")
    return path


def test_findings_are_told_paragraph_by_paragraph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(_written(tmp_path, FAULTY))]) == 1
    screen = capsys.readouterr().out
    assert "第 3 行" in screen
    assert "截至目前" in screen
    assert "N04" in screen


@pytest.mark.parametrize("content", [b"PK\x03\x04", None])
def test_old_reports_of_which_none_can_be_read_are_not_passed_over_in_silence(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new, old = _written(tmp_path, SOUND), tmp_path / "旧"
    old.mkdir()
    if content:
        (old / "坏.docx").write_bytes(content)
    assert main(["check", str(new), "--against", str(old)]) == 0
    told = capsys.readouterr()
    assert "没有对照" in told.err
    assert "没有查出问题" in told.out
    assert main(["check", str(new)]) == 0
    assert "没有对照" not in capsys.readouterr().err


def test_the_same_fault_of_a_paragraph_is_told_once_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "2024年防汛工作情况汇报\n\n截至目前,全县共排查隐患12处,已经完成整改。\n"
    assert main(["check", str(_written(tmp_path, text))]) == 1
    screen = capsys.readouterr().out
    assert screen.count("半角标点") == 1
    assert "（2 处）" in screen
    assert "错误 2 处" in screen


def test_a_sound_report_ends_with_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(_written(tmp_path, SOUND))]) == 0
    assert "没有查出问题" in capsys.readouterr().out


def test_json_for_other_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(_written(tmp_path, FAULTY)), "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {"rule", "level", "line", "text", "message", "suggestion", "source"} <= set(findings[0])
    assert {one["rule"] for one in findings} == {"W01", "P01", "N04", "X01"}


def test_mechanical_faults_are_mended_shown_and_backed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _written(tmp_path, FAULTY)
    assert main(["check", str(path), "--fix", "--yes"]) == 1
    assert "截止目前，全县共排查隐患12处，2024年3月5日完成整改。" in path.read_text("utf-8")
    assert path.with_name("稿.txt.bak1").read_text("utf-8") == FAULTY
    assert "+截止目前，" in capsys.readouterr().out


def test_old_facts_stand_beside_their_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "旧" / "去年.txt"
    old.parent.mkdir()
    old.write_text(
        "2023年防汛工作情况汇报\n\n全县共组织排查河道隐患312处，落实巡查人员765名，确保安全度汛。\n", "utf-8"
    )
    new = _written(
        tmp_path, "2024年防汛工作情况汇报\n\n全县共组织排查河道隐患312处，落实巡查人员801名，确保安全度汛。\n"
    )
    assert main(["check", str(new), "--against", str(old.parent)]) == 1
    screen = capsys.readouterr().out
    assert "A01" in screen
    assert "765名" in screen
    assert "与对照材料相同" in screen


def test_old_facts_of_one_sentence_are_told_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "2023年防汛工作情况汇报\n\n全县共组织排查河道隐患312处，落实巡查人员765名，确保安全度汛。\n"
    (tmp_path / "旧").mkdir()
    (tmp_path / "旧" / "去年.txt").write_text(text, "utf-8")
    new = _written(tmp_path, text.replace("2023", "2024"))
    assert main(["check", str(new), "--against", str(tmp_path / "旧")]) == 1
    assert "“312处”“765名”和旧材料里的一样" in capsys.readouterr().out.replace("\n", "")


def test_nothing_is_mended_where_nobody_can_be_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _written(tmp_path, FAULTY)
    assert main(["check", str(path), "--fix"]) == 2
    assert path.read_text("utf-8") == FAULTY
    said = capsys.readouterr()
    assert "+截止目前，" in said.out
    assert "--yes" in said.err


@pytest.mark.parametrize(("key", "changed"), [("y", True), ("", False)])
def test_the_user_is_asked_once_the_difference_was_shown(tmp_path: Path, key: str, changed: bool) -> None:
    path = _written(tmp_path, FAULTY)
    sitting = Sitting(["check", str(path), "--fix"], tmp_path / "home", tmp_path)
    sitting.sees("第 ", " 行", "-")
    assert "@@" not in sitting.screen()
    sitting.sees("+截止目前，", "改吗？")
    sitting.types(key)
    sitting.sees("改好" if changed else "没有改动文件")
    sitting.ends()
    assert (path.read_text("utf-8") != FAULTY) == changed


def test_what_was_saved_elsewhere_while_being_asked_is_left(tmp_path: Path) -> None:
    path = _written(tmp_path, FAULTY)
    sitting = Sitting(["check", str(path), "--fix"], tmp_path / "home", tmp_path)
    sitting.sees("改吗？")
    path.write_text(FAULTY + "又写了一句。\n", "utf-8")
    sitting.types("y")
    sitting.sees("文件刚刚被改过")
    assert sitting.ends() == 2
    assert path.read_text("utf-8") == FAULTY + "又写了一句。\n"
    assert not path.with_name("稿.txt.bak1").exists()


def test_ctrl_c_at_the_question_leaves_the_file(tmp_path: Path) -> None:
    path = _written(tmp_path, FAULTY)
    sitting = Sitting(["check", str(path), "--fix"], tmp_path / "home", tmp_path)
    sitting.sees("改吗？")
    time.sleep(0.2)  # Python shows the prompt a moment before it waits, and a signal between the two is seen later
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    assert path.read_text("utf-8") == FAULTY


def test_ctrl_c_at_the_question_about_one_of_several_files_asks_about_no_other(tmp_path: Path) -> None:
    first, second = _written(tmp_path, FAULTY), tmp_path / "后稿.txt"
    second.write_text(FAULTY, "utf-8")
    sitting = Sitting(["check", str(first), str(second), "--fix"], tmp_path / "home", tmp_path)
    sitting.sees("改吗？")
    time.sleep(0.2)  # as above
    sitting.presses(CTRL_C)
    assert sitting.ends() == 130
    assert "后稿" not in sitting.screen()


def _docx(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("2024年防汛工作情况汇报")
    paragraph = document.add_paragraph()
    paragraph.add_run("截止目前,全县共排查")
    paragraph.add_run("隐患12处").bold = True
    paragraph.add_run("，2024年03月5日完成整改。")
    path = tmp_path / "稿.docx"
    document.save(str(path))
    return path


def test_findings_become_comments_at_their_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "批注.docx"
    assert main(["check", str(_docx(tmp_path)), "--annotate", str(out)]) == 1
    assert "第 2 段" in capsys.readouterr().out
    document = docx.Document(str(out))
    assert sorted(comment.text[1:4] for comment in document.comments) == ["N04", "P01", "W01"]
    assert document.paragraphs[1].text == "截止目前,全县共排查隐患12处，2024年03月5日完成整改。"


def test_a_text_of_several_reports_is_annotated_line_by_line(tmp_path: Path) -> None:
    out = tmp_path / "批注.docx"
    assert main(["check", str(_written(tmp_path, FAULTY + "\n" + FAULTY)), "--annotate", str(out)]) == 1
    document = docx.Document(str(out))
    lines = [line for line in (FAULTY + FAULTY).split("\n") if line]
    assert [paragraph.text for paragraph in document.paragraphs][: len(lines)] == lines
    marks = [len(paragraph._p.findall(qn("w:commentRangeStart"))) for paragraph in document.paragraphs]
    assert marks[: len(lines)] == [0, 3, 1, 0, 3, 1]


def test_an_annotated_copy_never_replaces_a_file_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _docx(tmp_path)
    before = path.read_bytes()
    assert main(["check", str(path), "--annotate", str(path)]) == 2
    assert path.read_bytes() == before
    assert "--force" in capsys.readouterr().err
    assert main(["check", str(path), "--annotate", str(path), "--force"]) == 1
    assert path.with_name("稿.docx.bak1").read_bytes() == before


def test_the_same_report_gives_the_same_annotated_copy(tmp_path: Path) -> None:
    path = _docx(tmp_path)
    for name in ("一.docx", "二.docx"):
        assert main(["check", str(path), "--annotate", str(tmp_path / name)]) == 1
    assert (tmp_path / "一.docx").read_bytes() == (tmp_path / "二.docx").read_bytes()


def test_a_docx_is_mended_and_keeps_its_formatting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _docx(tmp_path)
    shutil.copy(path, tmp_path / "原.docx")
    assert main(["check", str(path), "--fix", "-y"]) == 1
    assert "+截止目前，全县" in capsys.readouterr().out
    paragraph = docx.Document(str(path)).paragraphs[1]
    assert paragraph.text == "截止目前，全县共排查隐患12处，2024年3月5日完成整改。"
    assert [run.bold for run in paragraph.runs] == [None, True, None]
    assert path.with_name("稿.docx.bak1").read_bytes() == (tmp_path / "原.docx").read_bytes()


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "p01"]) == 0
    assert "GB/T 15834" in capsys.readouterr().out
    assert main(["explain"]) == 0
    assert "S01" in capsys.readouterr().out
    assert main(["explain", "ZZ9"]) == 2


def test_the_user_sees_the_index_being_made_once(tmp_path: Path) -> None:
    old = tmp_path / "旧"
    old.mkdir()
    for number in range(60):
        (old / f"{number}.txt").write_text(f"{number}号工作情况汇报\n\n全县共排查河道隐患{number}12处。\n", "utf-8")
    path = _written(tmp_path, SOUND)
    for expected in (True, False):
        sitting = Sitting(["check", str(path), "--against", str(old)], tmp_path / "home", tmp_path)
        sitting.sees("与对照材料相同")
        sitting.ends()
        assert ("建对照索引" in sitting.screen()) == expected


def test_an_index_that_is_broken_is_made_anew_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "旧").mkdir()
    for number in range(INDEXED_FROM):
        (tmp_path / "旧" / f"{number}.txt").write_text(SOUND.replace("12处", f"{number}31处"), "utf-8")
    line = ["check", str(_written(tmp_path, SOUND)), "--against", str(tmp_path / "旧"), "--format", "json"]
    first, told = main(line), capsys.readouterr()
    assert "重新建立" not in told.err
    (index,) = (tmp_path / "home" / "cache").glob("*.sqlite")
    index.write_bytes(b"no database" * 1000)
    again = main(line)
    assert again == first
    now = capsys.readouterr()
    assert "原有的对照索引版本不同或已损坏，重新建立" in now.err
    assert now.out == told.out


def test_several_files_are_checked_each_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("甲.txt", FAULTY), ("乙.txt", SOUND)):
        (tmp_path / name).write_text(text, "utf-8")
    assert main(["check", str(tmp_path)]) == 1
    folder = capsys.readouterr().out
    assert main(["check", str(tmp_path / "*.txt")]) == 1
    screen = capsys.readouterr().out
    assert [line for line in screen.splitlines() if line.startswith("──")] == [
        f"── {tmp_path / '乙.txt'} ──", f"── {tmp_path / '甲.txt'} ──",
    ]  # fmt: skip
    assert sorted(folder.splitlines()) == sorted(screen.splitlines())
    assert screen.index("没有查出问题") < screen.index("甲.txt") < screen.index("N04")
    assert main(["check", str(tmp_path / "甲.txt"), str(tmp_path / "乙.txt"), "--format", "json"]) == 1
    first, second = json.loads(capsys.readouterr().out)["files"]
    assert (Path(first["path"]).name, Path(second["path"]).name) == ("甲.txt", "乙.txt")
    assert first["findings"]
    assert second["findings"] == []


def test_of_several_files_one_that_cannot_be_read_does_not_hold_up_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "没有.txt"), str(_written(tmp_path, FAULTY))]) == 2
    told = capsys.readouterr()
    assert "没有这个文件" in told.err
    assert "N04" in told.out
    assert main(["check", str(tmp_path / "没有*.txt")]) == 2


def test_each_of_several_files_gets_its_copy_with_comments(tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        document = docx.Document()
        for line in FAULTY.splitlines():
            document.add_paragraph(line)
        document.save(str(tmp_path / f"{name}.docx"))
    files = [str(tmp_path / f"{name}.docx") for name in ("甲", "乙")]
    assert main(["check", *files, "--annotate", str(tmp_path / "批注稿")]) == 1
    assert sorted(path.name for path in (tmp_path / "批注稿").iterdir()) == ["乙-批注.docx", "甲-批注.docx"]


def test_files_of_one_name_in_several_folders_get_a_copy_each(tmp_path: Path) -> None:
    for place in ("财务科/总结.txt", "办公室/总结.txt", "办公室/计划.txt", "办公室/计划.md"):
        path = tmp_path / "各科室" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("关于工作情况的汇报\n\n今年以来，各项工作有有序推进，成效明显。\n", "utf-8")
    main(["check", str(tmp_path / "各科室"), "--annotate", str(tmp_path / "批注稿")])
    assert {path.name for path in (tmp_path / "批注稿").iterdir()} == {
        "各科室-办公室-计划-md-批注.docx",
        "各科室-办公室-计划-txt-批注.docx",
        "办公室-总结-批注.docx",
        "财务科-总结-批注.docx",
    }
