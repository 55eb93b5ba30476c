"""What quotation marks tell of a row of headings where what they hold, or what is beside them, is alike."""

import re
from collections import Counter
from collections.abc import Sequence

from drafter.mining.siblings.framing import FUNCTION
from drafter.mining.siblings.generalise import MAX_CHOICES
from drafter.mining.siblings.pattern import Gap, Pattern

_NAME = re.compile("“[^”]{2,}”")
_MARK = f"[^\f{''.join(FUNCTION)}]"
_ALIKE = re.compile(
    "[^\f，；“”，《》]“\f”|“\f”[^\f，；“”，《》]"  # a word right before or behind: 下好“先手棋”; “订单”式培训
    "|“[^”\f]+”"  # one name in all: 产业借“红”生金, 乡风以“红”润心
    f"|“[^“”\f]*{_MARK}\f[^“”]*”|“[^“”]*\f{_MARK}[^“”\f]*”"  # names that begin or end alike: “田长”, “路长”
    f"|“\f{_MARK}\f”"  # or have one word inside: “布好局”, “开好头”
)


def tells_name(wording: str) -> bool:
    """Whether a quoted name of two characters at least stands in it."""
    return bool(_NAME.search(wording))


def quotes_alike(pattern: Pattern) -> bool:
    """Whether a word is shared inside a quoted name, or right beside one."""
    if "“" not in pattern.literals:
        return False
    return bool(_ALIKE.search("\f".join(part for part in pattern.parts if isinstance(part, str))))


def may_take_turns(texts: Sequence[str]) -> bool:
    """Whether a few words come again and again before a quoted one: 聚焦“实”，…, 突出“新”，…, 聚焦“严”，…."""
    words = Counter(text.partition("“")[0] for text in texts)
    return len(words) <= MAX_CHOICES and min(words.values()) > 1 and min(map(len, words)) > 1


def take_turns(pattern: Pattern) -> bool:
    """Whether texts open with one of these few words, and the quoted one behind it ends the clause."""
    first, *rest = pattern.parts
    if not isinstance(first, Gap) or not first.choices or "" in first.choices or len(rest) < 3:
        return False
    opened, _, closed = rest[:3]
    return (
        opened == "“" and isinstance(closed, str) and (closed.startswith("”，") or (closed == "”" and len(rest) == 3))
    )
