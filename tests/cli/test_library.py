"""The library's commands, run as the user runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
FILE = """\
drafter: 1
name: 山塘巡查汇报  # 我的骨架
kind: 汇报材料
about: 巡查用
title: "{{ 单位 }}巡查汇报"
sections:
  - scheme: 一、
    heading: 巡查情况
"""


def drafter(*arguments: str, editor: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "EDITOR": editor, "VISUAL": "", "COLUMNS": "80"}
    command = [sys.executable, "-m", "drafter", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)


def listed() -> list[dict[str, Any]]:
    skeletons: list[dict[str, Any]] = json.loads(drafter("list", "--format", "json").stdout)["skeletons"]
    return skeletons


@pytest.fixture
def skeleton_file(home: Path, tmp_path: Path) -> Path:
    file = tmp_path / "给我的.yaml"
    file.write_text(FILE, "utf-8")
    return file


def test_import_list_show_rename_export_remove(skeleton_file: Path, tmp_path: Path) -> None:
    assert drafter("import", str(skeleton_file)).returncode == 0
    own = [entry for entry in listed() if entry["origin"] == "own"]
    assert [(e["name"], e["kind"], e["articles"]) for e in own] == [("山塘巡查汇报", "汇报材料", 0)]
    assert "巡查情况" in drafter("show", "山塘巡查汇报").stdout
    assert json.loads(drafter("show", "山塘巡查汇报", "--format", "json").stdout)["name"] == "山塘巡查汇报"
    assert drafter("rename", "山塘巡查汇报", "水库巡查汇报").returncode == 0
    out = tmp_path / "出.yaml"
    assert drafter("export", "水库巡查汇报", "-o", str(out)).returncode == 0
    assert "水库巡查汇报" in out.read_text("utf-8")
    assert drafter("remove", "水库巡查汇报").returncode == 0
    assert drafter("show", "水库巡查汇报").returncode == 2


def test_all_that_stands_over_the_text_is_shown(home: Path) -> None:
    shown = drafter("show", "领导讲话").stdout
    assert [line.partition("── ")[2] for line in shown.splitlines() if "署名：" in line] == [
        "署名：{{ 讲话人 }}",
        "署名：（{{ 日期 }}）",
    ]


def test_show_counts_sections_up(home: Path) -> None:
    shown = drafter("show", "做法不足打算汇报").stdout
    assert all(f"── {ordinal}、" in shown for ordinal in "一二三")


def test_remove_takes_all_that_are_named_or_none(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    assert drafter("remove", "山塘巡查汇报", "没有这个").returncode == 2
    assert drafter("show", "山塘巡查汇报").returncode == 0


def test_a_name_that_is_taken_is_replaced_only_where_that_is_meant(skeleton_file: Path, home: Path) -> None:
    drafter("import", str(skeleton_file))
    skeleton_file.write_text(FILE.replace("山塘", "水库"), "utf-8")
    drafter("import", str(skeleton_file))
    refused = drafter("rename", "山塘巡查汇报", "水库巡查汇报")
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert drafter("rename", "山塘巡查汇报", "水库巡查汇报", "--force").returncode == 0
    folder = home / "data" / "skeletons"
    assert [path.name for path in folder.glob("*.yaml")] == ["水库巡查汇报.yaml"]
    assert "# 我的骨架" in (folder / "水库巡查汇报.yaml").read_text("utf-8")
    assert "水库" in (folder / "水库巡查汇报.yaml.bak1").read_text("utf-8")
    assert drafter("rename", "水库巡查汇报", "水库巡查汇报", "--force").returncode == 2
    assert drafter("show", "水库巡查汇报").returncode == 0


def test_a_shipped_skeleton_is_not_hidden_by_another_without_a_word(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    refused = drafter("rename", "山塘巡查汇报", "交流发言")
    assert refused.returncode == 2
    assert "自带" in refused.stderr
    assert [entry["origin"] for entry in listed() if entry["name"] == "交流发言"] == ["shipped"]
    assert drafter("rename", "山塘巡查汇报", "交流发言", "--force").returncode == 0
    skeleton_file.write_text(FILE.replace("山塘巡查汇报", "四个表率"), "utf-8")
    told = drafter("import", str(skeleton_file)).stdout
    assert "drafter remove 四个表率" in told
    assert drafter("remove", "四个表率", "交流发言").returncode == 0
    origins = {entry["name"]: entry["origin"] for entry in listed()}
    assert (origins["四个表率"], origins["交流发言"]) == ("shipped", "shipped")


def test_what_was_removed_is_found_again(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    told = drafter("remove", "山塘巡查汇报").stdout
    assert drafter(*told.partition("drafter ")[2].split()).returncode == 0
    assert drafter("show", "山塘巡查汇报").returncode == 0


def test_a_shipped_skeleton_that_comes_back_as_it_was_hides_nothing(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "表率.yaml"
    drafter("export", "四个表率", "-o", str(out))
    assert "内容相同" in drafter("import", str(out)).stdout
    assert {entry["origin"] for entry in listed()} == {"shipped"}
    out.write_text(out.read_text("utf-8").replace("kind: 经验材料", "kind: 发言材料"), "utf-8")
    assert "从此由它代替" in drafter("import", str(out)).stdout


def test_export_goes_into_a_folder_and_names_its_file_as_the_library_does(home: Path, tmp_path: Path) -> None:
    assert drafter("export", "交流发言", "-o", str(tmp_path)).returncode == 0
    assert drafter("export", "交流发言", "-o", str(tmp_path / "发言")).returncode == 0
    assert sorted(file.name for file in tmp_path.glob("*.yaml")) == ["交流发言.yaml", "发言.yaml"]
    assert drafter("export", "交流发言", "-o", str(tmp_path / "发言.docx")).returncode == 2


def test_a_whole_library_goes_to_another_machine_in_a_folder(
    skeleton_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafter("import", str(skeleton_file))
    skeleton_file.write_text(FILE.replace("山塘", "河道"), "utf-8")
    drafter("import", str(skeleton_file))
    stick = tmp_path / "U 盘" / "骨架（备份）"
    assert drafter("export", "-o", str(stick)).returncode == 0
    assert sorted(file.name for file in stick.iterdir()) == ["山塘巡查汇报.yaml", "河道巡查汇报.yaml"]
    (stick / "坏的.yaml").write_text("name: 甲\n", "utf-8")
    (stick / "说明.txt").write_text("给新机器", "utf-8")
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "另一台"))
    done = drafter("import", str(stick))
    assert done.returncode == 2
    assert "坏的.yaml 第 1 行" in done.stderr
    assert {entry["name"] for entry in listed() if entry["origin"] == "own"} == {"山塘巡查汇报", "河道巡查汇报"}


def test_several_are_written_all_or_none(home: Path, tmp_path: Path) -> None:
    assert drafter("export", "交流发言", "没有的", "-o", str(tmp_path / "出")).returncode == 2
    assert not (tmp_path / "出").exists()
    assert drafter("export", "交流发言", "领导讲话", "-o", str(tmp_path / "出")).returncode == 0
    assert len(list((tmp_path / "出").iterdir())) == 2


def test_export_does_not_overwrite_unasked(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    refused = drafter("export", "山塘巡查汇报", "-o", str(skeleton_file))
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert skeleton_file.read_text("utf-8") == FILE


def test_edit_saves_what_the_editor_made(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    done = drafter("edit", "山塘巡查汇报", editor="sed -i s/巡查用/汛前巡查用/")
    assert (done.returncode, done.stderr) == (0, "")
    assert "汛前巡查用" in drafter("show", "山塘巡查汇报").stdout


def test_a_faulty_edit_is_kept_aside_and_the_skeleton_stands(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    done = drafter("edit", "山塘巡查汇报", editor="sed -i s/sections:/setcions:/")
    assert done.returncode == 2
    assert "第 6 行" in done.stderr
    aside = Path(done.stderr.split("留在：")[1].splitlines()[0])
    assert "setcions" in aside.read_text("utf-8")
    assert drafter("show", "山塘巡查汇报").returncode == 0


def test_an_edit_that_takes_a_shipped_name_is_kept_aside(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    done = drafter("edit", "山塘巡查汇报", editor="sed -i s/山塘巡查汇报/交流发言/")
    assert done.returncode == 2
    assert "自带" in done.stderr
    assert drafter("show", "山塘巡查汇报").returncode == 0


def test_a_shipped_skeleton_is_copied_before_it_is_edited(home: Path) -> None:
    shipped = listed()[0]
    before = Path(shipped["path"]).read_bytes()
    assert drafter("edit", shipped["name"], editor="sed -i 's/^about:.*/about: 改过/'").returncode == 0
    entry = next(e for e in listed() if e["name"] == shipped["name"])
    assert (entry["about"], entry["origin"]) == ("改过", "own")
    assert Path(shipped["path"]).read_bytes() == before


def test_an_editor_that_is_not_there_is_one_line(skeleton_file: Path) -> None:
    drafter("import", str(skeleton_file))
    done = drafter("edit", "山塘巡查汇报", editor="no-such-editor")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "EDITOR" in done.stderr


@pytest.mark.parametrize("command", ["vim", "/usr/bin/nano -l"])
def test_an_editor_of_the_terminal_is_not_started_without_one(skeleton_file: Path, command: str) -> None:
    drafter("import", str(skeleton_file))
    done = drafter("edit", "山塘巡查汇报", editor=command)
    assert done.returncode == 2
    assert "终端" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "arguments", [("shwo",), ("show",), ("show", "没有的"), ("list", "--fromat", "json"), ("import", "没有.yaml")]
)
def test_mistakes_are_told_in_chinese_and_exit_2(home: Path, arguments: tuple[str, ...]) -> None:
    done = drafter(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert any("一" <= mark <= "\u9fff" for mark in done.stderr)


def test_terminal_controls_in_a_skeleton_never_reach_the_screen(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "坏.yaml"
    file.write_text('drafter: 1\nname: 甲\nabout: "\\e]0;改标题\\a红\\e[31m"\ntitle: "\\e[2J"\n', "utf-8")
    assert drafter("import", str(file)).returncode == 0
    for shown in (drafter("list").stdout, drafter("show", "甲").stdout):
        assert "\x1b" not in shown
        assert "\x07" not in shown
