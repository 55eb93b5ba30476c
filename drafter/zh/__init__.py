"""Floor 1: facts of Chinese text and print: numerals, ordinals, width, punctuation, sentences, sizes of letters."""
