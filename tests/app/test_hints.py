from datetime import date
from pathlib import Path

import docx
import pytest

from drafter.answers.model import Answers
from drafter.app.hints import SourceFigures, Suggestions, doubt_for, outline_of
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Count, Give, Jump
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Node, Provenance, Repeat, Skeleton, Slot
from drafter.store.frames import KnownStarter, Wording, save_wording
from tests.skeletons import short


def test_a_figure_of_the_sources_is_questioned(tmp_path: Path) -> None:
    (tmp_path / "旧稿.txt").write_text("全年办结1,234件，占95.3%，开展3次。", "utf-8")
    word = docx.Document()
    word.add_paragraph("全年培训567人次。")
    word.save(str(tmp_path / "旧稿.docx"))
    (tmp_path / "坏.docx").write_bytes(b"PK")
    names = ("旧稿.txt", "没有.txt", "坏.docx", "旧稿.docx")
    skeleton = Skeleton("试", title="{{ 甲 }}", mined=Provenance(files=tuple(str(tmp_path / name) for name in names)))
    read = SourceFigures(skeleton)
    read.finish_reading()
    figures = read.found
    question = begin(plan_of(skeleton)).question()
    assert question is not None
    assert "《旧稿.txt》" in doubt_for(question, "办结1234件", figures)
    assert "《旧稿.docx》" in doubt_for(question, "567", figures)
    assert doubt_for(question, "占95.4%", figures) == ""
    assert doubt_for(question, "开展3次", figures) == ""  # single digits recur by chance
    year = date.today().year
    plans = {str(year): "旧稿.txt", "2019": "旧稿.txt"}
    assert doubt_for(question, f"{year}年", plans) == ""  # last year's report told what this year would bring
    assert "2019" in doubt_for(question, "2019年", plans)
    assert "没有填" in doubt_for(question, "培训＿＿次", {})


def test_the_outline_marks_the_heading_in_work_and_shows_gaps() -> None:
    state = begin(short())
    for move in (
        Give(("单位",), "青禾县档案馆"),
        Count(("工作",), 2),
        Give(("工作", 0, "名目"), "抓好学习"),
        Jump(("工作", 1, "名目")),
    ):
        state = apply(state, move)
    lines = outline_of(state)
    assert [(line.depth, line.text, line.here) for line in lines] == [
        (1, "一、抓好学习", False),
        (2, "一是＿＿", False),
        (1, "二、＿＿", True),
        (2, "一是＿＿", False),
    ]


def test_the_outline_marks_the_heading_under_which_something_is_counted() -> None:
    state = begin(short())
    for move in (Count(("工作",), 2), Give(("工作", 1, "名目"), "抓好整改"), Jump(("工作", 1, "做法"))):
        state = apply(state, move)
    assert [line.text for line in outline_of(state) if line.here] == ["二、抓好整改"]


def test_a_text_that_cannot_be_evaluated_shows_no_outline() -> None:
    assert outline_of(begin(plan_of(Skeleton("试", title="{{ 1 / 0 }}{{ 甲 }}")))) == []


@pytest.mark.usefixtures("home")
def test_suggestions_are_examples_then_fills_of_the_library_then_frames() -> None:
    skeleton = Skeleton(
        "试",
        sections=(
            Node(
                "{{ 举措 }}",
                repeat=Repeat("条", default=1),
                slots=(Slot("举措", examples=("抓实学习",)),),
                variants=("以{{ 载体 }}为抓手，{{ 举措 }}",),
                body=("{{ 正文 }}",),
                starters=("开展{{ 活动 }}",),
            ),
        ),
    )
    state = apply(begin(plan_of(skeleton)), Count(("条",), 1))
    by_name = {question.name: question for question in state.questions()}
    suggestions = Suggestions()
    suggestions.finish_reading()
    heading = suggestions.phrases(state, by_name["举措"]).find("", limit=1000)
    assert heading[0] == "抓实学习"
    own = heading.index("以{载体}为抓手，{举措}")
    assert own > 1  # the shipped skeletons know fills for this name
    assert "聚焦＿＿，打造＿＿的模范机关" in heading[own:]  # a frame that comes with the program
    assert suggestions.phrases(state, by_name["正文"]).find("") == ["开展{活动}"]
    assert suggestions.phrases(state, by_name["条"]).find("") == []
    assert state.answers != Answers()


@pytest.mark.usefixtures("home")
def test_long_texts_are_offered_the_starters_of_their_kind_of_section() -> None:
    did = KnownStarter("先后开展{活动}{次数}次，…", ("做法",), 9)
    lacks = KnownStarter("但对照{依据}要求仍有差距", ("不足",), 4)
    begins = KnownStarter("在{单位}的指导下，…", ("开头",), 4)
    save_wording(Wording((), (did, lacks, begins)))
    skeleton = Skeleton(
        "试",
        preamble=("{{ 开篇 }}",),
        slots=(Slot("开篇", kind="long"),),
        sections=(
            Node("做法", body=("{{ 正文 }}",), role="做法", slots=(Slot("正文", kind="long"),)),
            Node("不足", body=("{{ 说明 }}",), role="不足", slots=(Slot("说明", kind="long"),)),
        ),
    )
    state = begin(plan_of(skeleton))
    suggestions = Suggestions(["此外，慰问困难群众＿＿。"])
    suggestions.finish_reading()
    found = {q.name: suggestions.phrases(state, q).find("", limit=1000) for q in state.questions()}
    assert found["正文"][0] == "此外，慰问困难群众＿＿。"  # of last year's report
    assert "先后开展{活动}{次数}次，" in found["正文"]
    assert "但对照{依据}要求仍有差距" in found["说明"]
    assert "在{单位}的指导下，" in found["开篇"]
    assert "但对照{依据}要求仍有差距" not in found["正文"]
