"""A .docx → Lines: everything a person sees on its pages, in reading order."""

from drafter.readers.docx.read import docx_lines

__all__ = ["docx_lines"]
