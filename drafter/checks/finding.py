"""What a check found."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A mechanical mend: these characters of the raw line become `text`."""

    line: int
    column: int
    old: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place."""

    rule: str
    """Id of the rule, as P01."""
    level: Level
    line: int
    """1-based raw line; 0 where the finding is about the whole file."""
    column: int
    """0-based, in characters of the raw line."""
    text: str
    """What stands there, with a few characters around it."""
    message: str
    suggestion: str
    source: str
    """The standard and its strength, or the habit; for facts and likeness the place in the archive."""
    paragraph: int = 0
    """Raw line at which the paragraph begins."""
    quoted: str = ""
    """The very characters that are wrong, for a comment at their place."""
    at: int = -1
    """Where they stand in `text`; -1 where they do not."""
    beside: str = ""
    """The sentence of the archive that the draft's is laid beside."""
    fix: Fix | None = None
