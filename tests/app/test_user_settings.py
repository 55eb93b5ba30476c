"""Settings are written one by one; the user's own lines and remarks stay."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drafter.answers.model import Answer, Answers
from drafter.app.user_settings import chosen_layout, set_folders, set_setting, shown_settings, with_settings
from drafter.errors.layout import ProfileUnknown
from drafter.errors.problem import Problem
from drafter.errors.settings import SettingOutdated, SettingsInvalid, SettingUnknown
from drafter.settings import Settings, read_settings
from drafter.writers.load_profile import SHIPPED
from tests.skeletons import short


@pytest.fixture
def file(home: Path) -> Path:
    return home / "config" / "settings.toml"


def test_what_is_set_is_read_back(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    old, book = tmp_path / "旧材料", tmp_path / "汇编"
    old.mkdir()
    book.mkdir()
    set_setting("本单位", "云岭县应急管理局")
    set_setting("本年度", "2026")
    set_setting("相似度上限", "25%")
    set_setting("材料文件夹", f"旧材料；； {book}；")
    assert read_settings(file) == Settings(
        unit="云岭县应急管理局", year="2026", likeness_limit=0.25, folders=(str(old), str(book))
    )
    assert shown_settings()["相似度上限"] == "25%"
    assert "旧材料" in file.read_text("utf-8")  # as a person reads it


def test_what_several_programs_set_at_once_is_all_kept(file: Path) -> None:
    given = {
        "本单位": "云岭县应急管理局",
        "本地区": "云岭县",
        "本年度": "2026",
        "相似度上限": "25%",
        "版式": "gbt33476",
    }
    for turn in range(5):
        with ThreadPoolExecutor(len(given)) as programs:
            list(programs.map(lambda key: set_setting(key, given[key]), given))
        assert {key: shown_settings()[key] for key in given} == given, turn
        file.unlink()


def test_what_was_set_before_is_kept_in_a_backup(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('"本单位" = "甲局"', "utf-8")
    set_setting("本地区", "云岭县")
    assert file.read_text("utf-8") == '"本单位" = "甲局"\n"本地区" = "云岭县"\n'
    assert file.with_name("settings.toml.bak1").read_text("utf-8") == '"本单位" = "甲局"'


def test_remarks_and_other_lines_stay(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text("# 我的备注\n'本单位' = '甲局' # 旧名\n\"本地区\" = \"云岭县\"\n", "utf-8")
    set_setting("本单位", "乙局")
    assert file.read_text("utf-8") == '# 我的备注\n"本单位" = "乙局"\n"本地区" = "云岭县"\n'
    set_setting("本单位", "")
    assert file.read_text("utf-8") == '# 我的备注\n"本地区" = "云岭县"\n'


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("本年度", "26", "要写四位的年份"),
        ("本年度", "abc", "要写四位的年份"),
        ("相似度上限", "三成", "要写百分数，如 35%"),
        ("相似度上限", "130%", "要写百分数，如 35%"),
        ("相似度上限", "35", "要写百分数，如 35%"),
        ("版式", "gbt33467", "gbt33476"),
        ("版式", "没有.yaml", "gbt33476"),
        ("材料文件夹", "没有这个", "请检查路径"),
        ("本单位", "\udcd7\udcdc局", "不是 UTF-8"),
    ],
)
def test_a_value_that_does_not_fit_changes_nothing(file: Path, key: str, value: str, told: str) -> None:
    set_setting("本单位", "甲局")
    before = file.read_text("utf-8")
    with pytest.raises(Problem) as caught:
        set_setting(key, value)
    assert told in caught.value.remedy
    assert str(file) not in caught.value.message
    assert file.read_text("utf-8") == before


@pytest.mark.parametrize("typed", ["2026年", "２０２６", " 2026年 ", "2026年度", "二〇二六年"])
def test_a_year_is_understood_as_it_is_typed(file: Path, typed: str) -> None:
    set_setting("本年度", typed)
    assert read_settings(file).year == "2026"


def test_a_share_is_understood_as_it_is_typed(file: Path) -> None:
    for typed in ("３５％", "35%", "0.35"):
        set_setting("相似度上限", typed)
        assert read_settings(file).likeness_limit == 0.35


def test_a_wrong_line_is_mended_by_setting_it_anew(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('"本单位" = "甲局"\n"本年度" = 26\n', "utf-8")
    set_setting("本年度", "2026")
    assert read_settings(file) == Settings(unit="甲局", year="2026")
    file.write_text('"本单位" = 3\n"本年度" = 26\n', "utf-8")
    with pytest.raises(SettingsInvalid, match="第 1 行"):
        set_setting("本年度", "2026")


def test_what_was_set_and_is_gone_is_told_as_that(file: Path, tmp_path: Path) -> None:
    folder, layout = tmp_path / "旧材料", tmp_path / "我的.yaml"
    folder.mkdir()
    layout.write_text((SHIPPED / "gbt9704.yaml").read_text("utf-8"), "utf-8")
    set_setting("材料文件夹", str(folder))
    set_setting("版式", str(layout))
    assert set_folders() == [folder]
    assert chosen_layout("").name
    folder.rmdir()
    layout.unlink()
    with pytest.raises(SettingOutdated, match="材料文件夹"):
        set_folders()
    with pytest.raises(SettingOutdated, match="版式"):
        chosen_layout("")
    with pytest.raises(ProfileUnknown):
        chosen_layout("没有")


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


def test_what_is_set_takes_the_place_of_last_years_answer_which_is_remembered(file: Path) -> None:
    set_setting("本单位", "云岭县应急管理局")
    offered = Answers({"单位": Answer("云岭县安监局", "previous"), "简称": Answer("局", "previous")})
    assert with_settings(short(), offered).values == {
        "单位": Answer("云岭县应急管理局", "settings", "云岭县安监局"),
        "简称": Answer("局", "previous"),
    }
    assert with_settings(short(), Answers()).values == {"单位": Answer("云岭县应急管理局", "settings")}
