"""A title is taken apart into who, when, on what and what kind of text, whatever the facts in it are."""

from pathlib import Path

import pytest

from drafter.facts import find_facts
from drafter.mining.survey.titles import parsed

ROWS = [
    tuple(part.strip() for part in f"{line} =>".split("=>")[:3])
    for line in Path(__file__).with_name("titles.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("title", "template", "subject"), ROWS)
def test_a_title_is_told_by_its_parts(title: str, template: str, subject: str) -> None:
    found = parsed(title)
    assert (found[0].template() if found else "–", found[1] if found else "") == (template, subject)


@pytest.mark.parametrize(("title", "template", "subject"), ROWS)
def test_no_fact_of_a_title_stands_in_its_form(title: str, template: str, subject: str) -> None:
    found = parsed(title)
    assert not found or not find_facts(found[0].template())
