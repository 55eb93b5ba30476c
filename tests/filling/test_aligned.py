"""Which section of a report is which node of a skeleton."""

from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document import Paragraph, Section
from drafter.filling.aligned import aligned
from drafter.skeleton.model import Node, Repeat

FIXED = ("一、主要做法", "一、存在的问题", "一、下一步打算")


def nodes(*shown: str) -> list[Node]:
    """Nodes written as scheme and heading; one that ends with * is a repeat."""
    return [
        Node(
            heading=text.removesuffix("*").removeprefix("一、").removeprefix("一是"),
            scheme=text[:2],
            repeat=Repeat(f"列{number}", "", 0, 9, 1) if text.endswith("*") else None,
        )
        for number, text in enumerate(shown)
    ]


def sections(*shown: str) -> list[Section]:
    return [Section(Paragraph(text[2:], number), marker=text[:2]) for number, text in enumerate(shown, 1)]


@pytest.mark.parametrize(
    ("headings", "shown", "places"),
    [
        pytest.param(FIXED, ("一、主要做法", "二、存在的问题", "三、下一步打算"), [0, 1, 2], id="as it stands"),
        pytest.param(FIXED, ("一、主要做法", "二、下一步打算"), [0, 2], id="one is missing"),
        pytest.param(
            FIXED,
            ("一、工作成效", "二、主要做法", "三、存在的问题", "四、下一步打算"),
            [None, 0, 1, 2],
            id="a new one in front moves none of the others",
        ),
        pytest.param(FIXED, ("一、工作成效", "二、存在的问题"), [0, 1], id="other words under the same number"),
        pytest.param(
            ("一是聚焦{{ 甲 }}建好{{ 乙 }}", "一是{{ 丙 }}", "一是聚焦{{ 丁 }}建好{{ 戊 }}"),
            ("一是聚焦巡查建好台账", "二是聚焦护岸建好制度，一年一修订", "三是聚焦清漂建好队伍"),
            [0, 1, 2],
            id="a form of more words further on takes no section from the one whose turn it is",
        ),
        pytest.param(
            ("一、{{ 甲 }}*", "一、下一步打算"),
            ("一、抓学习", "二、抓作风", "三、下一步打算"),
            [0, 0, 1],
            id="a repeat",
        ),
    ],
)
def test_sections_go_to_their_nodes(
    headings: tuple[str, ...], shown: tuple[str, ...], places: list[int | None]
) -> None:
    hits = aligned(nodes(*headings), [], sections(*shown))
    assert [hit and hit.place for hit in hits] == places


def test_a_count_that_begins_anew_goes_to_the_next_list() -> None:
    both = nodes("一是{{ 甲 }}*", "一是{{ 乙 }}*")
    shown = sections("一是抓早", "二是抓小", "一是抓实", "二是抓细")
    assert [hit and hit.place for hit in aligned(both, [1], shown)] == [0, 0, 1, 1]
    assert [hit and hit.place for hit in aligned(both, [], shown)] == [0, 0, 0, 0]


_heading = st.sampled_from(("抓学习", "抓作风", "主要做法", "下一步打算"))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(_heading | st.just("{{ 甲 }}"), st.booleans()), max_size=4),
    st.lists(st.tuples(st.sampled_from(("一、", "1.")), _heading), max_size=4),
)
def test_together_they_fit_in_as_many_characters_as_any_order_allows(
    made: list[tuple[str, bool]], written: list[tuple[str, str]]
) -> None:
    skeleton = nodes(*(f"一、{heading}{'*' * repeats}" for heading, repeats in made))
    report = [Section(Paragraph(text, line), marker=mark) for line, (mark, text) in enumerate(written, 1)]
    unrepeated = [section._replace(marker="二、") if section.marker == "一、" else section for section in report]
    hits = aligned(skeleton, [], unrepeated)
    places = [hit.place for hit in hits if hit]
    assert places == sorted(places)
    assert all(skeleton[place].repeat or places.count(place) == 1 for place in places)
    assert sum(1 + hit.literal for hit in hits if hit) == _most(skeleton, unrepeated)


def _most(skeleton: list[Node], report: list[Section]) -> int:
    """What the best of all ways to give sections to nodes in order fits in."""
    single = [[aligned([node], [], [section])[0] for node in skeleton] for section in report]
    best = 0
    for places in combinations_with_replacement(range(len(skeleton)), len(report)) if skeleton else ():
        for used in product((True, False), repeat=len(report)):
            taken = [(row[place], place) for row, place, use in zip(single, places, used, strict=True) if use]
            alone = [place for _, place in taken if skeleton[place].repeat is None]
            if len(alone) == len(set(alone)) and all(hit for hit, _ in taken):
                best = max(best, sum(1 + hit.literal for hit, _ in taken if hit))
    return best
