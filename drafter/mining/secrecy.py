"""Markings of secrecy at the head of a report (GB/T 9704-2012 7.2.2: 密级和保密期限)."""

import re
from collections.abc import Iterable

from drafter.document import Line

HEAD = 12
"""Lines of a file among which a marking stands."""
_MARKING = re.compile(
    r"[\s\u3000]*(绝密|机密|秘密|内部(?:资料|文件|材料)?)[\s\u3000]*"
    r"(?:[★☆*].{0,10})?(?:[，,（(].{0,16})?[\s\u3000]*"
)


def marking(lines: Iterable[Line]) -> str:
    """The marking that a file bears, as 机密 or 内部资料; "" where it bears none."""
    filled = (line for line in lines if line.text.strip(" \t\u3000"))
    for _, line in zip(range(HEAD), filled, strict=False):
        if match := _MARKING.fullmatch(line.text):
            return match[1]
    return ""
