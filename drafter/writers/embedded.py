"""What a draft remembers of its making: its skeleton, its answers and what each paragraph said when it was written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EmbeddedData:
    """The custom part of a draft, from which next year's draft starts."""

    skeleton: str
    """The skeleton as YAML text."""
    answers: str
    """The answers as YAML text."""
    paragraphs: tuple[str, ...] = ()
    """Digest of each generated paragraph in order; filled in when the draft is written."""
