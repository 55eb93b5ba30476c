"""Floor 6: files of every kind → Lines, as a person sees them."""

from drafter.readers.folder import Skipped, report_files
from drafter.readers.table import (
    QUICK,
    content_of,
    formatting_in,
    lines_in,
    lines_of,
    page_heads_in,
    read_lines,
    readable,
    readable_together,
)

__all__ = [
    "QUICK",
    "Skipped",
    "content_of",
    "formatting_in",
    "lines_in",
    "lines_of",
    "page_heads_in",
    "read_lines",
    "readable",
    "readable_together",
    "report_files",
]
