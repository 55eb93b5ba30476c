"""Settings are written one by one; the user's own lines and remarks stay."""

from pathlib import Path

import pytest

from drafter.app.settling import set_setting, shown_settings
from drafter.errors.library import SettingsInvalid, SettingUnknown
from drafter.settings import Settings, read_settings


@pytest.fixture
def file(home: Path) -> Path:
    return home / "config" / "settings.toml"


def test_what_is_set_is_read_back(file: Path) -> None:
    set_setting("本单位", "云岭县应急管理局")
    set_setting("本年度", "2026")
    set_setting("相似度上限", "25%")
    set_setting("材料文件夹", "D:\\旧材料；E:/汇编")
    assert read_settings(file) == Settings(
        unit="云岭县应急管理局", year="2026", likeness_limit=0.25, folders=("D:\\旧材料", "E:/汇编")
    )
    assert shown_settings()["相似度上限"] == "25%"


def test_remarks_and_other_lines_stay(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('# 我的备注\n"本单位" = "甲局" # 旧名\n"本地区" = "云岭县"\n', "utf-8")
    set_setting("本单位", "乙局")
    assert file.read_text("utf-8") == '# 我的备注\n"本单位" = "乙局"\n"本地区" = "云岭县"\n'
    set_setting("本单位", "")
    assert file.read_text("utf-8") == '# 我的备注\n"本地区" = "云岭县"\n'


@pytest.mark.parametrize(("key", "value"), [("本年度", "26"), ("相似度上限", "三成"), ("相似度上限", "130%")])
def test_a_value_that_does_not_fit_changes_nothing(file: Path, key: str, value: str) -> None:
    set_setting("本单位", "甲局")
    before = file.read_text("utf-8")
    with pytest.raises(SettingsInvalid):
        set_setting(key, value)
    assert file.read_text("utf-8") == before


def test_an_unknown_setting_names_the_known_ones() -> None:
    with pytest.raises(SettingUnknown) as caught:
        set_setting("单位", "甲局")
    assert "本单位" in caught.value.remedy


def test_a_broken_file_is_reported_with_its_line(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('"本单位" = "甲局"\n本地区 = 云岭\n', "utf-8")
    with pytest.raises(SettingsInvalid) as caught:
        read_settings(file)
    assert "第 2 行" in caught.value.message
