"""Old reports → their surveys: each file is read once, and the index keeps its survey."""

import os
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from drafter.app.mining.tasks import Outcome, Progress, Reading, Task, digest_of, outcome_of, read_report
from drafter.errors.problem import Problem
from drafter.files import absolute
from drafter.mining.forms import Damaged
from drafter.mining.library import Surveyed
from drafter.mining.packed import unpacked
from drafter.readers import QUICK, content_of
from drafter.store.index import Index, Row, Seen, Stamp


def survey(
    files: Mapping[str, os.stat_result],
    roots: Sequence[Path],
    index: Index,
    on_progress: Callable[[Progress], None],
    processes: int,
    scheduler: str,
    how: Reading,
) -> list[Outcome]:
    """What became of each file, in no particular order; the index has the survey of each that was not passed over.

    `files`: each by the path that the user gave, with its stat result of just now.

    Only files that are new or changed are read. Files under `roots` that are there no more are taken out of the index.
    """
    whole = (Path(os.path.abspath(root)) for root in roots)  # noqa: PTH100 - as in files.absolute
    known = {path: seen for root in whole for path, seen in index.files(root).items()}
    paths = absolute(files)
    outcomes, tasks = _told_by_index(files, paths, known, index, how)
    if gone := known.keys() - set(paths):
        index.forget(gone)
    if tasks:
        from drafter.app.mining.dispatch import read_all

        first, copies = _apart(tasks)
        outcomes += read_all(first, index, on_progress, processes, scheduler, how)
        stats = {task.source: files[task.source] for task in copies}
        more, left = _told_by_index(stats, [task.path for task in copies], {}, index, how)
        outcomes += more
        if left:  # copies of what could not be read
            outcomes += read_all(left, index, on_progress, processes, scheduler, how)
    return outcomes


def _apart(tasks: Sequence[Task]) -> tuple[list[Task], list[Task]]:
    """(files to read, copies of these): copies are common, and a Word file takes much longer to read than to compare.

    Only files of one kind and size are compared.
    """
    first: list[Task] = []
    copies: list[Task] = []
    looks = [(os.path.splitext(task.path)[1].lower(), task.size) for task in tasks]  # noqa: PTH122 - tens of thousands
    alike = Counter(look for look in looks if look[0] not in QUICK)
    seen: set[bytes] = set()
    for task, look in zip(tasks, looks, strict=True):
        digest = _digest_at(Path(task.path)) if alike[look] > 1 else b""
        (copies if digest in seen else first).append(task)
        seen |= {digest} if digest else set()
    return first, copies


def _digest_at(path: Path) -> bytes:
    """The hash of a file's content; "" where it cannot be read."""
    try:
        return digest_of(path, content_of(path))
    except Problem:
        return b""


def _told_by_index(
    files: Mapping[str, os.stat_result], paths: Sequence[str], known: Mapping[str, Seen], index: Index, how: Reading
) -> tuple[list[Outcome], list[Task]]:
    """(what became of the files that the index knows, those that have to be read); it learns of files that moved."""
    outcomes: list[Outcome] = []
    tasks: list[Task] = []
    moved: list[Row] = []
    sizes = index.sizes()
    for (file, looks), path in zip(files.items(), paths, strict=True):
        stamp = Stamp.of(looks)
        seen = known.get(path)
        if seen is None or not seen.still(stamp):
            seen = _by_content(path, stamp, index, moved) if stamp.size in sizes else None
        found = seen and outcome_of(file, seen.digest, seen.marking, how, surveyed=0 < seen.parts <= how.parts)
        if found:
            outcomes.append(found)
        else:
            tasks.append(Task(file, path, stamp.size))
    if moved:
        index.put(moved)
    return outcomes, tasks


def loaded(outcomes: Iterable[Outcome], index: Index, how: Reading) -> Iterator[Surveyed]:
    """The surveys of the files, in no particular order: what was not read just now out of the index."""
    wanted: dict[bytes, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.skipped:
            yield Surveyed(outcome.source, skipped=outcome.skipped)
        elif outcome.survey:
            yield outcome.survey
        else:
            wanted[outcome.digest].append(outcome)
    for digest, record in index.records(list(wanted), how.parts):
        with suppress(Damaged):
            yield from [Surveyed(one.source, unpacked(record, one.source)) for one in wanted[digest]]
            del wanted[digest]
    yield from [_again(one, index, how) for missing in wanted.values() for one in missing]


def _again(outcome: Outcome, index: Index, how: Reading) -> Surveyed:
    """The survey of a file whose record another program has deleted meanwhile, or that is damaged."""
    again, row = read_report(Task(outcome.source, absolute([outcome.source])[0], 0), how)
    if row is None or row.record is None:
        return Surveyed(outcome.source, skipped=again.skipped or "读取时文件已经不在了")
    index.put([row])
    return Surveyed(outcome.source, unpacked(row.record, outcome.source))


def _by_content(path: str, stamp: Stamp, index: Index, moved: list[Row]) -> Seen | None:
    """What the index knows of a file's content where the file itself is new to it, or touched."""
    read = time.time_ns()
    digest = _digest_at(Path(path))
    if not digest:
        return None
    seen = index.content(digest, stamp, read)
    if seen is not None:
        moved.append(Row(path, stamp, read, digest, seen.marking, None))
    return seen
