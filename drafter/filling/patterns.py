"""A text of a skeleton as a pattern that finds its answers in a finished report."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafter.expressions import parts

_BLANK = re.compile(r"【待填：[^】]*】|＿＿+")
_ENDS = "。；，：！？.;,:"


@dataclass(frozen=True, slots=True)
class Match:
    """What a text of a skeleton finds in a text of a report."""

    values: Mapping[str, str]
    literal: int
    """How many characters of the skeleton stand in the report."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of a skeleton to be found again."""

    regex: re.Pattern[str]
    names: tuple[str, ...]
    literal: int
    """How many characters of it are no place for an answer; 0 where it fits anything."""

    def match(self, text: str) -> Match | None:
        """The answers in `text`, blanks left out; None where it is not of this form."""
        found = self.regex.fullmatch(text.strip())
        if found is None:
            return None
        values: dict[str, str] = {}
        for name, value in zip(self.names, found.groups(), strict=True):
            if name and name not in values and not _BLANK.search(value) and value.strip():
                values[name] = value.strip()
        return Match(values, self.literal)


@lru_cache(maxsize=1024)
def pattern(text: str) -> Pattern:
    """The pattern of a skeleton's text; the mark at its end may be missing. Raises ExpressionBroken."""
    written, names, literal = "", [], 0
    pieces = parts(text.strip())
    for place, part in enumerate(pieces):
        if part.literal:
            kept = part.literal.rstrip(_ENDS) if place == len(pieces) - 1 else part.literal
            written += re.escape(kept)
            literal += len(kept.strip())
        else:
            written += "([^\\n]+?)" if part.name else "([^\\n]*?)"
            names.append(part.name)
    return Pattern(re.compile(f"{written}[{re.escape(_ENDS)}]*"), tuple(names), literal)
