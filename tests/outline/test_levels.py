"""The levels that a format gives to headings are taken where they can be meant, and the numbers where they cannot."""

from pathlib import Path

import pytest

from drafter.document import Line
from drafter.document.walk import walk
from drafter.outline import outline

CASES = [case.split("\n", 1) for case in Path(__file__).with_name("levels.txt").read_text("utf-8").split("\n== ")[1:]]


@pytest.mark.parametrize(("name", "case"), CASES, ids=[name for name, _ in CASES])
def test_levels_are_read_as_they_are_meant(name: str, case: str) -> None:
    file, _, expected = case.rstrip("\n").partition("\n----\n")
    said = [line.split(" ", 1) for line in file.split("\n")]
    lines = [Line(at, text, "heading" if level > "0" else "", int(level)) for at, (level, text) in enumerate(said, 1)]
    (article,) = outline(lines).articles
    head = "".join(part.text for part in (article.title, article.subtitle) if part is not None)
    headings = ["　" * (section.depth - 1) + section.heading.text for section, _ in walk(article.sections)]
    assert "\n".join([head, *headings]) == expected
