"""What every reader yields: the lines of a file as a person sees them."""

from typing import NamedTuple


class Line(NamedTuple):
    """One line of a text file, or one paragraph or table of a .docx, with what its format says of it.

    A tuple, for a library has millions of them, and a tuple is made several times as fast as a frozen dataclass.
    """

    number: int
    """1-based; counted by line end in a text file; in a .docx by paragraph, soft-broken line and table."""
    text: str
    """As a person sees it: with the ordinal that automatic numbering shows, without the line end."""
    role: str = ""
    """What the style says: title, subtitle, byline, salutation, heading, body, closing, signature, date, caption, toc,
    masthead (版头), remark (附注), imprint (版记), site (what a page shows over its text), or nothing."""
    level: int = 0
    """Heading level 1–9 that style or outline level give; 0 where they give none."""
    number_length: int = 0
    """How many characters at the head of `text` come from automatic numbering."""
    heading_length: int = 0
    """How many characters at the head of `text` the format sets apart as a heading that runs into its text."""
    aligned: str = ""
    """center or right, where the format says so."""
    origin: str = "body"
    """body, table, textbox or footnote."""
    rows: tuple[tuple[str, ...], ...] = ()
    """A table's cells, row by row, with the marks of `tables` for cells that are one with others; `text` then joins the
    cells with tabs and the rows with line ends."""
    page: int = 0
    """1-based page where the format tells it; 0 where it does not."""
    blanks: tuple[tuple[int, int, str], ...] = ()
    """(start, end, slot) of content controls and bookmarks that drafter made, as offsets in `text`."""
