"""Questions that commands ask at the terminal besides the interview."""

import sys
from collections.abc import Sequence
from typing import TypeVar

from drafter.errors.problem import Interrupted

T = TypeVar("T")


def at_terminal() -> bool:
    """Whether there is a terminal at which a user can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def pick(question: str, choices: Sequence[tuple[str, T]]) -> T:
    """The value of the (label, value) that the user chooses, the first preselected; raises Interrupted on Ctrl-C."""
    from drafter.interview.terminal import choose

    try:
        return choose(question, choices)
    except (KeyboardInterrupt, EOFError):
        raise Interrupted from None
