"""A layout as data: the page, the faces, and where things stand on it."""

from dataclasses import dataclass, field
from typing import Literal

PageNumber = Literal["outside", "center", "none"]
TWIPS_PER_MM = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Face:
    """How one kind of paragraph is set."""

    font: str
    size: float
    """Points."""
    bold: bool = False
    line: float = 0.0
    """Exact line pitch in points; 0 takes the body's."""

    @property
    def character(self) -> int:
        """Advance of one character in twips."""
        return twips_of_points(self.size)


@dataclass(frozen=True, slots=True)
class Page:
    """The paper and its 版心."""

    width: float = 210.0
    """Millimetres, as all lengths here."""
    height: float = 297.0
    top: float = 37.0
    bottom: float = 35.0
    left: float = 28.0
    right: float = 26.0
    footer: float = 24.8
    """From the foot of the paper to the foot of the page number."""
    characters: int = 28
    """Characters a line of the body holds."""
    lines: int = 22
    """Lines a page of body text holds."""
    pitch: float = 28.95
    """Exact line pitch of the body in points."""

    @property
    def text_width(self) -> int:
        """Width of the 版心 in twips."""
        return twips_of_mm(self.width) - twips_of_mm(self.left) - twips_of_mm(self.right)

    @property
    def text_height(self) -> int:
        """Height of the 版心 in twips."""
        return twips_of_mm(self.height) - twips_of_mm(self.top) - twips_of_mm(self.bottom)


@dataclass(frozen=True, slots=True)
class Profile:
    """One layout."""

    name: str
    about: str
    page: Page
    page_number: PageNumber
    number: Face
    """The page number's face."""
    latin: str
    """Font of Latin letters and digits in the text; empty leaves them in the Chinese face."""
    title: Face
    subtitle: Face
    byline: Face
    body: Face
    headings: tuple[Face, Face, Face, Face]
    """一、 （一） 1. （1）; what lies deeper is set as the fourth."""
    table: Face
    table_head: Face
    note: Face
    """版记."""
    redhead: Face
    """发文机关标志."""
    redhead_top: float = 0.0
    """Millimetres from the top of the paper to the 发文机关标志; 0 puts it 35 under the upper margin (7.2.4)."""
    imprint_even: bool = False
    """Whether the 版记 stands on an even page, as paper printed on both sides has it."""
    indent: int = 2
    """Characters by which a paragraph begins further right."""
    fallbacks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Font → fonts to take where a machine lacks it."""

    @property
    def character(self) -> int:
        """Advance of one body character in twips, such that a line holds just `page.characters` of them."""
        return self.page.text_width // self.page.characters

    @property
    def squeeze(self) -> int:
        """Twips by which each body character is set closer (negative) so that the line holds them all."""
        return min(0, self.character - self.body.character)

    @property
    def pitch(self) -> int:
        """The body's line pitch in twips."""
        return twips_of_points(self.page.pitch)

    def pitch_of(self, face: Face | None) -> int:
        """The line pitch of a face in twips; the body's for one that has none of its own, and for None."""
        return (twips_of_points(face.line) if face else 0) or self.pitch

    def face(self, depth: int) -> Face:
        """The face of a heading at `depth`, from 1."""
        return self.headings[min(depth, 4) - 1]

    @property
    def fonts(self) -> tuple[str, ...]:
        """Every font the layout names, once each."""
        faces = (
            self.body,
            self.title,
            self.subtitle,
            self.byline,
            *self.headings,
            self.table,
            self.table_head,
            self.note,
            self.redhead,
            self.number,
        )
        return tuple(dict.fromkeys([face.font for face in faces] + [self.latin] * bool(self.latin)))


def twips_of_mm(length: float) -> int:
    """A length in twentieths of a point, given in millimetres."""
    return round(length * TWIPS_PER_MM)


def twips_of_points(length: float) -> int:
    """A length in twentieths of a point, given in points."""
    return round(length * 20)
