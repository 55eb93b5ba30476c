"""A .docx → Lines: everything a person sees on its pages, in reading order."""

from drafter.readers.docx.flat import archived
from drafter.readers.docx.formatting import docx_formatting
from drafter.readers.docx.read import docx_lines, docx_page_heads

__all__ = ["archived", "docx_formatting", "docx_lines", "docx_page_heads"]
