"""Text inside a row that is none of the report's: adverts, paid markers, what pages and forums strew into it."""

import re

from drafter.outline.adverts import adverts_in

PAYWALL = re.compile(r"(?<!#)#{2,}+\s*[A-Za-z_]{3,20}\s*#{2,}")
JUNK = re.compile(r"(?<![!-~])[!-~]{1,3}(?: {1,3}[!-~]{1,3}){5,}(?![!-~])")
"""Letters and signs in a jumble, which forums strew into their texts against copying."""
_SIGNS = re.compile(r"[{}\[\]|~`^@$#&*!?;'\"<>\\_]")
_SORTS = tuple(map(re.compile, ("[a-z]", "[A-Z]", r"\d", "[%,+;:=!?&/-]")))
_HIDDEN = re.compile(r"[.…\s]*此处隐藏\s*\d+\s*个?字[.…\s]*")
"""What a site puts where it leaves a part of a text out."""
_TAG = re.compile(r"</?(?:p|br|div|span|strong|font|b|a|o:p)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|ldquo|rdquo|amp);")


def _is_jumble(text: str) -> bool:
    """Whether letters and signs are strewn: signs that no list has, or small and capital letters, figures and signs."""
    return len(_SIGNS.findall(text)) > 2 or all(sort.search(text) for sort in _SORTS)


def spans_in(text: str) -> list[tuple[int, int, str]]:
    """Adverts and markers inside a row, in order and apart: (start, end, name of the rule)."""
    hits: list[tuple[int, int, str]] = []
    if "#" in text:
        hits += [(m.start(), m.end(), "付费标记") for m in PAYWALL.finditer(text)]
    hits += [(m.start(), m.end(), "网页残留") for m in JUNK.finditer(text) if _is_jumble(m[0])]
    if "此处隐藏" in text:
        hits += [(m.start(), m.end(), "网页残留") for m in _HIDDEN.finditer(text)]
    if "<" in text:
        hits += [(m.start(), m.end(), "网页残留") for m in _TAG.finditer(text)]
    if "&" in text:
        hits += [(m.start(), m.end(), "网页残留") for m in _ENTITY.finditer(text)]
    hits += [(start, end, "广告") for start, end in adverts_in(text)]
    hits.sort()
    apart: list[tuple[int, int, str]] = []
    for hit in hits:
        if not apart or hit[0] >= apart[-1][1]:
            apart.append(hit)
    return apart
