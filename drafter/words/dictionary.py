"""jieba's dictionary in a file from which single words are looked up: to load it takes most of a second and 80 MB.

One row holds the words that begin with one character: to write half a million rows, one for each word and each
beginning of one, would take most of a second too.
"""

import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

_TOTAL = ""
"""The row that holds the sum of all counts."""


class Dictionary:
    """The counts as jieba asks for them: `in`, `[]` and `get`; sqlite3.DatabaseError where the file is damaged.

    It has each word, and each beginning of one, with how often it was met; 0 for what is no word by itself.
    """

    def __init__(self, path: Path) -> None:
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._rows = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._beside: dict[str, str] = {}
        """By first character the lines of its words, a line's end before and behind each."""
        self._known: dict[str, int | None] = {}
        try:
            self.total = self._total(path)
        except BaseException:
            self.close()  # Windows replaces no file that is open
            raise

    def close(self) -> None:
        """Closes the file; words that were not looked up before raise sqlite3.ProgrammingError from now on."""
        self._rows.close()

    def __contains__(self, word: str) -> bool:
        return self._count(word) is not None

    def __getitem__(self, word: str) -> int:
        return self._count(word) or 0

    def get(self, word: str, default: int | None = None) -> int | None:
        """The count of a word or of a beginning of one."""
        count = self._count(word)
        return default if count is None else count

    def _total(self, path: Path) -> int:
        total = self._lines(_TOTAL).strip()
        if not total.isdecimal():
            raise sqlite3.DatabaseError(path)
        return int(total)

    def _count(self, word: str) -> int | None:
        if word not in self._known:
            self._known[word] = self._found(word)
        return self._known[word]

    def _found(self, word: str) -> int | None:
        if not word or " " in word or "\n" in word:
            return None
        lines = self._lines(word[0])
        at = lines.find(f"\n{word} ")
        if at < 0:
            return 0 if f"\n{word}" in lines else None
        start = at + len(word) + 2
        return int(lines[start : lines.index("\n", start)])

    def _lines(self, first: str) -> str:
        if first not in self._beside:
            row = self._rows.execute("SELECT words FROM beside WHERE first = ?", (first,)).fetchone()
            self._beside[first] = f"\n{row[0]}" if row else ""
        return self._beside[first]


def open_dictionary(path: Path, lines: Callable[[], str]) -> Dictionary:
    """The dictionary in a file; where there is none, or a damaged one, it is made of lines of a word and its count.

    Raises OSError or sqlite3.Error where it cannot be made.
    """
    if path.exists():
        with suppress(sqlite3.DatabaseError):
            return Dictionary(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    os.close(handle)
    new = Path(name)
    try:
        _write(new, lines())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return Dictionary(path)


def _write(path: Path, lines: str) -> None:
    """A word that stands twice has its last count, and both count in the sum."""
    pairs = [line.split(" ", 2)[:2] for line in lines.split("\n") if line]
    beside: dict[str, list[str]] = defaultdict(list)
    for word, count in dict(pairs).items():
        beside[word[0]].append(f"{word} {count}\n")
    rows = [(first, "".join(words)) for first, words in beside.items()]
    with closing(sqlite3.connect(path, isolation_level=None)) as made:
        made.execute("PRAGMA journal_mode = OFF")  # a file that is not finished is thrown away
        made.execute("CREATE TABLE beside (first TEXT PRIMARY KEY, words TEXT NOT NULL)")
        made.execute("BEGIN")
        made.execute("INSERT INTO beside VALUES (?, ?)", (_TOTAL, f"{sum(int(count) for _, count in pairs)}\n"))
        made.executemany("INSERT INTO beside VALUES (?, ?)", rows)
        made.execute("COMMIT")
