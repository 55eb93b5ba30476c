"""Frames and sentence starters, mined or shipped, kept for `drafter phrases`."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors.library import FramesBroken
from drafter.errors.reading import FileMissing, NotText
from drafter.files import alone_in, back_up, read_text, write_text
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
class KnownWording:
    """Frames and sentence starters."""

    frames: tuple[KnownFrame, ...] = ()
    starters: tuple[KnownStarter, ...] = ()

    @property
    def patterns(self) -> frozenset[str]:
        """The wording of all of them."""
        return frozenset(frame.pattern for frame in self.frames) | frozenset(one.pattern for one in self.starters)

    def and_more(self, other: "KnownWording") -> "KnownWording":
        """These, then those of the other that are not among them."""
        known = self.patterns
        return KnownWording(
            (*self.frames, *(frame for frame in other.frames if frame.pattern not in known)),
            (*self.starters, *(starter for starter in other.starters if starter.pattern not in known)),
        )


def known_wording() -> KnownWording:
    """The user's mined frames and starters, those of most articles first, then the shipped ones that are not theirs.

    Raises FramesBroken and FileUnreadable.
    """
    return own_wording().and_more(shipped_wording())


def own_wording() -> KnownWording:
    """What the user's library holds; raises FramesBroken, and FileUnreadable where the system does not let us read."""
    path = places().data / OWN
    try:
        data = json.loads(read_text(path))
    except FileMissing:
        return KnownWording()
    except (NotText, ValueError) as error:
        raise FramesBroken(path) from error
    return _wording(data, path)


def shipped_wording() -> KnownWording:
    """What comes with the program; reading it takes a tenth of a second and more."""
    from drafter.yamltext import load

    path = places().shipped_templates / SHIPPED
    return _wording(load(path.read_text("utf-8"), str(path)), path)


def add_wording(wording: KnownWording) -> None:
    """Adds what the user's library does not have yet, after what it has."""
    with alone_in(places().data):
        _put(own_wording().and_more(wording))


def save_wording(wording: KnownWording) -> Path:
    """Keeps this in the user's library in place of what was mined before (a backup is kept); the file's path."""
    with alone_in(places().data):
        return _put(wording)


def _put(wording: KnownWording) -> Path:
    path = places().data / OWN
    frames = [
        {"pattern": f.pattern, "articles": f.articles, "level": f.level, "headings": list(f.headings)}
        for f in wording.frames
    ]
    starters = [{"pattern": s.pattern, "articles": s.articles, "roles": list(s.roles)} for s in wording.starters]
    data = {"drafter-frames": FORMAT, "frames": frames, "starters": starters}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if not path.exists() or path.read_bytes() != text.encode("utf-8", "surrogateescape"):
        back_up(path)
        write_text(path, text)
    return path


def _wording(data: Any, path: Path) -> KnownWording:
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
    return KnownWording(frames, starters)
