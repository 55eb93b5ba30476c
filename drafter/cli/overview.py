"""The help of the program itself, without the parser, whose import takes longer than printing this."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import __version__
from drafter.cli.command import Command


def overview(commands: Sequence[Command]) -> str:
    """What each command is for, one line each."""
    wide = max(len(command.name) for command in commands) + 2
    lines = [f"  {command.name.ljust(wide)}{command.help}" for command in commands]
    return "\n".join(
        [
            "drafter：从旧材料里提炼骨架，问清今年的事实，写出公文格式的 Word 初稿（借骨不借肉）",
            "",
            "用法：drafter 命令 [参数]",
            "",
            "命令：",
            *lines,
            "",
            "选项：",
            "  -h, --help     显示这份帮助",
            f"  --version      显示版本（现在是 {__version__}）",
            "",
            "每个命令的用法：drafter 命令 --help",
        ]
    )
