"""The argument parser, speaking Chinese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from drafter.cli.command import Command
from drafter.cli.help import help_text
from drafter.cli.printing import say
from drafter.screen.columns import screen_columns

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from typing import NoReturn

_MESSAGES = (
    (r"the following arguments are required: (.*)", "还缺少：{}"),
    (r"unrecognized arguments: (.*)", "不认识这些参数：{}"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", "{} 没有{}这一种，可用：{}"),
    (r"argument (.*?): expected one argument", "{} 后面要跟一个值"),
    (r"argument (.*?): expected at least one argument", "{} 后面至少要跟一个值"),
    (r"argument (.*?): ignored explicit argument (.*)", "{} 后面不跟值，多了{}"),
    (r"argument (.*?): invalid \w+ value: (.*)", "{} 的值不对：{}"),
)
"""Messages of argparse that these commands can cause → the same in Chinese."""


class Parser(argparse.ArgumentParser):
    """argparse with help and errors in Chinese; a wrong command line exits 2 with one line."""

    def __init__(self, prog: str, description: str, examples: Sequence[str] = ()) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self.examples = examples
        """Whole command lines, shown under the help."""
        self.add_argument("-h", "--help", action="help", help="显示这份帮助")

    def format_help(self) -> str:
        """The help as it is printed."""
        return help_text(self.prog, self.description or "", self.examples, self._actions, screen_columns())

    def error(self, message: str) -> NoReturn:
        """Ends the program with the fault in Chinese and where help is."""
        for english, chinese in _MESSAGES:
            if match := re.fullmatch(english, message, re.DOTALL):
                message = chinese.format(*map(_listed, match.groups()))
                break
        say(f"命令写得不对：{message}{self._meant(message)}\n用法见：{self.prog} --help", stderr=True)
        raise SystemExit(2)

    def _meant(self, message: str) -> str:
        """The option that a miswritten one was meant to be."""
        import difflib

        wrong = re.search(r"--[\w-]+", message)
        known = [name for action in self._actions for name in action.option_strings]
        near = difflib.get_close_matches(wrong[0], known, 1) if wrong and wrong[0] not in known else []
        return f"，您要的是不是 {near[0]}" if near else ""


def _listed(words: str) -> str:
    """Words that argparse quotes and lists, as Chinese does."""
    parts = words.split(", ")
    return "、".join(part.strip("'") for part in parts) if len(parts) > 1 else re.sub("^'(.*)'$", r"“\1”", words)


def parser_for(command: Command) -> Parser:
    """The parser of one command."""
    parser = Parser(f"drafter {command.name}", command.help, command.examples)
    command.arguments(parser)
    return parser
