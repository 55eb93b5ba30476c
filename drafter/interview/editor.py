"""Long text written in the user's own editor."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from drafter.files import text_of

_USUAL = ("notepad",) if sys.platform == "win32" else ("nano", "vim", "vi")


def edited(text: str, comment: str) -> str | None:
    """`text` as the user left it in the editor ($VISUAL, $EDITOR, or one that is there); None where there is no editor.

    `comment` is shown above the text, each line after a #; it is no part of the answer.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or next(filter(shutil.which, _USUAL), "")
    if not command:
        return None
    head = "".join(f"# {line}\n" for line in comment.split("\n"))
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        path = Path(folder) / "答案.txt"
        path.write_text(f"{head}{text}\n", "utf-8")
        try:
            done = subprocess.run([*shlex.split(command, posix=sys.platform != "win32"), str(path)], check=False)
        except (OSError, ValueError):
            return None
        if done.returncode != 0:
            return text
        lines = text_of(path.read_bytes(), "replace").split("\n")
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    return "\n".join(line.strip() for line in lines if line.strip())
