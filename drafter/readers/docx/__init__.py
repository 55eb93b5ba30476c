"""A .docx → Lines: everything a person sees on its pages, in reading order."""

from drafter.readers.docx.read import docx_lines, docx_page_heads
from drafter.readers.docx.sheet import docx_sheet

__all__ = ["docx_lines", "docx_page_heads", "docx_sheet"]
