"""One task of a mining run: some files → their surveys, and the rows that the index keeps."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from drafter.document.blanks import BEGINS
from drafter.errors.problem import Problem
from drafter.mining.library import Surveyed, surveyed
from drafter.mining.packed import packed
from drafter.mining.secrecy import marking
from drafter.mining.unfilled import UNFILLED, is_unfilled
from drafter.outline import outline
from drafter.readers import content_of, lines_in, page_heads_in, readable, readable_together
from drafter.store.index import Row, Stamp


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
    """One in so many articles is looked through for starters (`sampling.parts_of`)."""


def survey_files(tasks: Sequence[Task], how: Reading) -> list[tuple[Outcome, Row | None]]:
    """What some files give, with the rows for the index: the work of one task, pure but for reading the files."""
    return [(replace(outcome, survey=None), row) for outcome, row in read_reports(tasks, how)]


def read_reports(tasks: Sequence[Task], how: Reading) -> list[tuple[Outcome, Row | None]]:
    """What some files give, and their rows for the index, as `read_report` has it; LibreOffice, where some of them take
    it, is started once for all."""
    made = readable_together([Path(task.path) for task in tasks])
    return [read_report(task, how, made.get(Path(task.path)) if made else None) for task in tasks]


def outcome_of(source: str, digest: bytes, marking: str, how: Reading, *, surveyed: bool) -> Outcome | None:
    """The outcome of a file whose content was read before; None where it has to be read for more."""
    if marking == UNFILLED:
        return Outcome(source, skipped=f"还有没填的空（{BEGINS}…】），填好了才读")
    if marking and not (how.internal and marking.startswith("内部")):
        hint = "，加 --internal 才读" if marking.startswith("内部") else "，不读涉密材料"
        return Outcome(source, skipped=f"标有“{marking}”{hint}")
    return Outcome(source, digest) if surveyed else None


def read_report(task: Task, how: Reading, made: bytes | None = None) -> tuple[Outcome, Row | None]:
    """What a file gives, and its row for the index; none where it cannot be read.

    `made` is the .docx that LibreOffice has made of a file that only it reads; without it one is made here.
    """
    path = Path(task.path)
    stamp, read = _stamp(task.path), time.time_ns()
    try:
        content = content_of(path)
        shown = made or readable(content, path)
        lines = lines_in(shown, path)
        marked = marking(lines) or marking(page_heads_in(shown, path))
        marked = marked or (UNFILLED if is_unfilled(lines) else "")
        digest = digest_of(path, content)
        refused = outcome_of(task.source, digest, marked, how, surveyed=False)
        if refused:
            return refused, Row(task.path, stamp, read, digest, marked, None)
        found = surveyed(outline(lines, task.source), how.parts)
    except Problem as problem:
        return Outcome(task.source, skipped=problem.message.replace(f"：{task.path}", "")), None
    record = packed(found.articles)
    return Outcome(task.source, digest, survey=found), Row(task.path, stamp, read, digest, marked, record, how.parts)


def _stamp(path: str) -> Stamp:
    try:
        return Stamp.of(os.stat(path))  # noqa: PTH116 - tens of thousands
    except OSError:
        return Stamp(0, 0, 0)


def digest_of(path: Path, content: bytes) -> bytes:
    """A hash of the content and of the file's ending, which says how it is read."""
    return blake2b(content, digest_size=20, key=path.suffix.lower().encode()[:64]).digest()
