"""Floor 6: the interview: a pure flow of states and moves, and its one door to questionary."""
