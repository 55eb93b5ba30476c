"""Progress is for who looks on: nothing of it goes into a file."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

import pytest

from drafter.screen.console import console
from drafter.screen.progress import indexing, reading


@dataclass(frozen=True)
class Half:
    """A step as both bars take it."""

    done: int = 1
    files: int = 2
    bytes_done: int = 10
    bytes_all: int = 20
    rebuilt: bool = False


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    console.cache_clear()
    yield
    console.cache_clear()


@pytest.mark.parametrize("bar", [indexing, reading])
def test_where_there_is_no_terminal_nothing_is_drawn(
    bar: Callable[[], AbstractContextManager[Callable[[Half], None]]], capsys: pytest.CaptureFixture[str]
) -> None:
    with bar() as step:
        step(Half())
    assert capsys.readouterr() == ("", "")


def test_an_index_that_has_to_be_rebuilt_is_told_of_in_any_case(capsys: pytest.CaptureFixture[str]) -> None:
    with indexing() as step:
        step(Half(rebuilt=True))
    assert capsys.readouterr().err == "原有的对照索引版本不同或已损坏，重新建立\n"
