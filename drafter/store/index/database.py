"""The SQLite file of the index: safe with several programs at once, and when one of them is killed at any point.

Every change is one transaction in a write-ahead log. The file holds headings and file names of the user's reports.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from drafter.store.index.model import Row, Seen, Stamp
from drafter.store.sqlite import drop_tables, open_or_rebuild, opening, path_of, rows, stored, tables, transaction

_WAIT = 30.0
"""Seconds to wait for another program's transaction."""
_RESULTS = 4
"""Results that are kept: one for each of the folders that a user mines by turns."""
_TABLES = """
CREATE TABLE version (text TEXT NOT NULL);
CREATE TABLE survey (digest BLOB PRIMARY KEY, marking TEXT NOT NULL, parts INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE record (digest BLOB UNIQUE NOT NULL, content BLOB NOT NULL);
CREATE TABLE file (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
    read INTEGER NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX file_digest ON file (digest);
CREATE TABLE result (number INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB UNIQUE NOT NULL, content BLOB NOT NULL);
"""
_PRAGMAS = (
    "page_size = 16384",  # room for several records
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "trusted_schema = OFF",
    "secure_delete = ON",
)


class Index:
    """An open index; `rebuilt` says that it was made anew because another version of the program, or none, wrote it."""

    def __init__(self, connection: sqlite3.Connection, version: str) -> None:
        self._connection = connection
        self._version = version
        self.lasts = bool(connection.execute("PRAGMA database_list").fetchone()[2])
        """Whether it is there when it is opened again."""
        self.rebuilt = False
        with self._writing():
            found = self._found_version()
            if found != version:
                self.rebuilt = bool(tables(connection))
                drop_tables(connection)
                for statement in _TABLES.split(";"):
                    connection.execute(statement)
                connection.execute("INSERT INTO version VALUES (?)", (version,))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()

    def files(self, root: Path) -> dict[str, Seen]:
        """The known files at or under an absolute path."""
        start = str(root)
        inside = start.rstrip(os.sep) + os.sep
        found = self._connection.execute(
            "SELECT path, size, modified, changed, read, digest, marking, parts"
            " FROM file JOIN survey USING (digest) WHERE path = ? OR (path >= ? AND path < ?)",
            tuple(map(stored, (start, inside, inside[:-1] + chr(ord(os.sep) + 1)))),
        )
        return {
            path_of(path): Seen(Stamp(size, modified, changed), read, digest, marking, parts)
            for path, size, modified, changed, read, digest, marking, parts in found
        }

    def sizes(self) -> set[int]:
        """The sizes of all known files."""
        return {size for (size,) in self._connection.execute("SELECT DISTINCT size FROM file")}

    def content(self, digest: bytes, stamp: Stamp, read: int) -> Seen | None:
        """What is known of a content that was seen just now in a file of this stamp; None where nothing is."""
        found = self._connection.execute("SELECT marking, parts FROM survey WHERE digest = ?", (digest,)).fetchone()
        return Seen(stamp, read, digest, *found) if found else None

    def records(self, digests: Sequence[bytes], parts: int = 1) -> Iterator[tuple[bytes, bytes]]:
        """(digest, packed record) of each of these contents that was looked through as `parts` asks, or more."""
        kept = f"SELECT digest, content FROM record JOIN survey USING (digest) WHERE parts <= {parts:d} AND digest IN"
        return rows(self._connection, kept, digests)

    def put(self, rows: Sequence[Row]) -> None:
        """Keeps what was read, in one transaction."""
        with self._writing() as allowed:
            if not allowed:
                return
            self._connection.executemany(
                "INSERT INTO survey VALUES (?, ?, ?) ON CONFLICT (digest) DO UPDATE"
                " SET parts = CASE WHEN excluded.parts THEN excluded.parts ELSE parts END",
                [(row.digest, row.marking, row.parts) for row in rows],
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO record VALUES (?, ?)",
                [(row.digest, row.record) for row in rows if row.record is not None],
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
                [(stored(r.path), r.stamp.size, r.stamp.modified, r.stamp.changed, r.read, r.digest) for r in rows],
            )

    def forget(self, paths: Iterable[str]) -> None:
        """Removes files, and the surveys of contents that no other file has."""
        with self._writing() as allowed:
            if allowed:
                self._connection.executemany("DELETE FROM file WHERE path = ?", [(stored(path),) for path in paths])
                for table in ("survey", "record"):
                    self._connection.execute(f"DELETE FROM {table} WHERE digest NOT IN (SELECT digest FROM file)")
                self._connection.execute("DELETE FROM result")

    def result(self, key: bytes) -> bytes | None:
        """The result that was kept under a key."""
        found = self._connection.execute("SELECT content FROM result WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    def keep_result(self, key: bytes, content: bytes) -> None:
        """Keeps a result, the oldest ones going."""
        with self._writing() as allowed:
            if allowed:
                self._connection.execute("INSERT OR REPLACE INTO result (key, content) VALUES (?, ?)", (key, content))
                self._connection.execute(
                    "DELETE FROM result WHERE number NOT IN (SELECT number FROM result ORDER BY number DESC LIMIT ?)",
                    (_RESULTS,),
                )

    @contextmanager
    def _writing(self) -> Iterator[bool]:
        """One transaction; False where another version of the program has taken the index over meanwhile."""
        with transaction(self._connection):
            yield self._found_version() == self._version

    def _found_version(self) -> str:
        if "version" not in tables(self._connection):
            return ""
        found = self._connection.execute("SELECT text FROM version").fetchone()
        return str(found[0]) if found else ""


def no_index(version: str) -> Index:
    """An index in memory, gone when it is closed."""
    return Index(sqlite3.connect(":memory:", isolation_level=None), version)


def open_index(path: Path, version: str) -> Index:
    """The index at `path`, made where there is none; one that another version wrote, or a broken one, is made anew.

    Raises sqlite3.OperationalError where the folder does not let a database be opened, OSError where it cannot be made.
    """

    def opened() -> Index:
        with opening(path, _WAIT, _PRAGMAS) as connection:
            return Index(connection, version)

    index, broken = open_or_rebuild(path, opened)
    index.rebuilt |= broken
    return index
