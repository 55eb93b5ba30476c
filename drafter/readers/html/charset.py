"""The encoding of a web page: the one it declares, where its bytes are valid in that."""

import re

from drafter.readers.encoding import decoded

_SAID = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
"""Names of encodings → the wider ones that pages with these names are written in."""
_CHINESE = ("gb18030", "big5hkscs", "hz-gb-2312", "utf-8")
"""Encodings that are believed when declared; others are declared on Chinese pages by mistake."""


def page_text(content: bytes, said: str) -> str:
    """The text of a page, tags and all; `said` is the encoding declared outside of it. Never fails."""
    if b"\x00" in content[:_HEAD]:
        return decoded(content)  # UTF-16
    try:
        return content.decode("utf-8-sig")  # hardly anything else is UTF-8 by chance
    except UnicodeDecodeError:
        pass
    found = _SAID.search(content[:_HEAD])
    names = [said, *(name.decode("ascii") for name in (found.groups() if found else ()) if name)]
    for name in (name.strip().lower() for name in names):
        encoding = _WIDER.get(name, name)
        if encoding in _CHINESE:
            try:
                return content.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return decoded(content)
