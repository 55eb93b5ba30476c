"""Floor 4: the only door to jieba, lazy and silent."""

from drafter.words.segment import words_of

__all__ = ["words_of"]
