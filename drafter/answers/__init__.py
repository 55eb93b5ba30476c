"""Floor 3: what the user answered, by scope, each with the source it comes from; as plain data and back."""

from drafter.answers.model import Answer, Answers, Path, Source, Value

__all__ = ["Answer", "Answers", "Path", "Source", "Value"]
