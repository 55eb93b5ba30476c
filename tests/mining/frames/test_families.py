"""Frames in other wordings join, and only those."""

from pathlib import Path

import pytest

from drafter.mining.frames.families import families
from drafter.mining.frames.instances import instances_of
from drafter.mining.frames.model import Frame
from tests.mining.patterns import pattern_of

TEXT = Path(__file__).with_name("families.txt").read_text("utf-8")
CASES = [case for case in TEXT.partition("\n")[2].strip().split("\n\n") if case]


@pytest.mark.parametrize("case", CASES)
def test_families_are_those_that_a_reader_sees(case: str) -> None:
    frames, wanted = [], []
    for line in case.splitlines():
        if line.startswith("=>"):
            wanted += [line[2:].strip()] if line[2:].strip() else []
        else:
            frames.append(frame(line))
    assert [(family.level, family.pattern.text()) for family in families(frames)] == [(2, text) for text in wanted]


@pytest.mark.parametrize("case", CASES)
def test_the_order_of_frames_does_not_matter(case: str) -> None:
    frames = [frame(line) for line in case.splitlines() if not line.startswith("=>")]
    assert families(frames) == families(frames[::-1])


def frame(line: str) -> Frame:
    text, _, articles = line.partition(" | ")
    users = frozenset(int(number) for number in articles.split())
    pattern = pattern_of(text)
    instances = instances_of((user, 1, pattern.sample()) for user in users)
    return Frame(pattern, 1, users, len(users), len(users), instances)
