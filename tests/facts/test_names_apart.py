"""Names that `find_facts` leaves as text, for those who ask for them: surnames alone, and what may be a name."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter.facts import Fact
from drafter.facts.called import called
from drafter.facts.loosely import loosely_named

_MARKED = re.compile(r"\{([^{}]+)\}")


def cases(name: str) -> list[str]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def check(case: str, find: Callable[[str], Iterator[Fact]]) -> None:
    text = _MARKED.sub(lambda match: match[1], case)
    found = sorted(find(text), key=lambda fact: fact.start)
    assert [fact.text for fact in found] == _MARKED.findall(case)
    assert [text[fact.start : fact.end] for fact in found] == _MARKED.findall(case)


@pytest.mark.parametrize("case", cases("called.txt"))
def test_the_surnames_that_people_are_called_by(case: str) -> None:
    check(case, called)


@pytest.mark.parametrize("case", cases("loosely.txt"))
def test_the_names_that_are_told_loosely(case: str) -> None:
    check(case, loosely_named)
