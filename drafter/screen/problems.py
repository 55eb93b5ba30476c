"""The table of all problems."""

from collections.abc import Iterable

from drafter.errors import Problem
from drafter.screen.console import console, print_line, styled


def print_problems(problems: Iterable[Problem]) -> None:
    """Each problem with its message as an example, its remedy and the exit code."""
    from rich.table import Table

    table = Table("消息（举例）", "办法", "退出码", show_lines=True)
    for one in problems:
        table.add_row(styled(one.message), styled(one.remedy), styled(str(one.exit_code)))
    console().print(table)
    print_line("程序自身出错：留一份不含材料文字的报告，退出码 3", "dim")
