"""Dates in siblings are slots as wholes: of （3月1日至3月31日） and （4月1日至6月30日） no 月1日 is shared."""

import re

from drafter.mining.siblings.pattern import SLOT, Pattern
from drafter.mining.siblings.rewritten import GAP, with_whole

_YEAR, _MONTH, _DAY = rf"(?:20\d\d|{GAP})年", rf"[{GAP}\d]{{1,2}}月", rf"(?:[{GAP}\d]{{1,2}}[日号]|{GAP}(?=前))"
_DATE = re.compile(f"{_YEAR}{_MONTH}{_DAY}?|{_MONTH}{_DAY}")


def with_whole_dates(pattern: Pattern) -> Pattern:
    """The pattern with one slot in the place of each date that it cuts: month and day, or year and month.

    One with choices stays, and one with no wording besides: {1}年{2}月，{3}.
    """
    if "月" not in pattern.literals or any(part != SLOT for part in pattern.parts if not isinstance(part, str)):
        return pattern
    whole = with_whole(_DATE, pattern)
    return whole if any(map(str.isalpha, whole.literals)) else pattern
