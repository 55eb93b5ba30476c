"""A web page, alone or in one file with its pictures (MHTML) → Lines: what a person sees on it, in reading order."""

from drafter.readers.html.read import html_lines, mhtml_lines

__all__ = ["html_lines", "mhtml_lines"]
