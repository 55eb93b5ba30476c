"""jieba's dictionary in a file in which single words are looked up: to load it takes most of a second and 80 MB."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

Counts = dict[str, int]
"""Each word, and each beginning of one, with how often it was met; 0 for what is no word by itself."""
_TOTAL = ""
"""The row that holds the sum of all."""


class Dictionary:
    """The counts as jieba asks for them: `in`, `[]` and `get`; sqlite3.DatabaseError where the file is damaged."""

    def __init__(self, path: Path) -> None:
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._words = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._known: dict[str, int | None] = {}
        self.total = self.get(_TOTAL, 0)
        if not self.total:
            raise sqlite3.DatabaseError(path)

    def __contains__(self, word: str) -> bool:
        return self._count(word) is not None

    def __getitem__(self, word: str) -> int:
        return self._count(word) or 0

    def get(self, word: str, default: int | None = None) -> int | None:
        """The count of a word or of a beginning of one."""
        count = self._count(word)
        return default if count is None else count

    def _count(self, word: str) -> int | None:
        if word not in self._known:
            row = self._words.execute("SELECT count FROM word WHERE text = ?", (word,)).fetchone()
            self._known[word] = row[0] if row else None
        return self._known[word]


def open_dictionary(path: Path, counted: Callable[[], tuple[Counts, int]]) -> Dictionary:
    """The dictionary in a file; where there is none, or a damaged one, it is made of (counts, their sum).

    Raises OSError or sqlite3.Error where it cannot be made.
    """
    if path.exists():
        with suppress(sqlite3.DatabaseError):
            return Dictionary(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent)
    os.close(number)
    new = Path(name)
    try:
        _write(new, *counted())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return Dictionary(path)


def _write(path: Path, counts: Counts, total: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as words:
        words.execute("PRAGMA journal_mode = OFF")  # a file that is not finished is thrown away
        words.execute("CREATE TABLE word (text TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID")
        words.execute("BEGIN")
        words.execute("INSERT INTO word VALUES (?, ?)", (_TOTAL, total))
        words.executemany("INSERT INTO word VALUES (?, ?)", sorted(counts.items()))
        words.execute("COMMIT")
