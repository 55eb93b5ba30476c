"""What a command is."""

from __future__ import annotations

from collections.abc import Callable

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


class Command:
    """One command of the program; its module imports the rooms it needs only when it runs, so that help stays quick.

    For the same reason it is no dataclass: importing those costs as much as all of help.
    """

    __slots__ = ("arguments", "examples", "help", "name", "run")

    def __init__(
        self,
        name: str,
        help: str,
        arguments: Callable[[ArgumentParser], None],
        run: Callable[[Namespace], int],
        examples: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.help = help
        """One line for the list of commands."""
        self.arguments = arguments
        """Adds the command's arguments to its parser."""
        self.run = run
        """Does the work and gives the exit code: 0 done, 1 findings."""
        self.examples = examples
        """Whole command lines, shown under the help."""


def add_format(parser: ArgumentParser) -> None:
    """The --format option that every command with a result has."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="输出格式：text 给人看，json 给程序读"
    )
