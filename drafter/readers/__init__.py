"""Floor 6: files of every kind → Lines, as a person sees them."""
