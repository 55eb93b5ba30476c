"""`drafter mine`: files are read and surveyed in parallel, then mined as one library."""

import gc
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from drafter.app.mining.surveying import loaded, survey
from drafter.app.mining.tasks import Outcome, Progress, Reading
from drafter.app.mining.versions import survey_version
from drafter.errors.reading import FolderWithoutReports, OnlyInternal
from drafter.mining.forms import Damaged
from drafter.mining.library import Mined, mined
from drafter.mining.packed import packed_result, unpacked_result
from drafter.mining.skeletons.skeletons import SUPPORT
from drafter.mining.survey.sampling import parts_of
from drafter.readers import report_files
from drafter.settings import places
from drafter.skeleton.model import Provenance, Skeleton
from drafter.store.frames import KnownFrame, KnownStarter, KnownWording, add_wording, save_wording
from drafter.store.index import Index, no_index, open_index
from drafter.store.skeletons import Saved, named_apart, own_paths, save_mined

HELD = "标有“内部"
"""Head of the reason given for passing over a file marked 内部."""


@contextmanager
def user_index(say: Callable[[str], None]) -> Iterator[Index]:
    """The index in the user's data folder; `say` is told in Chinese where it had to be made anew or cannot be used."""
    try:
        index = open_index(places().index, survey_version())
    except (sqlite3.Error, OSError):
        say(f"索引打不开，这次不用它：{places().index}")
        index = no_index(survey_version())
    if index.rebuilt:
        say("索引是另一版本的程序写的，或者坏了，现在重建")
    with index:
        yield index


def mine(
    paths: Sequence[Path],
    on_progress: Callable[[Progress], None] = lambda _: None,
    processes: int = 0,
    support: int = SUPPORT,
    *,
    internal: bool = False,
    index: Index | None = None,
    scheduler: str = "",
) -> Mined:
    """What the reports under `paths` hold; `processes` 0 means as many as there are cores.

    With an index only files that are new or changed are read, and it learns them; what is done stays done when the run
    is stopped. `scheduler` is the address of a Dask scheduler whose workers see the same files.

    `support` is how many different articles make a shape worth a skeleton; `internal` lets files marked 内部 in, which
    are passed over else. Files marked 绝密, 机密 or 秘密 are always passed over.

    A file that cannot be read is passed over and named. Raises FileMissing, OnlyInternal where every file that could
    be read is marked 内部, and FolderWithoutReports where none could be.
    """
    files, passed = report_files(paths)
    if not files:
        raise FolderWithoutReports(paths[0], len(passed), [(str(one.path), one.reason) for one in passed])
    how = Reading(internal, parts_of(len(files)))
    with nullcontext(index) if index else no_index(survey_version()) as known:
        outcomes = survey(files, paths, known, on_progress, processes, scheduler, how)
        outcomes += [Outcome(str(one.path), skipped=one.reason) for one in passed]
        result = _known_result(outcomes, known, support, how)
    if not result.articles:
        if internals := held_back(result):
            raise OnlyInternal(paths[0], internals)
        raise FolderWithoutReports(paths[0], result.files, result.skipped)
    return result


def _known_result(outcomes: Sequence[Outcome], index: Index, support: int, how: Reading) -> Mined:
    """What the reports hold: kept from the last time where they were the same, else mined out of their surveys."""
    inputs = sorted((one.source, one.digest.hex(), one.skipped) for one in outcomes)
    key = blake2b(json.dumps([support, how.parts, inputs]).encode(), digest_size=20).digest()
    kept = index.result(key)
    if kept is not None:
        with suppress(Damaged), _without_collector():
            return unpacked_result(kept)
    with _without_collector():
        result = mined(loaded(outcomes, index, how), support, how.parts)
    if index.lasts:
        index.keep_result(key, packed_result(result))
    return result


@contextmanager
def _without_collector() -> Iterator[None]:
    """Within, the garbage collector is off: all objects stay in use, and scanning them takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # nor is it looked through later
        if was_on:
            gc.enable()


def save(result: Mined, on: date, *, keep_frames: bool = False) -> tuple[Saved, ...]:
    """Puts what was mined into the user's library: the frames, and each skeleton that the user has not edited.

    `keep_frames`: the frames of the library stay, as when a single report is mined.
    """
    if keep_frames:
        add_wording(wording_of(result))
    else:
        save_wording(wording_of(result))
    dated = [replace(s, mined=replace(s.mined or Provenance(), on=on.isoformat())) for s in named(result)]
    standing = own_paths()
    return tuple(save_mined(skeleton, standing) for skeleton in dated)


def named(result: Mined) -> tuple[Skeleton, ...]:
    """The skeletons under the names that they have, or are to have, in the user's library."""
    return named_apart([one.skeleton for one in result.skeletons], {place.source for place in result.articles})


def wording_of(result: Mined) -> KnownWording:
    """The frames and sentence starters that are kept; headings that hold a fact are not kept with their frame."""
    frames = (KnownFrame(f.pattern.text(), f.headings, f.articles, f.level) for f in result.frames)
    starters = (KnownStarter(s.pattern, tuple(role for role, _ in s.roles), s.articles) for s in result.starters)
    return KnownWording(tuple(frames), tuple(starters))


def held_back(result: Mined) -> list[str]:
    """The files that were passed over only for being marked 内部."""
    return [source for source, reason in result.skipped if reason.startswith(HELD)]
