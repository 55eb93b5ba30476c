"""Floor 6: skeletons, answers and interview journals on disk: versioned, written whole, backed up."""
