"""The reports under a folder."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from drafter.errors.reading import FileUnreadable
from drafter.errors.reasons import system_reason
from drafter.files import check_is_there
from drafter.readers.table import READERS


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that was passed over."""

    path: Path
    reason: str
    """Chinese, for the user."""
    refused: str = ""
    """Why the system does not let us look at it, where that is the reason."""


def report_files(paths: Sequence[Path]) -> tuple[dict[str, os.stat_result], tuple[Skipped, ...]]:
    """(files that a reader takes, files passed over), in the order given, a folder's by name.

    The paths are strings, for of tens of thousands most were read before; with each comes how its file looks, so that
    the disk need not be asked again. A file to which two paths or links lead is given once. Raises FileMissing for a
    path at which nothing stands, and FileUnreadable for one that may not be read where no other gives a file.
    """
    files: dict[str, os.stat_result] = {}
    skipped: list[Skipped] = []
    seen: set[tuple[int, int]] = set()
    for path in paths:
        check_is_there(path)
        for found in _under(path, seen):
            if isinstance(found, Skipped):
                skipped.append(found)
            else:
                files[found[0]] = found[1]
    refused = next((one for one in skipped if one.refused and one.path in paths), None)
    if refused and not files:
        raise FileUnreadable(refused.path, refused.refused)
    return files, tuple(skipped)


def _under(start: Path, seen: set[tuple[int, int]]) -> Iterator[tuple[str, os.stat_result] | Skipped]:
    """What stands at a path and under it."""
    pending = [(str(start), "")]
    while pending:
        path, inner = pending.pop()
        try:
            # A folder's entries would tell as much, but on Windows what a file looked like when it was last opened.
            found = os.stat(path)  # noqa: PTH116 - tens of thousands
            identity = found.st_dev, found.st_ino
            if identity in seen and found.st_ino:
                continue
            seen.add(identity)
            if S_ISDIR(found.st_mode):
                with os.scandir(path) as entries:
                    inside = sorted([(entry.name, entry.path) for entry in entries], reverse=True)
                pending += [(below, name) for name, below in inside]
                continue
            plain = S_ISREG(found.st_mode)
            reason = _passed_over(inner or start.name, found.st_size, named=not inner) if plain else "不是普通文件"
            yield Skipped(Path(path), reason) if reason else (path, found)
        except FileNotFoundError:
            yield Skipped(Path(path), "读不了（链接指向的文件不在了，或刚被删掉）")
        except OSError as error:
            reason = system_reason(error)
            yield Skipped(Path(path), f"读不了（{reason}）", reason)


def _passed_over(name: str, size: int, named: bool) -> str:
    """Why a file is no report, "" where it may be one; a file that the user names is taken whatever its name."""
    stem, dot, ending = name.rpartition(".")
    if f"{dot}{ending}".lower() not in READERS or not stem.strip("."):
        return "不认识这种文件"
    if not size:
        return "空文件"
    if named:
        return ""
    if name.startswith(("~$", ".~")):
        return "Office 打开文件时的临时文件"
    if name.startswith("."):
        return "隐藏文件"
    return "说明文件，不是材料" if stem.lower() == "readme" else ""
