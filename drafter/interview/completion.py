"""Suggestions as prompt_toolkit wants them."""

from collections.abc import Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from drafter.interview.phrases import Phrases
from drafter.questions.context import unnamed
from drafter.zh.width import cut_to_width

_SHOWN = 60


class PhraseCompleter(Completer):
    """The phrases that fit the line as it stands; one taken replaces the line, with gaps where it shows {names}."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """What fits the text before the cursor."""
        typed = document.text_before_cursor
        for phrase in self._phrases.find(typed):
            yield Completion(unnamed(phrase), start_position=-len(typed), display=cut_to_width(phrase, _SHOWN))
