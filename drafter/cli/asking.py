"""Questions that commands ask at the terminal besides the interview."""

import sys
from collections.abc import Sequence
from typing import TypeVar

from drafter.errors.problem import Interrupted

T = TypeVar("T")


def at_terminal() -> bool:
    """Whether someone can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def pick(question: str, choices: Sequence[tuple[str, T]]) -> T:
    """What the user chooses of (label, value), the first offered; raises Interrupted on Ctrl-C."""
    from drafter.interview.terminal import choose

    try:
        return choose(question, choices)
    except (KeyboardInterrupt, EOFError):
        raise Interrupted from None
