"""Old reports → their surveys: each file is read once, wherever a core is free; the index remembers what it gave."""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from drafter.app.engines import engine
from drafter.errors.cluster import WorkerLost
from drafter.errors.problem import Problem
from drafter.files import absolute
from drafter.mining.forms import Damaged
from drafter.mining.library import Surveyed, surveyed
from drafter.mining.packed import packed, unpacked
from drafter.mining.secrecy import marking
from drafter.outline import outline
from drafter.readers import content_of, lines_in
from drafter.store.index import Index, Row, Seen, Stamp

PIECE = 1_000_000
"""Bytes of files that one task reads: enough to be worth sending, few enough to keep memory and waiting small."""
WAITING = 64
"""Tasks that are given out at once: more would keep results of a whole library in memory."""
AT_A_TIME = 64
"""Files after which what they gave is kept where this process reads them itself."""
ALONE = 3_000_000
"""Bytes up to which starting other processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come."""

    done: int
    files: int
    bytes_done: int
    bytes_all: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    source: str
    """The path as the user gave it."""
    digest: bytes = b""
    """Under which the index has its survey; empty where it was passed over."""
    skipped: str = ""
    """Why it was passed over, Chinese."""
    survey: Surveyed | None = None
    """What it gave, where this process has just read it; else the index has that."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file that is to be read."""

    source: str
    path: str
    """Absolute."""
    size: int


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read."""

    internal: bool
    """Whether files marked 内部 are."""
    parts: int
    """One in so many articles is looked through for starters (`drawn.parts_of`)."""


def survey_files(tasks: Sequence[Task], how: Reading) -> list[tuple[Outcome, Row | None]]:
    """What some files give, with the rows for the index: the work of one task, pure but for reading the files."""
    return [(replace(outcome, survey=None), row) for outcome, row in (_read(task, how) for task in tasks)]


def survey(
    files: Mapping[str, os.stat_result],
    roots: Sequence[Path],
    index: Index,
    report: Callable[[Progress], None],
    processes: int,
    scheduler: str,
    how: Reading,
) -> list[Outcome]:
    """What became of each file, in no particular order; the index has the survey of each that was not passed over.

    With each file comes how it looked just before.

    Only files that are new or changed are read. Files under `roots` that are there no more are taken out of the index.
    """
    whole = (Path(os.path.abspath(root)) for root in roots)  # noqa: PTH100 - as in files.absolute
    known = {path: seen for root in whole for path, seen in index.files(root).items()}
    outcomes: list[Outcome] = []
    tasks: list[Task] = []
    moved: list[Row] = []
    sizes = index.sizes()
    alive: set[str] = set()
    for (file, looks), path in zip(files.items(), absolute(files), strict=True):
        alive.add(path)
        stamp = Stamp.of(looks)
        seen = known.get(path)
        if seen is None or not seen.still(stamp):
            seen = _by_content(path, stamp, index, moved) if stamp.size in sizes else None
        found = seen and _outcome(file, seen.digest, seen.marking, 0 < seen.parts <= how.parts, how)
        if found:
            outcomes.append(found)
        else:
            tasks.append(Task(file, path, stamp.size))
    if moved:
        index.put(moved)
    if known.keys() - alive:
        index.forget(known.keys() - alive)
    if tasks:
        outcomes += _read_all(tasks, index, report, processes, scheduler, how)
    return outcomes


def load(outcome: Outcome, index: Index, how: Reading) -> Surveyed:
    """The survey of one file out of the index; read again where another program has taken it out meanwhile."""
    if outcome.skipped:
        return Surveyed(outcome.source, skipped=outcome.skipped)
    if outcome.survey:
        return outcome.survey
    record = index.record(outcome.digest, how.parts)
    try:
        articles = unpacked(record or b"", outcome.source)
    except Damaged:
        again, row = _read(Task(outcome.source, absolute([outcome.source])[0], 0), how)
        if row is None or row.record is None:
            return Surveyed(outcome.source, skipped=again.skipped or "读的时候不见了")
        index.put([row])
        articles = unpacked(row.record, outcome.source)
    return Surveyed(outcome.source, articles)


def _outcome(source: str, digest: bytes, marking: str, surveyed: bool, how: Reading) -> Outcome | None:
    """The outcome of a file whose content was read before; None where it has to be read for more."""
    if marking and not (how.internal and marking.startswith("内部")):
        hint = "，加 --internal 才读" if marking.startswith("内部") else "，不读涉密材料"
        return Outcome(source, skipped=f"标有“{marking}”{hint}")
    return Outcome(source, digest) if surveyed else None


def _by_content(path: str, stamp: Stamp, index: Index, moved: list[Row]) -> Seen | None:
    """What the index knows of a file's content where the file itself is new to it, or touched."""
    read = time.time_ns()
    try:
        digest = _digest(path, content_of(Path(path)))
    except Problem:
        return None
    seen = index.content(digest, stamp, read)
    if seen is not None:
        moved.append(Row(path, stamp, read, digest, seen.marking, None))
    return seen


def _read(task: Task, how: Reading) -> tuple[Outcome, Row | None]:
    path = Path(task.path)
    stamp, read = _stamp(task.path), time.time_ns()
    try:
        content = content_of(path)
        lines = lines_in(content, path)
        marked = marking(lines)
        digest = _digest(task.path, content)
        refused = _outcome(task.source, digest, marked, False, how)
        if refused:
            return refused, Row(task.path, stamp, read, digest, marked, None)
        found = surveyed(outline(lines, task.source), how.parts)
    except Problem as problem:
        return Outcome(task.source, skipped=problem.message.replace(f"：{task.path}", "")), None
    record = packed(found.articles)
    return Outcome(task.source, digest, survey=found), Row(task.path, stamp, read, digest, marked, record, how.parts)


def _read_all(
    tasks: Sequence[Task],
    index: Index,
    report: Callable[[Progress], None],
    processes: int,
    scheduler: str,
    how: Reading,
) -> list[Outcome]:
    total = sum(task.size for task in tasks)
    outcomes: list[Outcome] = []
    done = 0
    with engine(1 if total <= ALONE else processes, scheduler) as executor:
        pieces = _pieces(tasks)
        given = _by(executor, pieces, how) if executor else _here(pieces, how)
        for piece, found in given:
            index.put([row for _, row in found if row])
            outcomes += [outcome for outcome, _ in found]
            done += sum(task.size for task in piece)
            report(Progress(len(outcomes), len(tasks), done, total))
    return outcomes


Given = Iterator[tuple[Sequence[Task], list[tuple[Outcome, Row | None]]]]


def _here(pieces: Iterator[list[Task]], how: Reading) -> Given:
    for piece in pieces:
        for start in range(0, len(piece), AT_A_TIME):
            some = piece[start : start + AT_A_TIME]
            yield some, [_read(task, how) for task in some]


def _by(executor: Executor, pieces: Iterator[list[Task]], how: Reading) -> Given:
    outline(())  # loads what it takes once, not in each of the processes that are made of this one
    waiting: dict[Future[list[tuple[Outcome, Row | None]]], list[Task]] = {}
    try:
        while True:
            while len(waiting) < WAITING and (piece := next(pieces, None)):
                waiting[executor.submit(survey_files, piece, how)] = piece
            if not waiting:
                return
            for task in wait(waiting, return_when=FIRST_COMPLETED).done:
                yield waiting.pop(task), task.result()
    except BrokenProcessPool as error:
        raise WorkerLost from error


def _pieces(tasks: Sequence[Task]) -> Iterator[list[Task]]:
    piece: list[Task] = []
    size = 0
    for task in tasks:
        piece.append(task)
        size += task.size
        if size >= PIECE:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


def _stamp(path: str) -> Stamp:
    try:
        return Stamp.of(os.stat(path))  # noqa: PTH116 - tens of thousands
    except OSError:
        return Stamp(0, 0, 0)


def _digest(path: str, content: bytes) -> bytes:
    """A hash of the content and of the file's ending, which says how it is read."""
    return blake2b(content, digest_size=20, key=Path(path).suffix.lower().encode()[:64]).digest()
