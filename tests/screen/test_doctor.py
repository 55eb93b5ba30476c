"""What the machine has, as it is shown."""

from collections.abc import Iterator

import pytest

from drafter.app.doctor import Found
from drafter.screen.console import console
from drafter.screen.doctor import print_found


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    console.cache_clear()
    yield
    console.cache_clear()


def test_a_remedy_stands_under_what_is_lacking(capsys: pytest.CaptureFixture[str]) -> None:
    print_found([Found("终端编码", "good", "utf-8"), Found("字体", "lacking", "没有小标宋", "不影响打印")])
    assert capsys.readouterr().out.splitlines() == ["[有] 终端编码：utf-8", "[缺] 字体：没有小标宋", "     不影响打印"]
