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
