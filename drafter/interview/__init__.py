"""Floor 6: the flow of questions (pure, no terminal) and its one door to questionary."""
