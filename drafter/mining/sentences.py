"""An article's clauses that may show a sentence frame, packed small enough to travel and to be kept by the thousand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from zlib import crc32

from drafter.document import Article, Paragraph, Section
from drafter.mining.openings import OPENINGS, PREPOSITIONS
from drafter.mining.roles import role_of

SHORTEST, LONGEST = 6, 24
"""Characters of a clause that is looked at."""
MOST = 400
"""Clauses that an article keeps; of more those whose opening and end hash lowest, so that articles keep like ones."""
_HALVES = "\f"
"""Stands between the wordings and their places."""
_MARKS = re.compile(r"[。；：！？;!?\n\t]|[，,](?!(?<=\d.)\d{3}(?!\d))|:(?!\d)")
"""Commas in 1,234 part nothing."""
RELATED = "达到至于过占为率分长降升低高加少短"
"""How the wording between a subject and its figure ends: 率达到, 同比下降, 不少于; a noun is the subject's own."""
_FIGURE_AT_END = re.compile(rf"[{RELATED}][0-9][0-9.]*.{{0,4}}\Z")
_ROLES = ("做法", "不足", "打算", "步骤", "保障", "要求", "成效", "开头", "结尾")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it stands on its line."""

    role: str
    """What the section around it is for; 开头 before the first heading, 结尾 after the last section."""
    line: int
    """1-based raw line."""
    text: str
    after: str
    """The mark that ends it, with the first two characters of what follows a comma. A clause that no mark ends is not
    kept: a line may have been broken there."""


def packed(article: Article) -> str:
    """The clauses of an article as one string, which `texts` and `clauses` read."""
    rows: dict[str, str] = {}
    for role, paragraph, last in _paragraphs(article):
        _add(rows, role, paragraph, last)
    if len(rows) > MOST:
        kept = set(sorted(rows, key=lambda text: crc32(f"{text[:2]}{text[-2:]}".encode()))[:MOST])
        rows = {text: row for text, row in rows.items() if text in kept}
    return "\n".join(rows) + _HALVES + "\n".join(rows.values()) if rows else ""


def texts(sentences: str) -> str:
    """The wording alone of what `packed` gives, one clause a line."""
    return sentences.partition(_HALVES)[0]


def rows(sentences: str) -> list[str]:
    """Where the clauses stand, one row each in the order of `texts`; `clause` reads a row."""
    return sentences.partition(_HALVES)[2].split("\n")


def role(row: str) -> str:
    """What the section is for in which the clause of a row stands."""
    return _ROLES[int(row.partition("\t")[0])]


def clause(text: str, row: str) -> Clause:
    """A clause and its row."""
    _, line, after = row.split("\t")
    return Clause(role(row), int(line), text, after)


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
            rows[piece] = f"{number}\t{line}\t{after}"


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
