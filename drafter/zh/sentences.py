"""Text cut into sentences, each with its place."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^。！？!?…\n]*(?:[。！？!?…]+[”’）》】]*|\n|$)")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(offset, sentence) in order, closing marks included, white space around left out, no sentence empty."""
    for match in _SENTENCE.finditer(text):
        sentence = match.group().strip()
        if sentence:
            yield match.start() + match.group().index(sentence), sentence


def sentence_at(text: str, at: int) -> str:
    """The sentence that holds the character at an offset; empty where none does."""
    return next((one for start, one in sentences(text) if start <= at < start + len(one)), "")


def sentence_upto(text: str, at: int) -> str:
    """What the sentence, or the part of it behind a ；, says before an offset."""
    return _since("。；", text, at)


def clause_upto(text: str, at: int) -> str:
    """What the clause says before an offset."""
    return _since("，。；", text, at)


def _since(marks: str, text: str, at: int) -> str:
    return text[max(text.rfind(mark, 0, at) for mark in marks) + 1 : at]
