"""The argument parser, speaking Chinese."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence

from drafter import __version__
from drafter.cli.command import Command

TYPE_CHECKING = False  # typing itself is too dear to import for help
if TYPE_CHECKING:
    from typing import NoReturn

_MESSAGES = (
    (r"the following arguments are required: (.*)", r"还缺少：\1"),
    (r"unrecognized arguments: (.*)", r"不认识这些参数：\1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 没有 \2 这一种，可用：\3"),
    (r"argument (.*?): expected one argument", r"\1 后面要跟一个值"),
    (r"argument (.*?): expected at least one argument", r"\1 后面至少要跟一个值"),
    (r"argument (.*?): invalid \w+ value: (.*)", r"\1 的值不对：\2"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 不能与 \2 同用"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 不明确，可能是：\2"),
    (r"one of the arguments (.*) is required", r"以下参数至少要有一个：\1"),
)


class Parser(argparse.ArgumentParser):
    """argparse with Chinese headings, usage and errors; a wrong command line exits 2 with one line."""

    def __init__(self, prog: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份帮助")

    def format_help(self) -> str:
        """The help, its headings with a full-width colon."""
        return re.sub(r"^(参数|选项):$", r"\1：", super().format_help(), flags=re.MULTILINE)

    def error(self, message: str) -> NoReturn:
        """Ends the program with the fault in Chinese and where help is."""
        for english, chinese in _MESSAGES:
            message, hits = re.subn(f"^{english}$", chinese, message)
            if hits:
                break
        print(f"命令写得不对：{message}\n用法见：{self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)  # type: ignore[arg-type] # passed through as they came


def parser_for(command: Command) -> Parser:
    """The parser of one command."""
    examples = "例：\n" + "\n".join(f"  {line}" for line in command.examples) if command.examples else ""
    parser = Parser(f"drafter {command.name}", command.help, examples)
    command.arguments(parser)
    return parser


def overview(commands: Sequence[Command]) -> str:
    """The help of the program itself: what each command is for."""
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
