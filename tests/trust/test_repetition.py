"""Time grows with a text's length and not with its square, whatever is repeated in it; a figure may be of any length.

At these sizes work in proportion to the length takes a tenth of a second, to its square half a minute.
"""

import re
import time
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
SIZE, SECONDS = 12_000, 8


def cases(name: str) -> list[str]:
    return [
        re.sub(r"\\(?:t|u....)", lambda code: code[0].encode().decode("unicode_escape"), line)
        for line in (HERE / name).read_text("utf-8").split("\n")
        if line
    ]


def work(text: str, name: str) -> float:
    """The seconds that everything takes that is done with a report."""
    began = time.monotonic()
    document = outline(lines_of(text.encode(), name), name)
    mined([surveyed(document)], 1)
    check_document(document)
    seconds = time.monotonic() - began
    tally("repetitions and long figures", 1, seconds)
    return seconds


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("unit", cases("in-a-line.txt"), ids=ascii)
def test_in_a_line(unit: str, name: str) -> None:
    assert work(unit * (SIZE // len(unit)) + "\n", name) < SECONDS


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("line", cases("lines.txt"), ids=ascii)
def test_as_many_lines(line: str, name: str) -> None:
    text = "".join(line.replace("{n}", str(number)) + "\n" for number in range(SIZE // 8))
    assert work(text, name) < SECONDS


@pytest.mark.parametrize("opening", "“（《【〔")
def test_marks_that_close_nothing(opening: str) -> None:
    closing = {"“": "》", "（": "》", "《": "”", "【": "）", "〔": "）"}[opening]
    assert work(opening * SIZE + closing * SIZE, "a.txt") < SECONDS


@pytest.mark.parametrize("figure", ["9" * 5000, "一" * 5000], ids=lambda figure: figure[:2])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_figure_of_any_length(rule: Rule, figure: str) -> None:
    for text in rule.found[:1]:
        for place in [*re.finditer(r"\d+|[一二三四五六七八九十]+", text)][:3]:
            assert work(text[: place.start()] + figure + text[place.end() :] + "\n", "a.txt") < SECONDS
