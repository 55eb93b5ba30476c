"""A folder that a command works in, and the program run in it with a fault of the disk."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from tests.terminal import ROOT


class Box:
    """A folder that is put back before each run; all that the program changes lies in it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.folder = place / "box"
        self.folder.mkdir()
        for name in ("tmp", "home"):
            (self.folder / name).mkdir()

    def write(self, name: str, text: str) -> Path:
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
        return place

    def keep(self) -> None:
        shutil.copytree(self.folder, self.place / "before")

    def restore(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self.place / "before", self.folder)

    def contents(self) -> dict[str, bytes]:
        """Path → content of each file that is there for good; for the indexes see `damage`."""
        found = {str(path.relative_to(self.folder)): path for path in sorted(self.folder.rglob("*")) if path.is_file()}
        return {
            name: path.read_bytes()
            for name, path in found.items()
            if not name.startswith("home/cache/jieba") and ".sqlite" not in path.name
        }

    def damage(self) -> list[str]:
        """What SQLite finds wrong in the indexes; none for those that are whole, if not yet made."""
        found = []
        for path in self.folder.rglob("*.sqlite"):
            connection = sqlite3.connect(path)
            found += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            connection.close()
        return found

    @property
    def environment(self) -> dict[str, str]:
        return {
            "DRAFTER_HOME": str(self.folder / "home"), "TMPDIR": str(self.folder / "tmp"), "VISUAL": "",
            "TERM": "xterm", "NO_COLOR": "1", "PROMPT_TOOLKIT_NO_CPR": "1",
        }  # fmt: skip


class Ask(Protocol):
    """Runs drafter: its exit code, what it said, and which change of the disk failed."""

    def __call__(
        self, box: Box, arguments: tuple[str, ...], editor: str = "true", number: int = 0, how: str = "full",
        answer: str = "",
    ) -> dict[str, Any]: ...  # fmt: skip


@contextmanager
def asking() -> Iterator[Ask]:
    """Runs drafter in a process that is forked for it, so that a thousand runs take minutes."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    server = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.trust.injector"], cwd=ROOT, env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert server.stdin is not None
    assert server.stdout is not None

    def ask(
        box: Box, arguments: tuple[str, ...], editor: str = "true", number: int = 0, how: str = "full", answer: str = ""
    ) -> dict[str, Any]:
        line = {
            "folder": str(box.folder), "arguments": arguments, "number": number, "how": how, "answer": answer,
            "env": {**box.environment, "EDITOR": editor},
        }  # fmt: skip
        print(json.dumps(line), file=server.stdin, flush=True)
        assert server.stdout is not None
        answered: dict[str, Any] = json.loads(server.stdout.readline())
        return answered

    yield ask
    server.stdin.close()
    server.stdout.close()
    server.wait(10)
