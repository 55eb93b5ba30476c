"""Floor 1: pure facts of Chinese text: numerals, ordinals, width, punctuation, sentences."""
