"""Floor 5: a skeleton's slots as questions: wording, kind, default, suggestions, validation."""
