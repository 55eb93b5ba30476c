"""Radicals of PDF files become the characters they look like."""

import pytest

from drafter.zh.radicals import without_radicals


@pytest.mark.parametrize(
    ("copied", "meant"), [("⼀、⼯作⼒度", "一、工作力度"), ("⻓效机制为⺠", "长效机制为民"), ("一、工作", "一、工作")]
)
def test_a_text_is_read_as_it_looks(copied: str, meant: str) -> None:
    assert without_radicals(copied) == meant


def test_every_radical_of_the_dictionary_is_one_character() -> None:
    every = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert len(without_radicals(every)) == len(every)
    assert not set(without_radicals(every)) & set(every)
