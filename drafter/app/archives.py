"""The archive that a report is compared with: a few old reports are read, many are looked up in an index."""

import json
import os
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from drafter.checks import Archive, ReadArchive
from drafter.checks.archive import KEYS, Held, Passage, keys_of, passages_of
from drafter.document import Document
from drafter.errors.checking import IndexUnkept
from drafter.errors.problem import Problem
from drafter.errors.reading import FileMissing, FileUnreadable, OfficeMissing
from drafter.files import absolute
from drafter.mining.secrecy import SECRET, marking
from drafter.outline import outline
from drafter.readers import content_of, lines_in, page_heads_in, readable, readable_together, report_files
from drafter.settings import places
from drafter.store.passages import File, IndexedReport, PassageIndex, Selection

INDEX_FILE = "passages.sqlite"
INDEXED_FROM = 60
"""Files from which on an index is worth keeping; fewer are read each time."""
_READ_AT_MOST = 3000
"""Files that are read without an index; more would fill the memory."""
_BATCH = 5_000_000
"""Keys that are put into the index at once."""
_ALONE = 200
"""New files up to which starting other processes costs more than it saves."""
_AT_ONCE = 32
"""Files that are read in one go."""


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


@contextmanager
def archive_of(
    paths: Sequence[Path],
    own: Path | None = None,
    on_progress: OnProgress = lambda _: None,
    indexed_from: int = INDEXED_FROM,
) -> Iterator[Archive | None]:
    """The readable reports under the paths, each content once, the checked one itself left out; None where none is.

    `indexed_from` files and more are looked up in an index, which is brought up to date first; where no index can be
    kept, they are all read. Raises FileMissing, and IndexUnkept where they are too many for that; IndexDamaged, then or
    when the archive is read.
    """
    itself = own.resolve() if own is not None else None
    found = report_files(paths)[0] if paths else {}
    files = {file: looks for file, looks in found.items() if itself is None or not _is(file, itself)}
    index = _index() if len(files) >= indexed_from else None
    if index is None:
        yield _read(files)
        return
    try:
        yield _indexed(index, paths, files, on_progress)
    finally:
        index.close()


def _is(file: str, itself: Path) -> bool:
    return file.endswith(itself.name) and Path(file).resolve() == itself


def _read(files: Collection[str]) -> Archive | None:
    if len(files) > _READ_AT_MOST:
        raise IndexUnkept(places().cache, len(files))
    seen: set[bytes] = set()
    documents = []
    for some in _pieces(list(map(Path, files))):
        made = readable_together(some)
        for file in some:
            try:
                digest = _digest(file.read_bytes())
                if digest not in seen:
                    documents.append(_old_report(file, made.get(file)))
            except (Problem, OSError):
                continue  # an unreadable old report only makes the comparison smaller
            seen.add(digest)
    return ReadArchive.of(documents) if any(one.articles for one in documents) else None


def _old_report(path: Path, made: bytes | None) -> Document:
    """The report at a path, empty where it bears a marking of secrecy: nothing of it is to be shown or kept.

    `made` is the .docx that LibreOffice has made of it, if it has.
    """
    content = made or readable(content_of(path), path)
    lines = lines_in(content, path)
    if (marking(lines) or marking(page_heads_in(content, path))) in SECRET:
        return Document(str(path))
    return outline(lines, str(path))


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
        with _sound():
            return {key: Held(count, numbers) for key, count, numbers in self._selection.held(keys, most)}

    def passages(self, numbers: Iterable[int]) -> Mapping[int, Passage]:
        """Number → passage."""
        found = {}
        with _sound():
            for path, article, payload, wanted in self._selection.contents(numbers):
                if path not in self._opened:
                    self._opened[path] = _unpacked(payload)
                for number, place in wanted:
                    one = self._opened[path][place]
                    found[number] = replace(one, source=self._names[path], article=article + one.article)
        return found


@contextmanager
def _sound() -> Iterator[None]:
    """Turns whatever goes wrong while an index is read into IndexDamaged: any byte of it may have changed."""
    try:
        yield
    except (sqlite3.Error, zlib.error, ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise IndexDamaged from error


def _index() -> PassageIndex | None:
    """The index, or None where the cache folder cannot be written to: checks go on without one."""
    try:
        return PassageIndex(places().cache / INDEX_FILE, KEYS)
    except (sqlite3.Error, OSError):
        return None


def _indexed(
    index: PassageIndex, paths: Sequence[Path], files: Mapping[str, os.stat_result], on_progress: OnProgress
) -> Archive | None:
    names = dict(zip(absolute(files), files, strict=True))
    looks = [File(path, files[file].st_size, files[file].st_mtime_ns) for path, file in names.items()]
    folders = [f"{os.path.abspath(path)}{os.sep}" for path in paths]  # noqa: PTH100 - links in them are kept
    try:
        with _sound():
            index.forget(folders, names, _keys)
            _bring_up_to_date(index, looks, on_progress)
            selection = index.selection(names)
    except IndexDamaged as damage:
        if isinstance(damage.__cause__, sqlite3.OperationalError):  # a full disk, another program's long batch
            return _read(files)
        raise
    return IndexedArchive(selection, names) if selection.articles else None


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
    pieces = _pieces(list(map(Path, names)))
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


def _pieces(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    return (paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE))


def entries_of(paths: Sequence[Path]) -> list[IndexedReport | None]:
    """Files as the index takes them, without passages where the content is no report; None for one to try again."""
    made = readable_together(paths)
    return [_entry_of(path, made.get(path)) for path in paths]


def _entry_of(path: Path, made: bytes | None) -> IndexedReport | None:
    try:
        digest = _digest(path.read_bytes())
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
        document = _old_report(path, made)
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
        return _digest(Path(file.path).read_bytes())
    except OSError:
        return b""


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()
