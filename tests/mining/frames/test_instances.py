"""Headings that follow a frame: what is put in comes out in order, and what is shown of them holds no fact."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.frames.instances import SHOWN, instances_of

TEXT = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=6)
PLACED = st.tuples(st.integers(0, 30), st.integers(1, 99_999), TEXT)


@given(st.lists(PLACED, max_size=30), st.integers(1, 10))
def test_what_is_put_in_comes_out_in_order(placed: list[tuple[int, int, str]], most: int) -> None:
    found = instances_of(placed)
    assert [tuple(one) for one in found] == sorted(placed)
    assert len(found) == len(placed)
    assert found.in_articles() == {article for article, _, _ in placed}
    texts = [text for _, _, text in sorted(placed)]
    some = found.some(most)
    assert some == texts[:: max(1, len(texts) // most)]
    assert len(some) >= min(most, len(texts))


def test_headings_of_the_first_article_without_facts_are_shown_once_each() -> None:
    headings = [
        (3, 7, "聚焦2023年目标"),
        (3, 5, "聚焦学习"),
        (3, 9, "聚焦学习"),
        (3, 8, "聚焦整改"),
        (4, 1, "聚焦服务"),
    ]
    assert instances_of(headings).shown() == ("聚焦学习", "聚焦整改")
    many = [(0, line, f"聚焦{mark}") for line, mark in enumerate("学思用改建管治评", 1)]
    assert len(instances_of(many).shown()) == SHOWN
    assert instances_of([]).shown() == ()
