"""What both indexes need of SQLite: a file that only its owner can read, transactions, and any file name."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from drafter.errors.library import IndexInUse
from drafter.files import make_private

_NO_UTF_8 = re.compile("[\ud800-\udfff]")
_STORED = re.compile("[\U0010d800-\U0010dfff]")
_TO_STORED = {code: 0x100000 + code for code in range(0xD800, 0xE000)}
_TO_PATH = {stored: code for code, stored in _TO_STORED.items()}


def stored(path: str) -> str:
    """A path as the database takes it: bytes of a name that is no UTF-8 (GBK) as characters of plane 16."""
    return path.translate(_TO_STORED) if _NO_UTF_8.search(path) else path


def path_of(text: str) -> str:
    """The path that was stored so."""
    return text.translate(_TO_PATH) if _STORED.search(text) else text


@contextmanager
def opening(path: Path, wait: float, pragmas: Iterable[str]) -> Iterator[sqlite3.Connection]:
    """The file at a path, made where there is none; closed again only where something fails.

    `wait`: seconds for another program's transaction. Raises sqlite3.Error or OSError.
    """
    make_private(path)  # its log gets the same rights
    connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        yield connection
    except BaseException:
        connection.close()
        raise


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: committed at the end, rolled back after an exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def tables(connection: sqlite3.Connection) -> list[str]:
    """The names of the tables that were made."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in found if not name.startswith("sqlite_")]


def drop_tables(connection: sqlite3.Connection) -> None:
    """Drops all of them."""
    for name in tables(connection):
        connection.execute(f'DROP TABLE "{name}"')


def remove_database(path: Path) -> None:
    """Deletes the database and its log; raises OSError."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def forget_index(path: Path) -> bool:
    """Removes the index's files; whether there were any. Raises IndexInUse where the system keeps them in use."""
    found = path.exists()
    try:
        remove_database(path)
    except OSError as error:
        raise IndexInUse(path) from error
    return found
