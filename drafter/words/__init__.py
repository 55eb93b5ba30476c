"""Floor 4: the only door to jieba, lazy and silent."""
