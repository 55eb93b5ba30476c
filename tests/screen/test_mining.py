"""What mining kept, as a person reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.screen.console import console
from drafter.screen.mining import print_saved
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


def test_where_nothing_was_to_be_kept_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    print_saved([])
    assert capsys.readouterr().out == ""
