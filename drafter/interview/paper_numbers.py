"""发文字号, which are asked again as one: 青水发〔2025〕12号, with what stands for the office before it."""

import re
from collections.abc import Iterator

_NUMBER = re.compile(r"[〔﹝\[［](?:19|20)\d\d[〕﹞\]］]\s?第?\d{1,5}号")
_OFFICE = re.compile(r"[一-龥]{1,7}[发函办字文通令呈报请规纪]\Z")
_VERB = re.compile(r".*(?:根据|按照|依据|依照|参照|落实|印发|转发|下发|执行|贯彻|同意|[和与及以由按的了])")
"""Up to where what stands before it is no part of it."""
_LONGEST = 12
"""Characters before the bracket that are looked at."""


def paper_numbers(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - _LONGEST) : match.start()]
        verb = _VERB.match(before)
        office = _OFFICE.search(before, verb.end() if verb else 0)
        yield match.start() - (len(office[0]) if office else 0), match.end()
