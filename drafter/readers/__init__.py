"""Floor 6: files of every kind → Lines, as a person sees them."""

from drafter.readers.folder import Skipped, report_files
from drafter.readers.table import (
    QUICK,
    content_of,
    lines_in,
    lines_of,
    page_heads_in,
    read_lines,
    readable,
    readable_together,
    sheet_in,
)

__all__ = [
    "QUICK",
    "Skipped",
    "content_of",
    "lines_in",
    "lines_of",
    "page_heads_in",
    "read_lines",
    "readable",
    "readable_together",
    "report_files",
    "sheet_in",
]
