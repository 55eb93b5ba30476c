"""A pattern read as a text in which what cuts a thing in parts becomes one slot for all of it."""

import re

from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.pattern import SLOT, Pattern

GAP = "\ufffc"
"""Stands for a slot where a regular expression looks at a pattern."""


def with_whole(thing: re.Pattern[str], pattern: Pattern) -> Pattern:
    """The pattern with one slot in the place of each such thing that has one in it; it has slots only, no choices."""
    shown = "".join(part if isinstance(part, str) else GAP for part in pattern.parts)
    whole = thing.sub(lambda found: GAP if GAP in found[0] else found[0], shown)
    return Pattern(tidied([SLOT if piece == GAP else piece for piece in re.split(f"({GAP})", whole) if piece]))
