"""Text cut into sentences and clauses, each with its place."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^。！？!?…\n]*(?:[。！？!?…]+[”’）》】]*|\n|$)")
_CLAUSE = re.compile(r"[^，。；：！？,;:!?…\n]+")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(offset, sentence) in order, closing marks included, white space around left out, no sentence empty."""
    for match in _SENTENCE.finditer(text):
        sentence = match.group().strip()
        if sentence:
            yield match.start() + match.group().index(sentence), sentence


def clauses(text: str) -> Iterator[tuple[int, str]]:
    """(offset, clause) in order, without the marks between them."""
    for match in _CLAUSE.finditer(text):
        clause = match.group().strip()
        if clause:
            yield match.start() + match.group().index(clause), clause
