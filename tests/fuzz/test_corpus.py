"""Every input that once broke a reader, and the small ones that fuzzing begins with."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS
from tests.trust.tally import tally

CORPUS = sorted(path for path in (Path(__file__).parent / "corpus").rglob("*") if path.is_file())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_an_input_of_the_corpus_gives_a_result_or_a_problem(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@given(content=st.binary(max_size=80))
def test_any_input_gives_a_result_or_a_problem(name: str, content: bytes) -> None:
    began = time.monotonic()
    TARGETS[name](content)
    tally("fuzzed inputs", 1, time.monotonic() - began)
