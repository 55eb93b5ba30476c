"""Whose the names in a draft are, by the old reports: names that belong to another place, unit or person."""
