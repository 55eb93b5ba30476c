"""A report as data: articles of sections in a tree, every text with its place in the file."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

Layout = Literal["line", "runin", "inline"]
AnomalyKind = Literal["skip", "repeat", "restart", "mixed"]


class Piece(NamedTuple):
    """From offset `start` of a text on, its characters are those of the file's `line` from `column` on, one for one.

    A tuple, for every paragraph has one.
    """

    start: int
    line: int
    column: int
    """0-based, in characters of the raw line."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A span of a draft's text that its writer has still to fill."""

    start: int
    end: int
    slot: str
    """Address of the slot, as `表率/2/目标`."""
    ask: str = ""
    """What is asked for, as the visible 【待填：…】 says."""
    examples: tuple[str, ...] = ()


class Paragraph(NamedTuple):
    """A paragraph as its reader sees it: noise cut out, broken lines joined, widths and words as written.

    A tuple, as is `Section`, for a report has hundreds; a frozen dataclass takes three times as long to make.
    """

    text: str
    line: int = 0
    """1-based raw line at which the text begins; 0 in a draft that was never read."""
    pieces: tuple[Piece, ...] = ()
    """Where the characters stand; one piece a run, the first with start 0; empty in a draft."""
    rows: tuple[tuple[str, ...], ...] = ()
    """A table's cells, row by row, with the marks of `tables` for cells that are one with others; `text` then joins the
    cells with tabs and the rows with line ends."""
    blanks: tuple[Blank, ...] = ()

    def place(self, offset: int) -> tuple[int, int]:
        """(line, column) at which the character at `offset` stands in the file."""
        if not self.pieces:
            return self.line, offset
        piece = self.pieces[bisect_right(self.pieces, offset, key=lambda p: p.start) - 1]
        return piece.line, piece.column + offset - piece.start

    def part(self, start: int, end: int) -> "Paragraph":
        """The characters from `start` to `end` with their places and blanks, a table's rows left out."""
        line, column = self.place(start)
        later = tuple(Piece(p.start - start, p.line, p.column) for p in self.pieces if start < p.start < end)
        blanks = tuple(
            Blank(b.start - start, b.end - start, b.slot, b.ask, b.examples)
            for b in self.blanks
            if start <= b.start and b.end <= end
        )
        pieces = (Piece(0, line, column), *later) if self.pieces else ()
        return Paragraph(self.text[start:end], line, pieces, (), blanks)


class Section(NamedTuple):
    """A node of the outline: a heading or an item, its text, and the nodes under it."""

    heading: Paragraph
    """The lead, without its marker and without the mark that ends it."""
    depth: int = 1
    """Nesting in the article, 1 at the top; a child's is its parent's plus 1."""
    marker: str = ""
    """The ordinal as it stands, as `（一）` or `一是`; empty for a heading without a number."""
    marker_line: int = 0
    """1-based raw line of the marker; the heading's where there is none."""
    end: str = ""
    """What stands between the lead and the text that it runs into, as `。` or `：`; for a heading on a line of its own
    the mark it ends with, if any."""
    layout: Layout = "line"
    """line: on a line of its own; runin: opens a paragraph that goes on with the first of `body`; inline: stands inside
    the paragraph of the text before it."""
    body: tuple[Paragraph, ...] = ()
    """Text of the node itself, before its first child."""
    children: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One self-contained report or speech."""

    title: Paragraph | None = None
    subtitle: Paragraph | None = None
    byline: tuple[Paragraph, ...] = ()
    """Unit, speaker and date lines under the title."""
    salutation: Paragraph | None = None
    """称谓 or 主送机关."""
    preamble: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    """What follows the last section and belongs to the whole article."""
    signature: tuple[Paragraph, ...] = ()
    """署名 and 成文日期; in a draft, what is attached under them, too (`ends.attached_from`)."""
    line: int = 0
    """1-based raw line at which the article begins."""
    attached: tuple[Paragraph, ...] = ()
    """附注, 附表 and forms under the date of a report that was read."""
    masthead: tuple[Paragraph, ...] = ()
    """In a draft what stands over the title: name, issue and office of a bulletin, 编者按. Of a report that is read, it
    is noise."""
    imprint: tuple[Paragraph, ...] = ()
    """In a draft what stands under all of it: 报：, 送： and 发： of a bulletin, 版记. Noise likewise."""


@dataclass(frozen=True, slots=True)
class Noise:
    """Text of the file that is no part of any article: an advert, a contents page, a page number."""

    line: int
    text: str
    kind: str
    """Name of the rule that removed it."""
    column: int = 0
    whole: bool = True
    """Whether all of the line is noise."""


@dataclass(frozen=True, slots=True)
class Anomaly:
    """A fault in the numbering."""

    line: int
    kind: AnomalyKind
    marker: str
    message: str
    """Chinese, for the user."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read, or a draft to be written."""

    source: str = ""
    """Path as the user gave it; empty for a draft."""
    articles: tuple[Article, ...] = ()
    noise: tuple[Noise, ...] = ()
    joins: tuple[int, ...] = ()
    """Raw lines that continue the paragraph before."""
    anomalies: tuple[Anomaly, ...] = ()
