"""What both indexes want of SQLite."""

import os
import sqlite3
import stat
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.store.sqlite import drop_tables, forget_index, opening, path_of, stored, tables, transaction


@given(st.binary(max_size=40))
def test_a_name_of_any_bytes_is_stored_as_text_and_comes_back(name: bytes) -> None:
    path = name.decode("utf-8", "surrogateescape")
    assert stored(path).encode().decode() == stored(path)
    assert path_of(stored(path)) == path


def test_a_change_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with opening(tmp_path / "a.sqlite", 1, ()) as connection:
        with transaction(connection):
            connection.execute("CREATE TABLE kept (x)")
        with suppress(ZeroDivisionError), transaction(connection):
            connection.execute("CREATE TABLE lost (x)")
            raise ZeroDivisionError
        assert tables(connection) == ["kept"]
        drop_tables(connection)
        assert tables(connection) == []
    connection.close()


def test_what_failed_is_told_also_where_sqlite_has_rolled_back_by_itself(tmp_path: Path) -> None:
    with opening(tmp_path / "a.sqlite", 1, ("max_page_count = 8",)) as connection:
        connection.execute("CREATE TABLE kept (x)")
        with pytest.raises(sqlite3.OperationalError, match="full"), transaction(connection):
            connection.execute("INSERT OR ROLLBACK INTO kept VALUES (zeroblob(100000))")
        with transaction(connection):
            connection.execute("INSERT INTO kept VALUES (1)")
        assert connection.execute("SELECT x FROM kept").fetchall() == [(1,)]
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such rights")
def test_the_file_and_its_log_are_their_owners_alone_and_go_together(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    before = os.umask(0)
    try:
        with opening(path, 1, ("journal_mode = WAL",)) as connection:
            connection.execute("CREATE TABLE one (x)")
    finally:
        os.umask(before)
    assert {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()} == {0o600}
    connection.close()
    assert forget_index(path)
    assert not list(tmp_path.iterdir())
    assert not forget_index(path)
