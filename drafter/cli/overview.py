"""The help of the program itself, without the parser, whose import takes longer than printing this."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import __version__
from drafter.cli.command import Command

_WIDTH = 80
"""Columns that the lines are made for; only in a narrower window they have to be measured."""


def overview(commands: Sequence[Command], columns: int = _WIDTH) -> str:
    """What each command is for, one line each where `columns` allow it."""
    wide = max(len(command.name) for command in commands) + 2
    rows = [
        ("", "drafter：提炼旧材料的骨架，问清今年的事实，写出公文格式的 Word 初稿"),
        ("", ""),
        ("", "用法：drafter 命令 [参数]"),
        ("", ""),
        ("", "命令："),
        *((f"  {command.name.ljust(wide)}", command.help) for command in commands),
        ("", ""),
        ("", "选项："),
        ("  -h, --help     ", "显示这份帮助"),
        ("  --version      ", f"显示版本（现在是 {__version__}）"),
        ("", ""),
        ("", "每个命令的用法：drafter 命令 --help"),
    ]
    if columns < _WIDTH:
        rows = _narrow(rows, columns)
    return "\n".join(name + text for name, text in rows)


def _narrow(rows: Sequence[tuple[str, str]], columns: int) -> list[tuple[str, str]]:
    from drafter.zh.width import wrap_to_width

    made: list[tuple[str, str]] = []
    for name, text in rows:
        first, *more = wrap_to_width(text, columns - len(name) - 2)  # a closing mark may stand beyond the edge
        made += [(name, first), *((" " * len(name), line) for line in more)]
    return made
