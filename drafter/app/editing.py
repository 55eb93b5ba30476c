"""The recipe of `drafter edit`: a copy is edited, checked, then put in place; a faulty one is kept beside."""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from drafter.errors.library import EditLeftAside, EditorFailed, NameTaken
from drafter.errors.problem import Problem
from drafter.files import read_text, text_of, write_text
from drafter.skeleton.parse import parse
from drafter.store.entries import find
from drafter.store.skeletons import Saved, path_for, put_text


def edit_skeleton(name: str) -> Saved:
    """Opens a skeleton in the user's editor and saves what comes back; a shipped one becomes the user's own.

    Raises SkeletonUnknown, EditorFailed, NameTaken where the name was changed to one in use, and EditLeftAside.
    """
    entry = find(name)
    before = read_text(entry.path)
    after = edited(before, name)
    if after == before:
        return Saved(name, entry.path, "same")
    try:
        new_name = parse(after, f"改过的“{name}”").name
        taken = new_name != name and path_for(new_name).exists()
    except Problem as problem:
        aside = _kept(name, after)
        raise EditLeftAside(problem.message, aside) from problem
    if taken:
        _kept(name, after)
        raise NameTaken(new_name, path_for(new_name))
    return put_text(new_name, after, force=True)


def edited(text: str, name: str) -> str:
    """What the user's editor ($VISUAL, $EDITOR, or what the system has) made of a text."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if sys.platform == "win32" else "vi")
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        file = Path(folder) / f"{name[:20]}.yaml"
        file.write_text(text, "utf-8")
        try:
            done = subprocess.run([*shlex.split(command, posix=sys.platform != "win32"), str(file)], check=False)
        except OSError as error:
            raise EditorFailed(command, error.strerror or "没有这个程序") from error
        if done.returncode:
            raise EditorFailed(command, f"退出码 {done.returncode}")
        return text_of(file.read_bytes(), "replace")


def _kept(name: str, text: str) -> Path:
    aside = path_for(name).with_suffix(".yaml.edited")
    write_text(aside, text)
    return aside
