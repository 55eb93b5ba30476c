"""Copies are told as their definition says, however the clauses are joined."""

from array import array
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import drafter.mining.duplicates as recipe
from drafter.mining.survey.articles import survey
from drafter.mining.survey.record import ArticleRecord
from drafter.outline import outline
from drafter.readers import lines_of

(ANY,) = survey(
    outline(
        lines_of("节水工作汇报\n\n水厂夜里也有人值守，管网漏点当天就修好，用户一个电话就上门。\n".encode(), "甲.txt"),
        "甲.txt",
    )
)
LARGEST = (1 << 32) - 1
Clauses = frozenset[int]


def article(place: int, clauses: Clauses) -> ArticleRecord:
    spread = sorted(clause * 0x9E3779B1 & LARGEST for clause in clauses)
    return ANY._replace(source=f"{place:04}", clauses=array("I", spread).tobytes())


def by_definition(articles: list[Clauses]) -> set[tuple[int, int]]:
    """Pairs of which one is a copy of the other."""
    counts = Counter(clause for clauses in articles for clause in clauses)
    own = [frozenset(clause for clause in clauses if counts[clause] <= recipe.COMMON) for clauses in articles]
    pairs = combinations(range(len(articles)), 2)
    scraps = {
        (place, -max(whole)[2])
        for place, clauses in enumerate(articles)
        if len(own[place]) <= recipe.MIN_SHARED <= len(clauses) and (whole := wholes(place, articles, own))
    }
    return scraps | {
        (one, other)
        for one, other in pairs
        if len(own[one] & own[other]) >= max(recipe.MIN_SHARED, recipe.CONTAINED * min(len(own[one]), len(own[other])))
    }


def wholes(scrap: int, articles: list[Clauses], own: list[Clauses]) -> list[tuple[int, int, int]]:
    """The articles that hold all clauses of a scrap but one, one of its own among them: (how many, length, -place)."""
    clauses = articles[scrap]
    return [
        (len(clauses & other), len(other), -place)
        for place, other in enumerate(articles)
        if place != scrap
        and own[scrap] & other
        and len(clauses & other) >= max(3, len(clauses) - 1)
        and len(other) >= len(clauses)
    ]


def groups_of(pairs: set[tuple[int, int]], size: int) -> set[frozenset[int]]:
    groups = {place: {place} for place in range(size)}
    for one, other in pairs:
        joined = groups[one] | groups[other]
        for place in joined:
            groups[place] = joined
    return {frozenset(group) for group in groups.values()}


SCRAP = [
    frozenset((1, 2, 3, 4, 5, 20)),
    *(frozenset((1, 2, 3, 4, place, place + 1, place + 2)) for place in (5, 9, 13)),
]
JUST_HALF = [frozenset((4, 10, 11, 12, 13, 14)), frozenset(range(1, 7)), frozenset((1, 2, 3, 7, 8, 9, 15))]


@given(
    st.lists(st.frozensets(st.integers(1, 24), max_size=12), max_size=7),
    st.sampled_from([1, 4, 500_000]),
    st.sampled_from([2, 30]),
)
@example(JUST_HALF, 500_000, 30)
@example(SCRAP, 500_000, 2)
@settings(max_examples=300, deadline=None)
def test_articles_go_together_as_the_definition_says(articles: list[Clauses], at_once: int, common: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recipe, "AT_ONCE", at_once)
        patch.setattr(recipe, "COMMON", common)
        expected = groups_of(by_definition(articles), len(articles))
        leaders = recipe.copies([article(place, clauses) for place, clauses in enumerate(articles)])
    found = {frozenset(place for place in range(len(leaders)) if leaders[place] == one) for one in leaders}
    assert found == expected
    for group in found:
        assert len(articles[leaders[min(group)]]) == max(len(articles[place]) for place in group)


YEARLY = """{unit}{year}工作总结

水厂夜里也有人值守，管网漏点当天就修好，用户一个电话就上门。今年共修漏点{count}处，换水表{count}只。
"""


@pytest.mark.parametrize(
    ("years", "different"),
    [
        (("2023年", "2024年", "2025年"), 3),
        (("2023年", "二〇二四年"), 2),
        (("2024年", "2024年"), 1),
        (("二〇二四年", "2024年"), 1),
        (("2024年", "20××年"), 1),
        (("2024年", ""), 1),
        (("2023年", "2024年", "20××年"), 2),
    ],
)
def test_what_an_office_writes_each_year_is_no_copy(years: tuple[str, ...], different: int) -> None:
    texts = [YEARLY.format(unit="云岭水厂", year=year, count=at + 11) for at, year in enumerate(years)]
    records = [
        record
        for number, text in enumerate(texts)
        for record in survey(outline(lines_of(text.encode(), "甲.txt"), f"{number}"))
    ]
    assert len(set(recipe.copies(records))) == different


@pytest.mark.parametrize(
    ("reports", "different"),
    [
        ((("", "2023年12月3日"), ("", "2024年12月5日"), ("", "2025年12月1日")), 3),
        ((("", "2024年12月5日"), ("", "2024年12月5日")), 1),
        ((("", "2024年12月5日"), ("", "")), 1),
        ((("", "2024年12月5日"), ("2024年", "2025年1月3日")), 1),
        ((("2024年", "2025年1月3日"), ("", "2024年12月5日")), 1),
        ((("2024年", "2024年12月5日"), ("2024年", "2025年1月3日")), 1),
        ((("2023年", "2024年1月3日"), ("2024年", "2024年1月3日")), 2),
    ],
)
def test_dates_tell_the_years_of_reports_whose_titles_name_none(
    reports: tuple[tuple[str, str], ...], different: int
) -> None:
    texts = [
        f"{YEARLY.format(unit='云岭水厂', year=year, count=at + 11)}\n云岭水厂\n{dated}\n"
        for at, (year, dated) in enumerate(reports)
    ]
    records = [
        record
        for number, text in enumerate(texts)
        for record in survey(outline(lines_of(text.encode(), "甲.txt"), f"{number}"))
    ]
    assert len(set(recipe.copies(records))) == different


def test_the_day_under_a_title_on_which_a_copy_was_put_up_makes_it_no_other_report() -> None:
    title, text = YEARLY.format(unit="云岭水厂", year="", count=11).split("\n", 1)
    texts = [f"{title}\n（{day}）\n{text}" for day in ("2023年6月18日", "2025年3月2日")]
    records = [
        record
        for number, one in enumerate(texts)
        for record in survey(outline(lines_of(one.encode(), "甲.txt"), f"{number}"))
    ]
    assert len(records) == 2
    assert len(set(recipe.copies(records))) == 1
