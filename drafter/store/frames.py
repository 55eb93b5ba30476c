"""Frames that were mined or come with the program, kept for looking up: `drafter phrases`."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors.library import FramesBroken
from drafter.files import back_up, write_text
from drafter.settings import places

FORMAT = 1
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


def known_frames() -> tuple[KnownFrame, ...]:
    """The user's mined frames, those of most articles first, then the shipped ones that the user does not have."""
    own = _own(places().data / OWN)
    patterns = {frame.pattern for frame in own}
    shipped = _shipped(places().shipped_templates / SHIPPED)
    return (*own, *(frame for frame in shipped if frame.pattern not in patterns))


def save_frames(frames: Sequence[KnownFrame]) -> Path:
    """Keeps the frames of the user's library in place of those mined before (a backup is kept)."""
    path = places().data / OWN
    rows = [
        {"pattern": f.pattern, "articles": f.articles, "level": f.level, "headings": list(f.headings)} for f in frames
    ]
    text = json.dumps({"drafter-frames": FORMAT, "frames": rows}, ensure_ascii=False, indent=1) + "\n"
    if not path.exists() or path.read_text("utf-8") != text:
        back_up(path)
        write_text(path, text)
    return path


def _own(path: Path) -> tuple[KnownFrame, ...]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise FramesBroken(path) from error
    return _frames(data, path)


def _shipped(path: Path) -> tuple[KnownFrame, ...]:
    from drafter.yamltext import load

    return _frames(load(path.read_text("utf-8"), str(path)), path)


def _frames(data: Any, path: Path) -> tuple[KnownFrame, ...]:
    try:
        if data["drafter-frames"] != FORMAT:
            raise FramesBroken(path)
        return tuple(
            KnownFrame(
                str(row["pattern"]),
                tuple(map(str, row["headings"])),
                int(row.get("articles", 0)),
                int(row.get("level", 1)),
            )
            for row in data["frames"]
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FramesBroken(path) from error
