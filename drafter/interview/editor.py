"""Long text written in the user's own editor."""

import tempfile
from pathlib import Path

from drafter.editors import editor, how_to_leave, open_in
from drafter.files import text_of


def edited(text: str, comment: str) -> str | None:
    """`text` as the user left it in the editor; None where there is no editor.

    `comment` is shown above the text with how to leave the editor, each line after a #; it is no part of the answer.
    """
    command = editor()
    if not command:
        return None
    about = "\n".join(filter(None, (comment, how_to_leave(command))))
    head = "".join(f"# {line}\n" for line in about.split("\n"))
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        path = Path(folder) / "答案.txt"
        path.write_text(f"{head}{text}\n", "utf-8")
        try:
            failed = open_in(command, path)
        except (OSError, ValueError):
            return None
        if failed:
            return text
        lines = text_of(path.read_bytes(), "replace").split("\n")
    while lines and lines[0].startswith("#"):
        lines.pop(0)
    return "\n".join(line.strip() for line in lines if line.strip())
