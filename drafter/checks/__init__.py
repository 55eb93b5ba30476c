"""Floor 6: rules over a Document; stale facts and likeness against an archive."""
