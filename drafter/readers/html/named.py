"""The title of the text on a page, as the page is called itself, and what the site shows over it."""

import re
from collections.abc import Sequence

from drafter.document import Line

_SHORTEST, _LONGEST = 6, 70
"""Characters of a title."""
_WITHIN = 40
"""Lines among which the title stands."""
_PARTS = re.compile(r"[-_|－–—｜]+")
_BLANKS = re.compile(r"[\s\u3000]+")
_NUMBERED = re.compile(r"[〔\[（(]\s?\d{4}\s?[〕\]）)]\s?第?\d+号|第\s?\d+\s?期")
_SITE = re.compile(r"(?:网|网站|门户|首页|[政市县区州镇乡]府|[局委办厅院校站会馆处]|中心|公司|集团)$")
"""How the name of a site ends."""


def named(lines: Sequence[Line], called: str) -> list[Line]:
    """The lines of a page that is called so, with the roles of its title and of what stands over that (`site`).

    Pages are called by the title of their text, then by their column and their site. Where none of the lines is the
    title, or a text or the head of a document stands over it, they are as they were.
    """
    said = _bare(called)
    parts = _PARTS.split(said)
    shortest = max(_SHORTEST, max(map(len, parts)) // 2)
    at = next((at for at, line in enumerate(lines[:_WITHIN]) if _is_title(line, said, parts, shortest)), -1)
    if at < 0 or any(_is_of_text(line.text) for line in lines[:at]):
        return list(lines)
    end = at + 1
    rest = said.partition(_bare(lines[at].text))[2]
    while end < len(lines) and lines[end].text.strip() and (more := _bare(lines[end].text)) and rest.startswith(more):
        rest = rest[len(more) :]
        end += 1
    return [
        *(line._replace(role="site", level=0) if not line.rows else line for line in lines[:at]),
        *(line._replace(role=_role(line.text), level=0) for line in lines[at:end]),
        *lines[end:],
    ]


def _is_title(line: Line, said: str, parts: Sequence[str], shortest: int) -> bool:
    text = _bare(line.text)
    if not shortest <= len(text) <= _LONGEST or line.rows or _SITE.search(text):
        return False
    return said.startswith(text) or text in parts


def _is_of_text(text: str) -> bool:
    """Whether a line over the title is of a text, or of the head of a document or a bulletin: 〔2025〕3号, 第8期."""
    return len(text) > _LONGEST or "。" in text or _NUMBERED.search(text) is not None


def _role(text: str) -> str:
    return "subtitle" if text.lstrip()[:2] in ("——", "--") else "title"


def _bare(text: str) -> str:
    return _BLANKS.sub("", text)
