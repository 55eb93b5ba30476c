"""The program's way in: finds the command, runs it, turns problems into one line and an exit code."""

import os
import sys
from collections.abc import Sequence

from drafter import __version__
from drafter.cli.parser import overview, parser_for
from drafter.cli.streams import prepare_streams
from drafter.cli.table import COMMANDS
from drafter.errors import Problem


def run() -> None:
    """The `drafter` command: runs with the process's arguments and exits."""
    raise SystemExit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """The exit code of one run: 0 done, 1 findings, 2 a problem the user can mend, 3 a bug, 130 interrupted."""
    prepare_streams()
    name = arguments[0] if arguments else ""
    try:
        return _dispatch(name, arguments[1:])
    except Problem as problem:
        print(_line(problem), file=sys.stderr)
        return problem.exit_code
    except KeyboardInterrupt:
        print("已中断", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        from drafter.cli.crash import report_crash

        path = report_crash(error, name)
        where = f"，报告（不含材料文字）在：{path}" if path else ""
        print(f"程序出错了（{type(error).__name__}）{where}\n您的文件没有改动，请把报告交给维护者", file=sys.stderr)
        return 3


def _dispatch(name: str, arguments: Sequence[str]) -> int:
    if not name and sys.stdin.isatty() and sys.stdout.isatty():
        from drafter.app.menu import chosen_command

        chosen = chosen_command([command.name for command in COMMANDS])
        if not chosen:
            return 0
        name, *arguments = chosen
    if name in ("", "-h", "--help", "help"):
        print(overview(COMMANDS))
        return 0
    if name in ("-V", "--version"):
        print(f"drafter {__version__}")
        return 0
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        import difflib

        near = difflib.get_close_matches(name, [command.name for command in COMMANDS], 1)
        raise Problem(
            f"没有“{name}”这个命令", f"您要的是不是 drafter {near[0]}" if near else "全部命令见：drafter --help"
        )
    return command.run(parser_for(command).parse_args(arguments))


def _line(problem: Problem) -> str:
    return f"{problem.message}\n{problem.remedy}" if problem.remedy else problem.message
