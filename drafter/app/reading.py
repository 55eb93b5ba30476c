"""The recipe that reads a report of any kind into a Document, and which reports a path means."""

from pathlib import Path

from drafter.document import Document
from drafter.errors.reading import FileEmpty
from drafter.files import files_meant
from drafter.outline import outline
from drafter.readers import read_lines
from drafter.readers.folder import report_files


def read_document(path: Path) -> Document:
    """The report at `path` with its outline; `source` is the path as given.

    Raises the problems of `errors.reading`: FileMissing, FileUnreadable, FormatUnknown, DocxBroken, and FileEmpty where
    the file holds no text.
    """
    document = outline(read_lines(path), str(path))
    if not document.articles and not document.noise:
        raise FileEmpty(path)
    return document


def reports_meant(path: Path) -> list[Path]:
    """The reports in a folder, or those of a pattern such as *.docx; else the path, as for a folder that holds none.

    Raises FileUnreadable for a folder that may not be read.
    """
    if path.is_dir():
        found, _ = report_files([path])
        return [Path(file) for file in found] or [path]
    return files_meant(path)
