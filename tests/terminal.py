"""The program in a real pseudo-terminal, as a user sits at it."""

import os
import re
import resource
import signal
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60
_STEERING = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78])|[\x00-\x09\x0b-\x1f]")


def _prepare(largest_file: int) -> None:
    """A terminal of its own, whatever runs the tests; no file may grow beyond `largest_file`, as on a full disk."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    if largest_file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))


class _Picture(pyte.Screen):
    def __init__(self, child: "pexpect.spawn[str]") -> None:
        super().__init__(80, 24)
        self._child = child
        self.stream = pyte.Stream(self)

    def write_process_input(self, data: str) -> None:
        self._child.send(data)


class Sitting:
    """One run of drafter; what is expected is searched in what the screen got since the last find."""

    def __init__(
        self, arguments: Sequence[str], home: Path, folder: Path, largest_file: int = 0, *, painted: bool = False
    ) -> None:
        environment = os.environ | {
            "DRAFTER_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color" if painted else "xterm",
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "" if painted else "1",
            "PROMPT_TOOLKIT_NO_CPR": "" if painted else "1",
        }
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "drafter", *arguments],
            cwd=str(folder),
            env=environment,
            encoding="utf-8",
            dimensions=(24, 80),
            preexec_fn=partial(_prepare, largest_file),
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = 0
        self.picture = _Picture(self.child) if painted else None
        """The screen as it is painted, of a terminal that also shows colours and tells where its cursor is."""
        self.raw = ""
        """All that was written to the terminal so far."""
        self._seen = 0

    def sees(self, *texts: str) -> None:
        """Waits until each text, in this order, came to the screen."""
        for text in texts:
            deadline = time.monotonic() + PATIENCE
            while (at := self.screen().find(text, self._seen)) < 0:
                assert time.monotonic() < deadline, f"no {text!r} in:\n{self.screen()[self._seen :]}"
                self._read(text)
            self._seen = at + len(text)

    def screen(self) -> str:
        """All that was written to the terminal so far, without what steers it."""
        return _STEERING.sub("", self.raw)

    def _read(self, wanted: str) -> None:
        try:
            text = self.child.read_nonblocking(4096, timeout=1)
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            raise AssertionError(f"ended before {wanted!r} in:\n{self.screen()[self._seen :]}") from None
        else:
            self.raw += text
            if self.picture:
                self.picture.stream.feed(text)

    def types(self, text: str) -> None:
        """Types a line and presses Enter."""
        self.child.send(text + "\r")

    def presses(self, keys: str) -> None:
        self.child.send(keys)

    def answers(self, question: str, text: str = "") -> None:
        """Waits for the prompt of a question, then answers it."""
        self.sees(f"？ {question}")
        self.types(text)

    def writes_early(self) -> None:
        """At the page of all answers: has the draft written with many questions open."""
        self.sees("写出初稿")
        self.types("")
        self.sees("现在就写出初稿吗")
        self.presses(DOWN + "\r")

    def ends(self) -> int:
        """Waits for the end; the exit code, negative for a signal."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus if self.child.exitstatus is not None else -int(self.child.signalstatus or 0)

    def kill(self) -> None:
        """kill -9."""
        self.child.kill(9)
        self.child.expect(pexpect.EOF)
        self.child.close()


CTRL_B, CTRL_C, CTRL_D, CTRL_N, CTRL_O, CTRL_R = "\x02", "\x03", "\x04", "\x0e", "\x0f", "\x12"
DOWN = "\x1b[B"
