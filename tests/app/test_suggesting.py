import pytest

from drafter.answers.model import Answers
from drafter.app.suggesting import Suggestions
from drafter.interview.flow import apply, begin
from drafter.interview.moves import Count
from drafter.questions.plan import plan_of
from drafter.skeleton.model import Node, Repeat, Skeleton, Slot
from drafter.store.frames import KnownStarter, KnownWording, save_wording


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
    save_wording(KnownWording((), (did, lacks, begins)))
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
