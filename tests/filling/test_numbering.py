"""How a report numbers its items belongs to the report: it comes back with it, and a new draft has one way for all."""

from dataclasses import replace

import pytest

from drafter.answers.model import Answer, Answers, TurnNumbering
from drafter.document import Article, Line
from drafter.document.text import plain_text
from drafter.filling import fill, unfill, with_numbering
from drafter.outline import outline
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot

STEPS = Node("{{ 举措 }}", "一是", "runin", body=("{{ 展开 }}",), repeat=Repeat("举措"), slots=(Slot("展开"),))
WORKS = Node("抓好{{ 工作 }}", "一、", repeat=Repeat("工作"), slots=(Slot("工作"),), children=(STEPS,))
SKELETON = Skeleton("短", title="水利工作总结", sections=(WORKS,))


def article_of(*lists: str) -> Article:
    """A report of as many sections as lists."""
    heads = "一二三"
    works = "".join(f"{heads[at]}、抓好{'修渠补堤清淤'[2 * at :][:2]}\n{items}\n" for at, items in enumerate(lists))
    text = f"水利工作总结\n今年修了三里渠。\n{works}"
    (article,) = outline([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], "试").articles
    return article


def markers(article: Article) -> list[list[str]]:
    return [[item.marker for item in section.children] for section in article.sections]


def layouts(article: Article) -> list[list[str]]:
    return [[item.layout for item in section.children] for section in article.sections]


def rebuilt(article: Article) -> Article:
    (draft,) = fill(SKELETON, unfill(SKELETON, article).answers).articles
    return draft


USUAL = "一是先看图。图上看三遍。\n二是再开工。天亮就开工。"
BRACKETS = "（一）先看图\n图上看三遍。\n（二）再开工\n天亮就开工。"
FIGURES = "1.先看图\n图上看三遍。\n2.再开工\n天亮就开工。"


@pytest.mark.parametrize("items", [USUAL, BRACKETS, FIGURES])
def test_items_come_back_as_the_report_numbers_and_sets_them(items: str) -> None:
    article = article_of(items, items)
    assert plain_text(rebuilt(article)) == plain_text(replace(article, preamble=()))
    assert layouts(rebuilt(article)) == layouts(article)


def test_each_list_of_a_report_has_its_own_numbers() -> None:
    article = article_of(USUAL, FIGURES)
    assert markers(rebuilt(article)) == markers(article) == [["一是", "二是"], ["1.", "2."]]


def test_what_is_numbered_as_in_the_skeleton_is_not_told() -> None:
    answers = unfill(SKELETON, article_of(USUAL)).answers
    assert not any(turn.numbered for turn in (answers, *answers.repeats["工作"]))


def test_this_years_draft_has_the_numbers_that_most_of_last_years_lists_have_for_all_of_them() -> None:
    answers = unfill(SKELETON, article_of(FIGURES, BRACKETS, FIGURES)).answers
    made = with_numbering(SKELETON, answers)
    assert (made.sections[0].children[0].scheme, made.sections[0].children[0].layout) == ("1.", "line")
    new = Answers(repeats={"工作": (Answers(repeats={"举措": (Answers(),) * 2}),) * 2})
    (draft,) = fill(made, new).articles
    assert markers(draft) == [["1.", "2."]] * 2


def test_without_an_old_report_and_where_as_many_lists_are_numbered_so_the_skeleton_decides() -> None:
    assert with_numbering(SKELETON, Answers()) == SKELETON
    assert with_numbering(SKELETON, unfill(SKELETON, article_of(FIGURES, USUAL)).answers) == SKELETON
    (draft,) = fill(SKELETON, Answers(repeats={"工作": (Answers(),) * 2})).articles
    assert markers(draft) == [["一是", "二是", "三是"]] * 2


def test_numbers_that_were_never_asked_for_are_kept_with_the_answers() -> None:
    answers = unfill(SKELETON, article_of(BRACKETS)).answers
    assert answers.repeats["工作"][0].numbered == {"举措": TurnNumbering("（一）", "line")}
    assert "（一）先看图" in plain_text(fill(SKELETON, answers).articles[0])


def test_a_lone_item_without_the_ordinal_of_its_list_says_nothing_of_how_more_of_them_are_numbered() -> None:
    several = replace(STEPS, repeat=Repeat("举措", min=1, default=3))
    skeleton = replace(SKELETON, sections=(replace(WORKS, children=(several,)),))
    one = Answers({"展开": Answer("图上看三遍", "previous")})
    section = Answers({"工作": Answer("修渠", "previous")}, {"举措": (one,)})
    (draft,) = fill(skeleton, Answers({}, {"工作": (section,)})).articles
    assert markers(draft) == [[""]]
    assert not any(turn.numbered for turn in unfill(skeleton, draft).answers.repeats["工作"])
