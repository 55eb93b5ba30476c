"""The page on which a draft ends, counted in lines and characters on the grid of the page.

No program can ask Word or LibreOffice where pages break; the count agrees with theirs as far as each character is as
wide as its size, as in Chinese fonts.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.writers.profile import Profile
from drafter.writers.sections import Piece
from drafter.writers.tables import PADDING, Wide
from drafter.zh.punctuation import NEVER_FIRST, OPENING

_STYLE = re.compile(r'<w:pStyle w:val="(\w+)"')
_BEFORE = re.compile(r'<w:spacing[^>]* w:before="(\d+)"')
_LINE = re.compile(r'<w:spacing[^>]* w:line="(\d+)"')
_INDENT = re.compile(r"<w:ind [^>]*>")
_LENGTH = re.compile(r' w:(left|right|firstLine|hanging)="(\d+)"')
_TEXT = re.compile(r"<w:t[^>]*>([^<]*)</w:t>|(<w:br/>)|(<w:tab/>)")
_ENTITY = re.compile(r"&\w+;")
_TOKEN = re.compile(r"[A-Za-z0-9.,%+/&:\-]+|.", re.DOTALL)
_CELL = re.compile(r'<w:tcW w:w="(\d+)".*?</w:tc>', re.DOTALL)
_KEPT = ("Heading", "Title", "Subtitle", "Byline")


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a draft ends."""

    page: int
    """1-based."""
    left: int
    """Twips left on that page."""


def extent(pieces: Iterable[Piece], profile: Profile) -> Extent:
    """The page on which so much of a draft ends."""
    pages = _Pages(profile.page.text_height)
    for piece in pieces:
        if isinstance(piece, Wide):
            pages.turn(profile.page.text_width)
            _blocks(pages, piece.xml, profile)
            pages.turn(profile.page.text_height)
        elif isinstance(piece, str):
            _blocks(pages, piece, profile)
    return Extent(pages.page, pages.height - pages.at)


class _Pages:
    """Fills one page after another."""

    def __init__(self, height: int) -> None:
        self.page, self.at, self.height = 1, 0, height
        self._kept = 0

    def turn(self, height: int) -> None:
        """Begins a page, unless one has just begun."""
        self._settle(0)
        if self.at:
            self.page += 1
        self.at, self.height = 0, height

    def keep(self, size: int) -> None:
        """A paragraph that stands on the page of what follows it."""
        self._kept += size

    def lines(self, count: int, line: int, before: int = 0) -> None:
        """A paragraph or row of so many lines."""
        self._settle(before + line)
        self.at += before
        for _ in range(count):
            if self.at + line > self.height:
                self.page, self.at = self.page + 1, 0
            self.at += line

    def _settle(self, following: int) -> None:
        if self._kept and self.at + self._kept + following > self.height:
            self.page, self.at = self.page + 1, 0
        self.at += self._kept
        self._kept = 0


def _blocks(pages: _Pages, xml: str, profile: Profile) -> None:
    """Places the paragraphs and tables of a piece."""
    for block in re.findall(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>", xml, re.DOTALL):
        if block.startswith("<w:tbl>"):
            for row in re.findall(r"<w:tr>.*?</w:tr>", block, re.DOTALL):
                pages.lines(1, max(_cell_height(cell, profile) for cell in _CELL.finditer(row)) + 10)
            continue
        style = "".join(_STYLE.findall(block)[:1])
        if "<w:framePr" in block:
            continue
        if "<w:pageBreakBefore/>" in block:
            pages.turn(profile.page.text_height)
        line = int("".join(_LINE.findall(block)[:1]) or _line(style, profile))
        own = _BEFORE.findall(block)
        before = int(own[0]) if own else profile.pitch if style == "Salutation" else 0
        count = _count(block, profile.page.text_width, style, profile)
        if style.startswith(_KEPT) or "<w:keepNext/>" in block:
            pages.keep(before + count * line)
        else:
            pages.lines(count, line, before)


def _line(style: str, profile: Profile) -> int:
    faces = {"Title": profile.title, "Subtitle": profile.subtitle, "Byline": profile.byline, "RedHead": profile.redhead}
    faces |= {"TableText": profile.table, "TableHead": profile.table_head}
    if style == "Closer":
        return 20
    return profile.pitch_of(faces.get(style))


def _cell_height(cell: re.Match[str], profile: Profile) -> int:
    style = "".join(_STYLE.findall(cell[0])[:1])
    return _count(cell[0], int(cell[1]) - PADDING, style, profile) * _line(style, profile)


def _count(block: str, width: int, style: str, profile: Profile) -> int:
    """How many lines a paragraph takes."""
    face = {"Title": profile.title, "TableText": profile.table, "TableHead": profile.table_head}.get(style)
    wide = profile.character if face is None else face.character
    half = wide - round((face or profile.body).size * 10)
    given = {key: int(value) for indent in _INDENT.findall(block) for key, value in _LENGTH.findall(indent)}
    if not given and (style.startswith("Heading") or style in ("BodyText", "Closing", "Remark")):
        given = {"firstLine": profile.indent * profile.character}
    room = width - given.get("left", 0) - given.get("right", 0)
    first = given.get("firstLine", 0) - given.get("hanging", 0)
    text = "".join(t or (br and "\n") or " " for t, br, _ in _TEXT.findall(block))
    parts = _ENTITY.sub("&", text).split("\n")
    return sum(wrapped(part, room, first if not at else 0, wide, half) for at, part in enumerate(parts))


def wrapped(text: str, room: int, indent: int, wide: int, half: int) -> int:
    """How many lines a text takes in a room of so many twips.

    No mark hangs over the edge, as in LibreOffice; Word lets some hang, and takes now and then a line less.
    """
    count, line, at = 1, list[str](), indent
    for token in _TOKEN.findall(text):
        size = _size(token, wide, half)
        if at + size <= room or not line:
            line.append(token)
            at += size
        else:
            carried = [token]
            while line and (carried[0] in NEVER_FIRST or line[-1] in OPENING):
                carried.insert(0, line.pop())
            count, line, at = count + 1, carried, sum(_size(one, wide, half) for one in carried)
        while at > room + wide:  # letters that no line holds
            count, at = count + 1, at - room
    return count


def _size(token: str, wide: int, half: int) -> int:
    return len(token) * (half if token < "\x7f" else wide)
