import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.facts import Fact, find_facts, find_places, masked

CASES = [
    line
    for line in Path(__file__).with_name("cases.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
_MARKED = re.compile(r"\{(\w+)\|([^{}|]+)(?:\|([^{}|]+))?\}")


@pytest.mark.parametrize("case", CASES)
def test_the_facts_of_a_sentence(case: str) -> None:
    text = _MARKED.sub(lambda match: match[2], case)
    wanted = [(match[1], match[2], match[3] or match[2]) for match in _MARKED.finditer(case)]
    assert [(fact.kind, fact.text, fact.value) for fact in find_facts(text)] == wanted


@pytest.mark.parametrize("case", CASES)
def test_places_alone_are_those_among_all_facts(case: str) -> None:
    text = _MARKED.sub(lambda match: match[2], case)
    wanted = [fact for fact in find_facts(text) if fact.kind in ("place", "organisation")]
    assert list(find_places(text)) == wanted


def test_what_finds_facts_is_loaded_only_when_facts_are_looked_for() -> None:
    command = (
        "import sys; from drafter.facts import find_facts; name = 'drafter.facts.persons'; "
        "early = name in sys.modules; find_facts('甲'); sys.exit(early or name not in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", command], check=True)


ALPHABET = st.text("2024年月日县市局一二三十百“”《》×*X底至—万%个王建国同志云岭区，。 ", max_size=40)


@settings(max_examples=200)
@given(ALPHABET | st.text(max_size=30))
def test_facts_stand_where_they_say_and_never_overlap(text: str) -> None:
    facts = find_facts(text)
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    assert all(left.end <= right.start for left, right in pairwise(facts))
    parts = masked(text)
    assert "".join(part.text if isinstance(part, Fact) else part for part in parts) == text
    assert all(not isinstance(part, str) or part for part in parts)
