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
    """Why the system refuses access, where that is the reason."""


def report_files(paths: Sequence[Path]) -> tuple[dict[str, os.stat_result], tuple[Skipped, ...]]:
    """(stat result by path of each file that a reader takes, files passed over), as ordered, a folder's by name.

    Paths are strings and come with their stat result, because most of tens of thousands have been read before. A file
    that two paths or links lead to is yielded once. Raises FileMissing for a path that does not exist, and
    FileUnreadable for one that may not be read where no other path yields a file.
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
    """The files at a path and under it."""
    pending = [(str(start), "")]
    while pending:
        path, inner = pending.pop()
        try:
            # A folder's entries have a stat result, too, but on Windows that of the time when the file was last opened.
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


def _passed_over(name: str, size: int, *, named: bool) -> str:
    """Why a file is passed over, "" for a possible report; a file that the user names is taken whatever its name."""
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
