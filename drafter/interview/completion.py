"""Suggestions as prompt_toolkit wants them."""

from collections.abc import Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from drafter.interview.phrases import Phrases
from drafter.questions.context import unnamed
from drafter.zh.width import cut_to_width

_SHOWN = 60


class PhraseCompleter(Completer):
    """The phrases that fit the last line as it stands; one taken replaces it, with gaps where it shows {names}.

    Under lines that are written already, as after a paste, an empty one gets them only on request: they cover the text.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """What fits the text before the cursor."""
        _, above, typed = document.text_before_cursor.rpartition("\n")
        if above and not typed.strip() and not complete_event.completion_requested:
            return
        for phrase in self._phrases.find(typed):
            yield Completion(unnamed(phrase), start_position=-len(typed), display=cut_to_width(phrase, _SHOWN))
