"""The time of a step is one slot in a skeleton: each report writes it otherwise, （3月—4月）, （5月上旬）, （全年）."""

import re

from drafter.mining.siblings.pattern import Pattern
from drafter.mining.siblings.rewritten import GAP, with_whole

_PERIOD = re.compile(rf"(?<=（)[{GAP}年月日号上中下旬初底末前后起止至到—－\-–~～\d]+(?=）)")


def with_whole_periods(pattern: Pattern) -> Pattern:
    """The pattern with one slot in brackets for each time of a 阶段 there; one with choices stays."""
    if "阶段" not in pattern.literals or "（" not in pattern.literals or pattern.choices_anywhere:
        return pattern
    return with_whole(_PERIOD, pattern)
