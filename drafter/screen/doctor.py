"""What `drafter doctor` found, one thing a line."""

from collections.abc import Sequence
from typing import Protocol

from drafter.screen.console import print_line, styled

_MARKS = {"good": ("有", "green"), "lacking": ("缺", "yellow"), "bad": ("坏", "bold red")}


class Found(Protocol):
    """What a line shows."""

    @property
    def name(self) -> str: ...  # noqa: D102 - the class says it
    @property
    def state(self) -> str: ...  # noqa: D102
    @property
    def detail(self) -> str: ...  # noqa: D102
    @property
    def remedy(self) -> str: ...  # noqa: D102


def print_found(found: Sequence[Found]) -> None:
    """One line for each thing, its remedy under it where there is one."""
    for item in found:
        mark, colour = _MARKS[item.state]
        line = styled(f"[{mark}] ", colour)
        line.append_text(styled(f"{item.name}：", "bold"))
        line.append_text(styled(item.detail))
        print_line(line)
        if item.remedy:
            print_line(f"     {item.remedy}", "dim")
