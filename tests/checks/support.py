"""Texts as the documents that the checks look at."""

from drafter.document import Document, Line
from drafter.outline import outline


def document_of(text: str, source: str = "") -> Document:
    return outline([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], source)
