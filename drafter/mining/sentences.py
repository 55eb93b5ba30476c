"""An article's clauses that may show a sentence frame, packed small enough to travel and to be kept by the thousand."""

import re
from collections.abc import Iterator
from itertools import accumulate
from zlib import crc32

from drafter.document import Article, Paragraph, Section
from drafter.mining.openings import OPENINGS, PREPOSITIONS
from drafter.mining.roles import role_of

SHORTEST, LONGEST = 6, 24
"""Characters of a clause that is looked at."""
MOST = 400
"""Clauses that an article keeps; of more those whose opening and end hash lowest, so that articles keep like ones."""
_COUNT = 3
"""Hexadecimal digits that tell how many clauses there are; their rows follow, then their wordings."""
_ROW, _PAD = 10, "\uffff"
"""Characters of a row (role, line as six hexadecimal digits, what follows), and what fills it up."""
_MARKS = re.compile(r"[。；：！？;!?\n\t]|[，,](?!(?<=\d.)\d{3}(?!\d))|:(?!\d)")
"""Commas in 1,234 part nothing."""
RELATED = "达到至于过占为率分长降升低高加少短"
"""How the wording between a subject and its figure ends: 率达到, 同比下降, 不少于; a noun is the subject's own."""
_FIGURE_AT_END = re.compile(rf"[{RELATED}][0-9][0-9.]*.{{0,4}}\Z")
_ROLES = ("做法", "不足", "打算", "步骤", "保障", "要求", "成效", "开头", "结尾")


def packed(article: Article) -> str:
    """The clauses of an article as one string: a row for each that says where it stands, then their wordings."""
    rows: dict[str, str] = {}
    for role, paragraph, last in _paragraphs(article):
        _add(rows, role, paragraph, last)
    if len(rows) > MOST:
        kept = set(sorted(rows, key=lambda text: crc32(f"{text[:2]}{text[-2:]}".encode()))[:MOST])
        rows = {text: row for text, row in rows.items() if text in kept}
    return "".join((f"{len(rows):0{_COUNT}x}", *rows.values(), "\n".join(rows))) if rows else ""


def texts(sentences: str) -> str:
    """The wording alone of what `packed` gives, one clause a line."""
    return sentences[first_text(sentences) :]


def first_text(sentences: str) -> int:
    """Where in what `packed` gives the wordings begin."""
    return _COUNT + int(sentences[:_COUNT], 16) * _ROW if sentences else 0


def text_at(sentences: str, start: int) -> str:
    """The wording that begins at a place in what `packed` gives."""
    end = sentences.find("\n", start)
    return sentences[start : end if end >= 0 else None]


def role_of_clause(sentences: str, number: int) -> str:
    """What the section is for in which a clause stands; `number` counts the clauses from 0."""
    return _ROLES[int(sentences[_COUNT + number * _ROW])]


def line_of_clause(sentences: str, number: int) -> int:
    """1-based raw line of a clause."""
    start = _COUNT + number * _ROW
    return int(sentences[start + 1 : start + 7], 16)


def after_clause(sentences: str, number: int) -> str:
    """The mark that ends a clause, with the first two characters of what follows a comma."""
    start = _COUNT + number * _ROW
    return sentences[start + 7 : start + _ROW].rstrip(_PAD)


def _paragraphs(article: Article) -> Iterator[tuple[str, Paragraph, str]]:
    """(role, paragraph, mark behind it) in reading order; headings on lines of their own are left out."""
    for paragraph in article.preamble:
        yield "开头", paragraph, ""
    stack: list[tuple[Section, str]] = [(section, "做法") for section in reversed(article.sections)]
    while stack:
        section, around = stack.pop()
        role = role_of(section.heading.text) or around
        if section.layout != "line":
            yield around, section.heading, section.end
        for paragraph in section.body:
            yield role, paragraph, ""
        stack += [(child, role) for child in reversed(section.children)]
    for paragraph in article.closing:
        yield "结尾", paragraph, ""


def _add(rows: dict[str, str], role: str, paragraph: Paragraph, last: str) -> None:
    text = paragraph.text
    pieces = _MARKS.split(text)
    wanted = [place for place, piece in enumerate(pieces) if SHORTEST <= len(piece) <= LONGEST and _may_frame(piece)]
    if not wanted:
        return
    starts = [0, *accumulate(len(piece) + 1 for piece in pieces)]
    number = _ROLES.index(role)
    for place in wanted:
        piece = pieces[place]
        start, end = starts[place], starts[place + 1] - 1
        after = text[end : end + 1] or last
        line = _line(paragraph, start, end - 1) if after and piece not in rows else 0
        if line:
            if after in "，," and _line(paragraph, start, min(end + 2, len(text) - 1)):
                after += "".join(pieces[place + 1 : place + 2])[:2]
            rows[piece] = f"{number}{line:06x}{after:{_PAD}<3}"


def _may_frame(piece: str) -> bool:
    """Whether a clause opens as sentence frames do or ends in a figure that something is said to reach."""
    if piece[:2] in OPENINGS or piece[0] in PREPOSITIONS:
        return True
    return not piece[-6:].isalpha() and _FIGURE_AT_END.search(piece) is not None


def _line(paragraph: Paragraph, first: int, last: int) -> int:
    """The line on which the characters from `first` to `last` stand side by side; 0 where they do not."""
    if len(paragraph.pieces) < 2:
        return paragraph.pieces[0].line if paragraph.pieces else paragraph.line
    line, column = paragraph.place(first)
    return line if paragraph.place(last) == (line, column + last - first) else 0
