"""Days in siblings are slots as wholes: of （3月1日至3月31日） and （4月1日至6月30日） no 月1日 is shared."""

import re

from drafter.mining.siblings.generalise import tidied
from drafter.mining.siblings.pattern import SLOT, Part, Pattern

_GAP = "\ufffc"
"""Stands for a slot."""
_DAY = re.compile(rf"(?:20\d\d年|{_GAP}年)?[{_GAP}\d]{{1,2}}月[{_GAP}\d]{{1,2}}[日号]")


def with_whole_days(pattern: Pattern) -> Pattern:
    """The pattern with one slot in the place of each month and day that it cuts; one with choices stays."""
    if "月" not in pattern.literals or any(part != SLOT for part in pattern.parts if not isinstance(part, str)):
        return pattern
    shown = "".join(part if isinstance(part, str) else _GAP for part in pattern.parts)
    parts: list[Part] = []
    for piece in re.split(f"({_GAP})", _DAY.sub(lambda day: _GAP if _GAP in day[0] else day[0], shown)):
        parts += [SLOT if piece == _GAP else piece] if piece else []
    return Pattern(tidied(parts))
