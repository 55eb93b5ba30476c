"""What mining again would change, as it is shown."""

from collections.abc import Iterator

import pytest

from drafter.screen.console import console
from drafter.screen.updating import print_change, print_outcome


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    console.cache_clear()
    yield
    console.cache_clear()


@pytest.mark.parametrize(("count", "end"), [(40, "+第 39 行"), (43, " 还有 3 行")])
def test_of_a_long_difference_the_rest_is_counted(count: int, end: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_change("工作总结", "changed", [f"+第 {number} 行" for number in range(count)], "1/2")
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "[1/2] 工作总结　有变化"
    assert (len(lines), lines[-1]) == (42 + (count > 40), end)


def test_what_was_taken_and_what_was_not_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    print_outcome(0, 0)
    print_outcome(0, 2)
    assert capsys.readouterr().out.splitlines() == ["和库里的一样，没有要更新的", "", "收下 0 项，2 项没有动"]
