"""The entries of the skeleton library, read from the heads of its files, so that a thousand are listed at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from drafter.errors.library import SkeletonUnknown
from drafter.errors.problem import Problem
from drafter.files import read_text
from drafter.settings import places

Origin = Literal["shipped", "mined", "own"]

NOT_SKELETONS = ("frames.yaml",)
_SUGGESTED = 5
"""Names that have the unknown one in them are suggested at most, the shortest first."""
_FROM_ARTICLES = re.compile(r"^从 \d+ 篇材料里提炼：")
_KEYS = ("name", "kind", "about")
_PLAIN = re.compile(
    r"""(?:name|kind|about):[ ]*(?:'([^'\n]*)'|"([^"\\\n]*)"|([^\s'"|>&*!%@#\[{](?:(?![ ]\#|:[ ])[^\n])*?)|)"""
    r"[ ]*(?:[ ]\#[^\n]*)?$(?!\n[ ]+\S)",
    re.MULTILINE,
)
"""A key of the head with its value on the same line, bare or in quotes that need no unescaping."""
_ARTICLES = re.compile(r"mined:\s*(?:\{|\n(?:[ ]+[^\n]*\n)*?[ ]+)[^\n]*?\barticles:[ ]*(\d+)", re.MULTILINE)
"""The number of articles under `mined`, which is written in one line or as a block."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One skeleton of the library."""

    name: str
    kind: str
    about: str
    path: Path
    articles: int
    """Different articles that it was mined from; 0 for one written by hand."""
    origin: Origin

    @property
    def gist(self) -> str:
        """What it is for, without the number of articles that a mined one begins with."""
        return _FROM_ARTICLES.sub("", self.about, count=1) if self.origin == "mined" else self.about


def entries() -> tuple[Entry, ...]:
    """All skeletons, the user's first, each group by name; a user's skeleton hides a shipped one of the same name."""
    own = sorted(_in_folder(places().skeletons, shipped=False), key=lambda entry: entry.name)
    names = {entry.name for entry in own}
    shipped = sorted(_in_folder(places().shipped_templates, shipped=True), key=lambda entry: entry.name)
    return (*own, *(entry for entry in shipped if entry.name not in names))


def is_shipped(name: str) -> bool:
    """Whether a skeleton of this name comes with the program, hidden by one of the user's or not."""
    return any(entry.name == name for entry in _in_folder(places().shipped_templates, shipped=True))


def find(name: str) -> Entry:
    """The skeleton of this name; raises SkeletonUnknown, with names that look alike."""
    known = entries()
    for entry in known:
        if entry.name == name:
            return entry
    import difflib

    within = sorted((entry.name for entry in known if name and name in entry.name), key=len)
    near = within[:_SUGGESTED] or difflib.get_close_matches(name, [entry.name for entry in known], 3, 0.4)
    raise SkeletonUnknown(name, near)


def name_in(text: str) -> str:
    """The name that a skeleton's text gives it, as a rule without parsing it; "" where it gives none."""
    return _head(f"\n{text}").get("name") or _parsed_head(Path(), text).get("name", "")


def _in_folder(folder: Path, *, shipped: bool) -> Iterator[Entry]:
    if not folder.is_dir():
        return
    for path in folder.glob("*.yaml"):
        if path.name in NOT_SKELETONS or path.name.startswith("."):
            continue
        try:
            text = read_text(path)
        except Problem:
            continue
        yield _entry(path, text, shipped=shipped)


def _entry(path: Path, text: str, *, shipped: bool) -> Entry:
    lines = f"\n{text}"
    head = _head(lines)
    articles = next(filter(None, (_ARTICLES.match(lines, at) for at in _places(lines, "mined"))), None)
    if not head.get("name"):
        head = _parsed_head(path, text)
    origin: Origin = "shipped" if shipped else "mined" if articles else "own"
    return Entry(
        head.get("name") or path.stem,
        head.get("kind", ""),
        head.get("about", ""),
        path,
        int(articles[1]) if articles else 0,
        origin,
    )


def _head(lines: str) -> dict[str, str]:
    """The head of a file in which each key occurs once and in plain style; else empty."""
    head: dict[str, str] = {}
    for key in _KEYS:
        for at in _places(lines, key):
            match = _PLAIN.match(lines, at)
            if match is None or key in head:
                return {}
            head[key] = match[1] or match[2] or match[3] or ""
    return head


def _places(lines: str, key: str) -> Iterator[int]:
    """Where the key begins a line, each line with the line end before it; a pattern would try every character."""
    at = -1
    while (at := lines.find(f"\n{key}:", at + 1)) >= 0:
        yield at + 1


def _parsed_head(path: Path, text: str) -> dict[str, str]:
    """The head of a file whose name is written in a rarer style of YAML; empty for a broken file."""
    from drafter.skeleton.parse import parse

    try:
        skeleton = parse(text, str(path))
    except Problem:
        return {}
    return {"name": skeleton.name, "kind": skeleton.kind, "about": skeleton.about}
