"""Surnames of those who are called by them: 尊敬的林书记, 罗大爷.

Other facts leave them out: beside an office a single character is too often part of a word.
"""

import re
from collections.abc import Iterator

from drafter.facts.fact import Fact
from drafter.facts.surnames import TWO, USUAL, WORDS_TOO
from drafter.zh.han import compiled

_OFFICE = "(?=(?:书记|[省市州县区镇乡局厅部]长|主任|主席))"
_NAME = f"(?:{TWO}|[{USUAL}{WORDS_TOO}])[一-龥]{{0,2}}?"
_CALLED = compiled(
    rf"尊敬的(?P<greeted>{TWO}|[{USUAL}{WORDS_TOO}]){_OFFICE}|(?:[，。；、：请]|^|[省市州县区镇乡][委长])(?P<named>{TWO}|[{USUAL}]){_OFFICE}"
    rf"|(?<![感致答道多])(?P<elder>{TWO}|[{USUAL}])(?=大爷|大妈|大娘|大叔|大婶|大哥|大姐|阿姨|奶奶|爷爷|师傅|老汉)"
    rf"|(?:书记|长|主任|主席)[、，和](?P<next>[{WORDS_TOO}]){_OFFICE}"
    rf"|^(?P<addressed>{_NAME}(?:[、和]{_NAME})*)(?=(?:委员|代表|同志|先生|女士)(?:[：:]|$))",
    re.MULTILINE,
)
"""The surname of somebody who is called by his office, or as the old are; the names of those a reply is written to."""


def called(text: str) -> Iterator[Fact]:
    """The surnames and names alone, without the office or what else they are called."""
    for match in _CALLED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        yield Fact.named(text, start, end, "person")
