"""A frame's pattern: fixed wording and what may stand between."""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where the wording varies."""

    choices: tuple[str, ...] = ()
    """The few wordings it has, sorted; "" among them where it may be missing. Empty for a slot: anything."""
    wide: bool = False
    """Whether a slot may hold several clauses."""


Part = str | Gap
SLOT = Gap()
WIDE = Gap(wide=True)


@dataclass(frozen=True)
class Pattern:
    """Fixed wording and gaps in turn; two slots never stand side by side, nor two wordings."""

    parts: tuple[Part, ...]

    @cached_property
    def _hash(self) -> int:
        return hash(self.parts)

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def literals(self) -> str:
        """All fixed wording, run together."""
        return "".join(part for part in self.parts if isinstance(part, str))

    @property
    def choices_anywhere(self) -> bool:
        """Whether one of several wordings stands somewhere in it."""
        return self._steps is None

    @cached_property
    def _matcher(self) -> re.Pattern[str]:
        pieces = []
        for part in self.parts:
            if isinstance(part, str):
                pieces.append(re.escape(part))
            elif part.choices:
                pieces.append(
                    "(" + "|".join(re.escape(word) for word in sorted(part.choices, key=len, reverse=True)) + ")"
                )
            else:
                pieces.append("(.+?)" if part.wide else "([^，；]+?)")
        return re.compile("".join(pieces) + r"\Z")

    def fills(self, text: str) -> tuple[str, ...] | None:
        """What stands in the gaps where the text follows the pattern, else None."""
        match = self._matcher.match(text)
        return match.groups() if match else None

    def split(self, text: str) -> tuple[str, ...] | None:
        """The same as `fills`, quicker for a pattern that is held against a few texts only."""
        fills = self._straight(text)
        return self.fills(text) if fills is None else fills

    @cached_property
    def _steps(self) -> tuple[str, tuple[tuple[bool, str], ...]] | None:
        """The wording it opens with, and for each slot whether it is wide and what stands behind; None with choices."""
        opening = self.parts[0] if isinstance(self.parts[0], str) else ""
        rest = self.parts[1:] if opening else self.parts
        steps: list[tuple[bool, str]] = []
        for place in range(0, len(rest), 2):
            gap, behind = rest[place], rest[place + 1] if place + 1 < len(rest) else ""
            if isinstance(gap, str) or gap.choices or not isinstance(behind, str):
                return None
            steps.append((gap.wide, behind))
        return opening, tuple(steps)

    def _straight(self, text: str) -> tuple[str, ...] | None:
        """The fills where each slot may end at the next place of the wording behind it, else None."""
        if self._steps is None:
            return None
        opening, steps = self._steps
        if not text.startswith(opening) or not text.endswith(steps[-1][1] if steps else opening):
            return None
        found: list[str] = []
        at, last = len(opening), len(steps) - 1
        for number, (wide, behind) in enumerate(steps):
            end = text.find(behind, at + 1) if number < last else len(text) - len(behind)
            fill = text[at:end]
            if end <= at or (not wide and ("，" in fill or "；" in fill)):
                return None
            found.append(fill)
            at = end + len(behind)
        return tuple(found) if at == len(text) else None

    def sample(self) -> str:
        """A text that follows the pattern, with a mark in each slot that no wording holds."""
        return "".join(
            part if isinstance(part, str) else part.choices[-1] if part.choices else "\ufffc" for part in self.parts
        )

    def text(self) -> str:
        """The pattern as shown: {1} a slot, [a|b] one of several words, [a] a word that may be missing."""
        shown, number = [], 0
        for part in self.parts:
            if isinstance(part, str):
                shown.append(part)
            elif part.choices:
                words = [word for word in part.choices if word]
                bare = len(words) == 1 and "" in part.choices
                shown.append("[" + (words[0] if bare else "|".join(part.choices)) + "]")
            else:
                number += 1
                shown.append(f"{{{number}}}")
        return "".join(shown)
