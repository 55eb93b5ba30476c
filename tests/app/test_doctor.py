"""What `drafter doctor` finds on machines unlike this one."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from drafter.app.doctor import Found, examine


def found(name: str) -> Found:
    return next(one for one in examine() if one.name.startswith(name))


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    file.chmod(0o755)


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its programs are shell scripts")


def test_a_bare_machine_lacks_what_can_be_done_without(home: Path, programs: Path) -> None:
    assert found("LibreOffice").state == "lacking"
    assert ".docx" in found("LibreOffice").remedy
    assert found("字体").detail == "查不了这台机器的字体"
    assert {one.state for one in examine()} <= {"good", "lacking"}


def test_faces_are_known_by_any_of_their_names(home: Path, programs: Path) -> None:
    program(programs, "fc-list", "echo '方正小标宋_GBK,FZXiaoBiaoSong-B05'; echo FangSong")
    told = [(one.state, one.detail) for one in examine() if one.name == "字体"]
    assert told == [
        ("good", "小标宋（方正小标宋_GBK）、仿宋（FangSong）"),
        ("lacking", "这台机器没有黑体、楷体、宋体"),
    ]


@pytest.mark.parametrize("locale", ["C", "zh_CN.GBK"])
def test_a_name_that_is_no_text_hides_no_other(
    home: Path, programs: Path, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    program(programs, "fc-list", r"printf '\377\n仿宋\n'")
    assert "仿宋（仿宋）" in found("字体").detail


def test_on_windows_the_faces_are_known_by_their_files(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "own"))
    for name in ("C:/Windows/Fonts/simfang.ttf", "C:/Windows/Fonts/SIMHEI.TTF",
                 "own/Microsoft/Windows/Fonts/方正小标宋简体.ttf"):  # fmt: skip
        font = tmp_path / name
        font.parent.mkdir(parents=True, exist_ok=True)
        font.write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("drafter.app.doctor.sys", SimpleNamespace(platform="win32", stdout=sys.stdout))
    told = [(one.state, one.detail) for one in examine() if one.name == "字体"]
    assert [state for state, _ in told] == ["good", "lacking"]
    assert all(face in told[0][1] for face in ("小标宋", "仿宋", "黑体"))
    assert told[1][1] == "这台机器没有楷体、宋体"


def test_the_reports_to_try_it_with_are_named(home: Path) -> None:
    assert found("示例材料").detail.startswith("可以先拿它试：drafter mine ")


def test_a_font_list_that_fails_is_no_fault(home: Path, programs: Path) -> None:
    (programs / "fc-list").write_text("no program", "utf-8")
    (programs / "fc-list").chmod(0o755)
    assert found("字体").state == "lacking"


def test_libreoffice_is_found_under_its_other_name(home: Path, programs: Path) -> None:
    program(programs, "libreoffice", "")
    assert found("LibreOffice").detail == str(programs / "libreoffice")


@pytest.mark.parametrize(("encoding", "state"), [("utf-8", "good"), ("gbk", "good"), ("big5", "bad")])
def test_a_console_that_lacks_our_characters_is_told(
    encoding: str, state: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding))
    assert found("终端编码").state == state


def test_a_home_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "文件").write_text("", "utf-8")
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "文件" / "家"))
    assert found("数据文件夹").state == "bad"
    assert "DRAFTER_HOME" in found("数据文件夹").remedy


def test_a_full_disk_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=5_000_000))
    assert found("数据文件夹").detail.startswith("磁盘只剩 5 MB")


def test_the_unit_is_shown_once_it_is_set(home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('"本单位" = "云岭县档案馆"\n', "utf-8")
    assert "云岭县档案馆" in found("设置").detail


def test_the_layout_is_named_with_the_folder_where_those_of_the_program_lie(home: Path) -> None:
    told = found("版式")
    assert told.state == "good"
    assert told.detail.startswith("gbt9704")
    assert Path(told.detail.partition("自带的在 ")[2].partition("，")[0], "gbt9704.yaml").is_file()
    assert str(home / "config" / "profiles") in told.detail


def test_a_layout_that_was_set_and_is_gone_is_bad_and_settings_that_are_broken_are_told_once(home: Path) -> None:
    settings = home / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('"版式" = "没有"\n', "utf-8")
    assert found("版式").state == "bad"
    settings.write_text("坏", "utf-8")
    assert [one.name for one in examine() if one.state == "bad"] == ["设置"]
