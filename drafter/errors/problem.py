"""What every problem that a user can mend has in common."""

from collections.abc import Sequence


class Problem(Exception):
    """A problem the user can mend: one line that names it and its place, one that names the remedy.

    `message` and `remedy` are Chinese and end without a full stop; `exit_code` is what the program ends with.
    """

    exit_code = 2

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def several(problems: Sequence[Problem]) -> Problem:
    """All that was wrong as one problem, with the remedy of the first."""
    if len(problems) == 1:
        return problems[0]
    return Problem("\n".join(problem.message for problem in problems), problems[0].remedy)


class Interrupted(Problem):
    """The user stopped the program; `remedy` says how to go on."""

    exit_code = 130

    def __init__(self, remedy: str = "") -> None:
        super().__init__("已中断", remedy)
