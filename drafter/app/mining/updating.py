"""`drafter mine --update`: what is new, changed or gone since the library was last mined."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Literal

from drafter.app.mining.library import named, wording_of
from drafter.errors.problem import Problem
from drafter.mining.library import Mined
from drafter.skeleton.labels import ending_lines, opening_lines
from drafter.skeleton.model import Node, Provenance, Skeleton, Slot
from drafter.store.entries import entries
from drafter.store.frames import add_wording, own_wording, save_wording
from drafter.store.skeletons import is_as_mined, own_paths, read_skeleton, remove, save_mined, sources_of, state_of

FRAMES = "句式和起句"
SHOWN = 12
"""New or gone frames that are told one by one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that mining again would do to the user's library."""

    name: str
    state: Literal["new", "changed", "gone", "edited"]
    """gone: its sources were read again and no longer give it; edited: the user changed it, so it is left alone."""
    difference: tuple[str, ...] = ()
    """The lines that go (-) and come (+), with some around them."""
    skeleton: Skeleton | None = None
    """What would be saved; None for what is gone, and for the frames and starters."""


def changes(result: Mined, paths: Sequence[Path], *, keep_frames: bool) -> tuple[Change, ...]:
    """What saving the result would change, skeleton by skeleton; then the frames and starters together.

    `paths` is what was mined: a skeleton from elsewhere is not gone for not being found there. `keep_frames`: the
    frames of the library stay, as when a single report is mined.
    """
    skeletons = named(result)
    standing = own_paths()
    found = [change for skeleton in skeletons if (change := _change(skeleton, standing))]
    found += _gone({skeleton.name for skeleton in skeletons}, paths)
    frames = _frames(result, keep_frames=keep_frames)
    return (*found, *([frames] if frames else []))


def accept(change: Change, result: Mined, on: date, *, keep_frames: bool) -> None:
    """Carries out one change; an edited skeleton stays as it is whatever is asked."""
    if change.skeleton is not None and change.state in ("new", "changed"):
        mined = replace(change.skeleton.mined or Provenance(), on=on.isoformat())
        save_mined(replace(change.skeleton, mined=mined))
    elif change.name == FRAMES and keep_frames:
        add_wording(wording_of(result))
    elif change.name == FRAMES:
        save_wording(wording_of(result))
    elif change.state == "gone":
        remove(change.name)


def keep_counts(result: Mined) -> None:
    """Keeps how many articles use each frame and starter; to be called where none is new or gone."""
    save_wording(wording_of(result))


def _change(skeleton: Skeleton, standing: Mapping[str, Path]) -> Change | None:
    state, path = state_of(skeleton, standing)
    if state == "same":
        return None
    before = read_skeleton(path) if path.exists() else None
    lines = _difference(told(before) if before else [], told(skeleton))
    return Change(skeleton.name, state, lines, skeleton)


def _gone(names: set[str], paths: Sequence[Path]) -> Iterator[Change]:
    roots = [path.resolve() for path in paths]
    for entry in entries():
        if entry.origin != "mined" or entry.name in names:
            continue
        try:
            if not _are_in(sources_of(entry.path), roots):
                continue
            skeleton = read_skeleton(entry.path)
        except Problem:
            continue
        if is_as_mined(skeleton):
            yield Change(entry.name, "gone", _difference(told(skeleton), []))


def _are_in(sources: Sequence[str], roots: Sequence[Path]) -> bool:
    """Whether there are sources, and all lie in these folders, or are these files."""
    found = (Path(source).resolve() for source in sources)
    return bool(sources) and all(any(source.is_relative_to(root) for root in roots) for source in found)


def _frames(result: Mined, *, keep_frames: bool) -> Change | None:
    before, after = own_wording().patterns, wording_of(result).patterns
    come, go = sorted(after - before), sorted(before - after) if not keep_frames else []
    if not come and not go:
        return None
    lines = [*(f"-{text}" for text in go[:SHOWN]), *(f"+{text}" for text in come[:SHOWN])]
    lines.append(f" 共 {len(after | before if keep_frames else after)} 个：新 {len(come)} 个，少 {len(go)} 个")
    return Change(FRAMES, "changed" if before else "new", tuple(lines))


def _difference(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    lines = unified_diff(before, after, lineterm="", n=1)
    return tuple(line for line in lines if not line.startswith(("---", "+++", "@@")))


def told(skeleton: Skeleton) -> list[str]:
    """A skeleton as lines that a person reads: what stands on the page from top to end, and what is asked for."""
    lines = [f"{label}：{text}" for label, text in opening_lines(skeleton)]
    lines += _asked(skeleton.slots, "")
    for node in skeleton.sections:
        lines += _node(node, "")
    return [*lines, *(f"{label}：{text}" for label, text in ending_lines(skeleton))]


def _node(node: Node, indent: str) -> Iterator[str]:
    times = f"（写 {node.repeat.min}–{node.repeat.max} 个，通常 {node.repeat.default} 个）" if node.repeat else ""
    yield f"{indent}{node.scheme}{node.heading}{times}"
    yield from (f"{indent}　又作：{text}" for text in node.variants)
    yield from (f"{indent}　正文：{text}" for text in node.body)
    yield from _asked(node.slots, f"{indent}　")
    for child in node.children:
        yield from _node(child, f"{indent}　　")


def _asked(slots: Sequence[Slot], indent: str) -> Iterator[str]:
    for slot in slots:
        examples = f"（如 {'、'.join(slot.examples)}）" if slot.examples else ""
        yield f"{indent}问：{slot.name}　{slot.ask}{examples}"
