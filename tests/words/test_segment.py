"""Words of a text: nothing is lost, nothing is said, the cache lies in the user's folder."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.words import words_of


def test_words_of_the_office_stay_whole(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert words_of("农村饮水安全工作汇报") == ("农村", "饮水", "安全", "工作汇报")
    assert capfd.readouterr() == ("", "")


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60))
def test_together_they_are_the_text(text: str) -> None:
    assert "".join(words_of(text)) == text
