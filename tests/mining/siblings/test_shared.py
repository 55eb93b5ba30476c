"""Sibling headings: the frame an honest reader sees, or none."""

import random
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.mining.siblings.compared import plain
from drafter.mining.siblings.shared import shared_frame


def cases() -> list[tuple[str, list[str]]]:
    text = (Path(__file__).parent / "groups.txt").read_text("utf-8")
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    blocks[0] = blocks[0][1:]
    return [(block[0], block[1:]) for block in blocks]


@pytest.mark.parametrize(("frame", "lines"), cases(), ids=lambda value: value if isinstance(value, str) else "")
def test_the_frame_of_a_group(frame: str, lines: list[str]) -> None:
    texts = [line.removeprefix("! ") for line in lines]
    strangers = [place for place, line in enumerate(lines) if line.startswith("! ")]
    for seed in range(3):
        order = list(range(len(texts)))
        random.Random(seed).shuffle(order)
        shared = shared_frame([texts[place] for place in order], wide=True)
        if frame == "无":
            assert shared is None
        else:
            assert shared is not None
            assert shared.pattern.text() == frame
            assert sorted(order[place] for place in shared.outliers) == strangers
            assert shared.members == len(texts) - len(strangers)


def test_a_colon_in_one_heading_ends_no_clause_of_it() -> None:
    shared = shared_frame(
        ["紧扣夏粮归仓，粮食局：开仓敞收", "紧扣渔期管理，执法船夜间巡航", "紧扣汛后修复，抢通水毁路"]
    )
    assert shared is not None
    assert shared.pattern.text() == "紧扣{1}，{2}"


HEADING = st.text(alphabet="抓实做好推进项目民生，的“”以为在上", min_size=1, max_size=14)


@settings(deadline=None, max_examples=300)
@given(st.lists(HEADING, min_size=2, max_size=6), st.booleans())
@example(["，", "项推“", "项推“", "项推”"], False)  # nothing is left of the first
def test_every_sibling_that_is_no_outlier_follows_the_pattern(texts: list[str], wide: bool) -> None:
    shared = shared_frame(texts, wide=wide)
    if shared is None:
        return
    for place, text in enumerate(texts):
        if place not in shared.outliers:
            assert shared.pattern.fills(plain([text])[0]) is not None


@settings(deadline=None, max_examples=200)
@given(st.lists(HEADING, min_size=2, max_size=6), st.randoms(), st.booleans())
@example(["推为“”民", "推为实", "“，上抓民", "推生，生生项民"], random.Random(0), True)  # two frames save as much
def test_the_order_of_siblings_does_not_matter(texts: list[str], rng: random.Random, wide: bool) -> None:
    mixed = texts[:]
    rng.shuffle(mixed)
    first, second = shared_frame(texts, wide=wide), shared_frame(mixed, wide=wide)
    assert (first and first.pattern) == (second and second.pattern)


def test_gold_groups_stay_as_good_as_they_were(shared: Path) -> None:
    import subprocess
    import sys

    score = [sys.executable, str(shared / "tools" / "score_frames.py"), str(shared / "gold" / "frames-open.json")]
    done = subprocess.run(
        [*score, "--drafter", f"{sys.executable} -m drafter"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    figures = dict(zip(done.stdout.split()[::3], map(float, done.stdout.split()[1::3]), strict=False))
    assert figures["exact"] >= 0.95
    assert figures["silent"] >= 0.92
    assert figures["outlier"] >= 0.85
    assert figures["order"] == 1.0
    assert figures["random"] <= 0.01
