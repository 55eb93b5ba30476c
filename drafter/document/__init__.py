"""Floor 2: what a report says and where each word stands; the same types for reports read and drafts written."""

from drafter.document.lines import Line
from drafter.document.model import (
    Anomaly,
    Article,
    Blank,
    Document,
    Noise,
    Paragraph,
    Piece,
    Section,
)

__all__ = ["Anomaly", "Article", "Blank", "Document", "Line", "Noise", "Paragraph", "Piece", "Section"]
