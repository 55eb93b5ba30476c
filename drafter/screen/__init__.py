"""Floor 7: what results look like at the terminal; the only door to rich."""
