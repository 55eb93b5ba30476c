"""Long lines of results: no mark begins a line, no figure is parted, and what goes on stands under its beginning."""

from collections.abc import Iterator

import pytest

from drafter.screen.console import console, print_line, styled


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COLUMNS", "24")
    console.cache_clear()
    yield
    console.cache_clear()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("见：总结与打算汇编.txt（第20行）", ["见：总结与打算汇编.txt", "（第20行）"]),
        ("见：总结与打算汇编2024.txt", ["见：总结与打算汇编", "2024.txt"]),
        ("见：水利局创建经验材料.txt", ["见：水利局创建经验材", "料.txt"]),
        ("  甲乙丙丁戊己庚辛壬癸甲，乙", ["  甲乙丙丁戊己庚辛壬癸", "  甲，乙"]),
        ("  · 甲乙丙丁戊己庚辛壬癸甲，乙", ["  · 甲乙丙丁戊己庚辛壬癸", "    甲，乙"]),
        (
            "  · 甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸子",
            ["  · 甲乙丙丁戊己庚辛壬癸", "    甲乙丙丁戊己庚辛壬癸", "    子"],
        ),
        ("[缺] 设置：/home/ab/.config", ["[缺] 设置：", "     /home/ab/.config"]),
        ("+　　问：甲乙丙丁戊己庚辛壬", ["+　　问：甲乙丙丁戊己庚", "     辛壬"]),
        ("甲·乙丙丁戊己庚辛壬癸甲乙丙", ["甲·乙丙丁戊己庚辛壬癸甲", "乙丙"]),
        ("\n共 3 个", ["", "共 3 个"]),
        ("", [""]),
    ],
)
def test_lines_of_a_result(text: str, lines: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    print_line(text)
    assert capsys.readouterr().out.split("\n")[:-1] == lines


def test_a_branch_of_a_tree_is_set_as_a_line_is(capsys: pytest.CaptureFixture[str]) -> None:
    from rich.tree import Tree

    tree = Tree(styled("骨架"))
    tree.add(styled("见：澄川水务局经验交流（5篇）.txt"))
    console().print(tree)
    assert capsys.readouterr().out.split("\n") == ["骨架", "└── 见：澄川水务局经验交", "    流（5篇）.txt", ""]
