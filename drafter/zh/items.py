"""Items of a list as people type or paste them: what numbers or marks a line as one."""

import re

_NUMERAL = "[一二三四五六七八九十]"
_MARKER = re.compile(
    rf"(?:[（(]?(?:\d{{1,2}}|{_NUMERAL}{{1,3}})[）)、.．](?!\d|{_NUMERAL}[、产])"
    rf"|{_NUMERAL}(?:是|要(?![素件]))|第{_NUMERAL}{{1,2}}[，,、]|[①-⑳]|[-•●◆■](?=\s|\Z))\s*"
)


def marker_length(line: str) -> int:
    """How many characters at the head of a line mark it as an item, blanks behind them included; 0 for none."""
    marker = _MARKER.match(line)
    return marker.end() if marker else 0
