"""The console that results are printed on."""

from collections.abc import Iterator

import pytest

from drafter.screen.console import console, print_line


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    console.cache_clear()
    yield
    console.cache_clear()


@pytest.mark.parametrize("columns", ["0", "", "abc"])
def test_a_width_that_is_none_leaves_the_result_to_be_seen(
    columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    print_line("读了 3 个文件，3 篇材料")
    assert capsys.readouterr().out == "读了 3 个文件，3 篇材料\n"
