"""Files to be read, dispatched in pieces to this process, the cores of this machine or a cluster."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool

from drafter.app.mining.engines import engine
from drafter.app.mining.tasks import Outcome, Progress, Reading, Task, read_reports, survey_files
from drafter.errors.cluster import WorkerLost
from drafter.facts import find_facts
from drafter.outline import outline
from drafter.store.index import Index, Row
from drafter.words import load_dictionary

PIECE = 1_000_000
"""Bytes of files that one task reads: enough to be worth sending, few enough to keep memory and waiting small."""
WAITING = 64
"""Tasks that are given out at once: more would keep results of a whole library in memory."""
AT_A_TIME = 64
"""Files after which what they gave is kept where this process reads them itself."""
ALONE = 3_000_000
"""Bytes up to which starting other processes costs more than it saves."""


def read_all(
    tasks: Sequence[Task],
    index: Index,
    on_progress: Callable[[Progress], None],
    processes: int,
    scheduler: str,
    how: Reading,
) -> list[Outcome]:
    """What became of each file, in no particular order; the index learns them as they come.

    `processes`, `scheduler` as for `engine`; few files are read by this process whatever it says.
    """
    total = sum(task.size for task in tasks)
    outcomes: list[Outcome] = []
    done = 0
    on_progress(Progress(0, len(tasks), 0, total))  # what LibreOffice reads may take a while
    with engine(1 if total <= ALONE else processes, scheduler) as executor:
        pieces = _pieces(tasks)
        given = _by(executor, pieces, how) if executor else _here(pieces, how)
        for piece, found in given:
            index.put([row for _, row in found if row])
            outcomes += [outcome for outcome, _ in found]
            done += sum(task.size for task in piece)
            on_progress(Progress(len(outcomes), len(tasks), done, total))
    return outcomes


Given = Iterator[tuple[Sequence[Task], list[tuple[Outcome, Row | None]]]]


def _here(pieces: Iterator[list[Task]], how: Reading) -> Given:
    for piece in pieces:
        for start in range(0, len(piece), AT_A_TIME):
            some = piece[start : start + AT_A_TIME]
            yield some, read_reports(some, how)


def _by(executor: Executor, pieces: Iterator[list[Task]], how: Reading) -> Given:
    # What these load is loaded once, not in each of the processes that are made of this one.
    outline(())
    find_facts("")
    load_dictionary()
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
