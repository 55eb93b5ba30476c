"""A mined skeleton and a member's own fills give the member's outline again."""

import re
from collections import Counter
from functools import cache
from itertools import repeat
from pathlib import Path
from statistics import mean, median
from unicodedata import normalize

import pytest

from drafter.app.mining import mine
from drafter.app.reading import read_document
from drafter.document import Article, Section
from drafter.document.text import plain_text
from drafter.filling import fill, unfill
from drafter.mining.skeletons.skeletons import MinedSkeleton
from drafter.skeleton.model import Node
from drafter.zh.schemes import scheme_of

SEEDS = Path(__file__).parents[3] / "seeds"
MARKS = re.compile(r"[\W_]")
Tree = tuple[tuple[str, str, "Tree"], ...]


@pytest.fixture(scope="module")
def skeletons() -> tuple[MinedSkeleton, ...]:
    return mine([SEEDS], processes=1).skeletons


def test_members_are_rebuilt(skeletons: tuple[MinedSkeleton, ...]) -> None:
    assert mean(value for one in skeletons for value in likenesses(one)) >= 0.95


def test_members_are_rebuilt_of_other_reports(shared: Path) -> None:
    mined = mine([shared / "seeds"], processes=1).skeletons
    assert mean(value for one in mined for value in likenesses(one)) >= 0.9


def test_no_skeleton_is_the_union_of_everything(skeletons: tuple[MinedSkeleton, ...]) -> None:
    for one in skeletons:
        usual = median(size(tree(article.sections)) for article in members(one))
        assert nodes(one.skeleton.sections) <= 1.3 * usual


def test_a_report_mined_by_itself_says_itself_again_and_nothing_twice() -> None:
    """What `drafter again` starts from: last year's report, its own skeleton, its own answers."""
    lost, checked = [], 0
    for file in sorted(SEEDS.glob("*.*")):
        articles = read_document(file).articles
        found = mine([file], processes=1, support=1).skeletons if len(articles) == 1 else ()
        for one in found:
            (draft,) = fill(one.skeleton, unfill(one.skeleton, articles[0]).answers).articles
            said, again = clauses(articles[0]), clauses(draft)
            twice = [clause for clause in said if again[clause] > said[clause]]
            assert not twice, (file.name, twice)
            lost.append(sum(map(len, (said - again).elements())) / sum(map(len, said.elements())))
            checked += 1
    assert checked > 20
    assert mean(lost) <= 0.01
    assert max(lost) <= 0.05


def clauses(article: Article) -> Counter[str]:
    """The clauses of an article without marks, marks as wide as letters or half as wide."""
    wide = normalize("NFKC", plain_text(article))
    return Counter(clause for clause in map(MARKS.sub, repeat(""), re.split(r"(?<=[。;,:!?])|\n", wide)) if clause)


def test_a_report_with_items_in_one_place_only_gets_none_elsewhere(tmp_path: Path) -> None:
    for number, name in enumerate(("供水", "供气", "供暖", "公交")):
        text = REPORT.replace("某项", name)
        (tmp_path / f"{number}.txt").write_text(text if number % 2 else text.replace(ITEMS, ""), "utf-8")
    (one,) = mine([tmp_path], processes=1).skeletons
    assert likenesses(one) == [1.0] * 4


def test_reports_that_number_their_items_otherwise_than_most_have_their_own_numbers(tmp_path: Path) -> None:
    for number, name in enumerate(("供水", "供气", "供暖", "公交", "环卫")):
        text = REPORT.replace(ITEMS, ITEMS if number % 2 else STEPS).replace("某项", name)
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    (one,) = mine([tmp_path], processes=1).skeletons
    assert [node.scheme for node in one.skeleton.sections[0].children] == ["一是"]
    assert likenesses(one) == [1.0] * 5


def members(one: MinedSkeleton) -> list[Article]:
    articles = {source: read_document(Path(source)).articles for source, _ in one.members}
    return [next(a for a in articles[source] if a.line == line) for source, line in one.members]


def likenesses(one: MinedSkeleton) -> list[float]:
    """For each member 1 - tree edit distance / nodes of both, numbering and headings compared (0–1)."""
    found = []
    for article in members(one):
        (draft,) = fill(one.skeleton, unfill(one.skeleton, article).answers).articles
        own, rebuilt = tree(article.sections), tree(draft.sections)
        found.append(1 - distance(own, rebuilt) / (size(own) + size(rebuilt)))
    return found


def tree(sections: tuple[Section, ...]) -> Tree:
    return tuple((scheme_of(s.marker), s.heading.text, tree(s.children)) for s in sections)


def size(forest: Tree) -> int:
    return sum(1 + size(children) for _, _, children in forest)


def nodes(of: tuple[Node, ...]) -> int:
    return sum(1 + nodes(node.children) for node in of)


@cache
def distance(left: Tree, right: Tree) -> int:
    """Edit distance of ordered forests (Zhang and Shasha 1989, by their recursion)."""
    if not left or not right:
        return size(left) + size(right)
    a, b = left[-1], right[-1]
    return min(
        distance(left[:-1] + a[2], right) + 1,
        distance(left, right[:-1] + b[2]) + 1,
        distance(left[:-1], right[:-1]) + distance(a[2], b[2]) + (a[:2] != b[:2]),
    )


ITEMS = "（一）先查设备\n某项设备逐台查过。\n（二）再查台账\n某项台账逐页对过。\n"
STEPS = "一是先查设备。某项设备逐台查过。\n二是再查台账。某项台账逐页对过。\n"
REPORT = f"""某项保障工作汇报
今年以来，围绕某项保障做了三件事，群众来电比往年少了许多。
一、聚焦某项检修，守住安全的底线
{ITEMS}二、聚焦某项服务，架好连心的桥梁
把某项服务窗口搬进社区，办理某项业务不再往返奔波。
三、聚焦某项队伍，练就过硬的本领
请老师傅讲某项技能，年轻人跟班学某项操作。
"""
