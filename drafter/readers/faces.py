"""Run-in headings: the head of a paragraph in one face, its text in another."""

from collections.abc import Sequence

from drafter.zh.punctuation import is_han

Face = tuple[str, bool]
"""(typeface of Chinese characters, bold)."""

LONGEST_HEADING = 80
_TEXT_FACES = ("", "仿宋", "宋体")
"""Typefaces of running text: at a head they are a heading only in bold."""
_STOPS = ("。", "：", "；")
_SHARE = 0.9
"""Of the text after the heading, how much stands in faces that are not the heading's; the rest is emphasis."""


def heading_length(pieces: Sequence[tuple[str, Face]], number_length: int = 0) -> int:
    """How many characters at the head are a heading that runs into its text; 0 where one face goes through.

    Faces are compared by their Chinese characters; digits and blanks belong to what stands before them, digits behind a
    stop to what follows.
    """
    if len({face for _, face in pieces}) < 2:
        return 0
    head: Face | None = None
    size = alike = other = 0
    total = 0
    before = ""
    for text, face in pieces:
        total += len(text)
        counted = sum(map(is_han, text)) if total > number_length else 0
        if head is None and counted:
            head = face
        if not other and (face == head if counted else not before.endswith(_STOPS) or text.isspace()):
            size = total
        elif face == head:
            alike += counted
        else:
            other += counted
        if not other and total > LONGEST_HEADING and head is not None:
            return 0
        before = text
    if head is None or not other or other < _SHARE * (alike + other):
        return 0
    return size if head[1] or head[0] not in _TEXT_FACES else 0
