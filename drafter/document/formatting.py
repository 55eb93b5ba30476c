"""The formatting of a Word file: its pages, and each paragraph's characters, line pitch, indent and alignment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CharacterFormat:
    """The format of the Chinese characters of a piece of text; None and "" where the file does not say."""

    font: str = ""
    size: float | None = None
    """Points."""
    bold: bool = False
    marked: bool = False
    """Whether they are in a colour, or on one."""


@dataclass(frozen=True, slots=True)
class FormattedParagraph:
    """A paragraph's text and how it is set."""

    text: str
    """Without an ordinal that Word counts; a line break in it is \\n."""
    pieces: tuple[tuple[int, CharacterFormat], ...]
    """(length, format), the lengths adding up to the text's."""
    pitch: float | None
    """The exact line pitch in points, or that of the grid on which single lines stand; None for another kind."""
    indent: float
    """Characters by which its first line begins further right, less than 0 where the others do."""
    aligned: str
    """left, center, right or both."""
    left: float = 0.0
    """Characters by which it stands further right as a whole."""
    before: float = 0.0
    """Points left free above it."""
    after: float = 0.0
    """Points left free under it."""


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A section of pages, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    tables: tuple[tuple[str, float], ...] = ()
    """(first words, width) of each table in the running text."""

    @property
    def text_width(self) -> float:
        """Width of the 版心."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Formatting:
    """How a Word file is set: its pages and paragraphs."""

    styles: frozenset[str]
    """Names of the styles it has."""
    pages: tuple[PageFormat, ...]
    paragraphs: tuple[FormattedParagraph, ...]
    """Those outside of tables and text boxes."""
    numbered: bool
    """Whether a header or footer has the page number in it."""
    heads: tuple[str, ...]
    """What its page headers say, empty ones and bare numbers left out."""
    feet: tuple[str, ...] = ()
    """What the page footers with a number in them say, the number as the file keeps it."""
    saved: str = ""
    """When it was last saved, 2026-11-22T08:15:00Z; empty where the file does not say."""
