"""The index of many old reports: brought up to date with their files, then read for what a check asks."""

import json
import os
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from drafter.app.old_reports import digest_of, in_pieces, old_report
from drafter.checks import Archive
from drafter.checks.archive import KEYS, Held, Passage, keys_of, passages_of
from drafter.errors.problem import Problem
from drafter.errors.reading import FileMissing, FileUnreadable, OfficeMissing
from drafter.files import absolute
from drafter.readers import readable_together
from drafter.settings import places
from drafter.store.passages import File, IndexedReport, PassageIndex, Selection

_BATCH = 5_000_000
"""Keys that are put into the index at once."""
_ALONE = 200
"""New files up to which starting other processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Indexing:
    """How far the index of old reports has been built."""

    done: int
    files: int
    rebuilt: bool = False
    """Whether the index that stood there was of another version, or broken."""


OnProgress = Callable[[Indexing], None]


class IndexDamaged(Exception):
    """The index holds what this program never put into it, and has to be deleted and rebuilt."""


class IndexUnwritable(Exception):
    """The index cannot be brought up to date: the disk is full, or another program keeps it busy for long."""


def open_index() -> PassageIndex | None:
    """The index, or None where the cache folder cannot be written to: checks go on without one."""
    try:
        return PassageIndex(places().passages, KEYS)
    except (sqlite3.Error, OSError):
        return None


def indexed_archive(
    index: PassageIndex, paths: Sequence[Path], files: Mapping[str, os.stat_result], on_progress: OnProgress
) -> Archive | None:
    """The archive of the reports in `files`, which lie under `paths`; None where none holds an article.

    Raises IndexUnwritable, and IndexDamaged then or when the archive is read.
    """
    names = dict(zip(absolute(files), files, strict=True))
    stamped = [File(path, files[file].st_size, files[file].st_mtime_ns) for path, file in names.items()]
    folders = [f"{os.path.abspath(path)}{os.sep}" for path in paths]  # noqa: PTH100 - links in them are kept
    try:
        with _told_as_damage():
            index.forget(folders, names, _keys)
            _bring_up_to_date(index, stamped, on_progress)
            selection = index.selection(names)
    except IndexDamaged as damage:
        if isinstance(damage.__cause__, sqlite3.OperationalError):  # a full disk, another program's long batch
            raise IndexUnwritable from damage
        raise
    return IndexedArchive(selection, names) if selection.articles else None


class IndexedArchive:
    """An archive that reads from an index what it is asked for."""

    def __init__(self, selection: Selection, names: Mapping[str, str]) -> None:
        """`names`: path in the index → the file as the user named it."""
        self._selection, self._names = selection, names
        self._opened: dict[str, list[Passage]] = {}

    @property
    def articles(self) -> int:
        """How many articles there are."""
        return self._selection.articles

    def held(self, keys: Iterable[int], most: int) -> Mapping[int, Held]:
        """Key → passages that have it."""
        with _told_as_damage():
            return {key: Held(count, numbers) for key, count, numbers in self._selection.held(keys, most)}

    def passages(self, numbers: Iterable[int]) -> Mapping[int, Passage]:
        """Number → passage."""
        found = {}
        with _told_as_damage():
            for path, article, payload, wanted in self._selection.contents(numbers):
                if path not in self._opened:
                    self._opened[path] = _unpacked(payload)
                for number, place in wanted:
                    one = self._opened[path][place]
                    found[number] = replace(one, source=self._names[path], article=article + one.article)
        return found


@contextmanager
def _told_as_damage() -> Iterator[None]:
    """Raises IndexDamaged for whatever goes wrong while an index is read: any byte of it may have changed."""
    try:
        yield
    except (sqlite3.Error, zlib.error, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise IndexDamaged from error


def _bring_up_to_date(index: PassageIndex, files: Sequence[File], on_progress: OnProgress) -> None:
    listed = index.listed(files)
    touched = [(file, _digest_of(file)) for file in files if listed.get(file.path) is False]
    known = index.known(digest for _, digest in touched)
    same = [(file, digest) for file, digest in touched if digest in known]
    if same:
        index.add((), same)
    done = {path for path, unchanged in listed.items() if unchanged} | {file.path for file, _ in same}
    new = [file for file in files if file.path not in done]
    if not new:
        return
    on_progress(Indexing(0, len(new), index.rebuilt))
    batch: list[tuple[File, IndexedReport]] = []
    size = 0
    for number, (file, made) in enumerate(zip(new, _prepared([one.path for one in new]), strict=True), 1):
        if made is not None:
            batch.append((file, made))
            size += sum(map(len, made.keys)) // 4
        if size >= _BATCH or number == len(new):
            index.add([entry for _, entry in batch], [(file, entry.digest) for file, entry in batch])
            batch, size = [], 0
        on_progress(Indexing(number, len(new)))


def _prepared(names: Sequence[str]) -> Iterator[IndexedReport | None]:
    pieces = in_pieces(list(map(Path, names)))
    if len(names) <= _ALONE or (os.cpu_count() or 1) == 1:
        yield from chain.from_iterable(map(entries_of, pieces))
        return
    from concurrent.futures import ProcessPoolExecutor  # dear, and a check of one report has no use for it

    with ProcessPoolExecutor() as pool:
        try:
            yield from chain.from_iterable(pool.map(entries_of, pieces))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def entries_of(paths: Sequence[Path]) -> list[IndexedReport | None]:
    """What the index keeps of each file; None for one that could not be read and is to be tried again.

    A file that is no report is kept without passages, so that it is not read again.
    """
    made = readable_together(paths)
    return [_entry_of(path, made.get(path)) for path in paths]


def _entry_of(path: Path, made: bytes | None) -> IndexedReport | None:
    try:
        digest = digest_of(path.read_bytes())
        passages, articles = _passages(path, made)
    except (OfficeMissing, FileMissing, FileUnreadable, OSError):
        return None
    keys = tuple(array("I", sorted(keys_of(one))).tobytes() for one in passages)
    packed = json.dumps(
        [(one.line, one.article, one.text, one.year, one.own, one.opens) for one in passages], ensure_ascii=False
    )
    return IndexedReport(digest, articles, zlib.compress(packed.encode("utf-8", "surrogatepass")), keys)


def _passages(path: Path, made: bytes | None) -> tuple[list[Passage], int]:
    try:
        document = old_report(path, made)
    except (OfficeMissing, FileMissing, FileUnreadable):
        raise
    except Problem:
        return [], 0
    return passages_of(document), len(document.articles)


def _unpacked(payload: bytes) -> list[Passage]:
    rows = json.loads(zlib.decompress(payload).decode("utf-8", "surrogatepass"))
    return [Passage("", line, article, text, year, tuple(own), opens) for line, article, text, year, own, opens in rows]


def _keys(payload: bytes) -> Iterator[set[int]]:
    return (keys_of(one) for one in _unpacked(payload))


def _digest_of(file: File) -> bytes:
    try:
        return digest_of(Path(file.path).read_bytes())
    except OSError:
        return b""
