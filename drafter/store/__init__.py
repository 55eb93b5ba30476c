"""Floor 6: skeletons, answers, interview journals, an index of old reports: versioned, whole or not at all on disk."""
