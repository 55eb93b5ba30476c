"""Patterns that name all Chinese characters, made fast."""

import re

HAN = r"[^\W\d_A-Za-z]"
"""A Chinese character: a class of all of them takes a millisecond to compile, one of what they are not takes none."""
_CLASS = re.compile(r"\[一-[龥鿿]([^\[\]\\]*)\]")


def compiled(regex: str) -> re.Pattern[str]:
    """The pattern of a regular expression, in which [一-龥] and [一-龥“”] are said as HAN."""
    return re.compile(_CLASS.sub(lambda one: f"(?:{HAN}|[{one[1]}])" if one[1] else HAN, regex))
