"""`drafter mine --update`: each change to the library shown, to accept or leave."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from drafter.app.mining.updating import FRAMES, Change, accept, changes, keep_counts
from drafter.cli.asking import at_terminal, pick
from drafter.errors.answering import NoTerminal
from drafter.mining.library import Mined

Decision = Literal["take", "leave", "take all", "stop"]
_QUESTIONS = {"new": "新骨架，收下吗", "changed": "变了，用新的吗", "gone": "这次没有提炼出来，怎么办"}
_CHOICES: tuple[tuple[str, Decision], ...] = (
    ("收下", "take"),
    ("不收，库里的不动", "leave"),
    ("这个和后面的都收下", "take all"),
    ("到此为止，后面的都不动", "stop"),
)
_GONE: tuple[tuple[str, Decision], ...] = (
    ("留着", "leave"),
    ("从库里移走（文件还在，可以找回）", "take"),
    ("到此为止，后面的都不动", "stop"),
)


def need_someone(*, yes: bool) -> None:
    """Raises NoTerminal where changes cannot be shown to a user, and `yes` does not accept them unseen."""
    if not yes and not at_terminal():
        raise NoTerminal(
            "drafter mine --update",
            "drafter mine 旧材料 --update --yes（新的和变了的都收下），或 --save",
        )


def update(result: Mined, paths: Sequence[Path], on: date, *, yes: bool, quiet: bool, keep_frames: bool) -> None:
    """Shows each change that saving `result` would make to the library, and makes those that the user accepts.

    `yes`: new and changed skeletons are accepted unasked, and none is removed. `quiet`: nothing is printed.
    `keep_frames`: the library's frames are left as they are.
    """
    from drafter.screen.updating import print_change, print_outcome

    found = changes(result, paths, keep_frames=keep_frames)
    taken = left = 0
    everything = yes
    for number, change in enumerate(found):
        if not quiet:
            print_change(change.name, change.state, change.difference, f"{number + 1}/{len(found)}")
        decision = _decided(change, everything=everything, ask=not yes)
        if decision == "stop":
            left += len(found) - number
            break
        everything = everything or decision == "take all"
        if decision in ("take", "take all"):
            accept(change, result, on, keep_frames=keep_frames)
            taken += 1
        else:
            left += 1
    if not keep_frames and all(change.name != FRAMES for change in found):
        keep_counts(result)
    if not quiet:
        print_outcome(taken, left)


def _decided(change: Change, *, everything: bool, ask: bool) -> Decision:
    if change.state == "edited":
        return "leave"
    if change.state == "gone":
        return pick(_QUESTIONS["gone"], _GONE) if ask else "leave"
    return "take" if everything else pick(_QUESTIONS[change.state], _CHOICES)
