"""Frames and sentence starters that were mined or come with the program, kept for looking up: `drafter phrases`."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors.library import FramesBroken
from drafter.files import back_up, write_text
from drafter.settings import places

FORMAT = 2
"""1 had no starters."""
SHIPPED = "frames.yaml"
OWN = "frames.json"


@dataclass(frozen=True, slots=True)
class KnownFrame:
    """A frame with one group of parallel headings that shows how it is used."""

    pattern: str
    headings: tuple[str, ...]
    articles: int = 0
    """Different articles of the user's library that use it; 0 for a shipped one."""
    level: int = 1


@dataclass(frozen=True, slots=True)
class KnownStarter:
    """A sentence starter."""

    pattern: str
    """With named slots: 先后开展{活动}{次数}次."""
    roles: tuple[str, ...]
    """What the sections are for in which it stands, the usual first."""
    articles: int = 0
    """Different articles of the user's library that use it; 0 for a shipped one."""


@dataclass(frozen=True, slots=True)
class _Kept:
    frames: tuple[KnownFrame, ...] = ()
    starters: tuple[KnownStarter, ...] = ()


def known_frames() -> tuple[KnownFrame, ...]:
    """The user's mined frames, those of most articles first, then the shipped ones that the user does not have."""
    own = _own(places().data / OWN).frames
    patterns = {frame.pattern for frame in own}
    shipped = _shipped(places().shipped_templates / SHIPPED).frames
    return (*own, *(frame for frame in shipped if frame.pattern not in patterns))


def known_starters() -> tuple[KnownStarter, ...]:
    """The user's mined sentence starters, then the shipped ones that the user does not have."""
    own = _own(places().data / OWN).starters
    patterns = {starter.pattern for starter in own}
    shipped = _shipped(places().shipped_templates / SHIPPED).starters
    return (*own, *(starter for starter in shipped if starter.pattern not in patterns))


def own_frames() -> tuple[tuple[KnownFrame, ...], tuple[KnownStarter, ...]]:
    """The frames and starters of the user's library alone."""
    own = _own(places().data / OWN)
    return own.frames, own.starters


def add_frames(frames: Sequence[KnownFrame], starters: Sequence[KnownStarter]) -> None:
    """Keeps those that the user's library has not, after those that it has."""
    own = _own(places().data / OWN)
    known = {frame.pattern for frame in own.frames} | {starter.pattern for starter in own.starters}
    save_frames(
        (*own.frames, *(frame for frame in frames if frame.pattern not in known)),
        (*own.starters, *(starter for starter in starters if starter.pattern not in known)),
    )


def save_frames(frames: Sequence[KnownFrame], starters: Sequence[KnownStarter] = ()) -> Path:
    """Keeps what the user's library holds in place of what was mined before (a backup is kept)."""
    path = places().data / OWN
    rows = [
        {"pattern": f.pattern, "articles": f.articles, "level": f.level, "headings": list(f.headings)} for f in frames
    ]
    begun = [{"pattern": s.pattern, "articles": s.articles, "roles": list(s.roles)} for s in starters]
    text = (
        json.dumps({"drafter-frames": FORMAT, "frames": rows, "starters": begun}, ensure_ascii=False, indent=1) + "\n"
    )
    if not path.exists() or path.read_bytes() != text.encode("utf-8", "surrogateescape"):
        back_up(path)
        write_text(path, text)
    return path


def _own(path: Path) -> _Kept:
    try:
        data = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return _Kept()
    except (OSError, ValueError) as error:
        raise FramesBroken(path) from error
    return _kept(data, path)


def _shipped(path: Path) -> _Kept:
    from drafter.yamltext import load

    return _kept(load(path.read_text("utf-8"), str(path)), path)


def _kept(data: Any, path: Path) -> _Kept:
    try:
        if not 1 <= data["drafter-frames"] <= FORMAT:
            raise FramesBroken(path)
        frames = tuple(
            KnownFrame(
                str(row["pattern"]),
                tuple(map(str, row["headings"])),
                int(row.get("articles", 0)),
                int(row.get("level", 1)),
            )
            for row in data["frames"]
        )
        starters = tuple(
            KnownStarter(str(row["pattern"]), tuple(map(str, row["roles"])), int(row.get("articles", 0)))
            for row in data.get("starters", ())
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FramesBroken(path) from error
    return _Kept(frames, starters)
