"""The index of passages that reports are checked against: one SQLite file, apart from that of mining."""

from drafter.store.passages.index import File, IndexedReport, PassageIndex
from drafter.store.passages.selection import Selection

__all__ = ["File", "IndexedReport", "PassageIndex", "Selection"]
