"""Floor 4: figures, dates, names, places and masks in a text, each with its span and kind."""
