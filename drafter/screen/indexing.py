"""How far the index of old reports is made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from drafter.screen.console import console, styled


class Step(Protocol):
    """How far it is."""

    @property
    def done(self) -> int: ...  # noqa: D102 - the class says it
    @property
    def files(self) -> int: ...  # noqa: D102
    @property
    def made_anew(self) -> bool: ...  # noqa: D102


@contextmanager
def indexing() -> Iterator[Callable[[Step], None]]:
    """A bar on standard error with the files that are read and the time left; none where that is no terminal.

    One line says so where an older index is made anew.
    """
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    screen = console(stderr=True)
    columns = (TextColumn("建对照索引"), BarColumn(), TextColumn("{task.completed}/{task.total} 个文件"))
    bar = Progress(*columns, TimeRemainingColumn(), console=screen, transient=True, disable=not screen.is_terminal)
    task = bar.add_task("", total=None)

    def step(now: Step) -> None:
        if now.made_anew:
            screen.print(styled("原有的对照索引版本不同或已损坏，重新建立"))
        bar.start()
        bar.update(task, total=now.files, completed=now.done)

    try:
        yield step
    finally:
        bar.stop()
