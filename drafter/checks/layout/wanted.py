"""What a layout asks for, as the checks look at it."""

from dataclasses import dataclass

_POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Face:
    """How one kind of paragraph is to be set."""

    fonts: tuple[str, ...]
    """The font, and those that may stand for it."""
    size: float
    """Points."""
    bold: bool
    pitch: float
    """Exact line pitch in points."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A layout; lengths in millimetres."""

    name: str
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    numbered: bool
    indent: int
    """Characters by which a paragraph's first line begins further right."""
    body: Face
    title: Face
    subtitle: Face
    byline: Face
    headings: tuple[Face, ...]
    """By depth, from 1; what lies deeper is set as the last."""

    def capacity(self, face: Face) -> float:
        """Characters of a face that a line holds."""
        return (self.width - self.left - self.right) * _POINTS_PER_MM / face.size

    def heading(self, depth: int) -> Face:
        """The face of a heading at a depth, from 1."""
        return self.headings[min(depth, len(self.headings)) - 1]
