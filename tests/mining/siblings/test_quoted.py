"""Words that take turns before a quoted one."""

import pytest

from drafter.mining.siblings.quoted import may_take_turns, take_turns
from tests.mining.patterns import pattern_of


def test_a_few_words_of_two_characters_each_more_than_once_may_take_turns() -> None:
    assert may_take_turns(["聚焦“实”", "突出“新”", "聚焦“严”", "突出“快”"])
    assert not may_take_turns(["聚焦“实”", "突出“新”", "聚焦“严”", "紧扣“快”"])
    assert not may_take_turns(["抓“实”", "求“新”", "抓“严”", "求“快”"])


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[聚焦|突出]“{1}”", True),
        ("[聚焦|突出]“{1}”，{2}", True),
        ("[聚焦|突出]“{1}”抓建设", False),
        ("[聚焦|突出]“{1}”{2}", False),
        ("聚焦“{1}”，{2}", False),
    ],
)
def test_the_quoted_word_ends_the_clause(pattern: str, expected: bool) -> None:
    assert take_turns(pattern_of(pattern)) is expected
