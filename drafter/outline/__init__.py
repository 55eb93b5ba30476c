"""Floor 6: the lines of a file become a Document: cleaned, split into articles, each with its tree."""

from drafter.outline.outline import outline

__all__ = ["outline"]
