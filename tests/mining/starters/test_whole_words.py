"""The wording of a starter ends where a word ends."""

import pytest

from drafter.mining.starters.whole_words import whole_words
from drafter.mining.survey.typed import FREE


@pytest.mark.parametrize(
    ("skeleton", "clauses", "whole"),
    [
        ("推进水＿建设", ("推进水利建设", "推进水库建设", "推进水田建设"), "推进＿建设"),
        ("加强＿舍建设", ("加强校舍建设", "加强宿舍建设"), "加强＿建设"),
        ("推进＿建设", ("推进水利建设", "推进校舍建设"), "推进＿建设"),
        ("推进水＿建设", ("推进水上搜救建设", "推进水下管道建设", "推进水利建设"), "推进＿建设"),
        ("围绕＿抓落实", (), "围绕＿抓落实"),
    ],
)
def test_what_belongs_to_a_word_begun_or_ended_in_a_gap_goes_with_it(
    skeleton: str, clauses: tuple[str, ...], whole: str
) -> None:
    assert whole_words(skeleton.replace("＿", FREE), clauses).replace(FREE, "＿") == whole
