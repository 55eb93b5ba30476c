"""What is shown before the items of a list that counts nothing."""

import re

_SHOWN = "•○▪"
"""Before the items of a list, of one in it, and of those deeper."""
_NUMBERED = re.compile(
    r"[第（(]?\s*[一二三四五六七八九十\d]+\s*(?:[、.．)）]|[章节篇]|部分)|[一二三四五六七八九十]+[是要]|[①-⑳]"
)


def bullet(depth: int) -> str:
    """The bullet of a list that stands in `depth` others, with the gap behind it."""
    return f"{_SHOWN[min(depth, len(_SHOWN) - 1)]} "


def is_bullet(shown: str) -> bool:
    """Whether what a list shows before an item is a bullet and no ordinal."""
    return shown[:1] != "" and shown[0] in _SHOWN


def is_numbered(text: str) -> bool:
    """Whether an item counts by an ordinal that somebody typed, so that its bullet says nothing."""
    return _NUMBERED.match(text) is not None
