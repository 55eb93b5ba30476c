"""What both indexes need of SQLite: a file that only its owner can read, transactions, and any file name."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from drafter.files import delete, make_private

Opened = TypeVar("Opened")
_AT_ONCE = 500
"""Values that are asked for at once; SQLite takes a thousand in a question at least."""
_NO_UTF_8 = re.compile("[\ud800-\udfff]")
_STORED = re.compile("[\U0010d800-\U0010dfff]")
_TO_STORED = {code: 0x100000 + code for code in range(0xD800, 0xE000)}
_TO_PATH = {stored: code for code, stored in _TO_STORED.items()}


def stored(path: str) -> str:
    """A path as the database takes it: bytes of a name that is no UTF-8 (GBK) as characters of plane 16."""
    return path.translate(_TO_STORED) if _NO_UTF_8.search(path) else path


def path_of(text: str) -> str:
    """The path of which `stored` gave this text."""
    return text.translate(_TO_PATH) if _STORED.search(text) else text


@contextmanager
def opening(path: Path, wait: float, pragmas: Iterable[str]) -> Iterator[sqlite3.Connection]:
    """An open connection to the file at a path, made where there is none; closed here only where something fails.

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


def open_or_rebuild(path: Path, opened: Callable[[], Opened]) -> tuple[Opened, bool]:
    """(what `opened` gives, whether the file at `path` was broken and had to be deleted before it).

    Raises sqlite3.OperationalError where the file is locked or cannot be opened, OSError where it cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return opened(), False
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:  # no database, or one that is damaged
        for file in _files(path):
            file.unlink(missing_ok=True)
        return opened(), True


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: committed at the end, rolled back after an exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full disk has SQLite roll back by itself
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def tables(connection: sqlite3.Connection) -> list[str]:
    """The names of the database's tables, without those of SQLite itself."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in found if not name.startswith("sqlite_")]


def drop_tables(connection: sqlite3.Connection) -> None:
    """Drops every table of the database."""
    for name in tables(connection):
        connection.execute(f'DROP TABLE "{name}"')


def rows(connection: sqlite3.Connection, statement: str, values: Iterable[Any]) -> Iterator[Any]:
    """The rows of a statement that ends with IN, for any number of values: it is run for a few hundred at a time."""
    wanted = list(values)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        yield from connection.execute(f"{statement} ({','.join('?' * len(some))})", some)


def forget_index(path: Path) -> bool:
    """Deletes the database and its log; whether there was one. Raises NotRemovable."""
    found = path.exists()
    for file in _files(path):
        delete(file)
    return found


def _files(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in ("", "-wal", "-shm")]
