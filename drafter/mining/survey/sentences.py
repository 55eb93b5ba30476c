"""An article's clauses that may show a sentence frame, small enough to travel and to be kept by the thousand."""

import re
from collections.abc import Container, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

from drafter.document import Article, Paragraph, Section
from drafter.mining.siblings.openings import OPENINGS, PREPOSITIONS
from drafter.mining.survey.keys import keys_of
from drafter.mining.survey.roles import role_of
from drafter.mining.survey.typed import compared

SHORTEST, LONGEST = 6, 24
"""Characters of a clause that is looked at."""
MOST = 400
"""Clauses that an article keeps; of more those whose opening and end hash lowest, so that articles keep like ones."""
_AT = 0x4E00
"""Places and numbers are told by characters from here on: one that JSON and every file take as it is."""
_FIRST = (_AT << 16) + _AT
ROW, AFTER, PAD = 6, 3, "\uffff"
"""Characters of a row (role, line as two characters above `_AT`, what follows), of these before what follows, and what
fills it up."""
_LINES = 0x4000
"""Lines that one character tells."""
_MARKS = re.compile(r"([。；：！？;!?\n\t，,:](?!(?<=\d[，,])\d{3}(?!\d)|(?<=:)\d))")
"""Commas in 1,234 part nothing."""
RELATED = "达到至于过占为率分长降升低高加少短"
"""How the wording between a subject and its figure ends: 率达到, 同比下降, 不少于; a noun is the subject's own."""
_FIGURE_AT_END = re.compile(rf"[{RELATED}][0-9][0-9.]*.{{0,4}}\Z")
_NAMED = ["做法", "不足", "打算", "步骤", "保障", "要求", "成效", "情况", "原因", "建议", "体会", "开头", "结尾"]
_ROLES = dict(zip("0123456789abc", _NAMED, strict=True))
_NUMBERS = {role: number for number, role in _ROLES.items()}


class Clauses(NamedTuple):
    """The clauses of an article that may show a sentence frame, as strings: small to hold and quick to read."""

    texts: str = ""
    """As they are compared, a line's end behind each."""
    rows: str = ""
    """For each the role of its section, its line and what follows it, in `ROW` characters."""
    exact: str = ""
    """Those that stand otherwise in the file: a character that tells the number, the wording, a line's end."""
    keys: str = ""
    """Where they are looked for (`keys_of`), one a line, opening and end parted by a tab."""
    starts: str = ""
    """For each key the character `_AT` places above 0 for where its clause begins in `texts`."""
    numbers: str = ""
    """For each key the character that tells the number of its clause."""

    def spots(self, wanted: Container[str]) -> list[tuple[str, int]]:
        """Each key that is wanted with where its clause stands: `start << 16 | number`."""
        rows = zip(self.keys.split("\n"), self.starts, self.numbers, strict=False)
        return [(key, (ord(start) << 16) + ord(number) - _FIRST) for key, start, number in rows if key in wanted]

    def text(self, spot: int) -> str:
        """The clause that stands there, as it is compared."""
        start = spot >> 16
        return self.texts[start : self.texts.index("\n", start)]

    def wording(self, spot: int) -> str:
        """The clause that stands there, exactly as in the file."""
        mark = f"\n{chr(_AT + (spot & 0xFFFF))}"
        start = self.exact.find(mark) + len(mark)
        return self.exact[start : self.exact.index("\n", start)] if start >= len(mark) else self.text(spot)


NO_CLAUSES = Clauses()


def role_in(row: str) -> str:
    """What the section is for in which the clause of a row stands."""
    return _ROLES[row[0]]


def line_in(row: str) -> int:
    """The 1-based raw line of the clause of a row."""
    return (ord(row[1]) - _AT) * _LINES + ord(row[2]) - _AT


def after_in(row: str) -> str:
    """The mark that ends the clause of a row, with the first two characters of what follows a comma, filled up."""
    return row[AFTER:ROW]


def clauses_of(article: Article) -> Clauses:
    """The clauses of an article that may show a sentence frame."""
    rows: dict[str, str] = {}
    for role, paragraph, last in _paragraphs(article):
        _add(rows, role, paragraph, last)
    if len(rows) > MOST:
        kept = set(sorted(rows, key=lambda text: crc32(f"{text[:2]}{text[-2:]}".encode()))[:MOST])
        rows = {text: row for text, row in rows.items() if text in kept}
    return _clauses(rows) if rows else NO_CLAUSES


def _clauses(rows: Mapping[str, str]) -> Clauses:
    """Those of the clauses that have keys, given with their rows.

    In one pass that holds nothing but strings: lists for each clause are looked through by the garbage collector.
    """
    texts, kept, exact, keys, starts, numbers = (list[str]() for _ in range(6))
    start = number = _AT
    for (wording, row), text in zip(rows.items(), compared("\n".join(rows)).split("\n"), strict=True):
        own = keys_of(text)
        if not own:
            continue
        keys += own
        starts.append(chr(start) * len(own))
        numbers.append(chr(number) * len(own))
        texts.append(text)
        kept.append(row)
        if wording != text:
            exact += [chr(number), wording, "\n"]
        start += len(text) + 1
        number += 1
    if not texts:
        return NO_CLAUSES
    return Clauses(
        texts="\n".join((*texts, "")),
        rows="".join(kept),
        exact="".join(("\n", *exact)) if exact else "",
        keys="\n".join(keys),
        starts="".join(starts),
        numbers="".join(numbers),
    )


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
    *parts, end = _MARKS.split(paragraph.text)
    pieces, marks = [*parts[::2], end], [*parts[1::2], last]
    line = _line(paragraph, 0, 0) if len(paragraph.pieces) < 2 else 0
    starts = [] if line else [*accumulate((len(piece) + 1 for piece in pieces), initial=0)]
    head = _head(_NUMBERS[role], line)
    for place, (piece, mark) in enumerate(zip(pieces, marks, strict=True)):
        if mark and piece not in rows and _may_follow_starter(piece):
            after = mark + pieces[place + 1][:2] if mark in "，," and place + 1 < len(pieces) else mark
            row = f"{head}{after}" if line else _apart(head, paragraph, starts[place], starts[place + 1] - 1, after)
            if row:
                rows[piece] = row + PAD * (ROW - len(row))


def _head(role: str, line: int) -> str:
    """The first characters of a row."""
    return f"{role}{chr(_AT + line // _LINES)}{chr(_AT + line % _LINES)}"


def _may_follow_starter(piece: str) -> bool:
    """Whether a clause is of a starter's length and begins or ends as one does."""
    if not SHORTEST <= len(piece) <= LONGEST:
        return False
    return piece[:2] in OPENINGS or piece[0] in PREPOSITIONS or _ends_in_figure(piece)


def _ends_in_figure(piece: str) -> bool:
    """Whether a clause ends in a figure that something is said to reach."""
    return not piece[-6:].isalpha() and _FIGURE_AT_END.search(piece) is not None


def _apart(head: str, paragraph: Paragraph, start: int, end: int, after: str) -> str:
    """The row of a clause in a paragraph of several lines; "" where the clause does not stand on one of them."""
    text = paragraph.text
    line = _line(paragraph, start, end - 1)
    if not line:
        return ""
    stays = _line(paragraph, start, min(end + 2, len(text) - 1))
    return _head(head[0], line) + (after if stays else after[:1])


def _line(paragraph: Paragraph, first: int, last: int) -> int:
    """The line on which the characters from `first` to `last` stand side by side; 0 where they do not."""
    if len(paragraph.pieces) < 2:
        return paragraph.pieces[0].line if paragraph.pieces else paragraph.line
    line, column = paragraph.place(first)
    return line if paragraph.place(last) == (line, column + last - first) else 0
