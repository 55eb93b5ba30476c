"""The program's entry point: finds the command, runs it, turns problems into a message and an exit code."""

import os
import sys
from collections.abc import Sequence

from drafter import __version__
from drafter.cli.overview import overview
from drafter.cli.streams import prepare_streams
from drafter.cli.table import COMMANDS
from drafter.errors import Interrupted, Problem
from drafter.errors.system import SystemRefused
from drafter.screen.columns import screen_columns

_TAKES_EMPTY = "settings"
"""The command that an empty argument tells to unset something; for any other it would be a path, the current folder."""


def run() -> None:
    """The `drafter` command: runs with the process's arguments and exits."""
    code = main(sys.argv[1:])
    if code == Interrupted().exit_code and "concurrent.futures.process" in sys.modules:
        # At exit Python waits for the threads of a pool whose workers were killed, and has been seen to hang.
        sys.stderr.flush()
        os._exit(code)
    raise SystemExit(code)


def main(arguments: Sequence[str]) -> int:
    """The exit code of one run: 0 done, 1 findings, 2 a problem the user can mend, 3 a bug, 130 interrupted."""
    prepare_streams()
    name = arguments[0] if arguments else ""
    try:
        code = _dispatch(name, arguments[1:])
        sys.stdout.flush()
        return code
    except Problem as problem:
        return _told(problem)
    except KeyboardInterrupt:
        return _told(Interrupted())
    except OSError as error:
        _say_no_more()
        return _told(SystemRefused(error))
    except Exception as error:
        from drafter.cli.crash import report_crash

        return report_crash(error, name)


def _dispatch(name: str, arguments: Sequence[str]) -> int:
    if not name and sys.stdin.isatty() and sys.stdout.isatty():
        from drafter.app.menu import chosen_command

        chosen = chosen_command([command.name for command in COMMANDS])
        if not chosen:
            return 0
        name, *arguments = chosen
    if name in ("", "-h", "--help", "help"):
        print(overview(COMMANDS, screen_columns()))
        return 0
    if name in ("-V", "--version"):
        print(f"drafter {__version__}")
        return 0
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        raise _unknown(name)
    from drafter.cli.parser import parser_for

    parser = parser_for(command)
    if "" in arguments and name != _TAKES_EMPTY:
        parser.error("有一个参数是空的，多半是引号里忘了写，或者脚本里的变量没有值")
    return command.run(parser.parse_args(arguments))


def _unknown(name: str) -> Problem:
    """The problem of a word that is no command; a file dragged into the window, or a skeleton, may be meant."""
    import difflib
    from pathlib import Path

    from drafter.cli.printing import shell_word
    from drafter.errors.commands import CommandUnknown, Meant
    from drafter.store.entries import entries

    path = Path(name)
    meant: Meant | None = "file" if path.is_file() else "folder" if path.is_dir() else None
    if any(entry.name == name for entry in entries()):
        meant = "skeleton"
    near = difflib.get_close_matches(name, [command.name for command in COMMANDS], 1)
    return CommandUnknown(name, near, meant, shell_word(name))


def _told(problem: Problem) -> int:
    """Prints a problem; the exit code."""
    from drafter.cli.printing import say

    say(f"{problem.message}\n{problem.remedy}" if problem.remedy else problem.message, stderr=True)
    return problem.exit_code


def _say_no_more() -> None:
    """Discards further output: what could not be printed must not be tried again at exit."""
    from contextlib import suppress

    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
