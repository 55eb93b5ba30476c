"""Floor 6: Skeleton + Answers → Document."""
