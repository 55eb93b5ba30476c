"""The library as a person reads it."""

from pathlib import Path

import pytest

from drafter.screen.library import print_entries
from drafter.store.entries import Entry
from drafter.zh.width import display_width

ABOUT = "现将…汇报如下：主要做法（（一）…）、存在的不足（一是…）、下一步打算（1.…），最通用的汇报"


def printed(name: str, columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(columns))
    print_entries([Entry(name, "汇报材料", ABOUT, Path("我的.yaml"), 0, "own")])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(display_width, lines)) <= columns
    return lines


def test_short_names_leave_room_for_a_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = printed("通用汇报", 80, capsys, monkeypatch)
    assert lines[0].split() == ["名称", "文种", "来源", "说明"]


def test_beside_long_names_what_a_skeleton_is_for_is_not_squeezed_into_a_column(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = printed("汇报材料·要求—做法—步骤—保障—不足—打算", 80, capsys, monkeypatch)
    assert lines[0].split() == ["汇报材料·要求—做法—步骤—保障—不足—打算", "汇报材料", "自写"]
    assert lines[1].startswith("  现将…汇报如下")
    assert len(lines) <= 5


def test_on_a_narrow_screen_nothing_goes_over_the_edge(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = printed("通用汇报", 40, capsys, monkeypatch)
    assert "".join(line.strip() for line in lines[1:-2]) == ABOUT
