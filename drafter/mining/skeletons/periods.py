"""The time of a step is one slot in a skeleton: each report writes it otherwise, （3月—4月）, （5月上旬）, （全年）."""

import re

from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.pattern import SLOT, Part, Pattern

_GAP = "\ufffc"
"""Stands for a slot."""
_PERIOD = re.compile(rf"（[{_GAP}年月日号上中下旬初底末前后起止至到—－\-–~～\d]+）")


def with_whole_periods(pattern: Pattern) -> Pattern:
    """The pattern with one slot in brackets for each time of a 阶段 there; one with choices stays."""
    if "阶段" not in pattern.literals or "（" not in pattern.literals or pattern.choices_anywhere:
        return pattern
    shown = "".join(part if isinstance(part, str) else _GAP for part in pattern.parts)
    whole = _PERIOD.sub(lambda period: f"（{_GAP}）" if _GAP in period[0] else period[0], shown)
    parts: list[Part] = [SLOT if piece == _GAP else piece for piece in re.split(f"({_GAP})", whole) if piece]
    return Pattern(tidied(parts))
