"""What mining finds."""

from dataclasses import dataclass

from drafter.mining.frames.instances import NO_INSTANCES, Instances
from drafter.mining.siblings.compared import heads, normal
from drafter.mining.siblings.pattern import Pattern
from drafter.zh.party import party_spelt_out


@dataclass(frozen=True, slots=True)
class Frame:
    """Wording that siblings share, in one wording (level 1) or in several that mean the same (level 2)."""

    pattern: Pattern
    level: int
    users: frozenset[int]
    """Different articles that use it, copies counted once, by their positions in the sorted library."""
    occurrences: int
    """Sibling groups that use it, those of copies left out."""
    raw_articles: int
    """All articles that use it, copies too."""
    instances: Instances
    singles: Instances = NO_INSTANCES
    """Headings that follow it though their siblings do not; no support, since one heading may do so by accident."""

    headings: tuple[str, ...] = ()
    """Some of one article, without facts, that show how it is used."""
    broken: tuple[str, ...] = ()
    """Some of those that a line's end breaks, put together again, in the form in which wording is compared."""

    def fills(self, text: str) -> tuple[str, ...] | None:
        """What stands in the slots where a heading as written follows the frame, choices of wording left out."""
        _, fills = self._followed(text) or ("", None)
        if fills is None:
            return None
        gaps = [part for part in self.pattern.parts if not isinstance(part, str)]
        return tuple(fill for gap, fill in zip(gaps, fills, strict=True) if not gap.choices)

    def heads(self, most: int) -> list[str]:
        """So much of some of its headings as follows it, in the form in which wording is compared."""
        return [found[0] for text in self.instances.some(most)[:most] if (found := self._followed(text))]

    def _followed(self, text: str) -> tuple[str, tuple[str, ...]] | None:
        """(so much of a heading as written as follows the frame, what stands in its gaps)."""
        for head in reversed(heads(party_spelt_out(normal(text)))):
            fills = self.pattern.fills(head)
            if fills is not None:
                return head, fills
        return None

    @property
    def articles(self) -> int:
        """How many different articles use it: its support."""
        return len(self.users)
