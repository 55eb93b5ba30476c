"""The library's index: one SQLite file that remembers what each report gave, by the report's content."""

from drafter.store.index.database import Index, no_index, open_index
from drafter.store.index.model import Row, Seen, Stamp

__all__ = ["Index", "Row", "Seen", "Stamp", "no_index", "open_index"]
