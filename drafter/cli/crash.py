"""A bug becomes a report on disk, never a bare traceback; the report holds no text of the user's documents."""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from drafter import __version__
from drafter.settings import places


def report_crash(error: BaseException, command: str) -> Path | None:
    """Writes the report (versions, command name, code places; no argument, no text) and gives its path, if it could."""
    frames = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    text = "\n".join(
        [
            f"drafter {__version__}  Python {platform.python_version()}  {platform.system()} {platform.release()}",
            f"命令：{command}",
            f"错误类型：{type(error).__name__}",
            "位置：",
            *frames,
            "",
        ]
    )
    folder = places().cache
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt"
        path.write_text(text, "utf-8")
    except OSError:
        print(text, file=sys.stderr)
        return None
    return path
