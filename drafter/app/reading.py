"""The recipe that reads a report of any kind into a Document."""

from pathlib import Path

from drafter.document import Document
from drafter.errors.reading import FileEmpty
from drafter.outline import outline
from drafter.readers import read_lines


def read_document(path: Path) -> Document:
    """The report at `path` with its outline; `source` is the path as given.

    Raises the problems of `errors.reading`: FileMissing, FileUnreadable, FormatUnknown, DocxBroken, and FileEmpty where
    the file holds no text.
    """
    document = outline(read_lines(path), str(path))
    if not document.articles and not document.noise:
        raise FileEmpty(path)
    return document
