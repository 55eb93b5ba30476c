"""The index of mining: one SQLite file with the survey of each report, by the report's content."""

from drafter.store.index.database import Index, no_index, open_index
from drafter.store.index.model import Row, Seen, Stamp

__all__ = ["Index", "Row", "Seen", "Stamp", "no_index", "open_index"]
