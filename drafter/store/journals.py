"""Unfinished interviews: one file of JSON lines each, every answer flushed to the disk before the next question.

The first line holds what the interview needs to go on (the skeleton's text too, so that a changed library does not
matter), each further one a move. A line that a crash cut short is left out when the journal is opened again.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from drafter.answers.model import Answers
from drafter.answers.plain import from_data, to_data
from drafter.errors.journals import JournalBroken, JournalBusy, JournalUnwritable
from drafter.errors.reasons import system_reason
from drafter.files import lock
from drafter.store.names import file_stem

FORMAT = 1
SUFFIX = ".jsonl"
_CLOSED = ".done"
_CLOSED_KEPT = 20

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """What an interview began with."""

    name: str
    """Of the skeleton."""
    skeleton: str
    """Its YAML text."""
    out: str = ""
    """Where the draft is to go; empty where its title decides."""
    options: str = ""
    """How the draft is to be written, as the recipe that writes it understands."""
    force: bool = False
    offered: Answers = field(default_factory=Answers)
    """Last year's answers and settings, offered as defaults."""
    last_year: str = "去年"
    """What last year's answers are called."""
    begun: str = ""
    """ISO time."""
    left: tuple[str, ...] = ()
    """Last year's wording without a slot of its own, suggested for long texts."""
    old: str = ""
    """The old report's path; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One journal of the folder."""

    path: Path
    head: Head
    records: tuple[Record, ...]
    touched: datetime


class Journal:
    """An open journal; it is locked, so that no two windows write one draft."""

    def __init__(self, path: Path, file: BinaryIO, size: int) -> None:
        self.path = path
        self._file = file
        self._size = size

    def append(self, record: Record) -> None:
        """Writes a record to the disk; raises JournalUnwritable, and then the journal is unchanged."""
        line = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        try:
            _write(self._file, line)
        except OSError as error:
            self._cut()
            raise JournalUnwritable(self.path, system_reason(error)) from error
        self._size += len(line)

    def close(self) -> None:
        """Closes the journal for now; it can be opened again."""
        self._file.close()

    def forget(self) -> None:
        """Deletes the journal: nothing was answered."""
        self._file.close()
        with suppress(OSError):  # it is listed, then, and can be discarded
            self.path.unlink(missing_ok=True)

    def finish(self) -> None:
        """Closes the journal for good: it is listed no more. The last few stay on the disk."""
        self._file.close()
        with suppress(OSError):  # the draft is written: a journal that cannot be put away is listed once more
            self.path.replace(self.path.with_suffix(_CLOSED))
            closed = sorted(self.path.parent.glob(f"*{_CLOSED}"), key=lambda path: path.stat().st_mtime, reverse=True)
            for path in closed[_CLOSED_KEPT:]:
                path.unlink(missing_ok=True)

    def _cut(self) -> None:
        try:
            self._file.seek(self._size)
            self._file.truncate()
        except OSError:
            pass  # the half line is left out when the journal is opened again


def new_journal(folder: Path, head: Head) -> Journal:
    """A new journal in `folder`, its head on the disk; raises JournalUnwritable."""
    path, file = _created(folder, f"{datetime.now():%Y%m%d-%H%M%S}-{file_stem(head.name)}")
    _lock(file, path)
    journal = Journal(path, file, 0)
    try:
        journal.append(_head_record(head))
    except JournalUnwritable:
        journal.close()
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    return journal


def _created(folder: Path, stem: str) -> tuple[Path, BinaryIO]:
    """(path, open file) of a journal that did not exist, named `stem` or with a number behind it."""
    path = folder / f"{stem}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(2):
            with suppress(FileExistsError):
                if not path.with_suffix(_CLOSED).exists():  # of one begun and finished within this second
                    return path, path.open("xb", buffering=0)
            path = folder / f"{stem}~{number}{SUFFIX}"
    except OSError as error:  # also a file in the folder's place
        raise JournalUnwritable(path, system_reason(error)) from error
    raise AssertionError("count ends")


def open_journal(path: Path) -> tuple[Head, tuple[Record, ...], Journal]:
    """(head, moves, journal to go on with); raises JournalBusy, JournalBroken, JournalUnwritable.

    It counts as touched now, whether or not anything is put in.
    """
    try:
        file = path.open("r+b", buffering=0)
    except OSError as error:
        raise JournalUnwritable(path, system_reason(error)) from error
    try:
        _lock(file, path)
        content = file.read()
        head, records = _parsed(path, content)
        size = content.rfind(b"\n") + 1
        file.seek(size)
        if size < len(content):
            file.truncate()
        with suppress(OSError):  # another user's file on a shared disk: its place in the list stays
            os.utime(path)
    except OSError as error:
        file.close()
        raise JournalUnwritable(path, system_reason(error)) from error
    except BaseException:
        file.close()
        raise
    return head, records, Journal(path, file, size)


def discard(path: Path) -> None:
    """Takes an interview off the list; like a finished one it stays on the disk for a while. Raises JournalBusy."""
    open_journal(path)[2].finish()


def unfinished(folder: Path) -> tuple[Unfinished, ...]:
    """The interviews that can be resumed, the last touched first, of two touched at once the later begun.

    Broken journals are left out.
    """
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        try:
            head, records = _parsed(path, path.read_bytes())
            found.append(Unfinished(path, head, records, datetime.fromtimestamp(path.stat().st_mtime)))
        except (OSError, JournalBroken):
            continue
    return tuple(sorted(found, key=lambda journal: (journal.touched, journal.path.name), reverse=True))


def _head_record(head: Head) -> Record:
    return {
        "drafter": FORMAT,
        "name": head.name,
        "out": head.out,
        "options": head.options,
        "force": head.force,
        "begun": head.begun or datetime.now().isoformat(timespec="seconds"),
        "last_year": head.last_year,
        "offered": to_data(head.offered),
        "left": list(head.left),
        "old": head.old,
        "skeleton": head.skeleton,
    }


def _parsed(path: Path, content: bytes) -> tuple[Head, tuple[Record, ...]]:
    records = [record for line in content.split(b"\n")[:-1] if (record := _record(line)) is not None]
    if not records or records[0].get("drafter") != FORMAT:
        raise JournalBroken(path)
    data = records[0]
    texts = {key: str(data.get(key, "")) for key in ("name", "skeleton", "out", "options", "last_year", "begun", "old")}
    left = data.get("left")
    head = Head(
        **texts,
        force=bool(data.get("force")),
        offered=from_data(data.get("offered")),
        left=tuple(map(str, left)) if isinstance(left, list) else (),
    )
    return head, tuple(records[1:])


def _record(line: bytes) -> Record | None:
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return record if isinstance(record, dict) else None


def _write(file: BinaryIO, line: bytes) -> None:
    """Writes all of `line` and flushes it to the disk; one write to an unbuffered file may take only a part."""
    rest = memoryview(line)
    while rest:
        rest = rest[file.write(rest) :]
    os.fsync(file.fileno())


def _lock(file: BinaryIO, path: Path) -> None:
    if not lock(file.fileno()):
        file.close()
        raise JournalBusy(path)
