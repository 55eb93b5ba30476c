"""What mining finds."""

from dataclasses import dataclass

from drafter.mining.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Instance:
    """One heading that follows a frame, and where it stands."""

    source: str
    line: int
    text: str
    """Exactly as in the file."""
    article: int
    """Position of the article in the sorted library."""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Wording that siblings share, in one wording (level 1) or in several that mean the same (level 2)."""

    pattern: Pattern
    level: int
    articles: int
    """Different articles that use it, copies counted once."""
    occurrences: int
    """Sibling groups that use it, those of copies left out."""
    raw_articles: int
    """All articles that use it, copies too."""
    instances: tuple[Instance, ...]
    """In the order of file and line."""
