"""A view of an index of passages: some of its files, at one moment."""

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.store.passages.postings import LOW, Bucket, unpacked
from drafter.store.sqlite import path_of, rows

_AT_ONCE = 500
"""Numbers that are read in one go."""


@dataclass(frozen=True, slots=True)
class _Document:
    """A content in the selection."""

    identity: int
    path: str
    """Of the first file that holds it."""
    first: int
    """Number of its first passage in the index."""
    passages: int
    number: int
    """Number of its first passage in the selection."""
    article: int
    """Number of its first article in the selection."""


class Selection:
    """The contents of some files, each once; their passages and articles are numbered anew, in the files' order.

    It stands in one read transaction, which ends with the connection, the next selection or the next change.
    """

    def __init__(self, connection: sqlite3.Connection, paths: Iterable[str]) -> None:
        self._connection = connection
        if connection.in_transaction:
            connection.execute("COMMIT")
        connection.execute("BEGIN")
        files = {path_of(path): document for path, document in connection.execute("SELECT path, document FROM file")}
        known = {row[0]: row[1:] for row in connection.execute("SELECT id, first, passages, articles FROM document")}
        self._documents: list[_Document] = []
        number = self.articles = 0
        seen = set()
        for path in paths:
            document = files.get(path)
            if document is None or document in seen:
                continue
            seen.add(document)
            first, passages, articles = known[document]
            self._documents.append(_Document(document, path, first, passages, number, self.articles))
            number += passages
            self.articles += articles
        self._everything = len(seen) == len(known)
        self._numbers = [document.number for document in self._documents]
        self._renumbered = self._numbering(max((row[0] + row[1] for row in known.values()), default=0))

    def held(self, keys: Iterable[int], most: int) -> Iterator[tuple[int, int, list[int]]]:
        """(key, how many passages have it, their numbers, rising) for the keys that any has.

        Where they are more than `most` the count is any number above it, and no numbers are given.
        """
        by_bucket: dict[int, list[int]] = {}
        for key in keys:
            by_bucket.setdefault(key >> LOW, []).append(key)
        for identity, lows, counts in rows(
            self._connection, "SELECT id, lows, counts FROM bucket WHERE id IN", by_bucket
        ):
            bucket = Bucket.of((lows, counts, b""))
            for key in by_bucket[identity]:
                start, count = bucket.found(key)
                if self._everything and count > most:
                    yield key, count, []
                elif count:
                    numbers = self._read(identity, start, count, most)
                    if numbers:
                        yield key, len(numbers), sorted(numbers) if len(numbers) <= most else []

    def contents(self, numbers: Iterable[int]) -> Iterator[tuple[str, int, bytes, list[tuple[int, int]]]]:
        """(path, number of the first article, payload, (number, place in the payload) of each passage asked for)."""
        wanted: dict[int, list[tuple[int, int]]] = {}
        for number in numbers:
            index = self._index(number)
            wanted.setdefault(index, []).append((number, number - self._documents[index].number))
        payload = "SELECT payload FROM content WHERE document = ?"
        for index, some in wanted.items():
            document = self._documents[index]
            (content,) = self._connection.execute(payload, (document.identity,)).fetchone()
            yield document.path, document.article, content, some

    def _index(self, number: int) -> int:
        """Of the document that has the passage; one without passages begins where the next one does."""
        return bisect_right(self._numbers, number) - 1

    def _numbering(self, size: int) -> "array[int]":
        """Number of a passage in the index → 1 more than its number in the selection, 0 for one outside."""
        numbers = array("I", bytes(4 * size))
        runs: list[list[int]] = []  # documents that follow one another in both are numbered in one go
        for one in self._documents:
            if runs and runs[-1][0] + runs[-1][2] == one.first:
                runs[-1][2] += one.passages
            else:
                runs.append([one.first, one.number, one.passages])
        for first, number, passages in runs:
            numbers[first : first + passages] = array("I", range(number + 1, number + 1 + passages))
        return numbers

    def _read(self, bucket: int, start: int, count: int, most: int) -> list[int]:
        """The numbers in the selection, or the first of them where they are more than `most`."""
        found: list[int] = []
        with self._connection.blobopen("bucket", "numbers", bucket, readonly=True) as blob:
            blob.seek(4 * start)
            for left in range(count, 0, -_AT_ONCE):
                part = unpacked(blob.read(4 * min(left, _AT_ONCE)))
                found += [number - 1 for one in part if (number := self._renumbered[one])]
                if len(found) > most:
                    break
        return found
