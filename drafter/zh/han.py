"""Patterns with a class of all Chinese characters that compile fast."""

import re

HAN = r"[^\W\d_A-Za-z]"
"""A Chinese character, told by what it is not: a class that lists them all takes a millisecond to compile."""
_CLASS = re.compile(r"\[(?:一-[龥鿿]|\\u4e00-\\u9fff)((?:[^\[\]\\]|\\[\[\]dstu])*)\]")


def compiled(regex: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a regular expression in which [一-龥], [\\u4e00-\\u9fff] and [一-龥“”] are replaced by HAN."""
    return re.compile(_CLASS.sub(lambda one: f"(?:{HAN}|[{one[1]}])" if one[1] else HAN, regex), flags)
