"""Names and paths of files: absolute, spelled out, with the right suffix, valid on Windows."""

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from drafter.errors.writing import OutputKindWrong

_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}")
"""What a system takes for a suffix; 1.初稿 and 2026.3 have none."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def absolute(files: Iterable[str]) -> list[str]:
    """The absolute paths of files; links are not followed, so that a file stays where the user knows it to be."""
    folders: dict[str, str] = {}
    found = []
    for file in files:
        name = file.rpartition(os.sep)[2]
        folder = file[: len(file) - len(name)]
        if folder not in folders:
            # resolve() would ask the disk for each; the empty name puts a separator behind it
            folders[folder] = os.path.join(os.path.abspath(folder), "")  # noqa: PTH100, PTH118
        found.append(folders[folder] + name)
    return found


def files_meant(path: Path) -> list[Path]:
    """The files that a pattern such as *.yaml stands for, which no shell of Windows spells out; else the path alone."""
    if "*" in path.name and not path.exists():
        return sorted(path.parent.glob(path.name)) or [path]
    return [path]


def with_ending(path: Path, endings: Sequence[str]) -> Path:
    """The path of a file to be written, with the first of `endings` where it has no suffix.

    Raises OutputKindWrong for any other suffix: the file would be opened by the wrong program.
    """
    if path.suffix.lower() in endings:
        return path
    if _ENDING.fullmatch(path.suffix):
        raise OutputKindWrong(path, endings)
    return path.with_name(path.name + endings[0])


def windows_fault(name: str) -> str:
    """Why Windows would take a file name for something else, in Chinese; empty for a valid name."""
    if forbidden := re.search(r'[<>:"/\\|?*\x00-\x1f]', name):
        return f"文件名里不能有 {forbidden[0]}"
    if is_device(name):
        return f"{name} 是系统保留的名称"
    return "文件名不能以点或空格结尾" if name.endswith((".", " ")) else ""


def is_device(name: str) -> bool:
    """Whether Windows takes a file name for a device, such as con and NUL.txt."""
    return _DEVICE.fullmatch(name) is not None
