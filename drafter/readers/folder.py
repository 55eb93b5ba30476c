"""The reports under a folder."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.errors.reading import FileMissing
from drafter.readers.table import READERS


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was passed over."""

    path: Path
    reason: str
    """Chinese, for the user."""


def report_files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Skipped, ...]]:
    """(files that a reader takes, files passed over), in the order of their names; raises FileMissing."""
    files: list[Path] = []
    skipped: list[Skipped] = []
    seen: set[Path] = set()
    for path in paths:
        if not path.exists():
            raise FileMissing(path)
        for file in sorted(_under(path, seen)) if path.is_dir() else [path]:
            if file.suffix.lower() in READERS:
                files.append(file)
            else:
                skipped.append(Skipped(file, "不认识这种文件"))
    return tuple(files), tuple(skipped)


def _under(folder: Path, seen: set[Path]) -> Iterator[Path]:
    """Files below a folder; a folder that links lead to again is passed once."""
    real = folder.resolve()
    if real in seen:
        return
    seen.add(real)
    for path in folder.iterdir():
        if path.name.startswith((".", "~$")):
            continue
        if path.is_dir():
            yield from _under(path, seen)
        elif path.is_file():
            yield path
