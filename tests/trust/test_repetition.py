"""Time grows with a text's length and not with its square, whatever is repeated in it; a figure may be of any length.

What is not done at once is done again with a quarter of the text: to its length in proportion it takes a quarter of the
time, to its square a sixteenth.
"""

import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from drafter.app.checking import check_document
from drafter.checks.rule import Rule
from drafter.checks.rules import RULES
from drafter.mining.library import mined, surveyed
from drafter.outline import outline
from drafter.readers import lines_of
from tests.trust.tally import tally

HERE = Path(__file__).parent / "repeated"
SIZE, FIGURE = 12_000, 5000
AT_ONCE, FASTER = 0.3, 9
"""Seconds of this process, and how many times as fast a quarter of the text may be."""


def cases(name: str) -> list[str]:
    return [
        re.sub(r"\\(?:t|u....)", lambda code: code[0].encode().decode("unicode_escape"), line)
        for line in (HERE / name).read_text("utf-8").split("\n")
        if line
    ]


def check_growth(text_of: Callable[[int], str], name: str, size: int) -> None:
    """`text_of` gives a text of about so many characters."""
    if seconds(text_of(size), name) > AT_ONCE:
        quarter = min(seconds(text_of(size // 4), name) for _ in range(2))
        assert seconds(text_of(size), name) < FASTER * quarter


def seconds(text: str, name: str) -> float:
    """What this process takes for everything that is done with a report."""
    began = time.process_time()
    document = outline(lines_of(text.encode(), name), name)
    mined([surveyed(document)], 1)
    check_document(document)
    taken = time.process_time() - began
    tally("repetitions and long figures", 1, taken)
    return taken


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("unit", cases("in-a-line.txt"), ids=ascii)
def test_in_a_line(unit: str, name: str) -> None:
    check_growth(lambda size: unit * (size // len(unit)) + "\n", name, SIZE)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("line", cases("lines.txt"), ids=ascii)
def test_as_many_lines(line: str, name: str) -> None:
    check_growth(
        lambda size: "".join(line.replace("{n}", str(number)) + "\n" for number in range(size // 8)), name, SIZE
    )


@pytest.mark.parametrize("opening", "“（《【〔")
def test_marks_that_close_nothing(opening: str) -> None:
    closing = {"“": "》", "（": "》", "《": "”", "【": "）", "〔": "）"}[opening]
    check_growth(lambda size: opening * size + closing * size, "a.txt", SIZE)


@pytest.mark.parametrize("digit", "9一")
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_figure_of_any_length(rule: Rule, digit: str) -> None:
    for text in rule.found[:1]:
        for place in [*re.finditer(r"\d+|[一二三四五六七八九十]+", text)][:3]:
            before, after = text[: place.start()], text[place.end() :] + "\n"
            check_growth(partial(with_figure, before, digit, after), "a.txt", FIGURE)


def with_figure(before: str, digit: str, after: str, size: int) -> str:
    return before + digit * size + after
