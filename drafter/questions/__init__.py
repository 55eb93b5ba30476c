"""Floor 5: a skeleton and its answers → the questions to ask, in order, with wording, defaults and checks."""
