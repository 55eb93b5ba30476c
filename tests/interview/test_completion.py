import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from drafter.interview.completion import PhraseCompleter
from drafter.interview.phrases import Phrases


def test_a_sentence_says_what_its_gaps_want_and_is_taken_with_gaps() -> None:
    completer = PhraseCompleter(Phrases(["先后开展{活动}{次数}次，", "抓实学习"]))
    (found,) = completer.get_completions(Document("开展"), CompleteEvent())
    assert found.display_text == "先后开展{活动}{次数}次，"
    assert found.text == "先后开展＿＿＿＿次，"
    assert found.start_position == -2


@pytest.mark.parametrize(
    ("text", "requested", "found", "replaced"),
    [
        ("年初定了目标\n年底都完成了\n", False, [], 0),
        ("年初定了目标\n  ", False, [], 0),
        ("年初定了目标\n", True, ["坚持抓学习", "抓实学习"], 0),
        ("年初定了目标\n抓实", False, ["抓实学习"], 2),
        ("抓实学习\n年底都完成了", False, [], 0),
    ],
)
def test_under_a_text_of_several_lines_only_the_last_is_gone_on_with(
    text: str, requested: bool, found: list[str], replaced: int
) -> None:
    event = CompleteEvent(text_inserted=not requested, completion_requested=requested)
    shown = list(PhraseCompleter(Phrases(["坚持抓学习", "抓实学习"])).get_completions(Document(text), event))
    assert [one.text for one in shown] == found
    assert all(one.start_position == -replaced for one in shown)
