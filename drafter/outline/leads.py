"""How far a heading reaches into the paragraph that it opens."""

import re

from drafter.zh.han import compiled

LONGEST = 40
"""Characters of a lead that runs into its text."""
LONGEST_LINE = 60
"""Characters of a heading that has a line of its own."""
_END = compiled(
    r"[。；;：:【.](?!(?<=\d[：:])\d)(?:(?<![【.])|(?<=【)[^】]*】|(?<=[\u4e00-\u9fff）)”]\.)(?=[\u4e00-\u9fff“\x22（(\d①-⑳]|\Z))"
)
"""What ends a lead, a full stop typed as a point among them, or a 【待填：…】, inside of which no mark does.

The colon of a time or a ratio ends none: 7:20, 3：1."""
_CLAUSE = re.compile(r"[，,](?!(?<=\d[，,])\d)")
_BLANKS = " \u3000\t"
_TAIL = _BLANKS + "，、,"


_BRACKETS = ("（", "(")
_ASIDE = re.compile(r"[（(][^（()）]{2,24}[)）][：:，,]")
"""（5月6日—5月15日）：behind 第一阶段, which what it is about stands after."""

_CONTACT = re.compile(r"[，、（(][^，、。；（(]{0,4}(?:邮箱|信箱|邮件|电话|传真|手机|网址|地址|邮编|联系人)[：:]")
_LONGEST_CONTACT, _MORE = 10, 30
"""Characters of the label of a number or an address inside a sentence (…报局办公室，邮箱：…), and so many more that a
sentence with one may have."""


def lead(text: str, start: int, limit: int) -> tuple[int, int, int]:
    """(start, end of the lead, where the text after it begins); the end mark lies between the last two.

    The lead goes up to the first of 。；;：: or `limit`; one longer than a heading can be ends with a clause before.
    """
    while start < limit and text[start] in _BLANKS:
        start += 1
    aside = _ASIDE.match(text, start, limit) if text[start : start + 1] in _BRACKETS else None
    match = _END.search(text, aside.end() if aside is not None else start, limit)
    longest = LONGEST_LINE
    while match is not None and (text[match.start()] == "【" or _is_contact(text, start, match.start())):
        longest += _MORE if text[match.start()] != "【" else 0
        match = _END.search(text, match.end(), limit)
    stop = match.start() if match else limit
    after = match.end() if match else limit
    if stop - start > (LONGEST if after < limit or (match is None and limit < len(text)) else longest):
        clauses = [match.start() for match in _CLAUSE.finditer(text, start + 1, start + LONGEST + 1)]
        stop = clauses[-1] if clauses else start + LONGEST
        after = stop + bool(clauses)
    while stop > start and text[stop - 1] in _TAIL:
        stop -= 1
    return start, stop, after


def _is_contact(text: str, start: int, at: int) -> bool:
    """Whether the mark at an offset is the colon behind the label of an address inside a sentence."""
    if text[at] not in "：:":
        return False
    return any(match.end() == at + 1 for match in _CONTACT.finditer(text, max(start, at - _LONGEST_CONTACT), at + 1))
