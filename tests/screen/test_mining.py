"""What mining kept, as a person reads it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.app.mining import mine
from drafter.mining.library import Mined
from drafter.mining.starters.starter import OPEN, Starter, Use
from drafter.screen.console import console
from drafter.screen.mining import print_mined, print_saved
from drafter.store.skeletons import Saved

SAVED = [
    Saved("经验材料·并列标题＋一是", Path("/home/clerk/skeletons/经验材料·并列标题＋一是.yaml"), "new"),
    Saved("工作总结", Path("/home/clerk/skeletons/工作总结.yaml"), "edited"),
    Saved("实施方案", Path("/home/clerk/skeletons/实施方案.yaml"), "new"),
]


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COLUMNS", "60")
    console.cache_clear()
    yield
    console.cache_clear()


def test_the_folder_is_said_once_and_each_skeleton_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    print_saved(SAVED)
    assert capsys.readouterr().out.splitlines() == [
        "",
        "已存入 2 个骨架：",
        "  · 经验材料·并列标题＋一是",
        "  · 实施方案",
        "您改过，没有动的 1 个：",
        "  · 工作总结",
        "骨架库在：/home/clerk/skeletons",
        "用它写：drafter new 名称；改它：drafter edit 名称",
    ]


REPORT = """{unit}安全生产工作情况汇报

一、聚焦责任落实，打造严管的行业
{detail}召开调度会，逐项销号。
二、聚焦隐患清零，打造安全的行业
{detail}开展排查，全部整改。
三、聚焦能力提升，打造专业的行业
{detail}组织培训，人人过关。
"""


@pytest.fixture
def library(tmp_path: Path) -> Mined:
    """Three reports of one name in three folders, and a file that is none."""
    folder = tmp_path / "旧材料"
    for year, unit, detail in (
        ("2023年", "云岭县交通局", "按月"),
        ("2024年", "青禾县水利局", "分片"),
        ("别处", "柳溪镇", "逐村"),
    ):
        (folder / year).mkdir(parents=True)
        (folder / year / "汇报.txt").write_text(REPORT.format(unit=unit, detail=detail * 9), "utf-8")
    (folder / "别处" / "照片.jpg").write_bytes(b"\xff\xd8")
    return mine([folder], support=1)


def test_files_of_one_name_are_told_apart_by_their_folders(library: Mined, capsys: pytest.CaptureFixture[str]) -> None:
    print_mined(library, everything=False)
    told = capsys.readouterr().out
    assert "2023年/汇报.txt（第" in told
    assert "2024年/汇报.txt" in told


def test_what_was_passed_over_is_told_by_its_place_in_the_folder(
    library: Mined, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    print_mined(library, everything=False)
    *_, head, only = capsys.readouterr().out.rstrip().split("\n")
    assert head == "跳过 1 个（在 旧材料 里）："
    assert only == "  别处/照片.jpg：不认识这种文件"


def test_where_nothing_was_to_be_kept_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    print_saved([])
    assert capsys.readouterr().out == ""


def test_more_files_than_are_shown_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, unit in enumerate(("云岭县交通局", "青禾县水利局", "柳溪镇", "望湖区林业站", "石板镇")):
        text = REPORT.format(unit=unit, detail="逐户逐人" * (number + 4))
        (tmp_path / f"汇报{number}.txt").write_text(text, "utf-8")
    print_mined(mine([tmp_path], support=1), everything=True)
    told = "".join(line.strip("│ ") for line in capsys.readouterr().out.split("\n"))
    assert "；另有 2 个文件" in told


def test_two_reports_of_different_shape_are_told_to_make_no_skeleton(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "甲.txt").write_text(REPORT.format(unit="云岭县交通局", detail="按月"), "utf-8")
    (tmp_path / "乙.txt").write_text("古井修缮工作汇报\n\n去年修好古井三口。村民喝上了清水。\n", "utf-8")
    print_mined(mine([tmp_path]), everything=False)
    assert "没有两篇同样结构的材料，提炼不出骨架" in capsys.readouterr().out.replace("\n", "")


def starter(wording: str, role: str, article: int) -> Starter:
    use = Use("旧材料/甲.txt", 7, wording.removesuffix(OPEN) + "抓好整改。", article, role)
    return Starter(wording, frozenset((article,)), (use,), ((role, 1),))


@pytest.mark.parametrize(("everything", "shown"), [(False, 10), (True, 12)])
def test_starters_stand_under_the_kind_of_section_they_belong_to(
    library: Mined, everything: bool, shown: int, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [starter(f"第{name}项办法是…", "做法", number) for number, name in enumerate("一二三四五六七八九十甲乙")]
    found = replace(library, starters=(*steps, starter("下一步将…", "打算", 1)), sampled=library.unique_articles)
    print_mined(found, everything=everything)
    lines = [line.strip("│├└─ ") for line in capsys.readouterr().out.splitlines()]
    begun = lines[lines.index("句式·起句（13 个）") :]
    assert begun.index("做法") < begun.index("打算")
    between = begun[begun.index("做法") : begun.index("打算")]
    assert sum("项办法是" in line and "篇" in line for line in between) == shown
    assert any(line.startswith("下一步将抓好整改。") for line in begun[begun.index("打算") :])
    assert ("还有 2 个，全部显示请加 --all" in begun) != everything


def test_headings_that_share_no_wording_are_shown_by_one_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = {
        "渡口修缮": ("人手到得齐", "木料备在前", "夜里有灯"),
        "井台翻新": ("青石铺一圈", "绳子换新的", "孩子离远些"),
    }
    for work, headings in rows.items():
        told = [f"{number}、{heading}\n{work}{heading}。" for number, heading in zip("一二三", headings, strict=True)]
        text = "\n".join((f"{work}工作经验材料", f"{work}有了起色。", *told, ""))
        (tmp_path / f"{work}.txt").write_text(text, "utf-8")
    print_mined(mine([tmp_path]), everything=False)
    shown = capsys.readouterr().out
    assert "一、{{ 标题 }}" in shown
    assert "如 青石铺一圈" in shown
