"""Floor 4: the only door to jieba, lazy and silent."""

from drafter.words.segment import load_dictionary, times_met, word_ends, words_of

__all__ = ["load_dictionary", "times_met", "word_ends", "words_of"]
