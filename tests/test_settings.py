"""Settings and places."""

from pathlib import Path

import pytest

from drafter.errors.reading import FileUnreadable
from drafter.errors.settings import SettingsInvalid
from drafter.settings import Settings, parse_settings, places, read_settings


def test_one_folder_may_hold_everything(home: Path) -> None:
    found = places()
    assert {found.data, found.config, found.cache} == {home / "data", home / "config", home / "cache"}
    assert found.skeletons == home / "data" / "skeletons"
    assert not home.exists()


def test_without_a_home_the_systems_folders_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAFTER_HOME", raising=False)
    assert "drafter" in str(places().data)
    assert places().shipped_seeds.is_dir()


def test_all_settings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        '本单位 = "青禾县档案馆"\n"本地区" = "青禾县"\n本年度 = "2026"\n相似度上限 = 1\n"材料文件夹" = ["甲", "乙"]\n'
        .replace("本单位", '"本单位"', 1).replace("\n本年度", '\n"本年度"').replace("\n相似度上限", '\n"相似度上限"'),
        "utf-8-sig",
    )  # fmt: skip
    assert read_settings(path) == Settings(
        unit="青禾县档案馆", region="青禾县", year="2026", likeness_limit=1.0, folders=("甲", "乙")
    )


def test_a_year_may_be_a_number() -> None:
    assert parse_settings('"本年度" = 2026', "a").year == "2026"


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('"本单位" = "甲"\n"单位" = "乙"\n', 2, "没有“单位”这一项"),
        ('\n"相似度上限" = 2\n', 2, "0 到 1"),
        ('"相似度上限" = true\n', 1, "0 到 1"),
        ('"相似度上限" = nan\n', 1, "0 到 1"),
        ('"本年度" = "26"\n', 1, "四位"),
        ('"本单位" = 3\n', 1, "带引号"),
        ('"材料文件夹" = "甲"\n', 1, "文件夹"),
        ('"材料文件夹" = [1]\n', 1, "文件夹"),
        ('"本单位" = "甲"\n本地区 = 乙\n', 2, "TOML"),
        ('"本单位" = "甲"\n"本单" = "乙"\n', 2, "没有“本单”这一项"),
        ("'本单位' = '甲'\n'年度' = '2026'\n", 2, "没有“年度”这一项"),
        ('"本地区" = "甲"\n["本单位"]\n', 2, "“本单位”要写成带引号的文字"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(SettingsInvalid, match=f"第 {line} 行.*{reason}"):
        parse_settings(text, "settings.toml")


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes("本单位".encode("gbk"))
    with pytest.raises(SettingsInvalid, match="UTF-8"):
        read_settings(path)
    with pytest.raises(FileUnreadable, match="这是文件夹"):
        read_settings(tmp_path)
