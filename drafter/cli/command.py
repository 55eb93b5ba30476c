"""What a command is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the program; its module imports the rooms it needs only when it runs, so that help stays quick."""

    name: str
    help: str
    """One line for the list of commands."""
    arguments: Callable[[ArgumentParser], None]
    """Adds the command's arguments to its parser."""
    run: Callable[[Namespace], int]
    """Does the work and gives the exit code: 0 done, 1 findings."""
    examples: tuple[str, ...] = ()
    """Whole command lines, shown under the help."""


def add_format(parser: ArgumentParser) -> None:
    """The --format option that every command with a result has."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="输出格式：text 给人看，json 给程序读"
    )
