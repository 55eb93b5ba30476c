"""The recipe of `drafter mine`: files are read and surveyed wherever there is a core free, then read as one library."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from drafter.app.reading import read_document
from drafter.errors.problem import Problem
from drafter.errors.reading import FolderWithoutReports
from drafter.mining.library import Mined, Surveyed, mined, surveyed
from drafter.readers import report_files

PIECE = 2_000_000
"""Bytes of files that one task reads: enough to be worth sending, few enough to keep memory and waiting small."""
ALONE = 3_000_000
"""Bytes up to which starting other processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come."""

    done: int
    files: int
    bytes_done: int
    bytes_all: int


def mine(paths: Sequence[Path], report: Callable[[Progress], None] = lambda _: None, processes: int = 0) -> Mined:
    """What the reports under `paths` hold; `processes` 0 means as many as there are cores.

    A file that cannot be read is passed over and named. Raises FileMissing, and FolderWithoutReports where no file
    could be read.
    """
    files, passed = report_files(paths)
    if not files:
        raise FolderWithoutReports(paths[0])
    surveys = [Surveyed(str(one.path), skipped=one.reason) for one in passed]
    surveys += _surveys(files, report, processes or os.cpu_count() or 1)
    result = mined(surveys)
    if not result.articles:
        raise FolderWithoutReports(paths[0])
    return result


def survey_files(paths: Sequence[Path]) -> list[Surveyed]:
    """The surveys of some files: the work of one task, pure but for reading them."""
    return [_survey(path) for path in paths]


def _survey(path: Path) -> Surveyed:
    try:
        return surveyed(read_document(path))
    except Problem as problem:
        return Surveyed(str(path), skipped=problem.message.replace(f"：{path}", ""))


def _surveys(files: Sequence[Path], report: Callable[[Progress], None], processes: int) -> list[Surveyed]:
    pieces = list(_pieces(files))
    total = sum(size for _, size in pieces)
    found: list[Surveyed] = []
    done = 0
    for size, part in _carried_out(pieces, processes if total > ALONE else 1):
        found += part
        done += size
        report(Progress(len(found), len(files), done, total))
    return found


def _carried_out(pieces: Sequence[tuple[list[Path], int]], processes: int) -> Iterator[tuple[int, list[Surveyed]]]:
    if processes == 1 or len(pieces) == 1:
        for piece, size in pieces:
            for path in piece:
                yield size // len(piece), [_survey(path)]
        return
    with ProcessPoolExecutor(processes) as pool:
        try:
            yield from _by(pool, pieces)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _by(pool: Executor, pieces: Sequence[tuple[list[Path], int]]) -> Iterator[tuple[int, list[Surveyed]]]:
    tasks = {pool.submit(survey_files, piece): size for piece, size in pieces}
    for task in as_completed(tasks):
        yield tasks[task], task.result()


def _pieces(files: Sequence[Path]) -> Iterator[tuple[list[Path], int]]:
    piece: list[Path] = []
    size = 0
    for path in files:
        piece.append(path)
        size += _size(path)
        if size >= PIECE:
            yield piece, size
            piece, size = [], 0
    if piece:
        yield piece, size


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
