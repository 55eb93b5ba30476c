"""Sibling groups as strings: what is put in comes out, wherever its texts stand."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.siblings.grouped import Found
from drafter.mining.siblings.pattern import SLOT, Gap, Pattern
from drafter.mining.survey.groups import Group, Groups, Lead, groups_of

PATTERNS = [Pattern(("聚焦", SLOT)), Pattern((Gap(("打造", "争创")), SLOT, "“\t\n\\”"))]
TEXT = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=6)
LEAD = st.tuples(TEXT, st.integers(1, 99_999), st.none() | TEXT.filter(bool))


@st.composite
def some_group(draw: st.DrawFn) -> tuple[Group, list[Lead]]:
    """A group whose own frame some of its texts do not follow, with where they stand."""
    drawn = draw(st.lists(LEAD, max_size=5))
    members = draw(st.sets(st.sampled_from(range(len(drawn))))) if drawn else set()
    whole = draw(st.none() | st.sampled_from(PATTERNS))
    found = draw(
        st.none() | st.builds(Found, st.sampled_from(PATTERNS), st.just(tuple(sorted(members))), st.just(whole))
    )
    style, role = draw(st.sampled_from(["", "一、", "一是"])), draw(st.sampled_from(["", "做法"]))
    group = Group(style, role, draw(st.booleans()), tuple(text for text, _, _ in drawn), found)
    return group, [Lead(line, exact or text) for text, line, exact in drawn]


@given(st.lists(some_group(), max_size=5))
def test_what_is_put_in_comes_out(groups: list[tuple[Group, list[Lead]]]) -> None:
    kept = groups_of(groups)
    assert [group._replace(first=0) for group in kept.each()] == [group for group, _ in groups]
    leads = kept.leads()
    assert [leads[g.first : g.first + len(g.texts)] for g in kept.each()] == [own for _, own in groups]
    assert kept.size == sum(len(own) for _, own in groups)


def test_an_article_without_groups_keeps_nothing() -> None:
    assert groups_of([]) == Groups()
    assert not [*Groups().each(), *Groups().leads()]
