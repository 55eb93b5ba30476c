"""Floor 6: Documents → frames, families, starters and skeletons, each with support and provenance."""
