"""Progress bars on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from drafter.screen.console import console, styled

if TYPE_CHECKING:
    from rich.progress import Progress


class Step(Protocol):
    """How many of the files are done."""

    @property
    def done(self) -> int: ...  # noqa: D102 - the class says it
    @property
    def files(self) -> int: ...  # noqa: D102


class IndexingStep(Step, Protocol):
    """How far the index of old reports is made."""

    @property
    def rebuilt(self) -> bool: ...  # noqa: D102 - an older one is of no use


class ReadingStep(Step, Protocol):
    """How far reports are read for mining."""

    @property
    def bytes_done(self) -> int: ...  # noqa: D102 - the class says it
    @property
    def bytes_all(self) -> int: ...  # noqa: D102


@contextmanager
def indexing() -> Iterator[Callable[[IndexingStep], None]]:
    """A bar on standard error with the files that are read and the time left; none where that is no terminal.

    A line says so where an older index is rebuilt.
    """
    bar: Progress | None = None

    def step(now: IndexingStep) -> None:
        nonlocal bar
        if now.rebuilt:
            console(stderr=True).print(styled("原有的对照索引版本不同或已损坏，重新建立"))
        if bar is None:  # a check that has nothing to index is quicker by what its import costs
            bar = _indexing_bar()
        bar.update(bar.task_ids[0], total=now.files, completed=now.done)

    try:
        yield step
    finally:
        if bar is not None:
            bar.stop()


def _indexing_bar() -> "Progress":
    """A bar that has begun, with one task."""
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    screen = console(stderr=True)
    columns = (TextColumn("建对照索引"), BarColumn(), TextColumn("{task.completed}/{task.total} 个文件"))
    bar = Progress(*columns, TimeRemainingColumn(), console=screen, transient=True, disable=not screen.is_terminal)
    bar.add_task("", total=None)
    bar.start()
    return bar


@contextmanager
def reading() -> Iterator[Callable[[ReadingStep], None]]:
    """A bar on standard error with what is done, the rate and the time left; nothing where that is no terminal."""
    screen = console(stderr=True)
    if not screen.is_terminal:
        yield lambda _: None
        return
    from rich.progress import BarColumn, Progress, Task, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.text import Text

    class Speed(TransferSpeedColumn):
        """Nothing until it is known."""

        def render(self, task: Task) -> Text:
            return Text() if task.finished_speed is None and task.speed is None else super().render(task)

    columns = (TextColumn("读材料"), BarColumn(), TextColumn("{task.fields[files]}"), Speed())
    with Progress(*columns, TimeRemainingColumn(), console=screen, transient=True) as bar:
        task = bar.add_task("", total=None, files="")

        def step(now: ReadingStep) -> None:
            bar.update(task, total=now.bytes_all, completed=now.bytes_done, files=f"{now.done}/{now.files} 个文件")

        yield step
