"""An index of old reports on disk: which passages have a key, and the passages themselves.

It knows nothing of what keys mean. One SQLite file in write-ahead mode: two programs may use it at once, and one that
is killed leaves it as it was before its last batch. A file of another version, or a broken one, is rebuilt.
"""

import sqlite3
from array import array
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import time_ns

from drafter.store.passages.postings import Bucket, bucketed, merged, without
from drafter.store.passages.selection import Selection
from drafter.store.settled import is_settled
from drafter.store.sqlite import drop_tables, open_or_rebuild, opening, path_of, rows, stored, transaction

FORMAT = 1
_WAIT = 120
"""Seconds that one program waits for another's batch."""
_PRAGMAS = ("secure_delete = ON", "journal_mode = WAL", "synchronous = NORMAL")
_TABLES = (
    "CREATE TABLE file (path TEXT PRIMARY KEY, size INT, changed INT, seen INT, document INT) WITHOUT ROWID",
    "CREATE INDEX file_document ON file (document)",
    "CREATE TABLE document (id INTEGER PRIMARY KEY, digest BLOB UNIQUE, first INT, passages INT, articles INT)",
    "CREATE TABLE content (document INTEGER PRIMARY KEY, payload BLOB)",
    "CREATE TABLE bucket (id INTEGER PRIMARY KEY, lows BLOB, counts BLOB, numbers BLOB)",
)


@dataclass(frozen=True, slots=True)
class File:
    """A file as its folder shows it."""

    path: str
    size: int
    changed: int
    """Time of its last change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class IndexedReport:
    """A report to be added."""

    digest: bytes
    """Of the file's content."""
    articles: int
    payload: bytes
    """The passages, as the caller packs them."""
    keys: tuple[bytes, ...]
    """Keys of each passage, as an array of unsigned 32-bit numbers."""


class PassageIndex:
    """The index at a path, made where there is none; raises sqlite3.Error or OSError where that cannot be."""

    def __init__(self, path: Path, version: int) -> None:
        """`version` is that of the keys and payloads."""
        self._path, self._version = path, FORMAT * 1000 + version
        self.rebuilt = False
        """Whether an index of another version, or a broken one, was deleted."""
        self._stood = path.exists() and path.stat().st_size > 0
        self._connection, broken = open_or_rebuild(path, self._opened)
        self.rebuilt |= broken

    def close(self) -> None:
        """Closes the database."""
        self._connection.close()

    def listed(self, files: Iterable[File]) -> dict[str, bool]:
        """Path → whether the file is unchanged since it was added, for the files in the index."""
        looked = self._connection.execute("SELECT path, size, changed, seen FROM file")
        known = {path_of(path): look for path, *look in looked}
        found = {}
        for file in files:
            if file.path in known:
                size, changed, seen = known[file.path]
                found[file.path] = (size, changed) == (file.size, file.changed) and is_settled(changed, seen)
        return found

    def known(self, digests: Iterable[bytes]) -> set[bytes]:
        """Those of the contents that are in the index."""
        return {row[0] for row in rows(self._connection, "SELECT digest FROM document WHERE digest IN", digests)}

    def add(self, reports: Sequence[IndexedReport], files: Iterable[tuple[File, bytes]]) -> None:
        """Adds reports, and which file has which digest; contents that the index has are left as they are."""
        with self._writing():
            known = self.known(report.digest for report in reports)
            new = {report.digest: report for report in reports if report.digest not in known}
            (first,) = self._connection.execute("SELECT coalesce(max(first + passages), 0) FROM document").fetchone()
            postings = _Postings()
            for report in new.values():
                row = self._connection.execute(
                    "INSERT INTO document (digest, first, passages, articles) VALUES (?, ?, ?, ?)",
                    (report.digest, first, len(report.keys), report.articles),
                )
                self._connection.execute("INSERT INTO content VALUES (?, ?)", (row.lastrowid, report.payload))
                postings.add(first, (array("I", keys) for keys in report.keys))
                first += len(report.keys)
            self._change(postings, merged)
            seen = time_ns()
            self._connection.executemany(
                "INSERT OR REPLACE INTO file SELECT ?, ?, ?, ?, id FROM document WHERE digest = ?",
                [(stored(file.path), file.size, file.changed, seen, digest) for file, digest in files],
            )

    def forget(
        self, folders: Iterable[str], kept: Container[str], keys: Callable[[bytes], Iterable[Iterable[int]]]
    ) -> None:
        """Removes the files under these folders that are not in `kept`, and contents that no file has.

        `keys` yields the keys of each passage of a payload.
        """
        under = "SELECT path FROM file WHERE path > ? AND path < ?"
        within = [(stored(folder), stored(folder) + "\U0010ffff") for folder in folders]
        found = [row for bounds in within for row in self._connection.execute(under, bounds)]
        gone = [row for row in found if path_of(row[0]) not in kept]
        loose = "SELECT id, first, payload FROM document JOIN content ON document = id WHERE NOT EXISTS"
        loose += " (SELECT 1 FROM file WHERE file.document = document.id)"
        if not gone and self._connection.execute(f"{loose} LIMIT 1").fetchone() is None:
            return
        with self._writing():
            self._connection.executemany("DELETE FROM file WHERE path = ?", gone)
            postings, ids = _Postings(), []
            for document, first, payload in self._connection.execute(loose):
                postings.add(first, keys(payload))
                ids.append((document,))
            self._change(postings, without)
            self._connection.executemany("DELETE FROM content WHERE document = ?", ids)
            self._connection.executemany("DELETE FROM document WHERE id = ?", ids)

    def selection(self, paths: Iterable[str]) -> Selection:
        """The index as it is now, narrowed to the contents of these files, in their order."""
        return Selection(self._connection, paths)

    def _opened(self) -> sqlite3.Connection:
        with opening(self._path, _WAIT, _PRAGMAS) as connection:
            if self._version_of(connection) != self._version:
                with transaction(connection):
                    if self._version_of(connection) != self._version:  # another program may have been faster
                        self._make(connection)
        return connection

    @staticmethod
    def _version_of(connection: sqlite3.Connection) -> int:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])

    def _make(self, connection: sqlite3.Connection) -> None:
        self.rebuilt = self._stood
        drop_tables(connection)
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {self._version}")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._connection.in_transaction:  # that of a selection, which ends here
            self._connection.execute("COMMIT")
        with transaction(self._connection):
            yield

    def _change(self, postings: "_Postings", change: Callable[[Bucket, Sequence[int]], Bucket]) -> None:
        for identity, some in bucketed(postings.parts):
            row = self._connection.execute("SELECT lows, counts, numbers FROM bucket WHERE id = ?", (identity,))
            bucket = change(Bucket.of(row.fetchone()), some)
            self._connection.execute("INSERT OR REPLACE INTO bucket VALUES (?, ?, ?, ?)", (identity, *bucket.blobs()))


class _Postings:
    """Postings of many passages, packed: millions of them are in memory at once."""

    def __init__(self) -> None:
        self.parts: list[array[int]] = [array("Q") for _ in range(256)]

    def add(self, first: int, keys: Iterable[Iterable[int]]) -> None:
        """The keys of passages that are numbered on from `first`."""
        for number, some in enumerate(keys, first):
            for key in some:
                self.parts[key >> 24].append(key << 32 | number)
