"""The archive that a report is compared with: a few old reports are read, many are looked up in an index."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from drafter.app.archive_index import IndexUnwritable, OnProgress, indexed_archive, open_index
from drafter.app.old_reports import digest_of, in_pieces, old_report
from drafter.checks import Archive, ReadArchive
from drafter.errors.checking import IndexUnkept
from drafter.errors.problem import Problem
from drafter.readers import readable_together, report_files
from drafter.settings import places
from drafter.store.passages import PassageIndex

INDEXED_FROM = 60
"""Files from which on an index is worth keeping; fewer are read each time."""
_READ_AT_MOST = 3000
"""Files that are read without an index; more would fill the memory."""


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
    files = {file: stat for file, stat in found.items() if itself is None or not _is(file, itself)}
    index = open_index() if len(files) >= indexed_from else None
    if index is None:
        yield _read(files)
        return
    try:
        yield _looked_up(index, paths, files, on_progress)
    finally:
        index.close()


def _is(file: str, itself: Path) -> bool:
    """Whether a path leads to a resolved one; the disk is asked only where the names are alike."""
    return file.endswith(itself.name) and Path(file).resolve() == itself


def _looked_up(
    index: PassageIndex, paths: Sequence[Path], files: Mapping[str, os.stat_result], on_progress: OnProgress
) -> Archive | None:
    try:
        return indexed_archive(index, paths, files, on_progress)
    except IndexUnwritable:
        return _read(files)


def _read(files: Collection[str]) -> Archive | None:
    """The archive of files that are all read now; raises IndexUnkept where they are too many for the memory."""
    if len(files) > _READ_AT_MOST:
        raise IndexUnkept(places().cache, len(files))
    seen: set[bytes] = set()
    documents = []
    for some in in_pieces(list(map(Path, files))):
        made = readable_together(some)
        for file in some:
            try:
                digest = digest_of(file.read_bytes())
                if digest not in seen:
                    documents.append(old_report(file, made.get(file)))
            except (Problem, OSError):
                continue  # an unreadable old report only makes the comparison smaller
            seen.add(digest)
    return ReadArchive.of(documents) if any(one.articles for one in documents) else None
