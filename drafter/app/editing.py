"""`drafter edit`: a copy is edited, checked, then put in place; a copy that cannot be is kept beside it."""

import shutil
import tempfile
from pathlib import Path

from drafter.editors import editor, how_to_leave, open_in
from drafter.errors.library import EditLeftAside, EditorFailed, NameShipped, NameTaken
from drafter.errors.problem import Problem
from drafter.errors.reasons import system_reason
from drafter.errors.writing import OutputUnwritable
from drafter.files import read_text, text_of, write_text
from drafter.skeleton.parse import parse
from drafter.store.entries import find, is_shipped
from drafter.store.skeletons import Saved, path_for, put_text


def edit_skeleton(name: str) -> Saved:
    """Opens a skeleton in the user's editor and saves what comes back; a shipped one becomes the user's own.

    Raises SkeletonUnknown, EditorFailed, and EditLeftAside where what came back cannot be saved: it is faulty, has a
    name that is in use, or the disk does not take it.
    """
    entry = find(name)
    before = read_text(entry.path)
    told = how_to_leave(_editor())
    head = f"# {told}\n" if told else ""
    copy = _copy(head + before, name)
    try:
        after = edited(copy).removeprefix(head)
        saved = Saved(name, entry.path, "same") if after == before else _saved(name, after)
    except OutputUnwritable as problem:
        raise EditLeftAside(problem.message, copy) from problem
    except BaseException:
        shutil.rmtree(copy.parent, ignore_errors=True)
        raise
    shutil.rmtree(copy.parent, ignore_errors=True)
    return saved


def edited(copy: Path) -> str:
    """What the user's editor made of a file; raises EditorFailed."""
    command = _editor()
    try:
        if failed := open_in(command, copy):
            raise EditorFailed(command, f"退出码 {failed}")
        return text_of(copy.read_bytes(), "replace")
    except (FileNotFoundError, ValueError) as error:
        raise EditorFailed(command, "没有这个程序") from error
    except OSError as error:
        raise EditorFailed(command, system_reason(error)) from error


def _editor() -> str:
    return editor() or "vi"


def _copy(text: str, name: str) -> Path:
    """A file with the text in a folder of its own."""
    folder = ""
    try:
        folder = tempfile.mkdtemp(prefix="drafter-")
        copy = Path(folder) / f"{name[:20]}.yaml"
        copy.write_text(text, "utf-8")
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise EditorFailed(_editor(), f"临时文件夹写不进：{system_reason(error)}") from error
    return copy


def _saved(name: str, text: str) -> Saved:
    try:
        new_name = parse(text, f"改过的“{name}”").name
        if new_name != name and path_for(new_name).exists():
            raise NameTaken(new_name, path_for(new_name))
        if new_name != name and is_shipped(new_name):
            raise NameShipped(new_name)
    except Problem as problem:
        aside = path_for(name).with_suffix(".yaml.edited")
        write_text(aside, text)
        raise EditLeftAside(problem.message, aside) from problem
    return put_text(new_name, text, force=True)
