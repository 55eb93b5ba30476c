"""Numbers that go on from one list to the next come back so, and those that begin anew begin anew."""

import pytest

from drafter.answers.model import Answers
from drafter.document import Paragraph, Section
from drafter.filling import fill, onward_in
from drafter.skeleton.model import Node, Repeat, Skeleton
from drafter.skeleton.parse import parse
from drafter.skeleton.unparse import unparse


def section(marker: str, *children: Section) -> Section:
    return Section(Paragraph("修井"), marker=marker, children=children)


def report(*lists: str) -> tuple[Section, ...]:
    heads = ("一、", "二、", "三、")
    return tuple(section(head, *map(section, items.split())) for head, items in zip(heads, lists, strict=False))


@pytest.mark.parametrize(
    ("lists", "onward"),
    [
        (("1. 2. 3.", "4. 5.", "6."), ("1.",)),
        (("（一） （二）", "（三）"), ("（一）",)),
        (("1. 2.", "1. 2."), ()),
        (("1. 2. 3.", "4. 5.", "1."), ()),
        (("1. 2. 3.",), ()),
        (("1. 2.", "4. 5."), ()),  # a slip of the pen
        (("一是 二是", "首先， 其次，"), ()),
    ],
)
def test_a_report_whose_numbers_go_on_is_known_by_all_its_lists(
    lists: tuple[str, ...], onward: tuple[str, ...]
) -> None:
    assert onward_in(report(*lists)) == onward


def test_numbers_go_on_through_the_draft() -> None:
    items = Node("{{ 条目 }}", "1.", repeat=Repeat("条目"))
    parts = Node("{{ 方面 }}", "一、", repeat=Repeat("方面"), children=(items,))
    skeleton = Skeleton("要点", title="要点", sections=(parts,), onward=("1.",))
    turns = tuple(Answers(repeats={"条目": (Answers(),) * count}) for count in (2, 0, 3))
    (draft,) = fill(skeleton, Answers(repeats={"方面": turns})).articles
    assert [part.marker for part in draft.sections] == ["一、", "二、", "三、"]
    assert [[item.marker for item in part.children] for part in draft.sections] == [
        ["1.", "2."],
        [],
        ["3.", "4.", "5."],
    ]
    assert parse(unparse(skeleton), "要点.yaml") == skeleton


def test_the_articles_of_rules_are_counted_through_though_nobody_says_so() -> None:
    chapters = (
        Node("总则", "第一章", children=(Node("目的", "第一条"),)),
        Node("附则", "第一章", children=(Node("施行", "第一条"),)),
    )
    (article,) = fill(Skeleton("办法", sections=chapters), Answers()).articles
    assert [section.children[0].marker for section in article.sections] == ["第一条", "第二条"]
