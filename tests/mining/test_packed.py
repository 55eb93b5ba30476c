"""Surveys as bytes: read back whole, and anything else told from them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.forms import Damaged
from drafter.mining.packed import packed, unpacked
from drafter.mining.survey.articles import survey
from drafter.mining.survey.record import ArticleRecord
from drafter.outline import outline
from drafter.readers import lines_of
from tests.mining.reports import report

ONE = report("青禾县工作汇报", "今年以来，扎实推进各项工作。", {"强基础": ["抓学习", "抓整改"], "强队伍": []})
OTHER = report(
    "云岭镇工作总结",
    "一年来，认真落实各项部署。",
    {"主要做法": ["建立健全各项制度", "搭建服务群众平台"]},
    "以上报告，请审议。",
)


def surveyed(*texts: str) -> tuple[ArticleRecord, ...]:
    """The records of some reports, as if they stood in one file."""
    return tuple(record for text in texts for record in survey(outline(lines_of(text.encode(), "甲.txt"), "甲.txt")))


@pytest.mark.parametrize("texts", [(), (ONE,), (ONE, OTHER)])
def test_a_survey_is_read_back(texts: tuple[str, ...]) -> None:
    articles = surveyed(*texts)
    assert len(articles) == len(texts)
    assert unpacked(packed(articles), "甲.txt") == articles


def test_it_does_not_tell_the_file() -> None:
    articles = surveyed(ONE)
    assert "甲.txt".encode() not in packed(articles)
    assert unpacked(packed(articles), "乙.txt")[0].source == "乙.txt"


@given(st.data())
def test_other_bytes_are_told_from_it(data: st.DataObject) -> None:
    whole = packed(surveyed(ONE, OTHER))
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(Damaged):
        unpacked(whole[:cut], "甲.txt")
    with pytest.raises(Damaged):
        unpacked(whole + data.draw(st.binary(min_size=1, max_size=20)), "甲.txt")
    with suppress(Damaged):
        unpacked(data.draw(st.binary(max_size=50)), "甲.txt")
