"""What the interview says under a line that was typed."""

from drafter.errors.problem import Problem
from drafter.interview import terminal
from drafter.interview.page import wrapped


def hint(text: str) -> None:
    """Shows a remark that may be ignored, set in under the line."""
    terminal.show([("class:hint", line) for line in wrapped(text, terminal.columns(), "  ")])


def fault(text: str) -> None:
    """Shows why a line cannot be taken."""
    terminal.show([("class:fault", line) for line in wrapped(text, terminal.columns(), "  ")])


def doubt(text: str) -> None:
    """Shows why a line looks wrong though it may be right, and how to confirm it."""
    hint(f"请核对：{text}。没有错就再按一次回车")


def problem(met: Problem) -> None:
    """Shows a problem that the interview goes on from, and its remedy."""
    shown = [part for text in (met.message, met.remedy) for part in wrapped(text, terminal.columns())]
    terminal.show([("class:fault", line) for line in shown])
