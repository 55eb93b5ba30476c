"""Frames, parallel headings and sentence starters, each with how many articles use it."""

from collections.abc import Sequence
from itertools import groupby

from drafter.screen.console import print_line, styled
from drafter.store.frames import KnownFrame, KnownStarter, KnownWording

_ROLES = 3
"""Kinds of sections that are named behind a starter."""


def print_wording(found: KnownWording) -> None:
    """The frames with the headings that show their use, then the starters."""
    _print_frames(found.frames)
    _print_starters(found.starters)


def _print_frames(found: Sequence[KnownFrame]) -> None:
    for headings, frames in groupby(found, key=lambda frame: frame.headings):
        for frame in frames:
            print_line(styled(frame.pattern, "bold").append(_support(frame.articles), "dim"))
        for heading in headings:  # once for all frames that one report shows
            print_line(f"    {heading}")


def _print_starters(found: Sequence[KnownStarter]) -> None:
    if found:
        print_line("起句", "dim")
    for starter in found:
        roles = "、".join(starter.roles[:_ROLES])
        print_line(styled(f"    {starter.pattern}").append(f"　{roles}{_support(starter.articles)}", "dim"))


def _support(articles: int) -> str:
    return f"（{articles} 篇用过）" if articles else "（自带）"
