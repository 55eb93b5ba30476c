"""Floor 6: the lines of a file become a Document: cleaned, split into articles, each with its tree."""

from collections.abc import Sequence

from drafter.document import Document, Line


def outline(lines: Sequence[Line], source: str = "") -> Document:
    """The articles in a file's lines with their trees, what was left out as noise, and faults in the numbering.

    Takes any lines, gives a Document without raising; linear in the text. Every character of it stands in the file
    where `Paragraph.place` says; the blank between the two lines of a heading is the line end between them.
    """
    from drafter.outline.steps import document_of  # dear to import, and a library that is known needs none of it

    return document_of(lines, source)


__all__ = ["outline"]
