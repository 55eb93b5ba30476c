"""The recipe of `drafter mine`: files are read and surveyed wherever there is a core free, then read as one library."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drafter.errors.problem import Problem
from drafter.errors.reading import FolderWithoutReports, OnlyInternal
from drafter.facts import find_facts
from drafter.mining.library import Mined, Surveyed, mined, surveyed
from drafter.mining.model import Frame
from drafter.mining.secrecy import marking
from drafter.mining.skeletons import SUPPORT
from drafter.outline import outline
from drafter.readers import read_lines, report_files
from drafter.skeleton.model import Mined as Provenance
from drafter.store.frames import KnownFrame, KnownStarter, save_frames
from drafter.store.skeletons import Saved, save_mined

PIECE = 2_000_000
"""Bytes of files that one task reads: enough to be worth sending, few enough to keep memory and waiting small."""
HELD = "标有“内部"
"""How the reason begins for which a file marked 内部 was passed over."""
HEADINGS = 6
"""Headings that are kept to show how a frame is used."""
ALONE = 3_000_000
"""Bytes up to which starting other processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come."""

    done: int
    files: int
    bytes_done: int
    bytes_all: int


def mine(
    paths: Sequence[Path],
    report: Callable[[Progress], None] = lambda _: None,
    processes: int = 0,
    support: int = SUPPORT,
    internal: bool = False,
) -> Mined:
    """What the reports under `paths` hold; `processes` 0 means as many as there are cores.

    `support` is how many different articles make a shape worth a skeleton; `internal` lets files marked 内部 in, which
    are passed over else. Files marked 绝密, 机密 or 秘密 are always passed over.

    A file that cannot be read is passed over and named. Raises FileMissing, and FolderWithoutReports where no file
    could be read.
    """
    files, passed = report_files(paths)
    if not files:
        raise FolderWithoutReports(paths[0])
    surveys = [Surveyed(str(one.path), skipped=one.reason) for one in passed]
    surveys += _surveys(files, report, processes or os.cpu_count() or 1, internal)
    result = mined(surveys, support)
    if not result.articles:
        raise OnlyInternal(paths[0], held_back(result)) if held_back(result) else FolderWithoutReports(paths[0])
    return result


def save(result: Mined, on: date) -> tuple[Saved, ...]:
    """Puts what was mined into the user's library: the frames, and each skeleton that the user has not edited."""
    save_frames(*known_of(result))
    skeletons = [one.skeleton for one in result.skeletons]
    dated = [replace(s, mined=replace(s.mined or Provenance(), on=on.isoformat())) for s in skeletons]
    return tuple(save_mined(skeleton) for skeleton in dated)


def known_of(result: Mined) -> tuple[list[KnownFrame], list[KnownStarter]]:
    """The frames and sentence starters that are kept; headings that hold a fact are not kept with their frame."""
    frames = [_known(frame) for frame in result.frames]
    starters = [KnownStarter(s.pattern, tuple(role for role, _ in s.roles), s.articles) for s in result.starters]
    return frames, starters


def held_back(result: Mined) -> list[str]:
    """The files that were passed over only for being marked 内部."""
    return [source for source, reason in result.skipped if reason.startswith(HELD)]


def _known(frame: Frame) -> KnownFrame:
    first = frame.instances[0]
    group = [i.text for i in frame.instances if i.article == first.article and not find_facts(i.text)]
    return KnownFrame(frame.pattern.text(), tuple(dict.fromkeys(group))[:HEADINGS], frame.articles, frame.level)


def survey_files(paths: Sequence[Path], internal: bool) -> list[Surveyed]:
    """The surveys of some files: the work of one task, pure but for reading them."""
    return [_survey(path, internal) for path in paths]


def _survey(path: Path, internal: bool) -> Surveyed:
    try:
        lines = read_lines(path)
        marked = marking(lines)
        if marked and not (internal and marked.startswith("内部")):
            hint = "，加 --internal 才读" if marked.startswith("内部") else "，不读涉密材料"
            return Surveyed(str(path), skipped=f"标有“{marked}”{hint}")
        return surveyed(outline(lines, str(path)))
    except Problem as problem:
        return Surveyed(str(path), skipped=problem.message.replace(f"：{path}", ""))


def _surveys(
    files: Sequence[Path], report: Callable[[Progress], None], processes: int, internal: bool
) -> list[Surveyed]:
    pieces = list(_pieces(files))
    total = sum(size for _, size in pieces)
    found: list[Surveyed] = []
    done = 0
    for size, part in _carried_out(pieces, processes if total > ALONE else 1, internal):
        found += part
        done += size
        report(Progress(len(found), len(files), done, total))
    return found


def _carried_out(
    pieces: Sequence[tuple[list[Path], int]], processes: int, internal: bool
) -> Iterator[tuple[int, list[Surveyed]]]:
    if processes == 1 or len(pieces) == 1:
        for piece, size in pieces:
            for path in piece:
                yield size // len(piece), [_survey(path, internal)]
        return
    with ProcessPoolExecutor(processes) as pool:
        try:
            yield from _by(pool, pieces, internal)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _by(
    pool: Executor, pieces: Sequence[tuple[list[Path], int]], internal: bool
) -> Iterator[tuple[int, list[Surveyed]]]:
    tasks = {pool.submit(survey_files, piece, internal): size for piece, size in pieces}
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
