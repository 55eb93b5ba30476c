"""Any size of input gives a result, in time that grows as the input does."""

import time
from collections.abc import Callable

import pytest

from drafter.document import Line
from drafter.document.walk import walk
from drafter.outline import outline
from tests.outline.support import lines_of

_SENTENCE = "全县组织网格员逐户走访，登记隐患，当场能改的当场改，一时改不了的列入台账，"


def _many_headings(size: int) -> list[Line]:
    return lines_of("\n".join(f"（一）抓好第{i}段河道清理" for i in range(size)))


def _many_short_lines(size: int) -> list[Line]:
    return lines_of("\n".join("走访农户，登记隐患" for _ in range(size)))


def _many_inline(size: int) -> list[Line]:
    return lines_of("".join(f"一是抓清淤。{_SENTENCE}二是抓补种。" for _ in range(size // 2)))


def _many_titles(size: int) -> list[Line]:
    return lines_of("\n\n\n".join(f"关于河道清理的报告\n{_SENTENCE}完成。" for _ in range(size // 2)))


def _one_line(size: int) -> list[Line]:
    return lines_of(_SENTENCE * size)


def _broken(size: int) -> list[Line]:
    return lines_of("\n".join(_SENTENCE[:-1] + "并且还" for _ in range(size)))


def _contents(size: int) -> list[Line]:
    return lines_of("目录\n" + "\n".join(f"第{i}段河道\t{i}" for i in range(size)))


def _brackets(size: int) -> list[Line]:
    return lines_of("（【#微信" * size)


def _levels(size: int) -> list[Line]:
    return [Line(i, f"标题{i}", "heading", i % 9 + 1) for i in range(1, size + 1)]


@pytest.mark.parametrize(
    "make",
    [
        _many_headings,
        _many_short_lines,
        _many_inline,
        _many_titles,
        _one_line,
        _broken,
        _contents,
        _brackets,
        _levels,
    ],
    ids=lambda make: make.__name__.strip("_"),
)
def test_four_times_the_text_takes_about_four_times_as_long(make: Callable[[int], list[Line]]) -> None:
    def cost(size: int) -> float:
        lines = make(size)
        start = time.process_time()
        outline(lines)
        return time.process_time() - start

    small = min(cost(3000) for _ in range(2))
    assert cost(12000) < 10 * small + 0.2


def test_deep_nesting_is_no_recursion() -> None:
    lines = [Line(0, "各层"), *(Line(i, f"第{i}层", "heading", i) for i in range(1, 3001))]
    (article,) = outline(lines).articles
    assert max(section.depth for section, _ in walk(article.sections)) == 3000
