"""Frames found for a text are those that a look at each of them finds."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.mining.frames.index import FrameIndex
from drafter.mining.siblings.compared import MAX_CLAUSES, heads, normal, plain
from drafter.mining.siblings.pattern import SLOT, WIDE, Gap, Part, Pattern
from drafter.zh.party import party_spelt_out
from tests.mining.patterns import pattern_of

WORDS = st.text("做实创，；", max_size=4)
GAPS = st.one_of(
    st.just(SLOT),
    st.just(WIDE),
    st.lists(WORDS, min_size=1, max_size=9, unique=True).map(lambda words: Gap(tuple(sorted(words)))),
)
PARTS: st.SearchStrategy[list[Part]] = st.lists(st.one_of(WORDS, st.just(SLOT), GAPS), max_size=6)
PATTERNS = st.lists(PARTS.map(lambda parts: Pattern(tuple(parts))), max_size=12)


@given(PATTERNS, st.lists(st.text("做实创抓，；", max_size=14), max_size=6))
def test_a_text_follows_what_matches_it(patterns: list[Pattern], texts: list[str]) -> None:
    index = FrameIndex(patterns)
    samples = [pattern.sample().replace("\ufffc", filled) for pattern in patterns for filled in ("抓", "做抓", "，")]
    for text in (*texts, *samples):
        for runs_on, beginnings in ((False, [text]), (True, heads(text))):
            wanted = [p for p, pattern in enumerate(patterns) if any(pattern.fills(t) is not None for t in beginnings)]
            assert [*map(list, index.following([text], runs_on=runs_on))] == [wanted]


@given(PATTERNS)
def test_a_pattern_is_covered_by_those_that_its_texts_follow(patterns: list[Pattern]) -> None:
    distinct = list(dict.fromkeys(patterns))
    index = FrameIndex(distinct)
    for place, pattern in enumerate(distinct):
        covering = [other for other in distinct if other != pattern and other.fills(pattern.sample()) is not None]
        assert [distinct[other] for other in index.covering(place)] == covering


def test_many_frames_that_begin_alike_are_told_apart() -> None:
    verbs = "创建造立树办打设强优"
    patterns = [pattern_of(f"做实{{1}}{verb}好{{2}}") for verb in verbs]
    index = FrameIndex(patterns)
    for place, verb in enumerate(verbs):
        assert index.whole[f"做实调解工作{verb}好队伍"] == (place,)
        assert index.whole[f"做实{verb}好队伍"] == ()


@given(st.text("做，；。 ,", max_size=12))
def test_heads_end_at_commas(text: str) -> None:
    pieces = text.split("，")
    assert heads(text) == ["，".join(pieces[:count]) for count in range(1, min(len(pieces), MAX_CLAUSES) + 1)]


@given(st.lists(st.text("做D建aA，；。：:.,;?!() \t\u3000\n", max_size=6), max_size=5))
def test_texts_are_made_plain_together_as_each_by_itself(texts: list[str]) -> None:
    assert plain(texts) == tuple(party_spelt_out(normal(text)) for text in texts)
