"""The clauses that an article keeps: each is found again where its key says, exactly as it stands in the file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.mining.survey.keys import keys_of
from drafter.mining.survey.sentences import ROW, Clauses, after_in, clauses_of, line_in, role_in
from drafter.mining.survey.typed import compared
from drafter.outline import outline
from drafter.readers import lines_of

REPORT = """云岭县水务局工作情况汇报
今年以来，以河道管护为抓手，先后开展巡查12次，做到D建引领、责任到人。
一、压实责任
按照“谁主管,谁负责”的要求，全年投入1,200万元，
完成整改35处；健全制度
二、下一步打算
围绕饮水保障抓落实，着力补齐短板。
"""


class Everything:
    """Wants every key."""

    def __contains__(self, key: object) -> bool:
        return True


def clauses(text: str) -> list[Clauses]:
    return [clauses_of(article) for article in outline(lines_of(text.encode(), "甲.txt"), "甲.txt").articles]


def row_of(found: Clauses, spot: int) -> str:
    start = (spot & 0xFFFF) * ROW
    return found.rows[start : start + ROW]


def test_a_clause_is_told_with_its_role_line_and_what_follows_it() -> None:
    (found,) = clauses(REPORT)
    told = {}
    for _, spot in found.spots(Everything()):
        row = row_of(found, spot)
        told[found.wording(spot)] = (role_in(row), line_in(row), after_in(row).rstrip("\uffff"))
    assert told["以河道管护为抓手"] == ("开头", 2, "，先后")
    assert told["先后开展巡查12次"] == ("开头", 2, "，做到")
    assert told["全年投入1,200万元"] == ("做法", 4, "，")
    assert told["完成整改35处"] == ("做法", 5, "；")
    assert told["围绕饮水保障抓落实"] == ("打算", 7, "，着力")


def test_clauses_are_compared_without_their_figures_and_kept_with_them() -> None:
    (found,) = clauses(REPORT)
    pairs = {(found.text(spot), found.wording(spot)) for _, spot in found.spots(Everything())}
    assert ("先后开展巡查\ue001次", "先后开展巡查12次") in pairs
    assert ("做到党建引领、责任到人", "做到D建引领、责任到人") in pairs


def test_only_the_keys_that_are_wanted_are_given() -> None:
    (found,) = clauses(REPORT)
    assert [found.wording(spot) for _, spot in found.spots({"以\t抓手"})] == ["以河道管护为抓手"]


SAID = st.lists(
    st.tuples(
        st.sampled_from(("按照", "围绕", "先后开展", "以", "进一步健全", "群众", "")),
        st.text("河道管护D建0123456789,，.“”饮水保障", max_size=20),
        st.sampled_from("，。；：,;!？\n"),
    ).map("".join),
    max_size=30,
).map("".join)


@settings(max_examples=150)
@given(SAID)
def test_every_clause_stands_at_its_line_under_its_keys(said: str) -> None:
    text = f"云岭县水务局工作情况汇报\n一、压实责任\n{said}\n二、补齐短板\n按照要求逐项推进。\n"
    lines = text.split("\n")
    articles = clauses(text)
    assert articles
    assert all(found.keys for found in articles)
    for found in articles:
        for key, spot in found.spots(Everything()):
            wording = found.wording(spot)
            assert wording in lines[line_in(row_of(found, spot)) - 1]
            assert found.text(spot) == compared(wording)
            assert key in keys_of(found.text(spot))
